package dev.redress.app.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of cases, read by keyset: a page costs the same at ten thousand cases and at ten million. */
@Component
public class CaseLists {

    /** One line of a list. */
    public record Line(
            UUID caseId,
            int year,
            long number,
            String printed,
            String state,
            boolean open,
            String kind,
            String form,
            String channel,
            String priority,
            String unit,
            Optional<String> handler,
            LocalDate receivedOn,
            Optional<LocalDate> answeredOn) {}

    /** After which number the next page begins, going back in time. */
    public record Before(int year, long number) {
        /** The first page. */
        public static final Before START = new Before(Integer.MAX_VALUE, Long.MAX_VALUE);
    }

    private static final String COLUMNS =
            "case_id, year, number, printed, state, open, kind, form, channel, priority, unit, handler, received_on, answered_on";

    private final JdbcClient jdbc;

    CaseLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All cases, the newest first. */
    public List<Line> all(String institution, Before before, int size) {
        return page(institution, "true", before, size, "");
    }

    /** Open cases, the newest first. */
    public List<Line> open(String institution, Before before, int size) {
        return page(institution, "open", before, size, "");
    }

    /** Open cases that nobody has taken up; each has a unit that answers for it (KP-15). */
    public List<Line> unowned(String institution, Before before, int size) {
        return page(institution, "open and handler is null", before, size, "");
    }

    /** Open cases of one handler. */
    public List<Line> of(String institution, String handler, Before before, int size) {
        return page(institution, "open and handler = :handler", before, size, handler);
    }

    /** Cases that wait for the complainant. */
    public List<Line> waiting(String institution, Before before, int size) {
        return page(
                institution,
                "open and state in ('awaiting-documents', 'awaiting-written-complaint')",
                before,
                size,
                "");
    }

    /** How many open cases nobody has taken up. */
    public long countUnowned(String institution) {
        return jdbc.sql("select count(*) from complaint where institution = :institution and open and handler is null")
                .param("institution", institution)
                .query(Long.class)
                .single();
    }

    private List<Line> page(String institution, String which, Before before, int size, String handler) {
        return jdbc.sql("select " + COLUMNS + " from complaint where institution = :institution and " + which
                        + " and (year, number) < (:year, :number) order by year desc, number desc limit :size")
                .param("institution", institution)
                .param("handler", handler)
                .param("year", before.year())
                .param("number", before.number())
                .param("size", size)
                .query((rows, _) -> new Line(
                        rows.getObject("case_id", UUID.class),
                        rows.getInt("year"),
                        rows.getLong("number"),
                        rows.getString("printed"),
                        rows.getString("state"),
                        rows.getBoolean("open"),
                        rows.getString("kind"),
                        rows.getString("form"),
                        rows.getString("channel"),
                        rows.getString("priority"),
                        rows.getString("unit"),
                        Optional.ofNullable(rows.getString("handler")),
                        rows.getObject("received_on", LocalDate.class),
                        Optional.ofNullable(rows.getObject("answered_on", LocalDate.class))))
                .list();
    }
}
