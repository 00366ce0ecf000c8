package dev.redress.app.ledger;

import dev.redress.core.ledger.LedgerEntry;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Records in which working session each row of the ledger was made, in the transaction of the row. */
@Component
class ActsInSessions {

    private final JdbcTemplate jdbc;

    ActsInSessions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void record(String session, List<LedgerEntry> entries) {
        jdbc.batchUpdate(
                "insert into ledger_session (institution, case_id, sequence, recorded_at, actor, session)"
                        + " values (?, ?, ?, ?, ?, ?)",
                entries.stream()
                        .map(entry -> new Object[] {
                            entry.institution(),
                            entry.caseId(),
                            entry.sequence(),
                            OffsetDateTime.ofInstant(entry.recordedAt(), ZoneOffset.UTC),
                            entry.actor(),
                            session
                        })
                        .toList());
    }
}
