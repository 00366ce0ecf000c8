package dev.redress.core.complaint;

import dev.redress.core.clock.ClockEvent;
import dev.redress.core.complaint.ComplaintEvent.*;
import dev.redress.core.rulebook.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The fold: what a case is after its events. It trusts them; {@link ComplaintRules} is where acts are judged. */
public final class CaseHistory {

    private CaseHistory() {}

    /**
     * The case after all its events.
     *
     * @throws IllegalArgumentException when the events are no history of a case
     */
    public static Complaint of(List<ComplaintEvent> events) {
        if (events.isEmpty() || !(events.getFirst() instanceof SubmissionRegistered entry)) {
            throw new IllegalArgumentException("A case begins with its entry in the register");
        }
        Complaint complaint = new Complaint.Registered(CaseFile.of(entry));
        for (ComplaintEvent event : events.subList(1, events.size())) {
            complaint = after(complaint, event);
        }
        return complaint;
    }

    /** The case after one more event. */
    public static Complaint after(Complaint complaint, ComplaintEvent event) {
        CaseFile file = complaint.file();
        CaseFileChange change = new CaseFileChange(file);
        return switch (event) {
            case SubmissionRegistered again ->
                throw new IllegalArgumentException("Entered in the register twice: " + again.number());
            case ClockStarted(var clock, var deadline) -> {
                int ordinal = file.waiting().stream()
                        .filter(other -> other.clock().equals(clock))
                        .findFirst()
                        .map(AwaitedClock::ordinal)
                        .orElseGet(() -> file.nextOrdinal(clock));
                yield with(complaint, change.started(CaseClock.started(clock, ordinal, deadline)));
            }
            case ClockAwaitsCalendar(var clock, var startAt, var because) ->
                with(
                        complaint,
                        change.awaited(new AwaitedClock(
                                clock, file.nextOrdinal(clock), startAt, because, Optional.empty(), false)));
            case ClockSuspended(var clock, var reason, var on) ->
                clock(complaint, clock, it -> it.after(new ClockEvent.Suspended(on, reason)));
            case ClockResumed(var clock, var on, var deadline) ->
                clock(
                        complaint,
                        clock,
                        it -> it.after(new ClockEvent.Resumed(on)).due(deadline, "resumed"));
            case ClockExtended(var clock, var on, var by, var deadline) ->
                with(
                        clock(
                                complaint,
                                clock,
                                it -> it.after(new ClockEvent.Extended(on, by)).due(deadline, "extended")),
                        c -> new CaseFileChange(c)
                                .extensions(latest(c, clock, it -> it.now(Extension.Standing.IN_EFFECT))));
            case DeadlineRecounted(var clock, var because, var deadline) ->
                clock(complaint, clock, it -> it.due(deadline, because));
            case ClockStopped(var clock, var on, var because) -> clock(complaint, clock, it -> it.stopped(on, because));
            case ClockSetAside(var clock, var _, var because) -> clock(complaint, clock, it -> it.setAside(because));
            case AwaitedClockDropped(var clock, var because) ->
                with(complaint, change.awaited(clock, it -> it.drop(because)));
            case MissAnswered(var clock, var due, var because) ->
                clock(complaint, clock, it -> it.answered(due, because));
            case DeadlineMissed(var clock, var due) -> clock(complaint, clock, it -> it.missed(due));
            case WindowEnded(var clock, var due) -> clock(complaint, clock, it -> it.ended(due));
            case Acknowledged acknowledged -> with(complaint, change.acknowledgement(acknowledged));
            case Assigned(var unit, var handler) -> {
                CaseFile assigned = change.assigned(unit, handler);
                yield complaint instanceof Complaint.Registered && handler.isPresent()
                        ? new Complaint.UnderExamination(assigned)
                        : with(complaint, assigned);
            }
            case PriorityChanged priority -> with(complaint, change.priority(priority));
            case AssistanceChosen assistance -> with(complaint, change.assistance(assistance));
            case AssistanceLapsed _ -> with(complaint, change.withoutAssistance());
            case FormOverridden(Form form, var _) -> with(complaint, change.form(form));
            case DocumentsRequested requested -> new Complaint.AwaitingDocuments(change.documentsRequested(requested));
            case DocumentsCompleted(var on) -> {
                CaseFile completed = change.documentsCompleted(on);
                yield completed.handler().isPresent()
                        ? new Complaint.UnderExamination(completed)
                        : new Complaint.Registered(completed);
            }
            case ExtensionDecided(var clock, var condition, var by, var decidedBy, var decidedOn, var _) -> {
                List<Extension> extensions = new ArrayList<>(file.extensions());
                extensions.add(new Extension(
                        clock,
                        file.lastClock(clock).map(CaseClock::ordinal).orElse(1),
                        condition,
                        by,
                        decidedBy,
                        decidedOn,
                        Optional.empty(),
                        Optional.empty(),
                        Extension.Standing.AWAITS_NOTICE));
                yield with(complaint, change.extensions(extensions));
            }
            case ExtensionNotified(var clock, var means, var on) ->
                with(complaint, change.extensions(latest(file, clock, it -> it.notified(means, on))));
            case ExtensionVoided(var clock, var _) ->
                with(complaint, change.extensions(latest(file, clock, it -> it.now(Extension.Standing.VOID))));
            case WrittenComplaintRequested _ -> new Complaint.AwaitingWrittenComplaint(file);
            case ContinuedInWriting(var written) -> new Complaint.ContinuedInWriting(change.continuedBy(written));
            case LeftWithoutConsideration _ -> new Complaint.LeftWithoutConsideration(file);
            case HandlingRefused refused -> new Complaint.HandlingRefused(change.refusal(refused));
            case Withdrawn _ -> new Complaint.Withdrawn(file);
            case FirstResponseGiven given -> with(complaint, change.firstResponse(given));
            case ResponseDecided(var response) -> new Complaint.ResponseReady(change.response(response));
            case ResponseDispatched dispatched -> new Complaint.Answered(change.dispatch(dispatched));
            case ConfidentialityEvent it ->
                with(complaint, change.confidentiality(file.confidentiality().after(it)));
            case DisputeEvent it ->
                with(complaint, change.disputes(file.disputes().after(it)));
            case PartyEvent it -> with(complaint, change.parties(file.parties().after(it)));
            case LetterEvent it -> with(complaint, change.letters(file.letters().after(it, file)));
            case PrivacyEvent it ->
                with(complaint, change.privacy(file.privacy().after(it)));
            case CorrespondenceAdded(var correspondence) -> with(complaint, change.correspondence(correspondence));
        };
    }

