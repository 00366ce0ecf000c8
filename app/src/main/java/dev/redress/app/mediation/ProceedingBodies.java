package dev.redress.app.mediation;

import static dev.redress.app.platform.Fields.oneOf;
import static dev.redress.app.platform.Fields.optional;
import static dev.redress.app.platform.Fields.required;
import static dev.redress.app.platform.Fields.someOf;

import dev.redress.app.dispute.GivenDocument;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.platform.Problem;
import dev.redress.core.calendar.Term;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.dispute.EndPaper;
import dev.redress.core.dispute.Signature;
import dev.redress.core.rulebook.ForumTerms.Clause;
import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Acts in a proceeding, as they are said. */
interface ProceedingBodies {

    /** The days on which each of them signed; who did not sign is missing. */
    record SignedOn(
            @Nullable LocalDate customer,
            @Nullable LocalDate representative,
            @Nullable LocalDate institution) {
        static List<Signature> of(@Nullable SignedOn signed) {
            return signed == null
                    ? List.of()
                    : Stream.of(
                                    signature(Signer.CUSTOMER, signed.customer),
                                    signature(Signer.REPRESENTATIVE, signed.representative),
                                    signature(Signer.INSTITUTION, signed.institution))
                            .flatMap(Optional::stream)
                            .toList();
        }

        private static Optional<Signature> signature(Signer signer, @Nullable LocalDate on) {
            return Optional.ofNullable(on).map(day -> new Signature(signer, day));
        }
    }

    record Admission(
            @Nullable Boolean admitted,
            @Nullable LocalDate on,
            @Nullable String reason) implements SaidInProceeding {
        @Override
        public ComplaintAct act(int proceeding, Sealing sealing) {
            return new DisputeAct.RecordAdmission(
                    proceeding,
                    required("admitted", admitted),
                    required("on", on),
                    optional(reason).map(sealing::seal));
        }
    }

    /** @param clauses choice-of-forum, submission-to-rules */
    record NewAgreement(
            @Nullable List<String> clauses, @Nullable String text) implements SaidInProceeding {
        @Override
        public ComplaintAct act(int proceeding, Sealing sealing) {
            return new DisputeAct.MakeAgreement(
                    proceeding,
                    someOf("clauses", Clause.values(), Clause::word, clauses),
                    optional(text).map(sealing::seal));
        }
    }

    /** @param signer customer, representative, institution */
    record AgreementSignature(
            @Nullable String signer, @Nullable LocalDate on) implements SaidInProceeding {
        @Override
        public ComplaintAct act(int proceeding, Sealing sealing) {
            return new DisputeAct.SignAgreement(
                    proceeding,
                    new Signature(oneOf("signer", Signer.values(), Signer::word, signer), required("on", on)));
        }
    }

    /** @param at institution's zone */
    record NewMeeting(@Nullable LocalDateTime at) implements SaidInProceeding {
        @Override
        public ComplaintAct act(int proceeding, Sealing sealing) {
            return new DisputeAct.CallMeeting(proceeding, required("at", at));
        }
    }

    /**
     * @param meeting its place in the proceeding, from 1
     * @param to institution's zone
     */
    record Postponement(
            @Nullable Integer meeting,
            @Nullable LocalDateTime to,
            @Nullable String reason) implements SaidInProceeding {
        @Override
        public ComplaintAct act(int proceeding, Sealing sealing) {
            return new DisputeAct.PostponeMeeting(
                    proceeding,
                    required("meeting", meeting),
                    required("to", to),
                    optional(reason).map(sealing::seal));
        }
    }

    /**
     * @param meeting its place in the proceeding, from 1
     * @param present customer, representative, institution
     * @param absence code of the ground on which the complainant was represented
     */
    record Attendance(
            @Nullable Integer meeting,
            @Nullable List<String> present,
            @Nullable String absence,
            @Nullable String minutes)
            implements SaidInProceeding {
        @Override
        public ComplaintAct act(int proceeding, Sealing sealing) {
            return new DisputeAct.HoldMeeting(
                    proceeding,
                    required("meeting", meeting),
                    someOf("present", Signer.values(), Signer::word, present),
                    optional(absence),
                    optional(minutes).map(sealing::seal));
        }
    }

