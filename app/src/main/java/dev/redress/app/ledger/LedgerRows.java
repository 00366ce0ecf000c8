package dev.redress.app.ledger;

import dev.redress.core.ledger.LedgerEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of the ledger. There is an insert and there are selects. */
@Component
class LedgerRows {

    private static final HexFormat HEX = HexFormat.of();
    private static final String COLUMNS =
            "institution, case_id, sequence, kind, version, payload, occurred_on, recorded_at, actor,"
                    + " previous_hash, hash";

    private final JdbcTemplate jdbc;

    LedgerRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void append(Collection<LedgerEntry> entries) {
        jdbc.batchUpdate(
                "insert into ledger (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries.stream()
                        .map(e -> new Object[] {
                            e.institution(),
                            e.caseId(),
                            e.sequence(),
                            e.kind(),
                            e.version(),
                            e.payload(),
                            e.occurredOn(),
                            OffsetDateTime.ofInstant(e.recordedAt(), ZoneOffset.UTC),
                            e.actor(),
                            HEX.parseHex(e.previousHash()),
                            HEX.parseHex(e.hash())
                        })
                        .toList());
    }

    /** The chain of a case, from its first row. */
    List<LedgerEntry> of(CaseRef ref) {
        return jdbc.query(
                "select " + COLUMNS + " from ledger where institution = ? and case_id = ? order by sequence",
                (rows, _) -> entry(rows),
                ref.institution(),
                ref.caseId());
    }

    List<String> institutions() {
        return jdbc.query(
                "select distinct institution from ledger order by institution",
                (rows, _) -> rows.getString("institution"));
    }

    /** Streams all chains of an institution, one case after another. Needs a transaction around it to stream. */
    void eachOf(String institution, Consumer<LedgerEntry> consumer) {
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(
                            "select " + COLUMNS + " from ledger where institution = ? order by case_id, sequence");
                    statement.setFetchSize(2_000);
                    statement.setString(1, institution);
                    return statement;
                },
                rows -> {
                    consumer.accept(entry(rows));
                });
    }

    private static LedgerEntry entry(ResultSet rows) throws SQLException {
        return new LedgerEntry(
                rows.getString("institution"),
                rows.getObject("case_id", UUID.class),
                rows.getInt("sequence"),
                rows.getString("kind"),
                rows.getInt("version"),
                rows.getString("payload"),
                rows.getObject("occurred_on", LocalDate.class),
                rows.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                rows.getString("actor"),
                HEX.formatHex(rows.getBytes("previous_hash")),
                HEX.formatHex(rows.getBytes("hash")));
    }
}
