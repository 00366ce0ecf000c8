package dev.redress.core.complaint;

import dev.redress.core.clock.Deadline;
import dev.redress.core.clock.LegalClock;
import dev.redress.core.clock.Suspension;
import dev.redress.core.complaint.ComplaintEvent.ClockSetAside;
import dev.redress.core.complaint.ComplaintEvent.ClockStarted;
import dev.redress.core.complaint.ComplaintEvent.ClockStopped;
import dev.redress.core.complaint.ComplaintEvent.DeadlineMissed;
import dev.redress.core.complaint.ComplaintEvent.DeadlineRecounted;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.InForce;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What facts do to the clocks of a case, by the clock rules that bind it. */
final class CaseClocks {

    private final Circumstances circumstances;

    CaseClocks(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    /** The terms of a clock as they bind the case, by its name and the form of the submission. */
    Optional<InForce<ClockTerms>> terms(CaseFile file, String clock) {
        return rules(file.form(), file.entry().kind()).stream()
                .filter(rule -> rule.clock().equals(clock))
                .findFirst()
                .map(this::terms);
    }

    /** Clocks that a fact starts. A clock that already runs is left alone. */
    List<ComplaintEvent> start(CaseFile file, Fact fact, LocalDateTime at) {
        List<ComplaintEvent> events = new ArrayList<>();
        for (ClockRule rule : rules(file.form(), file.entry().kind())) {
            InForce<ClockTerms> terms = terms(rule);
            if (terms.value().starts() == fact
                    && file.runningClock(rule.clock()).isEmpty()) {
                events.add(new ClockStarted(
                        rule.clock(), circumstances.counting(terms).deadline(terms, at)));
            }
        }
        return events;
    }

    /** Clocks that a fact stops, and the breach where it comes too late. */
    List<ComplaintEvent> stop(CaseFile file, Fact fact, LocalDate on) {
        List<ComplaintEvent> events = new ArrayList<>();
        for (CaseClock clock : file.clocks()) {
            boolean stops = clock.running()
                    && terms(file, clock.clock())
                            .filter(terms -> terms.value().stops().contains(fact))
                            .isPresent();
            if (stops) {
                miss(clock, on).ifPresent(events::add);
                events.add(new ClockStopped(clock.clock(), on, fact.word()));
            }
        }
        return events;
    }

    /** Running clocks whose deadline lies before a day, each told once. */
    List<ComplaintEvent> missed(CaseFile file, LocalDate today) {
        List<ComplaintEvent> events = new ArrayList<>();
        for (CaseClock clock : file.clocks()) {
            if (clock.running() && held(clock).isEmpty()) {
                miss(clock, today).ifPresent(events::add);
            }
        }
        return events;
    }

    /**
     * Deadlines that the calendar as known today puts on another day. A day that is already over is never made the
     * deadline: whoever was in time by the calendar of that day stays in time.
     */
    List<ComplaintEvent> recount(CaseFile file, String because) {
        List<ComplaintEvent> events = new ArrayList<>();
        for (CaseClock clock : file.clocks()) {
            Optional<InForce<ClockTerms>> terms = terms(file, clock.clock());
            if (!clock.running() || clock.missed().isPresent() || terms.isEmpty()) {
                continue;
            }
            Deadline counted = deadline(clock.under(terms.get()));
            if (!counted.due().equals(clock.deadline().due()) && !counted.due().isBefore(circumstances.today())) {
                events.add(new DeadlineRecounted(clock.clock(), because, counted));
            }
        }
        return events;
    }

    /**
     * Clocks that a fact had started and that lose their ground, because the fact turns out not to have happened yet.
     * One that is overdue keeps running: asking late wins no time.
     */
    List<ComplaintEvent> setAside(CaseFile file, Fact fact, LocalDate on, String because) {
        List<ComplaintEvent> events = new ArrayList<>();
        for (CaseClock clock : file.clocks()) {
            boolean startedBy = terms(file, clock.clock())
                    .filter(terms -> terms.value().starts() == fact)
                    .isPresent();
            if (clock.running() && startedBy && clock.missed().isEmpty() && !clock.lateOn(on)) {
                events.add(new ClockSetAside(clock.clock(), on, because));
            }
        }
        return events;
    }

    /** Running clocks that do not run for the other form. */
    List<ComplaintEvent> setAsideForForm(CaseFile file, Form form, LocalDate on) {
        List<ComplaintEvent> events = new ArrayList<>();
        List<ClockRule> rules = rules(form, file.entry().kind());
        for (CaseClock clock : file.clocks()) {
            if (clock.running()) {
                boolean same = rules.stream()
                        .filter(rule -> rule.clock().equals(clock.clock()))
                        .anyMatch(rule ->
                                rule.terms().name().equals(clock.deadline().rule()));
                if (!same) {
                    events.add(new ClockSetAside(clock.clock(), on, "the form is " + form.word()));
                }
            }
        }
        return events;
    }

    Deadline deadline(LegalClock clock) {
        return clock.deadline(circumstances.counting(clock.terms()));
    }

    private Optional<Suspension> held(CaseClock clock) {
        return terms(clock).flatMap(terms -> clock.under(terms).held());
    }

    private Optional<InForce<ClockTerms>> terms(CaseClock clock) {
        return circumstances.procedure().rulebook().clocks().stream()
                .filter(rule -> rule.terms().name().equals(clock.deadline().rule()))
                .findFirst()
                .map(this::terms);
    }

    private static Optional<ComplaintEvent> miss(CaseClock clock, LocalDate on) {
        return clock.lateOn(on) && clock.missed().isEmpty()
                ? Optional.of(new DeadlineMissed(clock.clock(), clock.deadline().due()))
                : Optional.empty();
    }

    private List<ClockRule> rules(Form form, String kind) {
        return circumstances.procedure().clocksFor(form, kind);
    }

    private InForce<ClockTerms> terms(ClockRule rule) {
        return rule.terms().forCase(circumstances.procedure().days());
    }
}
