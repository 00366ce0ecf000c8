package dev.redress.core.complaint;

import static dev.redress.core.complaint.Checks.unless;

import dev.redress.core.dispute.Dispute;
import dev.redress.core.rulebook.DisputeTerms;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules of objections: written, counted, answered as the complaint was (NEO-29). */
final class ObjectionRules {

    /** Letters that give the response to an objection. */
    private static final Set<Paper> ANSWERS = Set.of(Paper.OBJECTION_RESPONSE);

    private final Circumstances circumstances;
    private final DisputeClocks clocks;
    private final Checks checks;

    ObjectionRules(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.clocks = new DisputeClocks(circumstances);
        this.checks = new Checks(circumstances);
    }

    /** Who objects does not accept; a rejection that nobody recorded before goes on record with it. */
    Ruling raise(CaseFile file, DisputeAct.RaiseObjection act) {
        Disputes disputes = file.disputes();
        int round = disputes.round();
        boolean rejected = disputes.reaction(round)
                .filter(it -> it.kind() == Disputes.Reaction.Kind.REJECTED)
                .isPresent();
        return unless(
                () -> {
                    List<ComplaintEvent> events = new ArrayList<>();
                    if (!rejected) {
                        events.addAll(clocks.stop(file, Fact.REACTION_RECORDED, act.receivedOn()));
                        events.add(new DisputeEvent.ResponseRejected(round, act.receivedOn(), act.text()));
                    }
                    events.add(new DisputeEvent.ObjectionRaised(
                            disputes.objections().size() + 1,
                            act.receivedOn(),
                            act.text().orElseThrow(),
                            act.documents()));
                    events.addAll(clocks.start(file, Fact.OBJECTION_RECEIVED, act.receivedOn()));
                    return new Ruling.Allowed(events);
                },
                () -> gone(disputes),
                () -> rejected && disputes.openObjection().isEmpty()
                        ? checks.dayOfCase("The objection", act.receivedOn(), file)
                        : new ReactionRules(circumstances).reactable(file, act.receivedOn()),
                () -> usedUp(disputes),
                () -> act.form() == Form.WRITTEN ? Optional.empty() : Optional.of(oral()),
                () -> Checks.given("The objection", act.text()));
    }

    Ruling decide(CaseFile file, DisputeAct.DecideObjectionResponse act) {
        ComplaintAct.DecideResponse answer = act.answer();
        ResponseRules response = new ResponseRules(circumstances);
        return unless(
                () -> response.decided(
                        file,
                        ANSWERS,
                        new DisputeEvent.ObjectionResponseDecided(
                                act.objection(),
                                new Response(
                                        answer.outcome(),
                                        answer.reasons(),
                                        answer.executor(),
                                        answer.executorContact(),
                                        answer.letterOn(),
                                        answer.language(),
                                        answer.nextRemedies(),
                                        answer.offerOpenUntil()))),
                () -> open(file, act.objection()),
                () -> ResponseRules.signedAlready(file, ANSWERS),
                () -> answer.letterOn()
                                .isBefore(file.disputes()
                                        .openObjection()
                                        .orElseThrow()
                                        .raised()
                                        .receivedOn())
                        ? Optional.of(Ruling.refused(
                                "dated-before-objection", "The response cannot be dated before the objection came."))
                        : Optional.empty(),
                () -> response.lacking(file, answer));
    }

    Ruling dispatch(CaseFile file, DisputeAct.DispatchObjectionResponse act) {
        Optional<Response> response = file.disputes().openObjection().flatMap(Disputes.Objection::response);
        return unless(
                () -> {
                    List<ComplaintEvent> events =
                            new ArrayList<>(clocks.stop(file, Fact.OBJECTION_ANSWERED, act.dispatchedOn()));
                    events.add(new DisputeEvent.ObjectionResponseDispatched(
                            act.objection(), act.means(), act.dispatchedOn()));
                    events.addAll(clocks.start(file, Fact.RESPONSE_DISPATCHED, act.dispatchedOn()));
                    if (checks.written(act.means())) {
                        events.addAll(window(file, response.orElseThrow()));
                    }
                    return new Ruling.Allowed(events);
                },
                () -> open(file, act.objection()),
                () -> response.isEmpty()
                        ? Optional.of(Ruling.refused(
                                "no-response-decided", "There is no response to dispatch. Decide it first."))
                        : Optional.empty(),
                () -> new ResponseRules(circumstances)
                        .stays(file, response.orElseThrow(), act.means(), act.dispatchedOn()));
    }

    /** The window to the outside opens anew from the second letter where the procedure says so, and else stays. */
    private List<ComplaintEvent> window(CaseFile file, Response response) {
        if (terms().filter(law -> law.value().newLetterOpensWindow()).isEmpty()) {
            return List.of();
        }
        List<ComplaintEvent> events = new ArrayList<>();
        file.runningClock("referral").ifPresent(clock -> {
            events.addAll(clocks.all().judged(clock, circumstances.today()));
            events.add(new ComplaintEvent.ClockSetAside(
                    clock.clock(), circumstances.today(), "the response to the objection opens the time anew"));
        });
        CaseFile without = new CaseFileChange(file)
                .clocks(file.clocks().stream()
                        .filter(clock -> !clock.clock().equals("referral"))
                        .toList());
        events.addAll(clocks.start(without, Optional.of("referral"), response.letterOn()));
        return events;
    }

    /** An objection comes before going outside; while a forum has the dispute, or has ended it, it is too late. */
    private Optional<Ruling> gone(Disputes disputes) {
        return disputes.dispute()
                .filter(dispute -> !(dispute instanceof Dispute.Raised))
                .flatMap(_ -> terms())
                .map(law -> Ruling.refused(
                        "gone-outside",
                        "The dispute went outside or is over; an objection comes before that.",
                        law.source()));
    }

    private Ruling oral() {
        String reason = "An objection is written; this one is oral.";
        return terms().map(law -> Ruling.refused("objection-not-written", reason, law.source()))
                .orElseGet(() -> Ruling.refused("objection-not-written", reason));
    }

    private Optional<Ruling> usedUp(Disputes disputes) {
        return terms().flatMap(law -> law.value()
                .objections()
                .filter(most -> disputes.objections().size() >= most)
                .map(most -> Ruling.refused(
                        "objections-used-up",
                        "The procedure allows " + most + ", and as many are on record.",
                        law.source())));
    }

    private static Optional<Ruling> open(CaseFile file, int objection) {
        return file.disputes()
                        .openObjection()
                        .filter(it -> it.number() == objection)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Ruling.refused("no-such-objection", "There is no such open objection."));
    }

    private Optional<InForce<DisputeTerms>> terms() {
        return circumstances.procedure().disputes();
    }
}
