package dev.redress.core.complaint;

import dev.redress.core.dispute.GateFacts.Window;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the record shows of the answer: whether there is one, whether it came late, whether it was accepted. */
final class AnswerRecord {

    private final CaseFile file;
    private final Circumstances circumstances;
    private final DisputeClocks clocks;

    AnswerRecord(CaseFile file, Circumstances circumstances) {
        this.file = file;
        this.circumstances = circumstances;
        this.clocks = new DisputeClocks(circumstances);
    }

    boolean answered() {
        return file.dispatch().isPresent();
    }

    /** The response of a round: 0 for the first, n for the response to objection n. */
    Optional<Response> response(int round) {
        return round == 0
                ? file.response()
                : file.disputes().objections().get(round - 1).response();
    }

    /** The day on which the response of a round left the house. */
    LocalDate dispatchedOn(int round) {
        return round == 0
                ? file.dispatch().orElseThrow().dispatchedOn()
                : file.disputes()
                        .objections()
                        .get(round - 1)
                        .dispatch()
                        .orElseThrow()
                        .dispatchedOn();
    }

    /** What gives a right to go outside. */
    Set<Trigger> triggers() {
        Set<Trigger> met = EnumSet.noneOf(Trigger.class);
        if (rejected()) {
            met.add(Trigger.REJECTED);
        }
        if (late()) {
            met.add(Trigger.LATE);
        }
        return met;
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
