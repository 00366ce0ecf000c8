package dev.redress.core.complaint;

import static dev.redress.core.complaint.Checks.unless;

import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.Dispute.Closed;
import dev.redress.core.dispute.Dispute.Open;
import dev.redress.core.dispute.DisputeFile;
import dev.redress.core.dispute.GivenPaper;
import dev.redress.core.rulebook.DisputeTerms;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.InForce;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The legal checklist of what comes after the answer: for every state of a dispute and every act on it, whether it is
 * allowed. As on the way to the answer, there is no default branch.
 */
final class DisputeRules {

    private record Tried(Dispute state, DisputeAct.OnDispute act) {}

    private final Circumstances circumstances;
    private final Checks checks;

    DisputeRules(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.checks = new Checks(circumstances);
    }

    Ruling decide(Complaint state, DisputeAct act) {
        CaseFile file = state.file();
        return switch (act) {
            case DisputeAct.AfterAnswer it -> afterAnswer(file, it);
            case DisputeAct.RaiseDispute it -> raise(state, it);
            case DisputeAct.OnDispute it ->
                file.disputes()
                        .dispute()
                        .map(dispute -> onDispute(file, dispute, it))
                        .orElseGet(() -> begun(state, it));
            case DisputeAct.OnProceeding it -> new ProceedingRules(circumstances).decide(file, it);
        };
    }

    private Ruling afterAnswer(CaseFile file, DisputeAct.AfterAnswer act) {
        ReactionRules reaction = new ReactionRules(circumstances);
        ObjectionRules objection = new ObjectionRules(circumstances);
        return switch (act) {
            case DisputeAct.AcceptResponse it -> reaction.accept(file, it);
            case DisputeAct.RejectResponse it -> reaction.reject(file, it);
            case DisputeAct.RecordLapses _ -> reaction.lapses(file);
            case DisputeAct.UndertakeObligation it -> reaction.undertake(file, it);
            case DisputeAct.RecordPerformance it -> reaction.performed(file, it);
            case DisputeAct.CorrectObligation it -> reaction.correct(file, it);
            case DisputeAct.ReleaseObligation it -> reaction.release(file, it);
            case DisputeAct.RaiseObjection it -> objection.raise(file, it);
            case DisputeAct.DecideObjectionResponse it -> objection.decide(file, it);
            case DisputeAct.DispatchObjectionResponse it -> objection.dispatch(file, it);
        };
    }

    private Ruling onDispute(CaseFile file, Dispute dispute, DisputeAct.OnDispute act) {
        ReferralRules referral = new ReferralRules(circumstances);
        return switch (new Tried(dispute, act)) {
            case Tried(Dispute _, DisputeAct.RaiseDispute _) -> raisedAlready(dispute);
            case Tried(Open _, DisputeAct.RecordElement a) -> element(a);
            case Tried(Open _, DisputeAct.ClaimLoss a) -> claim(a);
            case Tried(Open _, DisputeAct.DeclareFact a) ->
                Ruling.allowed(new DisputeEvent.DisputeFactDeclared(a.fact(), a.answer(), a.evidence()));
            case Tried(Open _, DisputeAct.GivePaper a) -> paper(file, a);
            case Tried(Open s, DisputeAct.Refer a) -> referral.refer(file, s, a);
            case Tried(Open s, DisputeAct.RecordFiling a) ->
                a.begins().isPresent() ? raisedAlready(s) : referral.filed(file, s, a);
            case Tried(Open s, DisputeAct.CloseDispute a) -> close(file, s, a);
            case Tried(Closed s, DisputeAct.RecordElement _) -> closed(s);
            case Tried(Closed s, DisputeAct.ClaimLoss _) -> closed(s);
            case Tried(Closed s, DisputeAct.DeclareFact _) -> closed(s);
            case Tried(Closed s, DisputeAct.GivePaper _) -> closed(s);
            case Tried(Closed s, DisputeAct.Refer _) -> closed(s);
            case Tried(Closed s, DisputeAct.RecordFiling _) -> closed(s);
            case Tried(Closed s, DisputeAct.CloseDispute _) -> closed(s);
        };
    }

