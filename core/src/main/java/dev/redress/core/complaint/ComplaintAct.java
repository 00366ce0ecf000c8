package dev.redress.core.complaint;

import dev.redress.core.calendar.Term;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody may try to do to a submission that is in the register. All days are legal days of the institution. Free
 * text is in the vault; an empty reference is a text that was not given.
 */
public sealed interface ComplaintAct
        permits ComplaintAct.Acknowledge,
                ComplaintAct.Assign,
                ComplaintAct.SetPriority,
                ComplaintAct.ChooseAssistance,
                ComplaintAct.OverrideForm,
                ComplaintAct.RequestDocuments,
                ComplaintAct.CompleteDocuments,
                ComplaintAct.ExtendTime,
                ComplaintAct.NotifyExtension,
                ComplaintAct.SuspendClock,
                ComplaintAct.ResumeClock,
                ComplaintAct.RequestWrittenComplaint,
                ComplaintAct.ContinueInWriting,
                ComplaintAct.LeaveWithoutConsideration,
                ComplaintAct.RefuseToHandle,
                ComplaintAct.Withdraw,
                ComplaintAct.GiveFirstResponse,
                ComplaintAct.DecideResponse,
                ComplaintAct.DispatchResponse,
                ComplaintAct.AddCorrespondence,
                ComplaintAct.RecordMissedDeadlines,
                ComplaintAct.RecountDeadlines,
                ConfidentialityAct,
                DisputeAct,
                LetterAct,
                PartyAct,
                PrivacyAct {

    /** Confirm receipt to the complainant. */
    record Acknowledge(String means, LocalDate sentOn, String officer, String contact) implements ComplaintAct {}

    /** Give the case to a unit, and to a handler within it. */
    record Assign(String unit, Optional<String> handler) implements ComplaintAct {}

    /** Change how urgent the case is. */
    record SetPriority(String priority, Optional<VaultRef> reason) implements ComplaintAct {}

    /** Choose the form of assistance (KP-14). */
    record ChooseAssistance(String assistance, List<String> units) implements ComplaintAct {}

    /** Say that the form derived from the channel is wrong. */
    record OverrideForm(Form form, Optional<VaultRef> reason) implements ComplaintAct {}

    /** Ask the complainant for what is missing. */
    record RequestDocuments(Optional<VaultRef> documents, String means, LocalDate sentOn) implements ComplaintAct {}

    /** Record that everything asked for is there. */
    record CompleteDocuments(LocalDate completeOn) implements ComplaintAct {}

    /** Make a term longer. */
    record ExtendTime(String clock, Optional<String> condition, Term by, Optional<VaultRef> reason)
            implements ComplaintAct {}

    /** Record that the notice of an extension left the house. */
    record NotifyExtension(String clock, String means, LocalDate dispatchedOn) implements ComplaintAct {}

    /** Hold a clock for a reason that the rulebook knows. */
    record SuspendClock(String clock, String reason, LocalDate on) implements ComplaintAct {}

    /** Let a held clock run again. */
    record ResumeClock(String clock, LocalDate on) implements ComplaintAct {}

    /** Ask an oral complainant to write (NEO-4, ALMA-50). */
    record RequestWrittenComplaint(String means, LocalDate sentOn) implements ComplaintAct {}

    /** Join an oral submission to the written one that followed it (NEO-5). */
    record ContinueInWriting(RegisterNumber written) implements ComplaintAct {}

    /** Leave a registered submission without consideration, on a coded ground. */
    record LeaveWithoutConsideration(String ground, Optional<VaultRef> reason) implements ComplaintAct {}

    /** Refuse to handle it, on a coded ground (KP-21). */
    record RefuseToHandle(String ground, Optional<VaultRef> reason) implements ComplaintAct {}

    /** The complainant takes it back. */
    record Withdraw(LocalDate on, Optional<VaultRef> reason) implements ComplaintAct {}

    /** Give a first answer in substance (KP-16). */
    record GiveFirstResponse(String means, LocalDate sentOn, VaultRef text) implements ComplaintAct {}

    /**
     * Decide what the response says.
     *
     * @param letterOn day that the response bears
     * @param language code of the language in which it is written
     * @param nextRemedies what the complainant may do next, and until when
     * @param offerOpenUntil last day on which an offer may be accepted
     */
    record DecideResponse(
            String outcome,
            Optional<VaultRef> reasons,
            Optional<String> executor,
            Optional<String> executorContact,
            LocalDate letterOn,
            String language,
            Optional<VaultRef> nextRemedies,
            Optional<LocalDate> offerOpenUntil)
            implements ComplaintAct {}

    /** Record that the response left the house. */
    record DispatchResponse(String means, LocalDate dispatchedOn) implements ComplaintAct {}

    /** Add what came from or went to somebody. */
    record AddCorrespondence(Correspondence correspondence) implements ComplaintAct {}

    /** See which deadlines have passed. Only the program does this. */
    record RecordMissedDeadlines() implements ComplaintAct {}

    /** Count again by the calendar as known today. */
    record RecountDeadlines(String because) implements ComplaintAct {}
}
