package dev.redress.core.clock;

import dev.redress.core.calendar.Term;
import dev.redress.core.calendar.WorkingCalendar;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.InForce;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One running term: the fold of its {@link ClockEvent}s under the terms that bind it. Its {@link #deadline} is a
 * function of these and of the calendar as known on a day, so that a calendar decided later gives a new deadline beside
 * the old one and erases neither.
 *
 * @param terms the rule in the version that binds the case
 * @param start moment of the start event in the institution's legal zone
 * @param suspensions in order; only the last may be open
 * @param extensions lengths granted, in order
 * @param stoppedOn the day on which it stopped
 */
public record LegalClock(
        InForce<ClockTerms> terms,
        LocalDateTime start,
        List<Suspension> suspensions,
        List<Term> extensions,
        Optional<LocalDate> stoppedOn) {

    public LegalClock {
        suspensions = List.copyOf(suspensions);
        extensions = List.copyOf(extensions);
    }

    /** A clock that has just started. */
    public static LegalClock started(InForce<ClockTerms> terms, LocalDateTime at) {
        return new LegalClock(terms, at, List.of(), List.of(), Optional.empty());
    }

    /**
     * The clock after an event.
     *
     * @throws IllegalArgumentException when the event cannot follow; rules decide first, so this is a broken record
     */
    public LegalClock after(ClockEvent event) {
        return switch (event) {
            case ClockEvent.Started _ -> throw new IllegalArgumentException("The clock has started already: " + start);
            case ClockEvent.Suspended(LocalDate on, String reason) -> {
                if (held().isPresent()) {
                    throw new IllegalArgumentException("The clock is held already");
                }
                List<Suspension> more = new ArrayList<>(suspensions);
                more.add(new Suspension(on, Optional.empty(), reason));
                yield new LegalClock(terms, start, more, extensions, stoppedOn);
            }
            case ClockEvent.Resumed(LocalDate on) -> {
                Suspension open = held().orElseThrow(() -> new IllegalArgumentException("The clock is not held"));
                List<Suspension> more = new ArrayList<>(suspensions);
                more.set(more.size() - 1, new Suspension(open.from(), Optional.of(on), open.reason()));
                yield new LegalClock(terms, start, more, extensions, stoppedOn);
            }
            case ClockEvent.Extended(LocalDate _, Term by) -> {
                List<Term> more = new ArrayList<>(extensions);
                more.add(by);
                yield new LegalClock(terms, start, suspensions, more, stoppedOn);
            }
            case ClockEvent.Stopped(LocalDate on) ->
                new LegalClock(terms, start, suspensions, extensions, Optional.of(on));
        };
    }

    /** The suspension that holds the clock now. */
    public Optional<Suspension> held() {
        return suspensions.isEmpty()
                ? Optional.empty()
                : Optional.of(suspensions.getLast())
                        .filter(suspension -> suspension.until().isEmpty());
    }

    /** The deadline by the calendar that the counting holds; an open suspension is not yet in it. */
    public Deadline deadline(Counting counting) {
        return counting.deadline(terms, start, suspensions, extensions);
    }

    /**
     * Where the clock stands at the end of a day.
     *
     * @param deadline its deadline
     * @param day in the institution's legal zone
     * @param calendar for counting days left or late
     */
    public Standing standing(Deadline deadline, LocalDate day, WorkingCalendar calendar) {
        if (stoppedOn.isPresent()) {
            LocalDate on = stoppedOn.get();
            return deadline.inTime(on)
                    ? new Standing.StoppedInTime(on)
                    : new Standing.StoppedLate(on, calendar.workingDaysBetween(deadline.due(), on));
        }
        Optional<Suspension> held = held();
        if (held.isPresent()) {
            return new Standing.Held(held.get().from(), held.get().reason());
        }
        if (day.equals(deadline.due())) {
            return new Standing.DueToday();
        }
        if (day.isBefore(deadline.due())) {
            return new Standing.Running(calendar.workingDaysBetween(day, deadline.due()));
        }
        int past = calendar.workingDaysBetween(deadline.due(), day);
        return switch (terms.value().owedBy()) {
            case INSTITUTION -> new Standing.Overdue(past);
            case COMPLAINANT, FORUM -> new Standing.WindowEnded(past);
        };
    }
}
