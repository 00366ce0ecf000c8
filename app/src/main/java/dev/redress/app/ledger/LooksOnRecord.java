package dev.redress.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The looks at personal data, as they were recorded: at cases, and at raw input that was no case yet. */
@Component
public class LooksOnRecord {

    /**
     * A look.
     *
     * @param session fingerprint of the working session
     * @param who login, place on the complainant's side, or part of the program
     * @param fields what was read
     */
    public record Look(CaseRef ref, Instant at, String session, String who, String purpose, List<String> fields) {}

    /**
     * A look in the order in which the looks of a house were recorded.
     *
     * @param caseId empty where it was a look at raw input
     */
    public record Placed(
            long id, Optional<UUID> caseId, Instant at, String who, String purpose, String fields, String session) {}

    private static final String COLUMNS = "institution, case_id, looked_at, session, who, purpose, fields";

    private final JdbcClient jdbc;

    LooksOnRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A look at raw input. */
    public record RawLook(UUID intakeId, Instant at, String who, String purpose) {}

    /** Every look of a working session at raw input of an institution between two moments, both inclusive, in order. */
    public List<RawLook> atRaw(String session, String institution, Instant from, Instant to) {
        return jdbc.sql("""
                        select intake_id, looked_at, who, purpose from look
                        where session = :session and institution = :institution and intake_id is not null
                          and looked_at between :from and :to
                        order by looked_at, intake_id
                        """)
                .param("session", session)
                .param("institution", institution)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((rows, _) -> new RawLook(
                        rows.getObject("intake_id", UUID.class),
                        rows.getTimestamp("looked_at").toInstant(),
                        rows.getString("who"),
                        rows.getString("purpose")))
                .list();
    }

    /** Every look of a working session at cases of an institution between two moments, both inclusive, in order. */
    public List<Look> of(String session, String institution, Instant from, Instant to) {
        return jdbc.sql("select " + COLUMNS + """
                         from look
                        where session = :session and institution = :institution and case_id is not null
                          and looked_at between :from and :to
                        order by looked_at, case_id, fields
                        """)
                .param("session", session)
                .param("institution", institution)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((rows, _) -> look(rows))
                .list();
    }

    /** What somebody looked at or did between two moments. */
    private static final String WORK = """
            select institution, session, looked_at as at, case_id, intake_id from look
            where institution = :institution and who = :who and looked_at between :from and :to
            union all
            select institution, session, recorded_at as at, case_id, null as intake_id from ledger_session
            where institution = :institution and actor = :who and recorded_at between :from and :to
            """;

    /**
     * A working session in which somebody looked at personal data or did something to a case.
     *
     * @param raw at how many pieces of raw input
     */
    public record Session(String session, Instant first, Instant last, long cases, long raw) {}

    /**
     * The working sessions of a person at an institution between two moments, both inclusive, in order.
     *
     * @param visible the cases at which looks and acts count; looks at raw input always do
     */
    public List<Session> sessions(String who, String institution, Instant from, Instant to, VisibleCases visible) {
        return jdbc.sql("""
                        select session, min(at) as first, max(at) as last, count(distinct case_id) as cases,
                               count(distinct intake_id) as raw
                        from (%s) as l
                        where intake_id is not null or %s
                        group by session
                        order by min(at), session
                        """.formatted(WORK, visible.condition("l")))
                .param("institution", institution)
                .param("who", who)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .params(visible.parameters())
                .query((rows, _) -> new Session(
                        rows.getString("session"),
                        rows.getTimestamp("first").toInstant(),
                        rows.getTimestamp("last").toInstant(),
                        rows.getLong("cases"),
                        rows.getLong("raw")))
                .list();
    }

    /** At how many cases besides the visible ones a person looked or acted between two moments, both inclusive. */
    public long unseen(String who, String institution, Instant from, Instant to, VisibleCases visible) {
        return jdbc.sql("""
                        select count(distinct case_id) from (%s) as l where not %s
                        """.formatted(WORK, visible.condition("l")))
                .param("institution", institution)
                .param("who", who)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .params(visible.parameters())
                .query(Long.class)
                .single();
    }

    /**
     * The looks of a house, the latest first.
     *
     * @param who only this reader's
     * @param caseId only those at this case
     * @param before only what was recorded before this place
     * @param visible the cases at which looks are told; those at raw input always are
     */
    public List<Placed> latest(
            String institution,
            Optional<String> who,
            Optional<UUID> caseId,
            long before,
            int most,
            VisibleCases visible) {
        return jdbc.sql("""
                        select id, case_id, looked_at, who, purpose, fields, session from look l
                        where institution = :institution and id < :before
                          and (:who::text is null or who = :who) and (:caseId::uuid is null or case_id = :caseId)
                          and (intake_id is not null or %s)
                        order by id desc limit :most
                        """.formatted(visible.condition("l")))
                .param("institution", institution)
                .param("before", before)
                .param("who", who.orElse(null))
                .param("caseId", caseId.orElse(null))
                .param("most", most)
                .params(visible.parameters())
                .query((rows, _) -> new Placed(
                        rows.getLong("id"),
                        Optional.ofNullable(rows.getObject("case_id", UUID.class)),
                        rows.getTimestamp("looked_at").toInstant(),
                        rows.getString("who"),
                        rows.getString("purpose"),
                        rows.getString("fields"),
                        rows.getString("session")))
                .list();
    }

    /** Every look at a case, in order. */
    public List<Look> at(CaseRef ref) {
        return jdbc.sql("select " + COLUMNS + """
                         from look
                        where institution = :institution and case_id = :caseId
                        order by looked_at, fields
                        """)
                .param("institution", ref.institution())
                .param("caseId", ref.caseId())
                .query((rows, _) -> look(rows))
                .list();
    }

    private static Look look(ResultSet rows) throws SQLException {
        return new Look(
                new CaseRef(rows.getString("institution"), rows.getObject("case_id", UUID.class)),
                rows.getTimestamp("looked_at").toInstant(),
                rows.getString("session"),
                rows.getString("who"),
                rows.getString("purpose"),
                List.of(rows.getString("fields").split(", ")));
    }
}
