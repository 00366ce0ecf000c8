package dev.redress.core.complaint;

import dev.redress.core.complaint.ComplaintEvent.HandlingRefused;
import dev.redress.core.complaint.ComplaintEvent.ResponseDispatched;
import dev.redress.core.dispute.GateFacts.Window;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.Ground;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
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
    private final LocalDate on;

    /** As the record stands today. */
    public AnswerRecord(CaseFile file, Circumstances circumstances) {
        this(file, circumstances, circumstances.today());
    }

    /** @param on the day that counts, inclusive: what came later opens nothing for an application of that day */
    AnswerRecord(CaseFile file, Circumstances circumstances, LocalDate on) {
        this.file = file;
        this.circumstances = circumstances;
        this.on = on.isBefore(circumstances.today()) ? on : circumstances.today();
        this.clocks = new DisputeClocks(circumstances);
    }

    /** Whether a response left the house, or handling was refused. */
    public boolean answered() {
        return dispatched().isPresent() || refusal().isPresent();
    }

    /** Whether there is a letter of an answer: the answer itself, or what confirms an oral one or tells a refusal. */
    boolean inWriting() {
        return Stream.of(
                        dispatched().stream().map(ResponseDispatched::means),
                        file.disputes().objections().stream()
                                .flatMap(it -> it.dispatch().stream())
                                .filter(it -> !it.dispatchedOn().isAfter(on))
                                .map(DisputeEvent.ObjectionResponseDispatched::means),
                        file.letters().all().stream()
                                .filter(this::putsAnswerOnPaper)
                                .flatMap(letter -> letter.dispatched().stream())
                                .filter(it -> !it.on().isAfter(on))
                                .map(LetterEvent.LetterDispatched::means))
                .flatMap(means -> means)
                .anyMatch(new Checks(circumstances)::written);
    }

    /** Whether with this letter an answer that was oral, or a decision to refuse, first stands on paper. */
    boolean putsAnswerOnPaper(Letter letter) {
        return switch (letter.paper()) {
            case REFUSAL -> refusal().isPresent();
            case ORAL_CONFIRMATION -> dispatched().isPresent();
            default -> false;
        };
    }

    /** The refusal to handle, where it is the institution's answer. */
    public Optional<HandlingRefused> refusal() {
        return file.refusal()
                .filter(_ -> !countsAsWithdrawn())
                .filter(refused -> !refused.on().isAfter(on));
    }

    private Optional<ResponseDispatched> dispatched() {
        return file.dispatch().filter(it -> !it.dispatchedOn().isAfter(on));
    }

    private List<Disputes.Reaction> reactions() {
        return file.disputes().reactions().stream()
                .filter(it -> !it.on().isAfter(on))
                .toList();
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
        return reactions().stream()
                .reduce((_, later) -> later)
                .filter(last -> last.kind() == Disputes.Reaction.Kind.ACCEPTED);
    }

    /** Rejecting one response suffices, as long as no later one was accepted: an objection is optional (NEO-29). */
    private boolean rejected() {
        var reactions = reactions();
        return reactions.stream().anyMatch(it -> it.kind() == Disputes.Reaction.Kind.REJECTED)
                && reactions.getLast().kind() == Disputes.Reaction.Kind.REJECTED;
    }

    private boolean late() {
        return file.clocks().stream()
                .filter(clock -> clock.clock().equals("response"))
                .anyMatch(clock ->
                        clock.missed().filter(this::passed).isPresent() || (clock.running() && clocks.over(clock, on)));
    }

    /** A term in hours may pass on the very day, which only the record of the miss tells. */
    private boolean passed(LocalDate due) {
        return on.isAfter(due) || (on.equals(due) && on.equals(circumstances.today()));
    }

    /** How each window in time stands, by name of its clock. */
    Map<String, Window> windows() {
        Map<String, Window> windows = new HashMap<>();
        for (CaseClock clock : file.clocks()) {
            if (clock.setAside().isEmpty() && begun(clock.deadline().start())) {
                windows.put(clock.clock(), new Window.Until(clocks.lastDay(clock)));
            }
        }
        file.waiting().stream()
                .filter(awaited -> begun(awaited.startAt()))
                .forEach(awaited -> windows.put(awaited.clock(), clocks.waiting(file, awaited, on)));
        return windows;
    }

    private boolean begun(LocalDateTime startAt) {
        return !startAt.toLocalDate().isAfter(on);
    }
}
