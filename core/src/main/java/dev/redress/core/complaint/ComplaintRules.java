package dev.redress.core.complaint;

import dev.redress.core.complaint.Complaint.*;
import dev.redress.core.complaint.ComplaintAct.*;
import dev.redress.core.complaint.ComplaintAct.LeaveWithoutConsideration;
import java.util.Optional;

/**
 * The legal checklist: for every state of a submission and every act, whether the act is allowed and what follows from
 * it. There is no default branch: a new state or a new act does not compile until somebody has decided.
 */
public final class ComplaintRules {

    private record Tried(Complaint state, ComplaintAct act) {}

    private ComplaintRules() {}

    /** Judges an act. Nothing is changed; the events of an allowed act are for the caller to record. */
    public static Ruling decide(Complaint state, ComplaintAct act, Circumstances circumstances) {
        return Powers.refusal(state, act, circumstances)
                .or(() -> state instanceof Open || act instanceof DisputeAct
                        ? new PartyRules(circumstances).unsettled(state.file(), act)
                        : Optional.empty())
                .<Ruling>map(refused -> refused)
                .or(() -> new ProcessingLimits(circumstances).refusal(state, act))
                .or(() -> new LetterEffects(circumstances).letterNeeded(state.file(), act))
                .orElseGet(() -> checklist(state, act, circumstances));
    }

