package dev.redress.app.party;

import dev.redress.app.ledger.CaseRef;
import dev.redress.core.complaint.Party;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who comes to a case by which secret. */
@Component
public class PortalKeys {

    /**
     * A secret that a case begins with; shown once, to whoever hands the submission in.
     *
     * @param handedOn whether somebody else is shown it first: who hands in for others, or staff
     */
    public record Fresh(CaseRef ref, Party party, String secret, boolean handedOn) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final InstantSource now;

    PortalKeys(JdbcClient jdbc, JdbcTemplate batches, InstantSource now) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.now = now;
    }

    /** Keeps the hashes. Belongs into the transaction in which the cases begin. */
    public void begin(Collection<Fresh> keys) {
        Timestamp at = Timestamp.from(now.instant());
        batches.batchUpdate(
                "insert into portal_secret (institution, case_id, party, secret_hash, made_at, handed_on)"
                        + " values (?, ?, ?, ?, ?, ?)",
                keys.stream()
                        .map(key -> new Object[] {
                            key.ref().institution(),
                            key.ref().caseId(),
                            key.party().word(),
                            Secrets.hash(key.secret()),
                            at,
                            key.handedOn()
                        })
                        .toList());
    }

    /** A new secret that only its owner sees; what an older one opened is closed with the next request. */
    public String renew(CaseRef ref, Party party) {
        return replace(ref, party, false);
    }

    /** A new secret that staff sees too: it opens once and gives way to one that only its owner sees. */
    public String handOut(CaseRef ref, Party party) {
        return replace(ref, party, true);
    }

    private String replace(CaseRef ref, Party party, boolean handedOn) {
        String secret = Secrets.next();
        jdbc.sql("""
                        insert into portal_secret as s (institution, case_id, party, secret_hash, made_at, handed_on)
                        values (:institution, :caseId, :party, :hash, :now, :handedOn)
                        on conflict (institution, case_id, party) do update
                        set secret_hash = excluded.secret_hash, made_at = excluded.made_at,
                            generation = s.generation + 1, handed_on = excluded.handed_on
                        """)
                .param("institution", ref.institution())
                .param("caseId", ref.caseId())
                .param("party", party.word())
                .param("hash", Secrets.hash(secret))
                .param("now", Timestamp.from(now.instant()))
                .param("handedOn", handedOn)
                .update();
        return secret;
    }

    /** Opens the place of somebody who proved by other means than the secret who it is; empty for who has no place. */
    public Optional<Entry> entry(CaseRef ref, Party party) {
        return generation(ref, party)
                .map(generation -> new Entry(ref.institution(), ref.caseId(), party.word(), generation));
    }

    Optional<Integer> generation(CaseRef ref, Party party) {
        return jdbc.sql("""
                        select generation from portal_secret
                        where institution = :institution and case_id = :caseId and party = :party
                        """)
                .param("institution", ref.institution())
                .param("caseId", ref.caseId())
                .param("party", party.word())
                .query(Integer.class)
                .optional();
    }
}
