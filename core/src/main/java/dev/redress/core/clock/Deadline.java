package dev.redress.core.clock;

import dev.redress.core.calendar.Term;
import dev.redress.core.rulebook.Citation;
import dev.redress.core.rulebook.OwedBy;
import dev.redress.core.rulebook.RuleName;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The last day of a term, and how it was reached. An act on this day is in time; on the next it is late.
 *
 * @param rule the rule that gave the term
 * @param inForceSince day on which that value of the rule came into force
 * @param source where the value comes from
 * @param owedBy whose time it is
 * @param term the length that was counted, extension not included
 * @param start the moment of the start event in the institution's legal zone
 * @param dayZero the day from which counting went
 * @param due the last day, inclusive
 * @param dueAt the last moment, inclusive, for a term in hours; empty for terms in days
 * @param calendar name of the calendar
 * @param knownOn the calendar was taken as known on this day
 * @param release content hash of the rule files that were used; empty when the rules come from none
 * @param explanation every day between day zero and due
 */
public record Deadline(
        RuleName rule,
        LocalDate inForceSince,
        Citation source,
        OwedBy owedBy,
        Term term,
        LocalDateTime start,
        LocalDate dayZero,
        LocalDate due,
        Optional<LocalDateTime> dueAt,
        String calendar,
        LocalDate knownOn,
        String release,
        Explanation explanation) {

    /** Whether an act at this moment is still in time: to the hour where the term is one of hours. */
    public boolean inTime(LocalDateTime moment) {
        return dueAt.map(last -> !moment.isAfter(last)).orElseGet(() -> inTime(moment.toLocalDate()));
    }

    /** Whether an act on this day is still in time. */
    public boolean inTime(LocalDate day) {
        return !day.isAfter(due);
    }
}
