package dev.redress.app.handling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A clock with the explanation of its deadline.
 *
 * @param standing where it stands today: running, due-today, overdue, held, stopped-in-time, stopped-late, set-aside;
 *     of a time that is not the institution's also window-ended and window-closed
 * @param owedBy institution, complainant or forum
 * @param workingDays working days left, or late, where the standing has such a number
 * @param dueAt last moment, inclusive, of a term in hours, which run through nights and rest days
 * @param missed the deadline that passed while it ran
 * @param ended last days that passed while it ran, of a time that is not the institution's
 * @param statutory last day by the law beside the procedure
 * @param former deadlines that it had before, with the reason for each change
 */
public record ClockView(
        String clock,
        int ordinal,
        String standing,
        Optional<Integer> workingDays,
        LocalDate due,
        Optional<LocalDateTime> dueAt,
        String owedBy,
        String term,
        String rule,
        LocalDate inForceSince,
        String source,
        LocalDateTime start,
        LocalDate dayZero,
        String calendar,
        LocalDate knownOn,
        Optional<Statutory> statutory,
        boolean provisional,
        boolean extended,
        boolean extendable,
        Optional<LocalDate> stoppedOn,
        Optional<LocalDate> missed,
        List<LocalDate> ended,
        Optional<String> setAside,
        List<ExplainedDay> explanation,
        List<FormerDeadline> former) {

    /** A day between day zero and the deadline: counted with its ordinal, or skipped with the reason. */
    public record ExplainedDay(
            LocalDate date, Optional<Integer> counted, Optional<String> skipped, Optional<String> instrument) {}

    /** The last day by the rule of law. */
    public record Statutory(String rule, LocalDate due, String source) {}

    /** A deadline that no longer counts. */
    public record FormerDeadline(LocalDate due, LocalDate knownOn, String because) {}
}
