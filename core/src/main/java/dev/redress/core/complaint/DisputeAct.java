package dev.redress.core.complaint;

import dev.redress.core.calendar.Term;
import dev.redress.core.dispute.Answer;
import dev.redress.core.dispute.ClaimedLoss;
import dev.redress.core.dispute.DeclaredFact;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.DisputeNumber;
import dev.redress.core.dispute.EndPaper.Minutes;
import dev.redress.core.dispute.EndPaper.SettlementDeed;
import dev.redress.core.dispute.GivenPaper;
import dev.redress.core.dispute.Signature;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.ForumTerms.Clause;
import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Acts after the answer: the reaction to it, the objection, the dispute and what is held at a forum. */
public sealed interface DisputeAct extends ComplaintAct {

    /** Acts between the complainant and the institution. */
    sealed interface AfterAnswer extends DisputeAct {}

    /** Acts on the dispute itself. */
    sealed interface OnDispute extends DisputeAct {}

    /** Acts on a proceeding that an outside forum holds. */
    sealed interface OnProceeding extends DisputeAct {

        /** Its place among the proceedings of the dispute, from 1. */
        int proceeding();
    }

    /**
     * The complainant accepts the response.
     *
     * @param evidence what shows it: the agreement, the minutes, the recording; on the portal the act itself does
     */
    record AcceptResponse(LocalDate on, Optional<VaultRef> evidence, List<Attachment> documents)
            implements AfterAnswer {
        public AcceptResponse {
            documents = List.copyOf(documents);
        }
    }

    /** The complainant does not accept the response. */
    record RejectResponse(LocalDate on, Optional<VaultRef> reason) implements AfterAnswer {}

    /** See what has lapsed: the time for a reaction, the day of an offer. Only the program does this. */
    record RecordLapses() implements AfterAnswer {}

    /**
     * Record something that was promised, by what was accepted, agreed or decided.
     *
     * @param proceeding in which it was; empty where the response was accepted
     * @param by who owes it
     * @param dueOn last day for it, inclusive
     */
    record UndertakeObligation(Optional<Integer> proceeding, Signer by, Optional<VaultRef> what, LocalDate dueOn)
            implements AfterAnswer {}

    /**
     * Record that what was promised is done.
     *
     * @param obligation its place among the obligations of the case, from 1
     */
    record RecordPerformance(int obligation, LocalDate on, Optional<VaultRef> evidence) implements AfterAnswer {}

    /** Record a promise anew that was recorded wrongly; what was recorded before stays in the ledger. */
    record CorrectObligation(
            int obligation, Signer by, Optional<VaultRef> what, LocalDate dueOn, Optional<VaultRef> reason)
            implements AfterAnswer {}

    /** Record that what was promised need not be done any more: waived, set aside, or past hope. */
    record ReleaseObligation(int obligation, LocalDate on, Optional<VaultRef> reason) implements AfterAnswer {}

    /**
     * The complainant objects to the response (NEO-29).
     *
     * @param form an objection is written; an oral one is refused
     */
    record RaiseObjection(Form form, LocalDate receivedOn, Optional<VaultRef> text, List<Attachment> documents)
            implements AfterAnswer {
        public RaiseObjection {
            documents = List.copyOf(documents);
        }
    }

    /** Decide what the response to an objection says; it holds all that a response must. */
    record DecideObjectionResponse(int objection, ComplaintAct.DecideResponse answer) implements AfterAnswer {}

    /** Record that the response to an objection left the house. */
    record DispatchObjectionResponse(int objection, String means, LocalDate dispatchedOn) implements AfterAnswer {}

    /**
     * Begin a dispute.
     *
     * @param number from the series of disputes; the caller takes it in the same transaction
     * @param triggers what gives the right to it; each must be on record (KP-24)
     */
    record RaiseDispute(DisputeNumber number, LocalDate on, Set<Trigger> triggers) implements OnDispute {
        public RaiseDispute {
            triggers = Set.copyOf(triggers);
        }
    }

    /** Record what was found of one element of the definition (NEO-11, DBS-17). */
    record RecordElement(String element, Answer answer, Optional<VaultRef> note) implements OnDispute {}

    /** Record what the complainant claims to have lost (KP-22); the claim before stays in the ledger. */
    record ClaimLoss(List<ClaimedLoss> material, Optional<VaultRef> nonMaterial) implements OnDispute {
        public ClaimLoss {
            material = List.copyOf(material);
        }
    }

    /** Record what somebody says about the dispute that the record cannot show. */
    record DeclareFact(DeclaredFact fact, Answer answer, Optional<VaultRef> evidence) implements OnDispute {}

    /** Record a paper for a forum. */
    record GivePaper(GivenPaper paper, List<Attachment> documents) implements OnDispute {
        public GivePaper {
            documents = List.copyOf(documents);
        }
    }

