package dev.redress.core.complaint;

import dev.redress.core.complaint.ComplaintEvent.HandlingRefused;
import dev.redress.core.complaint.ComplaintEvent.ResponseDispatched;
import dev.redress.core.dispute.GateFacts.Window;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.Ground;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the record shows of the answer: whether there is one, whether it came late, whether it was accepted. A refusal to
 * handle is an answer too: who cannot accept it may go on as after any other (KP-24, POJK 22/2023 Art 76 and 82).
 */
public final class AnswerRecord {

    private final CaseFile file;
    private final Circumstances circumstances;
    private final DisputeClocks clocks;

    public AnswerRecord(CaseFile file, Circumstances circumstances) {
        this.file = file;
        this.circumstances = circumstances;
        this.clocks = new DisputeClocks(circumstances);
    }

    /** Whether a response left the house, or handling was refused. */
    public boolean answered() {
        return file.dispatch().isPresent() || refusal().isPresent();
    }

    /** Whether there is a letter of an answer: the answer itself, or what confirms an oral one or tells a refusal. */
    boolean inWriting() {
        return Stream.of(
                        file.dispatch().stream().map(ResponseDispatched::means),
                        file.disputes().objections().stream()
                                .flatMap(it -> it.dispatch().stream())
                                .map(DisputeEvent.ObjectionResponseDispatched::means),
                        file.letters().all().stream()
                                .filter(this::putsAnswerOnPaper)
                                .flatMap(letter -> letter.dispatched().stream())
                                .map(LetterEvent.LetterDispatched::means))
                .flatMap(means -> means)
                .anyMatch(new Checks(circumstances)::written);
    }

    /** Whether with this letter an answer that was oral, or a decision to refuse, first stands on paper. */
    boolean putsAnswerOnPaper(Letter letter) {
        return switch (letter.paper()) {
            case REFUSAL -> refusal().isPresent();
            case ORAL_CONFIRMATION -> file.dispatch().isPresent();
            default -> false;
        };
    }

    /** The refusal to handle, where it is the institution's answer. */
    public Optional<HandlingRefused> refusal() {
        return file.refusal().filter(_ -> !countsAsWithdrawn());
    }

    /** Whether the case ended because papers did not come, which is no answer: it counts as taken back (Art 76). */
    public boolean countsAsWithdrawn() {
        return file.refusal()
                .flatMap(refused -> circumstances.procedure().refusal().value().find(refused.ground()))
                .filter(Ground::countsAsWithdrawal)
                .isPresent();
    }

    /** The response of a round: 0 for the first, n for the response to objection n; a refusal is none. */
    Optional<Response> response(int round) {
        return round == 0
                ? file.dispatch().flatMap(_ -> file.response())
                : file.disputes().objections().get(round - 1).response();
    }

    /** The day on which the answer of a round was given: the response left the house, or handling was refused. */
    LocalDate answeredOn(int round) {
        return round == 0
                ? file.dispatch()
                        .map(ResponseDispatched::dispatchedOn)
                        .or(() -> refusal().map(HandlingRefused::on))
                        .orElseThrow()
                : file.disputes()
                        .objections()
                        .get(round - 1)
                        .dispatch()
                        .orElseThrow()
                        .dispatchedOn();
    }

    /** What gives a right to go outside; nothing does once the answer was accepted, however late that came. */
    Set<Trigger> triggers() {
        Set<Trigger> met = EnumSet.noneOf(Trigger.class);
        if (accepted().isPresent()) {
            return met;
        }
        if (rejected()) {
            met.add(Trigger.REJECTED);
        }
        if (late()) {
            met.add(Trigger.LATE);
        }
        return met;
    }

    /** The acceptance of the last answer; what was accepted is no dispute. */
    Optional<Disputes.Reaction> accepted() {
        return file.disputes().reactions().stream()
                .reduce((_, later) -> later)
                .filter(last -> last.kind() == Disputes.Reaction.Kind.ACCEPTED);
    }

    /** Rejecting one response suffices, as long as no later one was accepted: an objection is optional (NEO-29). */
    private boolean rejected() {
        var reactions = file.disputes().reactions();
        return reactions.stream().anyMatch(it -> it.kind() == Disputes.Reaction.Kind.REJECTED)
                && reactions.getLast().kind() == Disputes.Reaction.Kind.REJECTED;
    }

    private boolean late() {
        return file.clocks().stream()
                .filter(clock -> clock.clock().equals("response"))
                .anyMatch(clock ->
                        clock.missed().isPresent() || (clock.running() && clocks.over(clock, circumstances.today())));
    }

    /** How each window in time stands, by name of its clock. */
    Map<String, Window> windows() {
        Map<String, Window> windows = new HashMap<>();
        for (CaseClock clock : file.clocks()) {
            if (clock.setAside().isEmpty()) {
                windows.put(clock.clock(), new Window.Until(clocks.lastDay(clock)));
            }
        }
        file.waiting().forEach(awaited -> windows.put(awaited.clock(), new Window.AwaitsCalendar()));
        return windows;
    }
}