    /**
     * Where no dispute was raised, one act begins it: the complainant went outside alone. That happened, whether the
     * institution had answered or not.
     */
    private Ruling begun(Complaint state, DisputeAct.OnDispute act) {
        if (!(act instanceof DisputeAct.RecordFiling filing) || filing.begins().isEmpty()) {
            return noDispute();
        }
        if (circumstances.procedure().disputes().isEmpty()) {
            return noDisputes();
        }
        if (state instanceof Complaint.ContinuedInWriting) {
            return Ruling.refused("taken-back", "The submission goes on in another one; record it there.");
        }
        Set<Trigger> met = new AnswerRecord(state.file(), circumstances, filing.filedOn()).triggers();
        DisputeEvent.DisputeRaised raised =
                new DisputeEvent.DisputeRaised(filing.begins().get(), filing.filedOn(), new TreeSet<>(met));
        return switch (new ReferralRules(circumstances)
                .filed(state.file(), Dispute.raised(raised.number(), raised.on(), raised.triggers()), filing)) {
            case Ruling.Refused refused -> refused;
            case Ruling.Allowed(List<ComplaintEvent> filed) -> {
                List<ComplaintEvent> events = new ArrayList<>(filed);
                events.addFirst(raised);
                yield new Ruling.Allowed(events);
            }
        };
    }

    /** The institution comes first (KP-23); then each trigger is recorded apart, and each must be so (KP-24). */
    private Ruling raise(Complaint state, DisputeAct.RaiseDispute act) {
        CaseFile file = state.file();
        Optional<InForce<DisputeTerms>> terms = circumstances.procedure().disputes();
        if (terms.isEmpty()) {
            return noDisputes();
        }
        if (file.disputes().dispute().isPresent()) {
            return raisedAlready(file.disputes().dispute().get());
        }
        AnswerRecord answer = new AnswerRecord(file, circumstances, act.on());
        Set<Trigger> met = answer.triggers();
        return unless(
                () -> Ruling.allowed(
                        new DisputeEvent.DisputeRaised(act.number(), act.on(), new TreeSet<>(act.triggers()))),
                () -> state instanceof Complaint.Withdrawn || state instanceof Complaint.ContinuedInWriting
                        ? refused("taken-back", "The submission was taken back or goes on in another one.")
                        : Optional.empty(),
                () -> answer.countsAsWithdrawn()
                        ? Optional.of(Ruling.refused(
                                "taken-back",
                                "The papers that were asked for did not come in time, so the complaint counts as taken"
                                        + " back.",
                                circumstances.procedure().refusal().source()))
                        : Optional.empty(),
                () -> answer.answered() || met.contains(Trigger.LATE)
                        ? Optional.empty()
                        : Optional.of(Ruling.refused(
                                "internal-first",
                                "The institution has not answered, and its time has not passed. Nothing goes outside"
                                        + " before that.",
                                terms.get().source())),
                () -> answer.accepted()
                        .map(accepted -> Ruling.refused(
                                "accepted",
                                "The answer was accepted on " + accepted.on() + "; what was accepted is no dispute.",
                                terms.get().source())),
                () -> act.triggers().isEmpty()
                        ? refused("missing", "What gives the right to a dispute is missing.")
                        : Optional.empty(),
                () -> act.triggers().stream()
                        .filter(trigger -> !met.contains(trigger))
                        .sorted()
                        .findFirst()
                        .map(trigger -> Ruling.refused(
                                "trigger-not-on-record",
                                "Not on record: "
                                        + (trigger == Trigger.REJECTED
                                                ? "that the complainant does not accept the answer."
                                                : "that the time for the answer passed."),
                                terms.get().source())),
                () -> checks.dayOfCase("The dispute", act.on(), file));
    }

