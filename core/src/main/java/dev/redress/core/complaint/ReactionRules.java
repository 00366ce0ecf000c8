package dev.redress.core.complaint;

import static dev.redress.core.complaint.Checks.unless;

import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.GateFacts;
import dev.redress.core.dispute.ProceedingEnd;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rules of what the complainant says to a response, and of what was promised by it. */
final class ReactionRules {

    private final Circumstances circumstances;
    private final DisputeClocks clocks;
    private final Checks checks;

    ReactionRules(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.clocks = new DisputeClocks(circumstances);
        this.checks = new Checks(circumstances);
    }

    Ruling accept(CaseFile file, DisputeAct.AcceptResponse act) {
        int round = file.disputes().round();
        return unless(
                () -> reacted(
                        file,
                        List.of(Fact.REACTION_RECORDED, Fact.RESPONSE_ACCEPTED),
                        act.on(),
                        new DisputeEvent.ResponseAccepted(round, act.on(), act.evidence(), act.documents())),
                () -> reactable(file, act.on()),
                () -> lapsed(file, round, act.on()),
                // What comes through the portal is itself the evidence.
                () -> circumstances.actor() instanceof Actor.Portal
                        ? Optional.empty()
                        : Checks.given("What shows the acceptance", act.evidence()));
    }

    Ruling reject(CaseFile file, DisputeAct.RejectResponse act) {
        return unless(
                () -> reacted(
                        file,
                        List.of(Fact.REACTION_RECORDED),
                        act.on(),
                        new DisputeEvent.ResponseRejected(file.disputes().round(), act.on(), act.reason())),
                () -> reactable(file, act.on()));
    }

    /** What the program finds when it looks: the end of the time for a reaction, the end of an offer. */
    Ruling lapses(CaseFile file) {
        List<ComplaintEvent> events = new ArrayList<>();
        int round = file.disputes().round();
        LocalDate today = circumstances.today();
        AnswerRecord answer = new AnswerRecord(file, circumstances);
        if (!answer.answered() || file.disputes().reaction(round).isPresent()) {
            return new Ruling.Allowed(events);
        }
        answer.response(round)
                .flatMap(Response::offerOpenUntil)
                .filter(today::isAfter)
                .filter(_ -> !file.disputes().lapsedOffers().contains(round))
                .ifPresent(until -> events.add(new DisputeEvent.OfferLapsed(round, until)));
        file.runningClock("reaction").filter(clock -> clocks.over(clock, today)).ifPresent(clock -> {
            LocalDate silentOn = clocks.lastDay(clock).plusDays(1);
            events.addAll(clocks.stop(file, Optional.of("reaction"), today, "silence"));
            events.add(new DisputeEvent.SilenceConcluded(round, silentOn));
        });
        return new Ruling.Allowed(events);
    }

    Ruling undertake(CaseFile file, DisputeAct.UndertakeObligation act) {
        return unless(
                () -> Ruling.allowed(new DisputeEvent.ObligationUndertaken(
                        act.proceeding(), act.by(), act.what().orElseThrow(), act.dueOn())),
                () -> act.proceeding().map(place -> concluded(file, place)).orElseGet(() -> accepted(file))
                        ? Optional.empty()
                        : refused(
                                "nothing-agreed",
                                "A promise follows from an accepted response, a deed or a decision; there is none."),
                () -> act.proceeding().flatMap(place -> nothingOwed(file, place)),
                () -> debtor(act.by()),
                () -> Checks.given("What was promised", act.what()));
    }

    Ruling performed(CaseFile file, DisputeAct.RecordPerformance act) {
        return unless(
                () -> Ruling.allowed(new DisputeEvent.ObligationPerformed(
                        act.obligation(), act.on(), act.evidence().orElseThrow())),
                () -> openObligation(file, act.obligation()),
                () -> checks.dayOfCase("The performance", act.on(), file),
                () -> Checks.given("What shows the performance", act.evidence()));
    }

    Ruling correct(CaseFile file, DisputeAct.CorrectObligation act) {
        return unless(
                () -> Ruling.allowed(new DisputeEvent.ObligationCorrected(
                        act.obligation(),
                        act.by(),
                        act.what().orElseThrow(),
                        act.dueOn(),
                        act.reason().orElseThrow())),
                () -> openObligation(file, act.obligation()),
                () -> debtor(act.by()),
                () -> Checks.given("What was promised", act.what()),
                () -> Checks.given("The reason for correcting the promise", act.reason()));
    }

