package dev.redress.app.handling;

import dev.redress.app.ledger.VisibleCases;
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

    /**
     * Whose lists.
     *
     * @param visible which cases of the institution the person sees
     */
    public record Whose(String institution, VisibleCases visible) {}

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
    public List<Line> all(Whose whose, Before before, int size) {
        return page(whose, "true", before, size, "");
    }

    /** Open cases, the newest first. */
    public List<Line> open(Whose whose, Before before, int size) {
        return page(whose, "open", before, size, "");
    }

    /** Open cases that nobody has taken up; each has a unit that answers for it (KP-15). */
    public List<Line> unowned(Whose whose, Before before, int size) {
        return page(whose, "open and handler is null", before, size, "");
    }

    /** Open cases of one handler. */
    public List<Line> of(Whose whose, String handler, Before before, int size) {
        return page(whose, "open and handler = :handler", before, size, handler);
    }

    /** Cases that wait for the complainant. */
    public List<Line> waiting(Whose whose, Before before, int size) {
        return page(whose, "open and state in ('awaiting-documents', 'awaiting-written-complaint')", before, size, "");
    }

    /** How many open cases nobody has taken up. */
    public long countUnowned(Whose whose) {
        return jdbc.sql(
                        "select count(*) from complaint c where c.institution = :institution and c.open and c.handler is null"
                                + " and " + whose.visible().condition("c"))
                .param("institution", whose.institution())
                .params(whose.visible().parameters())
                .query(Long.class)
                .single();
    }

    private List<Line> page(Whose whose, String which, Before before, int size, String handler) {
        return jdbc.sql("select " + COLUMNS + " from complaint c where c.institution = :institution and " + which
                        + " and " + whose.visible().condition("c")
                        + " and (year, number) < (:year, :number) order by year desc, number desc limit :size")
                .param("institution", whose.institution())
                .params(whose.visible().parameters())
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
