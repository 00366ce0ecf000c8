package dev.redress.app.ledger;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
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
        jdbc.sql("""
                        insert into look (institution, case_id, looked_at, session, who, purpose, fields)
                        values (:institution, :caseId, :at, :session, :who, :purpose, :fields)
                        """)
                .param("institution", ref.institution())
                .param("caseId", ref.caseId())
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
