package dev.redress.core.complaint;

import dev.redress.core.calendar.CalendarNotPublished;
import dev.redress.core.clock.ClockEvent;
import dev.redress.core.clock.Deadline;
import dev.redress.core.clock.LegalClock;
import dev.redress.core.clock.Suspension;
import dev.redress.core.complaint.ComplaintEvent.AwaitedClockDropped;
import dev.redress.core.complaint.ComplaintEvent.ClockAwaitsCalendar;
import dev.redress.core.complaint.ComplaintEvent.ClockResumed;
import dev.redress.core.complaint.ComplaintEvent.ClockSetAside;
import dev.redress.core.complaint.ComplaintEvent.ClockStarted;
import dev.redress.core.complaint.ComplaintEvent.ClockStopped;
import dev.redress.core.complaint.ComplaintEvent.DeadlineMissed;
import dev.redress.core.complaint.ComplaintEvent.DeadlineRecounted;
import dev.redress.core.complaint.ComplaintEvent.ExtensionVoided;
import dev.redress.core.complaint.ComplaintEvent.WindowEnded;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.InForce;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What facts do to the clocks of a case, by the clock rules that bind it. */
final class CaseClocks {

    private final Circumstances circumstances;

    CaseClocks(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    /** The terms of a clock as they bind the case, by its name and the form of the submission. */
    Optional<InForce<ClockTerms>> terms(CaseFile file, String clock) {
        return rules(file.form(), file.entry().kind()).stream()
                .filter(rule -> rule.isCalled(clock))
                .findFirst()
                .map(this::terms);
    }

    /** Clocks that a fact starts. A clock that runs or waits for its calendar already is left alone. */
    List<ComplaintEvent> start(CaseFile file, Fact fact, LocalDateTime at) {
        List<ComplaintEvent> events = new ArrayList<>();
        for (ClockRule rule : rules(file.form(), file.entry().kind())) {
            InForce<ClockTerms> terms = terms(rule);
            boolean there = file.runningClock(rule.clock()).isPresent()
                    || file.waiting().stream()
                            .anyMatch(waiting -> waiting.clock().equals(rule.clock()));
            if (terms.value().starts() == fact && !there) {
                events.add(started(rule.clock(), terms, at));
            }
        }
        return events;
    }

    /** Clocks that a fact had started, by the rules of the form as it is now; what runs or is done with is left alone. */
    List<ComplaintEvent> startForForm(CaseFile file, Fact fact, LocalDateTime at) {
        return start(file, fact, at).stream()
                .filter(event -> !(event instanceof ClockStarted(var _, var deadline))
                        || file.clocks().stream()
                                .filter(clock -> clock.deadline().rule().equals(deadline.rule()))
                                .noneMatch(clock -> clock.setAside().isEmpty()))
                .toList();
    }

    /** Intake and dispatch are never refused because a calendar is late: the clock then waits for it, in sight. */
    ComplaintEvent started(String clock, InForce<ClockTerms> terms, LocalDateTime at) {
        try {
            return new ClockStarted(clock, circumstances.counting(terms).deadline(terms, at));
        } catch (CalendarNotPublished missing) {
            return new ClockAwaitsCalendar(clock, at, String.valueOf(missing.getMessage()));
        }
    }

    /** Clocks that waited for a calendar which is there now. */
    List<ComplaintEvent> startAwaited(CaseFile file) {
        List<ComplaintEvent> events = new ArrayList<>();
        for (AwaitedClock awaited : file.waiting()) {
            terms(file, awaited.clock())
                    .map(terms -> started(awaited.clock(), terms, awaited.startAt()))
                    .filter(ClockStarted.class::isInstance)
                    .ifPresent(events::add);
        }
        return events;
    }

    /** Clocks that a fact stops, and what it means that it comes too late. */
    List<ComplaintEvent> stop(CaseFile file, Fact fact, LocalDate on) {
        return stop(file, List.of(fact), on);
    }

    /** Clocks that one act stops by any of several facts; the first of them is told. */
    List<ComplaintEvent> stop(CaseFile file, List<Fact> facts, LocalDate on) {
        List<ComplaintEvent> events = new ArrayList<>();
        for (CaseClock clock : file.clocks()) {
            Optional<Fact> by = clock.running()
                    ? terms(clock)
                            .flatMap(terms -> facts.stream()
                                    .filter(terms.value().stops()::contains)
                                    .findFirst())
                    : Optional.empty();
            by.ifPresent(fact -> {
                events.addAll(judged(clock, on));
                events.addAll(withoutNotice(file, clock, "the " + clock.clock() + " clock stopped"));
                events.add(new ClockStopped(clock.clock(), on, fact.word()));
            });
        }
        events.addAll(drop(
                file,
                terms -> facts.stream().anyMatch(terms.stops()::contains),
                facts.getFirst().word()));
        return events;
    }

    /** Running clocks whose last day lies before a day, each told once, and the extensions that came to nothing. */
    List<ComplaintEvent> missed(CaseFile file, LocalDate today) {
        List<ComplaintEvent> events = new ArrayList<>();
        for (CaseClock clock : file.clocks()) {
            if (clock.running() && held(clock).isEmpty()) {
                events.addAll(judged(clock, today));
                if (over(clock, today)) {
                    events.addAll(withoutNotice(file, clock, "no notice is on record and the term has ended"));
                }
            }
        }
        return events;
    }

    /**
     * Deadlines that the calendar as known today puts on another day. None is ever moved back to a day that is over:
     * whoever was in time by the calendar of that day stays in time.
     */
    List<ComplaintEvent> recount(CaseFile file, String because) {
        List<ComplaintEvent> events = new ArrayList<>();
        for (CaseClock clock : file.clocks()) {
            if (clock.running() && !clock.endRecorded()) {
                counted(clock)
                        .filter(counted -> moves(clock, counted))
                        .ifPresent(counted -> events.add(new DeadlineRecounted(clock.clock(), because, counted)));
            }
        }
        return events;
    }

    /**
     * Clocks that a fact had started and that lose their ground, because the fact turns out not to have happened yet.
     * One that is over keeps running: asking late wins no time, and what is recorded late counts as asked late.
     */
    List<ComplaintEvent> setAside(CaseFile file, Fact fact, LocalDate on, String because) {
        List<ComplaintEvent> events = new ArrayList<>();
        for (CaseClock clock : file.clocks()) {
            boolean startedBy =
                    terms(clock).filter(terms -> terms.value().starts() == fact).isPresent();
            if (clock.running()
                    && startedBy
                    && clock.misses().isEmpty()
                    && clock.ends().isEmpty()
                    && !over(clock, circumstances.today())) {
                events.addAll(judged(clock, circumstances.today()));
                events.addAll(withoutNotice(file, clock, because));
                events.add(new ClockSetAside(clock.clock(), on, because));
            }
        }
        events.addAll(drop(file, terms -> terms.starts() == fact, because));
        return events;
    }

    /** Running clocks that do not run for the other form; a breach until that day stays on record. */
    List<ComplaintEvent> setAsideForForm(CaseFile file, Form form, LocalDate on) {
        List<ComplaintEvent> events = new ArrayList<>();
        List<ClockRule> rules = rules(form, file.entry().kind());
        String because = "the form is " + form.word();
        for (CaseClock clock : file.clocks()) {
            boolean same = rules.stream()
                    .anyMatch(
                            rule -> rule.terms().name().equals(clock.deadline().rule()));
            if (clock.running() && !same) {
                events.addAll(judged(clock, on));
                events.addAll(withoutNotice(file, clock, because));
                events.add(new ClockSetAside(clock.clock(), on, because));
            }
        }
        for (AwaitedClock awaited : file.waiting()) {
            events.add(new AwaitedClockDropped(awaited.clock(), because));
        }
        return events;
    }

    Deadline deadline(LegalClock clock) {
        return clock.deadline(circumstances.counting(clock.terms()));
    }

    /**
     * What belongs on record before a clock is judged on a day: that it runs again, if it was held; its later last day,
     * if the calendar as known today gives it one that nobody has counted yet; the breach or the end of the window,
     * if the day is too late all the same.
     */
    List<ComplaintEvent> judged(CaseClock clock, LocalDate on) {
        List<ComplaintEvent> events = new ArrayList<>();
        Deadline counts = clock.deadline();
        boolean held = held(clock).filter(since -> !on.isBefore(since.from())).isPresent();
        Optional<Deadline> released = held
                ? terms(clock).flatMap(terms -> countable(clock.under(terms).after(new ClockEvent.Resumed(on))))
                : Optional.empty();
        if (held && released.isEmpty()) {
            return events; // its last day lies in a year without calendar, so this day cannot be late
        }
        if (released.isPresent()) {
            events.add(new ClockResumed(clock.clock(), on, released.get()));
            counts = released.get();
        } else if (clock.lateOn(on) && !clock.endRecorded()) {
            Optional<Deadline> later = counted(clock)
                    .filter(counted -> counted.due().isAfter(clock.deadline().due()));
            later.ifPresent(counted -> events.add(new DeadlineRecounted(
                    clock.clock(), "the calendar as known on " + circumstances.today(), counted)));
            counts = later.orElse(counts);
        }
        if (!counts.inTime(endOf(on))) {
            events.addAll(passed(clock, counts));
        }
        return events;
    }

    /** That a last day passed, told once: a breach where the institution owed it, and else the end of a window. */
    private static List<ComplaintEvent> passed(CaseClock clock, Deadline counts) {
        LocalDate last = counts.due();
        boolean told = clock.ends().contains(last)
                || clock.misses().stream().anyMatch(miss -> miss.due().equals(last));
        if (told) {
            return List.of();
        }
        return List.of(
                switch (counts.owedBy()) {
                    case INSTITUTION -> new DeadlineMissed(clock.clock(), last);
                    case COMPLAINANT, FORUM -> new WindowEnded(clock.clock(), last);
                });
    }

    /** Whether the term of a clock is over on a day, by the calendar as known today. A held one never is. */
    boolean over(CaseClock clock, LocalDate on) {
        LocalDate last = lastDay(clock);
        boolean passed = on.isAfter(last)
                || (last.equals(clock.deadline().due()) && !clock.deadline().inTime(endOf(on)));
        return passed && held(clock).filter(held -> !on.isBefore(held.from())).isEmpty();
    }

    /** The latest moment of a day that can be meant: now, if it is today. It matters to terms in hours only. */
    private LocalDateTime endOf(LocalDate on) {
        return on.equals(circumstances.today()) ? circumstances.now() : on.atTime(LocalTime.MAX);
    }

    /** The last day of a clock: the one on record, or a later one by the calendar as known today. */
    LocalDate lastDay(CaseClock clock) {
        LocalDate onRecord = clock.deadline().due();
        return counted(clock).map(Deadline::due).filter(onRecord::isBefore).orElse(onRecord);
    }

    private Optional<Deadline> counted(CaseClock clock) {
        return terms(clock).flatMap(terms -> countable(clock.under(terms)));
    }

    /** The deadline by the calendar as known today; empty when that is not published. */
    Optional<Deadline> countable(LegalClock clock) {
        try {
            return Optional.of(deadline(clock));
        } catch (CalendarNotPublished missing) {
            return Optional.empty();
        }
    }

    private boolean moves(CaseClock clock, Deadline counted) {
        LocalDate from = clock.deadline().due();
        return counted.due().isAfter(from)
                || (counted.due().isBefore(from) && !counted.due().isBefore(circumstances.today()));
    }

    private static List<ComplaintEvent> withoutNotice(CaseFile file, CaseClock clock, String because) {
        return file
                .extensionWithoutNotice(clock.clock())
                .filter(extension -> extension.standing() == Extension.Standing.AWAITS_NOTICE)
                .<ComplaintEvent>map(_ -> new ExtensionVoided(clock.clock(), because))
                .stream()
                .toList();
    }

    private List<ComplaintEvent> drop(CaseFile file, Predicate<ClockTerms> which, String because) {
        List<ComplaintEvent> events = new ArrayList<>();
        for (AwaitedClock awaited : file.waiting()) {
            if (terms(file, awaited.clock())
                    .filter(terms -> which.test(terms.value()))
                    .isPresent()) {
                events.add(new AwaitedClockDropped(awaited.clock(), because));
            }
        }
        return events;
    }

    private Optional<Suspension> held(CaseClock clock) {
        return terms(clock).flatMap(terms -> clock.under(terms).held());
    }

    private Optional<InForce<ClockTerms>> terms(CaseClock clock) {
        return circumstances.procedure().rulebook().clocks().stream()
                .filter(rule -> rule.terms().name().equals(clock.deadline().rule()))
                .findFirst()
                .map(rule -> termsOn(
                        rule, clock.deadlines().getFirst().deadline().start().toLocalDate()));
    }

    private List<ClockRule> rules(Form form, String kind) {
        return circumstances.procedure().clocksFor(form, kind);
    }

    /** The terms of a clock that began on a day: where the day of the event picks the version, it is that one. */
    InForce<ClockTerms> termsOn(ClockRule rule, LocalDate start) {
        return rule.terms().forCase(circumstances.procedure().days().at(start));
    }

    private InForce<ClockTerms> terms(ClockRule rule) {
        return rule.terms().forCase(circumstances.procedure().days());
    }
}
