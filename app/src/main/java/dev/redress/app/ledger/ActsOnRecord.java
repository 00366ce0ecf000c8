package dev.redress.app.ledger;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done to cases, asked of the ledger across cases. */
@Component
public class ActsOnRecord {

    /** A row of the ledger without its payload. */
    public record Act(CaseRef ref, int sequence, String kind, Instant at, String actor) {}

    private final JdbcClient jdbc;

    ActsOnRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What these people did at an institution between two moments, both inclusive, in order. */
    public List<Act> of(Set<String> actors, String institution, Instant from, Instant to) {
        if (actors.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select case_id, sequence, kind, recorded_at, actor from ledger
                        where institution = :institution and recorded_at between :from and :to and actor in (:actors)
                        order by recorded_at, case_id, sequence
                        """)
                .param("institution", institution)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("actors", actors)
                .query((rows, _) -> new Act(
                        new CaseRef(institution, rows.getObject("case_id", UUID.class)),
                        rows.getInt("sequence"),
                        rows.getString("kind"),
                        rows.getTimestamp("recorded_at").toInstant(),
                        rows.getString("actor")))
                .list();
    }

    /** Cases of which something went to somebody outside on these days, both inclusive. */
    public List<CaseRef> disclosing(String institution, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select distinct case_id from disclosure
                        where institution = :institution and disclosed_on between :from and :to
                        order by case_id
                        """)
                .param("institution", institution)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query((rows, _) -> new CaseRef(institution, rows.getObject("case_id", UUID.class)))
                .list();
    }
}
