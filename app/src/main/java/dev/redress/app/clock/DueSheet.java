package dev.redress.app.clock;

import dev.redress.app.ledger.VisibleCases;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is due, soonest first. */
@Component
public class DueSheet {

    /**
     * A running clock.
     *
     * @param awaitsNotice an extension is decided and has no effect until its notice leaves, by the due day
     * @param dueAt the last moment, where the term is one of hours; institution's zone
     * @param owedBy institution, complainant or forum: whose time it is
     * @param missed the deadline that has passed
     */
    public record Line(
            UUID caseId,
            String printed,
            String clock,
            String kind,
            String priority,
            String unit,
            Optional<String> handler,
            LocalDate due,
            Optional<LocalDateTime> dueAt,
            boolean extended,
            boolean awaitsNotice,
            String owedBy,
            Optional<LocalDate> missed) {}

    /** Whose time is asked about. */
    public enum Owed {
        /** What the institution must do. */
        OURS,
        /** Times of the complainant and of forums; nothing is late when they end. */
        OTHERS;

        private String[] by() {
            return switch (this) {
                case OURS -> new String[] {"institution"};
                case OTHERS -> new String[] {"complainant", "forum"};
            };
        }
    }

    /** After which line the next page begins. */
    public record After(LocalDate due, UUID caseId, String clock) {}

    private final JdbcClient jdbc;

    DueSheet(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of the due sheet.
     *
     * @param visible which cases the person sees
     * @param until last due day wanted, inclusive
     * @param after the last line of the page before
     * @param handler only what this person handles
     * @param owed by whom: what the institution owes, or the windows of others
     */
    public List<Line> page(
            String institution,
            VisibleCases visible,
            LocalDate until,
            Optional<After> after,
            Optional<String> handler,
            Owed owed,
            int size) {
        return jdbc.sql("""
                        select k.case_id, k.printed, k.clock, k.kind, k.priority, k.unit, k.handler, k.due, k.due_at, k.extended,
                               k.awaits_notice, k.owed_by, k.missed
                        from clock k
                        where k.institution = :institution
                          and k.standing = 'running'
                          and k.owed_by = any(:owedBy)
                          and k.due <= :until
                          and (k.due, k.case_id, k.clock) > (:afterDue, :afterCase, :afterClock)
                          and (:handler::text is null or k.handler = :handler)
                          and %s
                        order by k.due, k.case_id, k.clock
                        limit :size
                        """.formatted(visible.condition("k")))
                .params(visible.parameters())
                .param("institution", institution)
                .param("owedBy", owed.by())
                .param("until", until)
                .param("afterDue", after.map(After::due).orElse(LocalDate.of(1, 1, 1)))
                .param("afterCase", after.map(After::caseId).orElse(new UUID(0, 0)))
                .param("afterClock", after.map(After::clock).orElse(""))
                .param("handler", handler.orElse(null))
                .param("size", size)
                .query((rows, _) -> new Line(
                        rows.getObject("case_id", UUID.class),
                        rows.getString("printed"),
                        rows.getString("clock"),
                        rows.getString("kind"),
                        rows.getString("priority"),
                        rows.getString("unit"),
                        Optional.ofNullable(rows.getString("handler")),
                        rows.getObject("due", LocalDate.class),
                        Optional.ofNullable(rows.getObject("due_at", LocalDateTime.class)),
                        rows.getBoolean("extended"),
                        rows.getBoolean("awaits_notice"),
                        rows.getString("owed_by"),
                        Optional.ofNullable(rows.getObject("missed", LocalDate.class))))
                .list();
    }

    /** How many clocks that the institution owes are overdue, due today, and due by a day. */
    public Counts counts(String institution, VisibleCases visible, LocalDate today, LocalDate soon) {
        return jdbc.sql("""
                        select count(*) filter (where k.due < :today) as overdue,
                               count(*) filter (where k.due = :today) as today,
                               count(*) filter (where k.due > :today) as soon
                        from clock k
                        where k.institution = :institution and k.standing = 'running' and k.owed_by = 'institution'
                          and k.due <= :soon and %s
                        """.formatted(visible.condition("k")))
                .params(visible.parameters())
                .param("institution", institution)
                .param("today", today)
                .param("soon", soon)
                .query((rows, _) -> new Counts(rows.getLong("overdue"), rows.getLong("today"), rows.getLong("soon")))
                .single();
    }

    /** Running clocks by nearness of their last day. */
    public record Counts(long overdue, long today, long soon) {}
}
