package dev.redress.app.handling;

import dev.redress.app.ledger.VisibleCases;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Openings in an emergency that wait for their review, the oldest first. */
@Component
class Emergencies {

    /**
     * One that waits.
     *
     * @param opening its place among the openings of the case, from 1
     * @param openedAt institution's zone
     */
    record Line(
            int year,
            long number,
            String printed,
            int opening,
            String openedBy,
            String purpose,
            LocalDateTime openedAt) {}

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Emergencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> awaitingReview(String institution, VisibleCases visible) {
        return jdbc.sql("""
                        select c.year, c.number, c.printed, o.ordinal, o.opened_by, o.purpose, o.opened_at
                        from opening o join complaint c using (institution, case_id)
                        where o.institution = :institution and o.emergency and o.justified is null and %s
                        order by o.opened_at, o.case_id, o.ordinal
                        limit :most
                        """.formatted(visible.condition("o")))
                .params(visible.parameters())
                .param("institution", institution)
                .param("most", MOST)
                .query((rows, _) -> new Line(
                        rows.getInt("year"),
                        rows.getLong("number"),
                        rows.getString("printed"),
                        rows.getInt("ordinal"),
                        rows.getString("opened_by"),
                        rows.getString("purpose"),
                        rows.getObject("opened_at", LocalDateTime.class)))
                .list();
    }
}
