package dev.redress.core.complaint;

import dev.redress.core.calendar.Term;
import dev.redress.core.clock.ClockEvent;
import dev.redress.core.clock.Deadline;
import dev.redress.core.clock.LegalClock;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.OwedBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A clock on a case, with every deadline it ever had.
 *
 * @param clock its name
 * @param ordinal 1 for the first clock of this name on the case, 2 where it had to start anew
 * @param events what happened to it, in order, beginning with its start
 * @param deadlines every deadline in the order of its making; the last one counts
 * @param misses every deadline that passed while it ran; once there, never gone
 * @param ends every last day that passed while it ran, of a time that was not the institution's
 * @param setAside why it lost its ground
 */
public record CaseClock(
        String clock,
        int ordinal,
        List<ClockEvent> events,
        List<Revision> deadlines,
        List<Miss> misses,
        List<LocalDate> ends,
        Optional<String> setAside,
        Optional<String> stoppedBecause) {

    /**
     * A deadline that passed.
     *
     * @param answered evidence that it was kept all the same, which came later
     */
    public record Miss(LocalDate due, Optional<String> answered) {}

    /** A deadline and why it was made. */
    public record Revision(Deadline deadline, String because) {}

    public CaseClock {
        events = List.copyOf(events);
        deadlines = List.copyOf(deadlines);
        misses = List.copyOf(misses);
        ends = List.copyOf(ends);
    }

    static CaseClock started(String clock, int ordinal, Deadline deadline) {
        return new CaseClock(
                clock,
                ordinal,
                List.of(new ClockEvent.Started(deadline.start())),
                List.of(new Revision(deadline, "started")),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The deadline that counts. */
    public Deadline deadline() {
        return deadlines.getLast().deadline();
    }

    /** The deadlines that it had before. */
    public List<Revision> former() {
        return deadlines.subList(0, deadlines.size() - 1);
    }

    /** Whether the term still runs or is held. */
    public boolean running() {
        return setAside.isEmpty() && stoppedOn().isEmpty();
    }

    public Optional<LocalDate> stoppedOn() {
        return events.stream()
                .filter(ClockEvent.Stopped.class::isInstance)
                .map(event -> ((ClockEvent.Stopped) event).on())
                .findFirst();
    }

    /** The first deadline that was missed and never answered by evidence. */
    public Optional<LocalDate> missed() {
        return misses.stream()
                .filter(miss -> miss.answered().isEmpty())
                .map(Miss::due)
                .findFirst();
    }

    /** Whether the miss of the deadline that counts is on record. */
    public boolean missRecorded() {
        return misses.stream().anyMatch(miss -> miss.due().equals(deadline().due()));
    }

    /** Whether it is on record that the deadline that counts has passed: as a miss, or as the end of a window. */
    public boolean endRecorded() {
        return missRecorded() || ends.contains(deadline().due());
    }

    /** Whether it is the time of somebody else than the institution, which nobody breaks by letting it pass. */
    public boolean window() {
        return deadline().owedBy() != OwedBy.INSTITUTION;
    }

    /** Lengths by which it was extended, in order. */
    public List<Term> extensions() {
        return events.stream()
                .filter(ClockEvent.Extended.class::isInstance)
                .map(event -> ((ClockEvent.Extended) event).by())
                .toList();
    }

    /** The clock itself, under the terms that bind the case. */
    public LegalClock under(InForce<ClockTerms> terms) {
        LegalClock legal =
                LegalClock.started(terms, deadlines.getFirst().deadline().start());
        for (ClockEvent event : events.subList(1, events.size())) {
            legal = legal.after(event);
        }
        return legal;
    }

    /**
     * Whether an act on this day came after the deadline that counts. On the last day of a term in hours the day alone
     * does not tell; there the record does.
     */
    public boolean lateOn(LocalDate day) {
        return !deadline().inTime(day)
                || (deadline().dueAt().isPresent() && day.equals(deadline().due()) && endRecorded());
    }

    /**
     * Where it stands on a day, for the complainant: {@code running}, {@code overdue}, {@code in-time} or {@code late};
     * of a time that is not the institution's {@code yours}, {@code theirs}, {@code ended} or {@code closed}.
     */
    public String standing(LocalDate day) {
        Optional<LocalDate> stopped = stoppedOn();
        if (window()) {
            return stopped.isPresent()
                    ? "closed"
                    : lateOn(day) ? "ended" : deadline().owedBy() == OwedBy.COMPLAINANT ? "yours" : "theirs";
        }
        return stopped.map(on -> lateOn(on) ? "late" : "in-time").orElseGet(() -> lateOn(day) ? "overdue" : "running");
    }

    CaseClock after(ClockEvent event) {
        List<ClockEvent> more = new ArrayList<>(events);
        more.add(event);
        return new CaseClock(clock, ordinal, more, deadlines, misses, ends, setAside, stoppedBecause);
    }

    CaseClock due(Deadline deadline, String because) {
        List<Revision> more = new ArrayList<>(deadlines);
        more.add(new Revision(deadline, because));
        return new CaseClock(clock, ordinal, events, more, misses, ends, setAside, stoppedBecause);
    }

    CaseClock missed(LocalDate due) {
        List<Miss> more = new ArrayList<>(misses);
        more.add(new Miss(due, Optional.empty()));
        return new CaseClock(clock, ordinal, events, deadlines, more, ends, setAside, stoppedBecause);
    }

    CaseClock ended(LocalDate due) {
        List<LocalDate> more = new ArrayList<>(ends);
        more.add(due);
        return new CaseClock(clock, ordinal, events, deadlines, misses, more, setAside, stoppedBecause);
    }

    CaseClock answered(LocalDate due, String because) {
        List<Miss> more = misses.stream()
                .map(miss -> miss.due().equals(due) ? new Miss(due, Optional.of(because)) : miss)
                .toList();
        return new CaseClock(clock, ordinal, events, deadlines, more, ends, setAside, stoppedBecause);
    }

    CaseClock setAside(String because) {
        return new CaseClock(clock, ordinal, events, deadlines, misses, ends, Optional.of(because), stoppedBecause);
    }

    CaseClock stopped(LocalDate on, String because) {
        CaseClock stopped = after(new ClockEvent.Stopped(on));
        return new CaseClock(clock, ordinal, stopped.events, deadlines, misses, ends, setAside, Optional.of(because));
    }
}
