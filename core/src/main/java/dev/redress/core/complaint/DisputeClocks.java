package dev.redress.core.complaint;

import dev.redress.core.calendar.WorkingCalendar;
import dev.redress.core.clock.LegalClock;
import dev.redress.core.dispute.GateFacts;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.InForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Clocks of what comes after the answer, which a forum names and no fact alone can pick. */
final class DisputeClocks {

    private final Circumstances circumstances;
    private final CaseClocks clocks;

    DisputeClocks(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.clocks = new CaseClocks(circumstances);
    }

    /** The start of a clock by its name; nothing where it is not named, or runs already. */
    List<ComplaintEvent> start(CaseFile file, Optional<String> clock, LocalDate on) {
        return clock.filter(name -> file.runningClock(name).isEmpty()).flatMap(name -> rule(file, name)).stream()
                .map(rule -> clocks.started(rule.clock(), clocks.termsOn(rule, on), on.atStartOfDay()))
                .toList();
    }

    /** The end of a clock by its name, and the breach where it comes too late. */
    List<ComplaintEvent> stop(CaseFile file, Optional<String> clock, LocalDate on, String because) {
        List<ComplaintEvent> events = new ArrayList<>();
        clock.flatMap(file::runningClock).ifPresent(running -> {
            events.addAll(clocks.judged(running, on));
            events.add(new ComplaintEvent.ClockStopped(running.clock(), on, because));
        });
        file.waiting().stream()
                .filter(awaited -> clock.filter(awaited.clock()::equals).isPresent())
                .forEach(awaited -> events.add(new ComplaintEvent.AwaitedClockDropped(awaited.clock(), because)));
        return events;
    }

    /** What a fact does to the clocks that name it. */
    List<ComplaintEvent> stop(CaseFile file, Fact fact, LocalDate on) {
        return clocks.stop(file, fact, on);
    }

    /** What several facts of one act do to the clocks that name any of them. */
    List<ComplaintEvent> stop(CaseFile file, List<Fact> facts, LocalDate on) {
        return clocks.stop(file, facts, on);
    }

    List<ComplaintEvent> start(CaseFile file, Fact fact, LocalDate on) {
        return clocks.start(file, fact, on.atStartOfDay());
    }

    /** Whether the term of a running clock is over on a day. */
    boolean over(CaseClock clock, LocalDate on) {
        return clocks.over(clock, on);
    }

    LocalDate lastDay(CaseClock clock) {
        return clock.running() ? clocks.lastDay(clock) : clock.deadline().due();
    }

    /**
     * How the window of a clock that waits for its calendar stands on a day. A term that cannot be counted to its end within
     * the published years is not used up on any day within them.
     */
    GateFacts.Window waiting(CaseFile file, AwaitedClock awaited, LocalDate on) {
        WorkingCalendar published = circumstances.workingDays();
        return rule(file, awaited.clock())
                .map(rule -> clocks.termsOn(rule, awaited.startAt().toLocalDate()))
                .flatMap(terms -> clocks.countable(LegalClock.started(terms, awaited.startAt())))
                .<GateFacts.Window>map(deadline -> new GateFacts.Window.Until(deadline.due()))
                .orElseGet(() -> new GateFacts.Window.AwaitsCalendar(
                        !awaited.startAt().toLocalDate().isBefore(published.first()) && !on.isAfter(published.last())));
    }

    /** The terms of a clock that began on a day. */
    Optional<InForce<ClockTerms>> terms(CaseFile file, CaseClock clock) {
        return rule(file, clock.clock())
                .map(rule -> clocks.termsOn(
                        rule, clock.deadlines().getFirst().deadline().start().toLocalDate()));
    }

    CaseClocks all() {
        return clocks;
    }

    private Optional<ClockRule> rule(CaseFile file, String name) {
        return circumstances.procedure().clocksFor(file.form(), file.entry().kind()).stream()
                .filter(rule -> rule.clock().equals(name))
                .findFirst();
    }
}
