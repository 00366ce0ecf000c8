package dev.redress.app.ledger;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records every look at personal data, before it is answered. */
@Component
class Looks {

    private final JdbcClient jdbc;
    private final InstantSource now;

    Looks(JdbcClient jdbc, InstantSource now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    void record(CaseRef ref, Reader reader, Collection<String> fields) {
        record(ref.institution(), Optional.of(ref.caseId()), Optional.empty(), reader, fields);
    }

    /** A look at raw input that is no case yet. */
    void recordRaw(String institution, UUID intakeId, Reader reader) {
        record(institution, Optional.empty(), Optional.of(intakeId), reader, List.of("raw input"));
    }

    private void record(
            String institution,
            Optional<UUID> caseId,
            Optional<UUID> intakeId,
            Reader reader,
            Collection<String> fields) {
        jdbc.sql("""
                        insert into look (institution, case_id, intake_id, looked_at, session, who, purpose, fields)
                        values (:institution, :caseId::uuid, :intakeId::uuid, :at, :session, :who, :purpose, :fields)
                        """)
                .param("institution", institution)
                .param("caseId", caseId.orElse(null))
                .param("intakeId", intakeId.orElse(null))
                .param("at", Timestamp.from(now.instant()))
                .param("session", reader.session())
                .param("who", reader.who())
                .param("purpose", reader.purpose())
                .param(
                        "fields",
                        String.join(", ", fields.stream().distinct().sorted().toList()))
                .update();
    }
}
