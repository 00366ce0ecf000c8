package dev.redress.app.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that sign somebody in once, for a short time. */
@Component
public class SignInLinks {

    /** How long a link that an operator or administrator made may be used. */
    public static final Duration VALID = Duration.ofMinutes(30);

    /** Path of the page that takes the token. */
    public static final String PATH = "/sign-in/link/";

    private final JdbcClient jdbc;
    private final InstantSource now;

    public SignInLinks(JdbcClient jdbc, InstantSource now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** A new link for a person who exists: the path with its token. Links made before stop working. */
    public String make(String login) {
        String token = Tokens.next();
        var at = now.instant();
        jdbc.sql("update sign_in_link set used_at = :now where login = :login and used_at is null")
                .param("now", Timestamp.from(at))
                .param("login", login)
                .update();
        jdbc.sql("""
                        insert into sign_in_link (link_hash, login, made_at, expires_at)
                        values (:hash, :login, :now, :expires)
                        """)
                .param("hash", Tokens.hash(token))
                .param("login", login)
                .param("now", Timestamp.from(at))
                .param("expires", Timestamp.from(at.plus(VALID)))
                .update();
        return PATH + token;
    }

    /** Uses a link up. Empty when it is unknown, used or expired; which of these is not told. */
    Optional<String> redeem(String token) {
        return jdbc.sql("""
                        update sign_in_link set used_at = :now
                        where link_hash = :hash and used_at is null and expires_at > :now
                        returning login
                        """)
                .param("now", Timestamp.from(now.instant()))
                .param("hash", Tokens.hash(token))
                .query(String.class)
                .optional();
    }
}