    Ruling release(CaseFile file, DisputeAct.ReleaseObligation act) {
        return unless(
                () -> Ruling.allowed(new DisputeEvent.ObligationReleased(
                        act.obligation(), act.on(), act.reason().orElseThrow())),
                () -> openObligation(file, act.obligation()),
                () -> checks.dayOfCase("The release", act.on(), file),
                () -> Checks.given("The reason why it need not be done", act.reason()));
    }

    private static Optional<Ruling> openObligation(CaseFile file, int place) {
        return file.disputes()
                        .obligation(place)
                        .filter(Disputes.Obligation::open)
                        .isPresent()
                ? Optional.empty()
                : refused("no-such-obligation", "There is no such open promise.");
    }

    private static Optional<Ruling> debtor(Signer by) {
        return by == Signer.REPRESENTATIVE
                ? refused("no-such-debtor", "The customer or the institution owes it, not a representative.")
                : Optional.empty();
    }

    /** Why no reaction can be recorded for this day; empty when one can. */
    Optional<Ruling> reactable(CaseFile file, LocalDate on) {
        AnswerRecord answer = new AnswerRecord(file, circumstances);
        if (!answer.answered()) {
            return refused("not-answered", "No response has left the house to which anybody could react.");
        }
        int round = file.disputes().round();
        if (file.disputes().openObjection().isPresent()) {
            return refused("objection-open", "An objection waits for its response; the reaction comes after that.");
        }
        Optional<Disputes.Reaction> before = file.disputes().reaction(round);
        if (before.isPresent()) {
            return refused(
                    "reacted-already",
                    "The reaction is on record: "
                            + before.get().kind().name().toLowerCase(Locale.ROOT) + " on "
                            + before.get().on() + ".");
        }
        LocalDate answered = answer.answeredOn(round);
        if (on.isBefore(answered)) {
            return refused(
                    "reaction-before-response",
                    "The answer is of " + answered + "; nobody can have reacted to it on " + on + ".");
        }
        return checks.dayOfCase("The reaction", on, file).or(() -> tooLate(file, on));
    }

    private Optional<Ruling> tooLate(CaseFile file, LocalDate on) {
        return file.runningClock("reaction")
                .filter(clock -> clocks.over(clock, on))
                .map(clock -> Ruling.refused(
                        "reaction-too-late",
                        "The time for a reaction ended on " + clocks.lastDay(clock) + ".",
                        clock.deadline().source()));
    }

    private Optional<Ruling> lapsed(CaseFile file, int round, LocalDate on) {
        return new AnswerRecord(file, circumstances)
                .response(round)
                .flatMap(Response::offerOpenUntil)
                .filter(on::isAfter)
                .map(until -> Ruling.refused(
                        "offer-lapsed",
                        "The offer was open until " + until + ".",
                        circumstances.procedure().response().source()));
    }

    private Ruling reacted(CaseFile file, List<Fact> facts, LocalDate on, DisputeEvent event) {
        List<ComplaintEvent> events = new ArrayList<>(clocks.stop(file, facts, on));
        events.add(event);
        return new Ruling.Allowed(events);
    }

    private static boolean accepted(CaseFile file) {
        return file.disputes().reactions().stream().anyMatch(it -> it.kind() == Disputes.Reaction.Kind.ACCEPTED);
    }

    /** By a decision that dismisses a claim nobody owes anything. */
    private static Optional<Ruling> nothingOwed(CaseFile file, int proceeding) {
        return file.disputes()
                .dispute()
                .map(Dispute::file)
                .flatMap(dispute -> dispute.proceeding(proceeding))
                .flatMap(held -> held.file().end())
                .filter(end -> end instanceof ProceedingEnd.ByDecision decided && !decided.owed())
                .flatMap(end -> refused("nothing-owed", "By the decision of " + end.on() + " nobody owes anything."));
    }

    private static boolean concluded(CaseFile file, int proceeding) {
        return file.disputes()
                .dispute()
                .map(Dispute::file)
                .flatMap(dispute -> dispute.proceeding(proceeding))
                .filter(it -> it.past().outcome() == GateFacts.Outcome.DECIDED)
                .isPresent();
    }

    private static Optional<Ruling> refused(String code, String reason) {
        return Optional.of(Ruling.refused(code, reason));
    }
}
