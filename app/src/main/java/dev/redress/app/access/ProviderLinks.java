package dev.redress.app.access;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who a person is at the house's provider of sign-in: issuer and subject, recorded before the person comes. An address of
 * mail that a provider tells links nobody to anything.
 */
@Component
public class ProviderLinks {

    private final JdbcClient jdbc;
    private final InstantSource now;

    public ProviderLinks(JdbcClient jdbc, InstantSource now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Records it; false when this subject of this issuer is recorded already, for whomever. */
    public boolean record(String login, String issuer, String subject, String recordedBy) {
        return jdbc.sql("""
                        insert into provider_link (issuer, subject, login, recorded_at, recorded_by)
                        values (:issuer, :subject, :login, :now, :by)
                        on conflict do nothing
                        """)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("login", login)
                        .param("now", Timestamp.from(now.instant()))
                        .param("by", recordedBy)
                        .update()
                == 1;
    }

    /** Whose login this is. */
    public Optional<String> login(String issuer, String subject) {
        return jdbc.sql("select login from provider_link where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(String.class)
                .optional();
    }
}
