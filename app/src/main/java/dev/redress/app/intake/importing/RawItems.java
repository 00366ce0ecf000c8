package dev.redress.app.intake.importing;

import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Vault;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The SQL of raw items: stored before they are understood, each once. */
@Component
class RawItems {

    /** What is known of an item once it is stored. */
    sealed interface Held {

        RawItem item();

        /** To be understood now: it is new, or an earlier run did not settle it, or left it in quarantine. */
        record Unsettled(RawItem item, UUID intakeId, boolean wasQuarantined) implements Held {}

        /** It is in the register, or stands before this in the same run. */
        record Settled(RawItem item) implements Held {}

        /** Its source calls something else by the same identifier, and that is taken in already. */
        record Contradicting(RawItem item, UUID intakeId, boolean wasQuarantined) implements Held {}
    }

    private record Known(UUID intakeId, String outcome) {}

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final InstantSource now;

    RawItems(JdbcTemplate jdbc, JdbcClient client, TransactionTemplate transaction, Vault vault, InstantSource now) {
        this.jdbc = jdbc;
        this.client = client;
        this.transaction = transaction;
        this.vault = vault;
        this.now = now;
    }

    /** Stores those that are new, in a transaction of their own, and says of each what it is. */
    List<Held> take(String institution, List<RawItem> items, String takenBy) {
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    // Two imports at once: the second waits here, and then finds what the first has taken.
                    jdbc.query(
                            "select pg_advisory_xact_lock(hashtextextended('intake/' || ?, 0))", _ -> {}, institution);
                    return new Batch(institution, takenBy, known(institution, items)).take(items);
                }),
                "a transaction gives what it made");
    }

    /** What is known of each origin, by the content. */
    private Map<String, Map<String, Known>> known(String institution, List<RawItem> items) {
        Map<String, Map<String, Known>> known = new HashMap<>();
        client.sql("""
                        select origin, content_hash, intake_id, outcome from intake
                        where institution = :institution and origin in (:origins)
                        """)
                .param("institution", institution)
                .param("origins", items.stream().map(RawItem::origin).distinct().toList())
                .query(rows -> {
                    known.computeIfAbsent(rows.getString("origin"), _ -> new HashMap<>())
                            .put(
                                    HexFormat.of().formatHex(rows.getBytes("content_hash")),
                                    new Known(rows.getObject("intake_id", UUID.class), rows.getString("outcome")));
                });
        return known;
    }

    /** One batch on its way in. */
    private final class Batch {
        private final String institution;
        private final String takenBy;
        private final Map<String, Map<String, Known>> known;
        private final List<Object[]> inserts = new ArrayList<>();
        private final Timestamp at = Timestamp.from(now.instant());

        Batch(String institution, String takenBy, Map<String, Map<String, Known>> known) {
            this.institution = institution;
            this.takenBy = takenBy;
            this.known = known;
        }

        List<Held> take(List<RawItem> items) {
            List<Held> held = items.stream().map(this::hold).toList();
            jdbc.batchUpdate("""
                    insert into intake (institution, intake_id, channel, origin, content_hash, arrived_at, taken_at,
                                        taken_by, raw, outcome)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'taken')
                    """, inserts);
            return held;
        }

        private Held hold(RawItem item) {
            Map<String, Known> ofOrigin = known.computeIfAbsent(item.origin(), _ -> new HashMap<>());
            String hash = HexFormat.of().formatHex(item.contentHash());
            Known before = ofOrigin.get(hash);
            if (before != null
                    && (before.outcome().equals("registered")
                            || before.outcome().equals("delivery-report")
                            || before.outcome().equals("in this batch"))) {
                return new Held.Settled(item);
            }
            boolean contradicts = ofOrigin.entrySet().stream()
                    .anyMatch(other -> !other.getKey().equals(hash)
                            && !other.getValue().outcome().equals("quarantined"));
            UUID intakeId = before == null ? insert(item) : before.intakeId();
            boolean wasQuarantined = before != null && before.outcome().equals("quarantined");
            ofOrigin.put(hash, new Known(intakeId, contradicts ? "quarantined" : "in this batch"));
            return contradicts
                    ? new Held.Contradicting(item, intakeId, wasQuarantined)
                    : new Held.Unsettled(item, intakeId, wasQuarantined);
        }

        private UUID insert(RawItem item) {
            UUID intakeId = UUID.randomUUID();
            inserts.add(new Object[] {
                institution,
                intakeId,
                item.channel(),
                item.origin(),
                item.contentHash(),
                at,
                at,
                takenBy + ": " + item.place(),
                vault.sealRaw(item.raw(), "intake/" + institution + "/" + intakeId)
            });
            return intakeId;
        }
    }

    /** An item that a person must look at, and why. */
    record Quarantined(UUID intakeId, String reason) {}

    /** Puts items into quarantine; one that meanwhile is in the register stays there. */
    void quarantine(String institution, List<Quarantined> items) {
        Timestamp at = Timestamp.from(now.instant());
        jdbc.batchUpdate(
                """
                update intake set outcome = 'quarantined', reason = ?, settled_at = ?
                where institution = ? and intake_id = ? and outcome in ('taken', 'quarantined')
                """,
                items.stream()
                        .map(item -> new Object[] {item.reason(), at, institution, item.intakeId()})
                        .toList());
    }

    /** Settles an item that reports on a letter of a case. */
    void reported(CaseRef about, UUID intakeId) {
        client.sql("""
                        update intake set outcome = 'delivery-report', case_id = :case, settled_at = :at
                        where institution = :institution and intake_id = :intake
                        """)
                .param("case", about.caseId())
                .param("at", Timestamp.from(now.instant()))
                .param("institution", about.institution())
                .param("intake", intakeId)
                .update();
    }

    /** How many items earlier imports took in and did not settle. */
    long unsettled(String institution, String takenBy) {
        return client.sql("""
                        select count(*) from intake
                        where institution = :institution and outcome = 'taken' and taken_by like :by || ': %'
                        """)
                .param("institution", institution)
                .param("by", takenBy)
                .query(Long.class)
                .single();
    }
}
