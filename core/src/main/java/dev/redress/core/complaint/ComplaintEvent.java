package dev.redress.core.complaint;

import dev.redress.core.calendar.Term;
import dev.redress.core.clock.Deadline;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.Form;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What happened to a submission. The state of a case is the fold of these. The simple name of each record is its kind
 * in the ledger and never changes its meaning; a changed form is a new version.
 */
public sealed interface ComplaintEvent
        permits ComplaintEvent.SubmissionRegistered,
                ComplaintEvent.ClockStarted,
                ComplaintEvent.ClockAwaitsCalendar,
                ComplaintEvent.ClockSuspended,
                ComplaintEvent.ClockResumed,
                ComplaintEvent.ClockExtended,
                ComplaintEvent.DeadlineRecounted,
                ComplaintEvent.ClockStopped,
                ComplaintEvent.ClockSetAside,
                ComplaintEvent.AwaitedClockDropped,
                ComplaintEvent.DeadlineMissed,
                ComplaintEvent.WindowEnded,
                ComplaintEvent.MissAnswered,
                ComplaintEvent.Acknowledged,
                ComplaintEvent.Assigned,
                ComplaintEvent.PriorityChanged,
                ComplaintEvent.AssistanceChosen,
                ComplaintEvent.AssistanceLapsed,
                ComplaintEvent.FormOverridden,
                ComplaintEvent.DocumentsRequested,
                ComplaintEvent.DocumentsCompleted,
                ComplaintEvent.ExtensionDecided,
                ComplaintEvent.ExtensionNotified,
                ComplaintEvent.ExtensionVoided,
                ComplaintEvent.WrittenComplaintRequested,
                ComplaintEvent.ContinuedInWriting,
                ComplaintEvent.LeftWithoutConsideration,
                ComplaintEvent.HandlingRefused,
                ComplaintEvent.Withdrawn,
                ComplaintEvent.FirstResponseGiven,
                ComplaintEvent.ResponseDecided,
                ComplaintEvent.ResponseDispatched,
                ComplaintEvent.CorrespondenceAdded,
                ConfidentialityEvent,
                DisputeEvent,
                LetterEvent,
                PartyEvent,
                PrivacyEvent {

    /**
     * It was entered in the register.
     *
     * @param number its register number
     * @param kind code of the kind of submission
     * @param form as the channel has it, or as overridden
     * @param formOverriddenBecause why the form is not the channel's
     * @param arrivedAt the real moment of arrival, institution's zone
     * @param registeredAt the moment of registration, institution's zone
     * @param receivedOn legal day of receipt
     * @param officer who took it in; the name is on the acknowledgement (NEO-33)
     * @param language code of the language in which it is written
     * @param continues the oral submission that it continues (NEO-5)
     * @param complainedAbout login of the person of the institution whom it concerns; that person never handles it
     * @param unitComplainedAbout the unit whom it concerns; nobody in it comes near the case (DBS-2)
     * @param takenBy login of the person of the institution who took it in
     * @param incomplete what the complainant must still bring, before anything was asked for
     */
    record SubmissionRegistered(
            RegisterNumber number,
            String kind,
            Form form,
            Optional<VaultRef> formOverriddenBecause,
            String channel,
            LocalDateTime arrivedAt,
            LocalDateTime registeredAt,
            LocalDate receivedOn,
            String officer,
            String language,
            List<Complainant> complainants,
            VaultRef subject,
            VaultRef substance,
            List<Attachment> attachments,
            Loss loss,
            Optional<RegisterNumber> continues,
            Optional<String> complainedAbout,
            Optional<String> unitComplainedAbout,
            Optional<String> takenBy,
            Optional<String> origin,
            String unit,
            String priority,
            List<String> incomplete)
            implements ComplaintEvent {}

    /** A clock began to run. */
    record ClockStarted(String clock, Deadline deadline) implements ComplaintEvent {}

    /**
     * A clock should run, and the calendar of the days that it needs was not published yet. It starts when it is; until
     * then the case has no deadline here, and says so.
     */
    record ClockAwaitsCalendar(String clock, LocalDateTime startAt, String because) implements ComplaintEvent {}

    /** A clock was held. */
    record ClockSuspended(String clock, String reason, LocalDate on) implements ComplaintEvent {}

    /** A held clock ran again, to a later deadline. */
    record ClockResumed(String clock, LocalDate on, Deadline deadline) implements ComplaintEvent {}

    /** A term became longer. */
    record ClockExtended(String clock, LocalDate on, Term by, Deadline deadline) implements ComplaintEvent {}

    /** The deadline was counted again; the one before stays on record. */
    record DeadlineRecounted(String clock, String because, Deadline deadline) implements ComplaintEvent {}

    /** A clock stopped. */
    record ClockStopped(String clock, LocalDate on, String because) implements ComplaintEvent {}

    /** A clock lost its ground, because documents were missing or the form was another; its deadlines stay on record. */
    record ClockSetAside(String clock, LocalDate on, String because) implements ComplaintEvent {}

    /** A clock that waits for its calendar lost its ground or its purpose before it could start. */
    record AwaitedClockDropped(String clock, String because) implements ComplaintEvent {}

    /** A deadline passed with the clock running. Nothing takes this back. */
    record DeadlineMissed(String clock, LocalDate due) implements ComplaintEvent {}

    /** The last day passed of a time that somebody else than the institution had. It breaks nothing. */
    record WindowEnded(String clock, LocalDate due) implements ComplaintEvent {}

    /** A miss on record turns out to be none, by evidence of what was done in time. Both stay on record. */
    record MissAnswered(String clock, LocalDate due, String because) implements ComplaintEvent {}

    record Acknowledged(String means, LocalDate sentOn, String officer, String contact) implements ComplaintEvent {}

    record Assigned(String unit, Optional<String> handler) implements ComplaintEvent {}

    record PriorityChanged(String from, String to, VaultRef reason) implements ComplaintEvent {}

    record AssistanceChosen(String assistance, List<String> units) implements ComplaintEvent {}

    /** The form of assistance that was chosen is not open at the new urgency (KP-13); another has to be chosen. */
    record AssistanceLapsed(String assistance) implements ComplaintEvent {}

    record FormOverridden(Form form, VaultRef reason) implements ComplaintEvent {}

    record DocumentsRequested(VaultRef documents, String means, LocalDate sentOn) implements ComplaintEvent {}

    record DocumentsCompleted(LocalDate completeOn) implements ComplaintEvent {}

    /** An extension was decided. Where notice is a condition, it has no effect until that went out in time. */
    record ExtensionDecided(
            String clock,
            Optional<String> condition,
            Term by,
            String decidedBy,
            LocalDate decidedOn,
            Optional<VaultRef> reason)
            implements ComplaintEvent {}

    record ExtensionNotified(String clock, String means, LocalDate dispatchedOn) implements ComplaintEvent {}

    /** A decided extension came to nothing, because no notice went out in time. */
    record ExtensionVoided(String clock, String because) implements ComplaintEvent {}

    record WrittenComplaintRequested(String means, LocalDate sentOn) implements ComplaintEvent {}

    record ContinuedInWriting(RegisterNumber written) implements ComplaintEvent {}

    record LeftWithoutConsideration(String ground, VaultRef reason) implements ComplaintEvent {}

    /** @param on the day of the decision */
    record HandlingRefused(String ground, VaultRef reason, LocalDate on) implements ComplaintEvent {}

    record Withdrawn(LocalDate on, Optional<VaultRef> reason) implements ComplaintEvent {}

    record FirstResponseGiven(String means, LocalDate sentOn, VaultRef text) implements ComplaintEvent {}

    record ResponseDecided(Response response) implements ComplaintEvent {}

    record ResponseDispatched(String means, LocalDate dispatchedOn) implements ComplaintEvent {}

    record CorrespondenceAdded(Correspondence correspondence) implements ComplaintEvent {}
}