    /**
     * @param length {@code 10 working days}
     * @param agreement what both agreed
     */
    record MoreTime(
            @Nullable String length,
            @Nullable SignedOn signedOn,
            @Nullable String agreement) implements SaidInProceeding {
        @Override
        public ComplaintAct act(int proceeding, Sealing sealing) {
            return new DisputeAct.ExtendProceeding(
                    proceeding,
                    term(required("length", length)),
                    SignedOn.of(signedOn),
                    optional(agreement).map(sealing::seal));
        }

        private static Term term(String words) {
            try {
                return Term.parse(words);
            } catch (IllegalArgumentException noTerm) {
                throw new Problem(422, "no-term", String.valueOf(noTerm.getMessage()));
            }
        }
    }

    record ReachedStage(
            @Nullable String stage,
            @Nullable LocalDate on,
            @Nullable String note) implements SaidInProceeding {
        @Override
        public ComplaintAct act(int proceeding, Sealing sealing) {
            return new DisputeAct.ReachStage(
                    proceeding,
                    required("stage", stage),
                    required("on", on),
                    optional(note).map(sealing::seal));
        }
    }

    record SignedPaper(
            @Nullable SignedOn signedOn, @Nullable String text) {}

    /** Exactly one of the two is there. */
    record End(
            @Nullable SignedPaper deed,
            @Nullable SignedPaper minutes,
            @Nullable List<GivenDocument> documents) implements SaidInProceeding {
        @Override
        public ComplaintAct act(int proceeding, Sealing sealing) {
            return new DisputeAct.CloseInPaper(
                    proceeding,
                    Optional.ofNullable(deed)
                            .map(it -> new EndPaper.SettlementDeed(
                                    SignedOn.of(it.signedOn()), sealing.seal(required("deed.text", it.text())))),
                    Optional.ofNullable(minutes)
                            .map(it -> new EndPaper.Minutes(
                                    SignedOn.of(it.signedOn()), sealing.seal(required("minutes.text", it.text())))),
                    GivenDocument.sealed(documents, sealing));
        }
    }

    record EndWithoutPaper(
            @Nullable LocalDate on,
            @Nullable Boolean agreed,
            @Nullable String note) implements SaidInProceeding {
        @Override
        public ComplaintAct act(int proceeding, Sealing sealing) {
            return new DisputeAct.CloseWithoutPaper(
                    proceeding,
                    required("on", on),
                    required("agreed", agreed),
                    optional(note).map(sealing::seal));
        }
    }

    /** @param missing whose side did not sign: customer, institution */
    record EndUnsigned(
            @Nullable LocalDate on,
            @Nullable String missing,
            @Nullable String reason) implements SaidInProceeding {
        @Override
        public ComplaintAct act(int proceeding, Sealing sealing) {
            return new DisputeAct.CloseUnsigned(
                    proceeding,
                    required("on", on),
                    oneOf("missing", new Signer[] {Signer.CUSTOMER, Signer.INSTITUTION}, Signer::word, missing),
                    optional(reason).map(sealing::seal));
        }
    }

    /** @param finalOn the day from which nobody can appeal against it */
    record Decision(
            @Nullable String decision,
            @Nullable LocalDate on,
            @Nullable LocalDate finalOn,
            @Nullable String text,
            @Nullable List<GivenDocument> documents)
            implements SaidInProceeding {
        @Override
        public ComplaintAct act(int proceeding, Sealing sealing) {
            return new DisputeAct.RecordDecision(
                    proceeding,
                    required("decision", decision),
                    required("on", on),
                    Optional.ofNullable(finalOn),
                    optional(text).map(sealing::seal),
                    GivenDocument.sealed(documents, sealing));
        }
    }

    /** @param finalOn the day from which nobody can appeal against the decision */
    record Finality(@Nullable LocalDate finalOn, @Nullable String evidence) implements SaidInProceeding {
        @Override
        public ComplaintAct act(int proceeding, Sealing sealing) {
            return new DisputeAct.RecordFinality(
                    proceeding, required("finalOn", finalOn), optional(evidence).map(sealing::seal));
        }
    }

    record Withdrawal(@Nullable LocalDate on, @Nullable String reason) implements SaidInProceeding {
        @Override
        public ComplaintAct act(int proceeding, Sealing sealing) {
            return new DisputeAct.WithdrawProceeding(
                    proceeding, required("on", on), optional(reason).map(sealing::seal));
        }
    }
}
