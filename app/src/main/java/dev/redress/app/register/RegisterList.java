package dev.redress.app.register;

import dev.redress.app.ledger.VisibleCases;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register read page by page, in the order of its numbers and against it; a page costs the same anywhere. */
@Component
class RegisterList {

    /** The register of an institution, as far as somebody sees it. */
    record Whose(String institution, VisibleCases visible) {}

    /** One line of the register. */
    record Line(
            int year,
            long number,
            String printed,
            String kind,
            String form,
            String channel,
            String language,
            LocalDateTime arrivedAt,
            LocalDateTime registeredAt,
            LocalDate receivedOn,
            String officer,
            Optional<String> continues) {}

    /** A number as a place in the register; it need not exist. */
    record Place(int year, long number) {
        static final Place BEFORE_ALL = new Place(0, 0);
        static final Place AFTER_ALL = new Place(Integer.MAX_VALUE, Long.MAX_VALUE);
    }

    private final JdbcClient jdbc;

    RegisterList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Entries older than a place, the newest of them first. */
    List<Line> before(Whose whose, Place place, int size) {
        return page(
                whose,
                place,
                size,
                " and (year, number) < (:year, :number) order by year desc, number desc limit :size");
    }

    /** Entries newer than a place, the newest of them first. */
    List<Line> after(Whose whose, Place place, int size) {
        return page(whose, place, size, " and (year, number) > (:year, :number) order by year, number limit :size")
                .reversed();
    }

    private List<Line> page(Whose whose, Place place, int size, String which) {
        return jdbc.sql("""
                        select year, number, printed, kind, form, channel, language, arrived_at, registered_at,
                               received_on, officer, continues
                        from register_entry e
                        where institution = :institution and %s
                        """.formatted(whose.visible().condition("e")) + which)
                .params(whose.visible().parameters())
                .param("institution", whose.institution())
                .param("year", place.year())
                .param("number", place.number())
                .param("size", size)
                .query((rows, _) -> new Line(
                        rows.getInt("year"),
                        rows.getLong("number"),
                        rows.getString("printed"),
                        rows.getString("kind"),
                        rows.getString("form"),
                        rows.getString("channel"),
                        rows.getString("language"),
                        rows.getObject("arrived_at", LocalDateTime.class),
                        rows.getObject("registered_at", LocalDateTime.class),
                        rows.getObject("received_on", LocalDate.class),
                        rows.getString("officer"),
                        Optional.ofNullable(rows.getString("continues"))))
                .list();
    }
}
