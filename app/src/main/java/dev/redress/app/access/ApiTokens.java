package dev.redress.app.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens with which programs act in a person's name. */
@Component
public class ApiTokens {

    private final JdbcClient jdbc;
    private final InstantSource now;

    public ApiTokens(JdbcClient jdbc, InstantSource now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** A new token; shown this once. */
    public String make(String login, String title, Duration valid) {
        String token = Tokens.next();
        var at = now.instant();
        jdbc.sql("""
                        insert into api_token (token_hash, login, title, made_at, expires_at)
                        values (:hash, :login, :title, :now, :expires)
                        """)
                .param("hash", Tokens.hash(token))
                .param("login", login)
                .param("title", title)
                .param("now", Timestamp.from(at))
                .param("expires", Timestamp.from(at.plus(valid)))
                .update();
        return token;
    }

    /** The person in whose name a token acts. */
    Optional<StaffMember> bearer(String token) {
        return jdbc.sql("""
                        select p.login, p.name, p.institution, p.unit, p.roles, p.administrator
                        from api_token t join person p on p.login = t.login
                        where t.token_hash = :hash and t.revoked_at is null and t.expires_at > :now
                          and p.disabled_at is null
                        """)
                .param("hash", Tokens.hash(token))
                .param("now", Timestamp.from(now.instant()))
                .query((rows, _) -> People.member(rows))
                .optional();
    }
}