    /** What the law answers to an act that the actor may try. */
    static Ruling checklist(Complaint state, ComplaintAct act, Circumstances circumstances) {
        HandlingRules handling = new HandlingRules(circumstances);
        ClockRules clocks = new ClockRules(circumstances);
        ClosingRules closing = new ClosingRules(circumstances);
        ResponseRules response = new ResponseRules(circumstances);
        return switch (new Tried(state, act)) {
            // At any time
            case Tried(Complaint s, ConfidentialityAct a) -> new ConfidentialityRules(circumstances).decide(s, a);
            case Tried(Complaint s, DisputeAct a) -> new DisputeRules(circumstances).decide(s, a);
            case Tried(Complaint s, PartyAct a) -> new PartyRules(circumstances).decide(s, a);
            case Tried(Complaint s, LetterAct a) -> new LetterRules(circumstances).decide(s, a);
            case Tried(Complaint s, PrivacyAct a) -> new PrivacyRules(circumstances).decide(s, a);
            case Tried(Complaint s, AddCorrespondence a) -> handling.addCorrespondence(s, a);
            case Tried(Complaint s, RecordMissedDeadlines _) -> clocks.recordMissed(s);
            case Tried(Complaint s, RecountDeadlines a) -> clocks.recount(s, a);

            // While it is open
            case Tried(Open s, Acknowledge a) -> handling.acknowledge(s, a);
            case Tried(Open s, Assign a) -> handling.assign(s, a);
            case Tried(Open s, SetPriority a) -> handling.setPriority(s, a);
            case Tried(Open s, ChooseAssistance a) -> handling.chooseAssistance(s, a);
            case Tried(Open s, GiveFirstResponse a) -> handling.giveFirstResponse(s, a);
            case Tried(Open s, ExtendTime a) -> clocks.extend(s, a);
            case Tried(Open s, NotifyExtension a) -> clocks.notifyExtension(s, a);
            case Tried(Open s, SuspendClock a) -> clocks.suspend(s, a);
            case Tried(Open s, ResumeClock a) -> clocks.resume(s, a);
            case Tried(Open s, Withdraw a) -> closing.withdraw(s, a);
            case Tried(Open s, ComplaintAct.LeaveWithoutConsideration a) -> closing.leave(s, a);
            case Tried(Open s, RefuseToHandle a) -> closing.refuse(s, a);
            case Tried(Open s, ComplaintAct.ContinueInWriting a) -> closing.continueInWriting(s, a);

            // The form may be put right until an answer is decided
            case Tried(Registered s, OverrideForm a) -> handling.overrideForm(s, a);
            case Tried(UnderExamination s, OverrideForm a) -> handling.overrideForm(s, a);
            case Tried(AwaitingDocuments s, OverrideForm _) -> tooLate(s, "documents have been asked for");
            case Tried(AwaitingWrittenComplaint s, OverrideForm _) -> tooLate(s, "the complainant was asked to write");
            case Tried(ResponseReady s, OverrideForm _) -> tooLate(s, "the response is decided");

            // Documents
            case Tried(Registered s, RequestDocuments a) -> handling.requestDocuments(s, a);
            case Tried(UnderExamination s, RequestDocuments a) -> handling.requestDocuments(s, a);
            case Tried(AwaitingDocuments s, RequestDocuments a) -> handling.requestDocuments(s, a);
            case Tried(AwaitingWrittenComplaint s, RequestDocuments _) ->
                tooLate(s, "documents come with the written complaint");
            case Tried(ResponseReady s, RequestDocuments _) -> tooLate(s, "the response is decided");
            case Tried(AwaitingDocuments s, CompleteDocuments a) -> handling.completeDocuments(s, a);
            case Tried(Registered s, CompleteDocuments _) -> notAskedFor(s);
            case Tried(UnderExamination s, CompleteDocuments _) -> notAskedFor(s);
            case Tried(AwaitingWrittenComplaint s, CompleteDocuments _) -> notAskedFor(s);
            case Tried(ResponseReady s, CompleteDocuments _) -> notAskedFor(s);

            // From oral to written
            case Tried(Registered s, RequestWrittenComplaint a) -> handling.requestWrittenComplaint(s, a);
            case Tried(UnderExamination s, RequestWrittenComplaint a) -> handling.requestWrittenComplaint(s, a);
            case Tried(AwaitingDocuments s, RequestWrittenComplaint a) -> handling.requestWrittenComplaint(s, a);
            case Tried(AwaitingWrittenComplaint s, RequestWrittenComplaint _) ->
                tooLate(s, "the complainant was asked to write already");
            case Tried(ResponseReady s, RequestWrittenComplaint _) -> tooLate(s, "the response is decided");

            // The response: forwarded first, then considered, then delivered (ALMA-29)
            case Tried(Registered _, DecideResponse _) -> ResponseRules.notTakenUp();
            case Tried(UnderExamination s, DecideResponse a) -> response.decide(s, a);
            case Tried(AwaitingDocuments s, DecideResponse a) -> response.decide(s, a);
            case Tried(AwaitingWrittenComplaint s, DecideResponse a) -> response.decide(s, a);
            case Tried(ResponseReady s, DecideResponse a) -> response.decide(s, a);
            case Tried(ResponseReady s, DispatchResponse a) -> response.dispatch(s, a);
            case Tried(Registered _, DispatchResponse _) -> noResponse();
            case Tried(UnderExamination _, DispatchResponse _) -> noResponse();
            case Tried(AwaitingDocuments _, DispatchResponse _) -> noResponse();
            case Tried(AwaitingWrittenComplaint _, DispatchResponse _) -> noResponse();

            // After its end nothing more is done to it
            case Tried(Ended s, Acknowledge _) -> ended(s);
            case Tried(Ended s, Assign _) -> ended(s);
            case Tried(Ended s, SetPriority _) -> ended(s);
            case Tried(Ended s, ChooseAssistance _) -> ended(s);
            case Tried(Ended s, GiveFirstResponse _) -> ended(s);
            case Tried(Ended s, OverrideForm _) -> ended(s);
            case Tried(Ended s, RequestDocuments _) -> ended(s);
            case Tried(Ended s, CompleteDocuments _) -> ended(s);
            case Tried(Ended s, ExtendTime _) -> ended(s);
            case Tried(Ended s, NotifyExtension _) -> ended(s);
            case Tried(Ended s, SuspendClock _) -> ended(s);
            case Tried(Ended s, ResumeClock _) -> ended(s);
            case Tried(Ended s, RequestWrittenComplaint _) -> ended(s);
            case Tried(Ended s, ComplaintAct.ContinueInWriting _) -> ended(s);
            case Tried(Ended s, LeaveWithoutConsideration _) -> ended(s);
            case Tried(Ended s, RefuseToHandle _) -> ended(s);
            case Tried(Ended s, Withdraw _) -> ended(s);
            case Tried(Ended s, DecideResponse _) -> ended(s);
            case Tried(Ended s, DispatchResponse _) -> ended(s);
        };
    }

    private static Ruling ended(Ended state) {
        return Ruling.refused(
                "already-ended",
                "Submission " + state.file().entry().number().printed() + " has ended ("
                        + state.state().replace('-', ' ') + "). Nothing more can be done to it here.");
    }

    private static Ruling tooLate(Open state, String because) {
        return Ruling.refused(
                "not-in-this-state",
                "This cannot be done to submission "
                        + state.file().entry().number().printed() + ": " + because + ".");
    }

    private static Ruling notAskedFor(Open state) {
        return Ruling.refused(
                "no-documents-requested",
                "No documents were asked for from the complainant of "
                        + state.file().entry().number().printed() + ".");
    }

    private static Ruling noResponse() {
        return Ruling.refused("no-response-decided", "There is no response to dispatch. Decide it first.");
    }
}
