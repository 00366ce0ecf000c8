package dev.redress.app.ledger;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /** What was done in a working session at an institution between two moments, both inclusive, in order. */
    public List<Act> in(String session, String institution, Instant from, Instant to) {
        return jdbc.sql("""
                        select l.case_id, l.sequence, l.kind, l.recorded_at, l.actor
                        from ledger_session s
                        join ledger l
                          on l.institution = s.institution and l.case_id = s.case_id and l.sequence = s.sequence
                        where s.session = :session and s.institution = :institution
                          and s.recorded_at between :from and :to
                        order by s.recorded_at, s.case_id, s.sequence
                        """)
                .param("session", session)
                .param("institution", institution)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
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
