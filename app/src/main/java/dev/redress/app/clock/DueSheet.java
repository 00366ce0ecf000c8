package dev.redress.app.clock;

import java.time.LocalDate;
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
            boolean extended,
            boolean awaitsNotice,
            Optional<LocalDate> missed) {}

    /** After which line the next page begins. */
    public record After(LocalDate due, UUID caseId, String clock) {}

    private final JdbcClient jdbc;

    DueSheet(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of the due sheet.
     *
     * @param until last due day wanted, inclusive
     * @param after the last line of the page before
     * @param handler only what this person handles
     */
    public List<Line> page(
            String institution, LocalDate until, Optional<After> after, Optional<String> handler, int size) {
        return jdbc.sql("""
                        select case_id, printed, clock, kind, priority, unit, handler, due, extended, awaits_notice, missed
                        from clock
                        where institution = :institution
                          and standing = 'running'
                          and due <= :until
                          and (due, case_id, clock) > (:afterDue, :afterCase, :afterClock)
                          and (:handler::text is null or handler = :handler)
                        order by due, case_id, clock
                        limit :size
                        """)
                .param("institution", institution)
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
                        rows.getBoolean("extended"),
                        rows.getBoolean("awaits_notice"),
                        Optional.ofNullable(rows.getObject("missed", LocalDate.class))))
                .list();
    }

    /** How many running clocks are overdue, due today, and due by a day. */
    public Counts counts(String institution, LocalDate today, LocalDate soon) {
        return jdbc.sql("""
                        select count(*) filter (where due < :today) as overdue,
                               count(*) filter (where due = :today) as today,
                               count(*) filter (where due > :today) as soon
                        from clock
                        where institution = :institution and standing = 'running' and due <= :soon
                        """)
                .param("institution", institution)
                .param("today", today)
                .param("soon", soon)
                .query((rows, _) -> new Counts(rows.getLong("overdue"), rows.getLong("today"), rows.getLong("soon")))
                .single();
    }

    /** Running clocks by nearness of their last day. */
    public record Counts(long overdue, long today, long soon) {}
}
