package dev.redress.app.dispute;

import static dev.redress.app.platform.Fields.oneOf;
import static dev.redress.app.platform.Fields.optional;
import static dev.redress.app.platform.Fields.required;
import static dev.redress.app.platform.Fields.someOf;

import dev.redress.app.ledger.Sealing;
import dev.redress.app.platform.Problem;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.dispute.Answer;
import dev.redress.core.dispute.ClaimedLoss;
import dev.redress.core.dispute.DeclaredFact;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.GivenPaper;
import dev.redress.core.rulebook.ForumCheck.Certainty;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.ForumPaper.Mark;
import dev.redress.core.rulebook.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Acts on the dispute itself, as they are said. */
interface DisputeBodies {

    /** @param triggers rejected, late */
    record NewDispute(@Nullable LocalDate on, @Nullable List<String> triggers) {
        Set<Trigger> because() {
            return someOf("triggers", Trigger.values(), Trigger::word, triggers);
        }
    }

    /** @param answer yes, no, unknown */
    record Element(
            @Nullable String element,
            @Nullable String answer,
            @Nullable String note) implements Said {
        @Override
        public ComplaintAct act(Sealing sealing) {
            return new DisputeAct.RecordElement(
                    required("element", element),
                    oneOf("answer", Answer.values(), Answer::word, answer),
                    optional(note).map(sealing::seal));
        }
    }

    /** @param certainty actual, potential */
    record Amount(
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable String certainty) {
        private ClaimedLoss loss() {
            BigDecimal much = required("material.amount", amount);
            if (much.signum() < 0) {
                throw new Problem(422, "no-amount", "The field 'material.amount' is not below 0.");
            }
            String coin = required("material.currency", currency);
            if (!coin.matches("[A-Z]{3}")) {
                throw new Problem(
                        422,
                        "no-currency",
                        "The field 'material.currency' has three letters such as IDR, not '" + coin + "'.");
            }
            return new ClaimedLoss(
                    new Money(much, coin), oneOf("material.certainty", Certainty.values(), Certainty::word, certainty));
        }
    }

    record Loss(@Nullable List<Amount> material, @Nullable String nonMaterial) implements Said {
        @Override
        public ComplaintAct act(Sealing sealing) {
            return new DisputeAct.ClaimLoss(
                    Optional.ofNullable(material).orElse(List.of()).stream()
                            .map(Amount::loss)
                            .toList(),
                    optional(nonMaterial).map(sealing::seal));
        }
    }

    record Fact(
            @Nullable String fact,
            @Nullable String answer,
            @Nullable String evidence) implements Said {
        @Override
        public ComplaintAct act(Sealing sealing) {
            return new DisputeAct.DeclareFact(
                    oneOf("fact", DeclaredFact.values(), DeclaredFact::word, fact),
                    oneOf("answer", Answer.values(), Answer::word, answer),
                    optional(evidence).map(sealing::seal));
        }
    }

    /**
     * @param original whether it is the paper itself; a copy when it is missing
     * @param marks signed, duty-stamped
     */
    record Paper(
            @Nullable String paper,
            @Nullable String kind,
            @Nullable Boolean original,
            @Nullable LocalDate validUntil,
            @Nullable List<String> marks,
            @Nullable LocalDate receivedOn,
            @Nullable List<GivenDocument> documents)
            implements Said {
        @Override
        public ComplaintAct act(Sealing sealing) {
            return new DisputeAct.GivePaper(
                    GivenPaper.of(
                            required("paper", paper),
                            optional(kind),
                            !Boolean.TRUE.equals(original),
                            Optional.ofNullable(validUntil),
                            someOf("marks", Mark.values(), Mark::word, marks),
                            required("receivedOn", receivedOn)),
                    GivenDocument.sealed(documents, sealing));
        }
    }

    /**
     * @param applicant complainant-1, mandate-1 and so on; the first complainant when it is missing
     * @param bornOn birthday of the complainant; when it is missing, what the person's data say, if they are open
     */
    record Referral(
            @Nullable String forum,
            @Nullable LocalDate appliedOn,
            @Nullable String addressee,
            @Nullable String applicant,
            @Nullable LocalDate bornOn) {}

    /** @param notice by what the forum told of it */
    record Filing(
            @Nullable String forum,
            @Nullable LocalDate filedOn,
            @Nullable String notice) implements Said {
        @Override
        public DisputeAct.RecordFiling act(Sealing sealing) {
            return new DisputeAct.RecordFiling(
                    required("forum", forum),
                    required("filedOn", filedOn),
                    optional(notice).map(sealing::seal),
                    Optional.empty());
        }
    }

    /** @param ground carried-out, not-pursued, settled-between-parties */
    record Closure(
            @Nullable LocalDate on,
            @Nullable String ground,
            @Nullable String reason) implements Said {
        @Override
        public ComplaintAct act(Sealing sealing) {
            return new DisputeAct.CloseDispute(
                    required("on", on),
                    oneOf("ground", Dispute.Ground.values(), Dispute.Ground::word, ground),
                    optional(reason).map(sealing::seal));
        }
    }
}
