package dev.redress.core.clock;

import dev.redress.core.calendar.OpeningHours;
import dev.redress.core.calendar.Term;
import dev.redress.core.calendar.WorkingCalendar;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.EndOnRestDay;
import dev.redress.core.rulebook.InForce;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The arithmetic of terms: from a start event to a {@link Deadline} with its explanation. */
public final class Counting {

    private final WorkingCalendar calendar;
    private final Optional<OpeningHours> hours;
    private final String release;

    /**
     * @param calendar the working days that count, as known on a day
     * @param hours opening hours of the institution, where it has any
     */
    public Counting(WorkingCalendar calendar, Optional<OpeningHours> hours) {
        this(calendar, hours, "");
    }

    /** @param release content hash of the rule files from which the rules come; every deadline names it */
    public Counting(WorkingCalendar calendar, Optional<OpeningHours> hours, String release) {
        this.calendar = calendar;
        this.hours = hours;
        this.release = release;
    }

    /**
     * The deadline of a term that nothing held up.
     *
     * @param start moment of the start event in the institution's legal zone
     */
    public Deadline deadline(InForce<ClockTerms> terms, LocalDateTime start) {
        return deadline(terms, start, List.of(), List.of());
    }

    /**
     * The deadline of a term with suspensions and extensions.
     *
     * @param suspensions the periods that do not count
     * @param extensions granted, in order, each counted from the end of what was before it
     */
    public Deadline deadline(
            InForce<ClockTerms> terms, LocalDateTime start, List<Suspension> suspensions, List<Term> extensions) {
        ClockTerms law = terms.value();
        LocalDate dayZero = law.dayZero().of(start, calendar, hours);
        List<Explanation.Skipped> skipped = new ArrayList<>();
        LocalDate due = after(law.term(), dayZero, start, law, suspensions, skipped);
        Optional<LocalDateTime> dueAt =
                law.term() instanceof Term.Hours(int amount) ? Optional.of(start.plusHours(amount)) : Optional.empty();
        for (Term extension : extensions) {
            LocalDateTime end = dueAt.orElse(due.atTime(start.toLocalTime()));
            LocalDate extended = after(extension, due, end, law, suspensions, skipped);
            dueAt = dueAt.map(last -> extension instanceof Term.Hours(int more)
                    ? last.plusHours(more)
                    : extended.atTime(last.toLocalTime()));
            due = extended;
        }
        return new Deadline(
                terms.rule(),
                terms.since(),
                terms.source(),
                law.owedBy(),
                law.term(),
                start,
                dayZero,
                due,
                dueAt,
                calendar.name(),
                calendar.knownOn(),
                release,
                new Explanation(dayZero, due, skipped));
    }

    private LocalDate after(
            Term term,
            LocalDate from,
            LocalDateTime moment,
            ClockTerms law,
            List<Suspension> suspensions,
            List<Explanation.Skipped> skipped) {
        return switch (term) {
            case Term.WorkingDays(int days) -> workingDaysAfter(from, days, suspensions, skipped);
            case Term.CalendarDays(int days) -> calendarDaysAfter(from, from.plusDays(days), law, suspensions, skipped);
            case Term.Weeks(int weeks) -> calendarDaysAfter(from, from.plusWeeks(weeks), law, suspensions, skipped);
            case Term.Months(int months) -> calendarDaysAfter(from, from.plusMonths(months), law, suspensions, skipped);
            case Term.Hours(int amount) -> moment.plusHours(amount).toLocalDate();
        };
    }

    private LocalDate workingDaysAfter(
            LocalDate from, int days, List<Suspension> suspensions, List<Explanation.Skipped> skipped) {
        LocalDate day = from;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            LocalDate today = day;
            Optional<Explanation.Skipped> skip = suspended(today, suspensions).or(() -> rest(today));
            if (skip.isPresent()) {
                skipped.add(skip.get());
            } else {
                left--;
            }
        }
        return day;
    }

    private LocalDate calendarDaysAfter(
            LocalDate from,
            LocalDate plain,
            ClockTerms law,
            List<Suspension> suspensions,
            List<Explanation.Skipped> skipped) {
        LocalDate end = plain;
        for (LocalDate day = from.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            Optional<Explanation.Skipped> held = suspended(day, suspensions);
            if (held.isPresent()) {
                skipped.add(held.get());
                end = end.plusDays(1);
            }
        }
        while (law.endOnRestDay() == EndOnRestDay.NEXT_WORKING_DAY) {
            Optional<Explanation.Skipped> rest = rest(end);
            if (rest.isEmpty()) {
                break;
            }
            skipped.add(rest.get());
            end = end.plusDays(1);
        }
        return end;
    }

    private Optional<Explanation.Skipped> rest(LocalDate day) {
        return calendar.restOn(day)
                .map(rest -> new Explanation.Skipped(day, rest.reason(), rest.instrument(), rest.provisional()));
    }

    private static Optional<Explanation.Skipped> suspended(LocalDate day, List<Suspension> suspensions) {
        return suspensions.stream()
                .filter(suspension -> suspension.covers(day))
                .findFirst()
                .map(suspension ->
                        new Explanation.Skipped(day, "suspended: " + suspension.reason(), Optional.empty(), false));
    }
}