    /**
     * Refer the dispute to a forum, if its gate is open.
     *
     * @param applicant who applies
     * @param bornOn birthday of the complainant, as the caller read it from the vault; judged by and never recorded
     */
    record Refer(
            String forum, LocalDate appliedOn, Optional<String> addressee, Party applicant, Optional<LocalDate> bornOn)
            implements OnDispute {}

    /**
     * Record that the complainant went to a forum by him- or herself, of which the forum told. It happened, so no gate
     * refuses it; what the gate says is recorded beside it.
     *
     * @param begins the number under which the dispute begins with it, where none was raised; an answer need not be there
     */
    record RecordFiling(String forum, LocalDate filedOn, Optional<VaultRef> notice, Optional<DisputeNumber> begins)
            implements OnDispute {

        /** The same filing, with which the dispute begins. */
        public RecordFiling beginning(DisputeNumber number) {
            return new RecordFiling(forum, filedOn, notice, Optional.of(number));
        }
    }

    /** End the dispute. */
    record CloseDispute(LocalDate on, Dispute.Ground ground, Optional<VaultRef> reason) implements OnDispute {}

    /** The forum took the dispute up, or did not. */
    record RecordAdmission(int proceeding, boolean admitted, LocalDate on, Optional<VaultRef> reason)
            implements OnProceeding {}

    /** Record the text of the agreement to a proceeding; it holds when both have signed. */
    record MakeAgreement(int proceeding, Set<Clause> clauses, Optional<VaultRef> text) implements OnProceeding {
        public MakeAgreement {
            clauses = Set.copyOf(clauses);
        }
    }

    record SignAgreement(int proceeding, Signature signature) implements OnProceeding {}

    /** Call the parties to a meeting. */
    record CallMeeting(int proceeding, LocalDateTime at) implements OnProceeding {}

    /** @param meeting its place in the proceeding, from 1 */
    record PostponeMeeting(int proceeding, int meeting, LocalDateTime to, Optional<VaultRef> reason)
            implements OnProceeding {}

    /**
     * Record who came to a meeting.
     *
     * @param absence why the complainant was represented, where the forum asks for it
     */
    record HoldMeeting(
            int proceeding, int meeting, Set<Signer> present, Optional<String> absence, Optional<VaultRef> minutes)
            implements OnProceeding {
        public HoldMeeting {
            present = Set.copyOf(present);
        }
    }

    /**
     * Extend the time of a proceeding, by what both parties agreed in writing (NEO-26).
     *
     * @param signatures under that agreement
     */
    record ExtendProceeding(int proceeding, Term by, List<Signature> signatures, Optional<VaultRef> agreement)
            implements OnProceeding {
        public ExtendProceeding {
            signatures = List.copyOf(signatures);
        }
    }

    /** Record that a stage of the forum was reached. */
    record ReachStage(int proceeding, String stage, LocalDate on, Optional<VaultRef> note) implements OnProceeding {}

    /**
     * End a proceeding in a paper: exactly one of the two (NEO-27, NEO-28).
     *
     * @param documents the signed paper as it came
     */
    record CloseInPaper(
            int proceeding, Optional<SettlementDeed> deed, Optional<Minutes> minutes, List<Attachment> documents)
            implements OnProceeding {
        public CloseInPaper {
            documents = List.copyOf(documents);
        }

        public CloseInPaper(int proceeding, Optional<SettlementDeed> deed, Optional<Minutes> minutes) {
            this(proceeding, deed, minutes, List.of());
        }
    }

    /** End a limited facilitation, which makes no paper (NEO-13). */
    record CloseWithoutPaper(int proceeding, LocalDate on, boolean agreed, Optional<VaultRef> note)
            implements OnProceeding {}

    /**
     * End a proceeding because somebody did not sign what needs both: the agreement, or the paper at the end.
     *
     * @param missing whose signature is missing
     * @param reason what was said of it
     */
    record CloseUnsigned(int proceeding, LocalDate on, Signer missing, Optional<VaultRef> reason)
            implements OnProceeding {}

    /**
     * Record what an instance of a forum decided.
     *
     * @param finalOn the day from which nobody can appeal against it
     * @param documents the decision as it came
     */
    record RecordDecision(
            int proceeding,
            String decision,
            LocalDate on,
            Optional<LocalDate> finalOn,
            Optional<VaultRef> text,
            List<Attachment> documents)
            implements OnProceeding {
        public RecordDecision {
            documents = List.copyOf(documents);
        }

        public RecordDecision(
                int proceeding, String decision, LocalDate on, Optional<LocalDate> finalOn, Optional<VaultRef> text) {
            this(proceeding, decision, on, finalOn, text, List.of());
        }
    }

    /**
     * Record that a decision became final.
     *
     * @param finalOn the day from which nobody can appeal against it
     */
    record RecordFinality(int proceeding, LocalDate finalOn, Optional<VaultRef> evidence) implements OnProceeding {}

    /** The complainant takes the application back, or the appeal. */
    record WithdrawProceeding(int proceeding, LocalDate on, Optional<VaultRef> reason) implements OnProceeding {}
}
