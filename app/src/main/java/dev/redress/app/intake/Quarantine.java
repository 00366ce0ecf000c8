package dev.redress.app.intake;

import dev.redress.app.ledger.Reader;
import dev.redress.app.ledger.Readings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came in and could not be understood. It is kept as it came until a person has looked at it. */
@Component
public class Quarantine {

    /**
     * One thing in quarantine.
     *
     * @param channel by which it came
     * @param origin what it is at its source
     * @param takenBy who took it in, and from where
     * @param reason why it is here; every reason on a line of its own, each beginning with its code
     */
    public record Entry(UUID intakeId, String channel, String origin, Instant takenAt, String takenBy, String reason) {}

    /** After which entry a page begins. */
    public record After(Instant takenAt, UUID intakeId) {
        /** The first page. */
        public static final After START = new After(Instant.EPOCH, new UUID(0, 0));
    }

    private static final String COLUMNS = "intake_id, channel, origin, taken_at, taken_by, reason";

    private final JdbcClient jdbc;
    private final Readings readings;

    Quarantine(JdbcClient jdbc, Readings readings) {
        this.jdbc = jdbc;
        this.readings = readings;
    }

    /** A page of what is there, the oldest first. */
    public List<Entry> page(String institution, After after, int size) {
        return jdbc.sql("select " + COLUMNS + """
                         from intake
                        where institution = :institution and outcome = 'quarantined'
                          and (taken_at, intake_id) > (:takenAt::timestamptz, :intakeId)
                        order by taken_at, intake_id
                        limit :size
                        """)
                .param("institution", institution)
                .param("takenAt", after.takenAt().toString())
                .param("intakeId", after.intakeId())
                .param("size", size)
                .query((rows, _) -> entry(rows))
                .list();
    }

    /** How much is there. */
    public long count(String institution) {
        return jdbc.sql("select count(*) from intake where institution = :institution and outcome = 'quarantined'")
                .param("institution", institution)
                .query(Long.class)
                .single();
    }

    /** One entry; empty when there is none of this identifier in quarantine. */
    public Optional<Entry> find(String institution, UUID intakeId) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from intake where institution = :institution and intake_id = :id and outcome = 'quarantined'")
                .param("institution", institution)
                .param("id", intakeId)
                .query((rows, _) -> entry(rows))
                .optional();
    }

    /**
     * The very bytes of an entry, as they came; the look at them is on record first.
     *
     * @param reader who may read them, and for which purpose
     */
    public Optional<byte[]> raw(String institution, UUID intakeId, Reader reader) {
        return jdbc.sql("select raw from intake where institution = :institution and intake_id = :id"
                        + " and outcome = 'quarantined'")
                .param("institution", institution)
                .param("id", intakeId)
                .query(byte[].class)
                .optional()
                .map(content -> readings.ofRaw(institution, intakeId, reader).bytes(content));
    }

    private static Entry entry(ResultSet rows) throws SQLException {
        @Nullable String reason = rows.getString("reason");
        return new Entry(
                rows.getObject("intake_id", UUID.class),
                rows.getString("channel"),
                rows.getString("origin"),
                rows.getTimestamp("taken_at").toInstant(),
                rows.getString("taken_by"),
                reason == null ? "" : reason);
    }
}
