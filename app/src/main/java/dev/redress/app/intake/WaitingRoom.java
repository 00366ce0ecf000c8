package dev.redress.app.intake;

import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Vault;
import dev.redress.app.platform.Problem;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.Submission;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Submissions that somebody took in who may not write in the register. They wait for the register keeper (ALMA-22,
 * ALMA-23): the moment of arrival is kept, so the term for registration runs meanwhile.
 */
@Component
public class WaitingRoom {

    /**
     * A submission that waits.
     *
     * @param officer who took it in
     */
    public record Waiting(UUID intakeId, String channel, Instant arrivedAt, String officer) {}

    record Kept(Submission submission, List<Upload> uploads) {}

    private final JdbcClient jdbc;
    private final Vault vault;
    private final InstantSource now;

    WaitingRoom(JdbcClient jdbc, Vault vault, InstantSource now) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.now = now;
    }

    /** What waits at an institution, the oldest first. */
    public List<Waiting> list(String institution) {
        return jdbc.sql("""
                        select intake_id, channel, arrived_at, taken_by from intake
                        where institution = :institution and outcome = 'awaiting-registration'
                        order by taken_at, intake_id
                        """)
                .param("institution", institution)
                .query((rows, _) -> new Waiting(
                        rows.getObject("intake_id", UUID.class),
                        rows.getString("channel"),
                        rows.getTimestamp("arrived_at").toInstant(),
                        rows.getString("taken_by")))
                .list();
    }

    UUID keep(Understood understood, Instant arrivedAt) {
        UUID intakeId = UUID.randomUUID();
        byte[] content = EventJson.write(new Kept(understood.submission(), understood.uploads()))
                .getBytes(StandardCharsets.UTF_8);
        jdbc.sql("""
                        insert into intake (institution, intake_id, channel, origin, content_hash, arrived_at, taken_at,
                                            taken_by, raw, outcome)
                        values (:institution, :id, :channel, :origin, :hash, :arrivedAt, :now, :by, :raw,
                                'awaiting-registration')
                        """)
                .param("institution", understood.institution())
                .param("id", intakeId)
                .param("channel", understood.submission().channel())
                .param("origin", "taken in by a person, " + intakeId)
                .param("hash", sha256(content))
                .param("arrivedAt", Timestamp.from(arrivedAt))
                .param("now", Timestamp.from(now.instant()))
                .param("by", understood.submission().officer())
                .param("raw", vault.sealRaw(content, place(understood.institution(), intakeId)))
                .update();
        return intakeId;
    }

    /** The submission that waits under this identifier, for the keeper to register. */
    Understood fetch(String institution, UUID intakeId, Actor keeper) {
        byte[] raw = jdbc.sql("""
                        select raw from intake
                        where institution = :institution and intake_id = :id and outcome = 'awaiting-registration'
                        """)
                .param("institution", institution)
                .param("id", intakeId)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new Problem(404, "nothing-waits", "Nothing waits under this identifier."));
        Kept kept = EventJson.read(
                new String(vault.openRaw(raw, place(institution, intakeId)), StandardCharsets.UTF_8), Kept.class);
        return new Understood(
                institution, kept.submission(), kept.uploads(), keeper, Optional.of(intakeId), Optional.empty());
    }

    private static String place(String institution, UUID intakeId) {
        return "intake/" + institution + "/" + intakeId;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
