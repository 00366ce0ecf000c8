package dev.redress.app.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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

    /**
     * A token that is valid.
     *
     * @param id first bytes of its hash, in hex
     */
    public record Line(String id, String title, Instant madeAt, Instant expiresAt) {

        /** The day on which it ends, in UTC. */
        public LocalDate endsOn() {
            return expiresAt.atOffset(ZoneOffset.UTC).toLocalDate();
        }
    }

    /** A new token; shown this once. */
    public String make(String login, String title, Duration valid) {
        String token = Tokens.next();
        var at = now.instant();
        jdbc.sql("""
                        insert into api_token (token_hash, login, stamp, title, made_at, expires_at)
                        select :hash, p.login, p.token_stamp, :title, :now, :expires
                        from person p where p.login = :login
                        """)
                .param("hash", Tokens.hash(token))
                .param("login", login)
                .param("title", title)
                .param("now", Timestamp.from(at))
                .param("expires", Timestamp.from(at.plus(valid)))
                .update();
        return token;
    }

    /** The valid tokens in a person's name, the newest first. */
    public List<Line> of(String login) {
        return jdbc.sql("""
                        select encode(substring(t.token_hash from 1 for 8), 'hex') as id, t.title, t.made_at, t.expires_at
                        from api_token t join person p on p.login = t.login and p.token_stamp = t.stamp
                        where t.login = :login and t.revoked_at is null and t.expires_at > :now
                        order by t.made_at desc, id
                        """)
                .param("login", login)
                .param("now", Timestamp.from(now.instant()))
                .query((rows, _) -> new Line(
                        rows.getString("id"),
                        rows.getString("title"),
                        rows.getTimestamp("made_at").toInstant(),
                        rows.getTimestamp("expires_at").toInstant()))
                .list();
    }

    /** Ends a token of this person; of another person's nothing happens. */
    public boolean revoke(String login, String id) {
        return jdbc.sql("""
                        update api_token set revoked_at = :now
                        where login = :login and encode(substring(token_hash from 1 for 8), 'hex') = :id
                          and revoked_at is null
                        """)
                        .param("now", Timestamp.from(now.instant()))
                        .param("login", login)
                        .param("id", id)
                        .update()
                > 0;
    }

    /**
     * Ends all tokens in a person's name. The database does so by itself with every change of password or institution
     * and when the person is shut out; being let in again brings none of them back.
     */
    public void endAll(String login) {
        jdbc.sql("update person set token_stamp = token_stamp + 1 where login = :login")
                .param("login", login)
                .update();
    }

    /**
     * Who comes with a token.
     *
     * @param login in whose name it acts; whether that person may still enter is asked elsewhere
     * @param id the token's, as {@link Line} has it; gives no access
     */
    public record Bearer(String login, String id) {}

    /** Who comes with this token; empty when it is none, or no longer. */
    public Optional<Bearer> bearer(String token) {
        return jdbc.sql("""
                        select t.login, encode(substring(t.token_hash from 1 for 8), 'hex') as id
                        from api_token t join person p on p.login = t.login and p.token_stamp = t.stamp
                        where t.token_hash = :hash and t.revoked_at is null and t.expires_at > :now
                        """)
                .param("hash", Tokens.hash(token))
                .param("now", Timestamp.from(now.instant()))
                .query((rows, _) -> new Bearer(rows.getString("login"), rows.getString("id")))
                .optional();
    }
}