    private Ruling element(DisputeAct.RecordElement act) {
        InForce<DisputeTerms> terms = circumstances.procedure().disputes().orElseThrow();
        return terms.value().elements().find(act.element()).isPresent()
                ? Ruling.allowed(new DisputeEvent.DisputeElementRecorded(act.element(), act.answer(), act.note()))
                : Ruling.refused(
                        "unknown-code",
                        "A dispute has no element '" + act.element() + "' here. Its elements are: "
                                + String.join(", ", terms.value().elements().codes()) + ".",
                        terms.source());
    }

    /** Losses of either kind are recorded (KP-22); that opens nothing by itself. */
    private static Ruling claim(DisputeAct.ClaimLoss act) {
        return act.material().isEmpty() && act.nonMaterial().isEmpty()
                ? Ruling.refused("missing", "The loss is missing.")
                : Ruling.allowed(new DisputeEvent.LossClaimed(act.material(), act.nonMaterial()));
    }

    private Ruling paper(CaseFile file, DisputeAct.GivePaper act) {
        boolean known = circumstances.procedure().forums().stream()
                .map(forum -> forum.terms().forCase(circumstances.procedure().days()))
                .anyMatch(forum ->
                        forum.value().papers().find(act.paper().paper()).isPresent());
        return unless(
                () -> Ruling.allowed(new DisputeEvent.PaperGiven(described(file, act.paper()), act.documents())),
                () -> known
                        ? Optional.empty()
                        : refused(
                                "unknown-code",
                                "No forum of the procedure asks for a paper '"
                                        + act.paper().paper() + "'."),
                () -> checks.dayOfCase("The paper", act.paper().receivedOn(), file));
    }

    /** What comes through the portal is of whom it comes from, and as that one describes it. */
    private GivenPaper described(CaseFile file, GivenPaper paper) {
        if (!(circumstances.actor() instanceof Actor.Portal portal)) {
            return paper;
        }
        return portal.party()
                .map(party -> file.parties()
                        .complainantOf(party)
                        .map(paper::of)
                        .orElse(paper)
                        .saidBy(party.word()))
                .orElse(paper);
    }

    private Ruling close(CaseFile file, Open dispute, DisputeAct.CloseDispute act) {
        DisputeFile record = dispute.file();
        return unless(
                () -> {
                    List<ComplaintEvent> events =
                            new ArrayList<>(new DisputeClocks(circumstances).stop(file, Fact.DISPUTE_CLOSED, act.on()));
                    events.add(new DisputeEvent.DisputeClosed(act.on(), act.ground(), act.reason()));
                    return new Ruling.Allowed(events);
                },
                () -> record.openProceeding().isPresent()
                        ? refused("before-a-forum", "A forum has the dispute; it ends there first.")
                        : Optional.empty(),
                () -> file.disputes().obligations().stream().anyMatch(Disputes.Obligation::open)
                        ? refused("not-carried-out", "Something that was promised is not done yet.")
                        : Optional.empty(),
                () -> act.ground() == Dispute.Ground.CARRIED_OUT && !(dispute instanceof Dispute.Concluded)
                        ? refused("nothing-agreed", "No deed and no decision is there to be carried out.")
                        : Optional.empty(),
                () -> act.ground() == Dispute.Ground.CARRIED_OUT
                        ? Optional.empty()
                        : Checks.given("The reason for closing the dispute", act.reason()),
                () -> checks.dayOfCase("The end of the dispute", act.on(), file));
    }

    private static Ruling raisedAlready(Dispute dispute) {
        return Ruling.refused(
                "raised-already",
                "The dispute of this case is " + dispute.file().number().printed() + ".");
    }

    private static Ruling closed(Closed dispute) {
        return Ruling.refused(
                "dispute-closed",
                "Dispute " + dispute.file().number().printed() + " was closed on " + dispute.on() + ".");
    }

    private static Ruling noDisputes() {
        return Ruling.refused("no-disputes", "The procedure knows nothing of disputes.");
    }

    private static Ruling noDispute() {
        return Ruling.refused("no-dispute", "No dispute was raised on this case.");
    }

    private static Optional<Ruling> refused(String code, String reason) {
        return Optional.of(Ruling.refused(code, reason));
    }
}
