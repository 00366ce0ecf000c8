package dev.redress.app.handling;

import dev.redress.core.calendar.CalendarNotPublished;
import dev.redress.core.calendar.Term;
import dev.redress.core.calendar.WorkingCalendar;
import dev.redress.core.clock.Deadline;
import dev.redress.core.clock.Explanation.Line;
import dev.redress.core.clock.LegalClock;
import dev.redress.core.clock.Standing;
import dev.redress.core.complaint.CaseClock;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.InForce;
import java.util.List;
import java.util.Optional;

/** Clocks as people see them, on a day. */
final class ClockViews {

    private final Circumstances circumstances;

    ClockViews(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    List<ClockView> of(CaseFile file) {
        return file.clocks().stream().map(clock -> view(clock)).toList();
    }

    private ClockView view(CaseClock clock) {
        Deadline deadline = clock.deadline();
        Optional<InForce<ClockTerms>> terms = terms(clock);
        Stand stand = clock.setAside().isPresent()
                ? new Stand("set-aside", Optional.empty())
                : clock.window() && clock.stoppedOn().isPresent()
                        ? new Stand("window-closed", Optional.empty())
                        : terms.map(law -> toTheHour(stand(clock.under(law), deadline), clock))
                                .orElse(new Stand("running", Optional.empty()));
        return new ClockView(
                clock.clock(),
                clock.ordinal(),
                stand.word(),
                stand.workingDays(),
                deadline.due(),
                deadline.dueAt(),
                deadline.owedBy().word(),
                deadline.term().toString(),
                deadline.rule().path(),
                deadline.inForceSince(),
                deadline.source().inWords(),
                deadline.start(),
                deadline.dayZero(),
                deadline.calendar(),
                deadline.knownOn(),
                statutory(clock),
                deadline.explanation().provisional(),
                !clock.extensions().isEmpty(),
                terms.flatMap(law -> law.value().extension()).isPresent(),
                clock.stoppedOn(),
                clock.missed(),
                clock.ends(),
                clock.setAside(),
                deadline.explanation().lines().stream().map(ClockViews::day).toList(),
                former(clock));
    }

    private static List<ClockView.FormerDeadline> former(CaseClock clock) {
        List<CaseClock.Revision> all = clock.deadlines();
        // The reason why a deadline no longer counts is the reason for which the next one was made.
        return java.util.stream.IntStream.range(0, all.size() - 1)
                .mapToObj(i -> new ClockView.FormerDeadline(
                        all.get(i).deadline().due(),
                        all.get(i).deadline().knownOn(),
                        all.get(i + 1).because()))
                .toList();
    }

    private record Stand(String word, Optional<Integer> workingDays) {}

    private Stand stand(LegalClock clock, Deadline deadline) {
        WorkingCalendar calendar = circumstances.workingDays();
        return switch (clock.standing(deadline, circumstances.today(), calendar)) {
            case Standing.Running(int left) -> new Stand("running", Optional.of(left));
            case Standing.DueToday() -> new Stand("due-today", Optional.of(0));
            case Standing.Overdue(int days) -> new Stand("overdue", Optional.of(days));
            case Standing.WindowEnded(int days) -> new Stand("window-ended", Optional.of(days));
            case Standing.Held _ -> new Stand("held", Optional.empty());
            case Standing.StoppedInTime _ -> new Stand("stopped-in-time", Optional.empty());
            case Standing.StoppedLate(var _, int days) -> new Stand("stopped-late", Optional.of(days));
        };
    }

    /** On the last day of a term in hours the day does not tell whether it is over; the moment does. */
    private Stand toTheHour(Stand byDay, CaseClock clock) {
        if (clock.deadline().dueAt().isEmpty()) {
            return byDay;
        }
        return switch (byDay.word()) {
            case "due-today" ->
                clock.deadline().inTime(circumstances.now()) ? byDay : new Stand("overdue", Optional.of(0));
            case "stopped-in-time" -> clock.missed().isPresent() ? new Stand("stopped-late", Optional.of(0)) : byDay;
            default -> byDay;
        };
    }

    private Optional<ClockRule> rule(CaseClock clock) {
        return circumstances.procedure().rulebook().clocks().stream()
                .filter(rule -> rule.terms().name().equals(clock.deadline().rule()))
                .findFirst();
    }

    private Optional<InForce<ClockTerms>> terms(CaseClock clock) {
        return rule(clock)
                .map(rule -> rule.terms()
                        .forCase(circumstances
                                .procedure()
                                .days()
                                .at(clock.deadlines()
                                        .getFirst()
                                        .deadline()
                                        .start()
                                        .toLocalDate())));
    }

    /** By the law from the same start; extended where the case is extended and the law knows extensions. */
    private Optional<ClockView.Statutory> statutory(CaseClock clock) {
        return rule(clock)
                .flatMap(ClockRule::statutory)
                .filter(law -> law.answersOn(
                        law.versionChosenBy().of(circumstances.procedure().days())))
                .map(law -> law.forCase(circumstances.procedure().days()))
                .flatMap(law -> statutory(clock, law));
    }

    private Optional<ClockView.Statutory> statutory(CaseClock clock, InForce<ClockTerms> law) {
        List<Term> extensions = law.value()
                .extension()
                .map(extension ->
                        clock.extensions().stream().map(_ -> extension.length()).toList())
                .orElse(List.of());
        LegalClock legal = new LegalClock(law, clock.deadline().start(), List.of(), extensions, Optional.empty());
        try {
            Deadline due = legal.deadline(circumstances.counting(law));
            return Optional.of(new ClockView.Statutory(
                    law.rule().path(), due.due(), law.source().inWords()));
        } catch (CalendarNotPublished unknown) {
            return Optional.empty();
        }
    }

    private static ClockView.ExplainedDay day(Line line) {
        return switch (line) {
            case Line.Counted(var date, int ordinal) ->
                new ClockView.ExplainedDay(date, Optional.of(ordinal), Optional.empty(), Optional.empty());
            case Line.PassedOver(var skipped) ->
                new ClockView.ExplainedDay(
                        skipped.date(), Optional.empty(), Optional.of(skipped.reason()), skipped.instrument());
        };
    }
}