    private static Complaint clock(Complaint complaint, String name, UnaryOperator<CaseClock> change) {
        CaseClock last = complaint
                .file()
                .lastClock(name)
                .orElseThrow(() -> new IllegalArgumentException("The case has no clock '" + name + "'"));
        List<CaseClock> clocks = new ArrayList<>(complaint.file().clocks());
        clocks.set(clocks.lastIndexOf(last), change.apply(last));
        return with(complaint, new CaseFileChange(complaint.file()).clocks(clocks));
    }

    private static List<Extension> latest(CaseFile file, String clock, UnaryOperator<Extension> change) {
        List<Extension> extensions = new ArrayList<>(file.extensions());
        for (int i = extensions.size() - 1; i >= 0; i--) {
            if (extensions.get(i).clock().equals(clock)) {
                extensions.set(i, change.apply(extensions.get(i)));
                break;
            }
        }
        return extensions;
    }

    private static Complaint with(Complaint complaint, UnaryOperator<CaseFile> change) {
        return with(complaint, change.apply(complaint.file()));
    }

    private static Complaint with(Complaint complaint, CaseFile file) {
        return switch (complaint) {
            case Complaint.Registered _ -> new Complaint.Registered(file);
            case Complaint.UnderExamination _ -> new Complaint.UnderExamination(file);
            case Complaint.AwaitingDocuments _ -> new Complaint.AwaitingDocuments(file);
            case Complaint.AwaitingWrittenComplaint _ -> new Complaint.AwaitingWrittenComplaint(file);
            case Complaint.ResponseReady _ -> new Complaint.ResponseReady(file);
            case Complaint.Answered _ -> new Complaint.Answered(file);
            case Complaint.ContinuedInWriting _ -> new Complaint.ContinuedInWriting(file);
            case Complaint.LeftWithoutConsideration _ -> new Complaint.LeftWithoutConsideration(file);
            case Complaint.HandlingRefused _ -> new Complaint.HandlingRefused(file);
            case Complaint.Withdrawn _ -> new Complaint.Withdrawn(file);
        };
    }
}
