package dev.redress.app.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links that open the door once, for a short time. Whoever comes by one sets a password, and a second factor if there is
 * none yet; only people of the demonstration are in by the link alone.
 */
@Component
public class SignInLinks {

    /** How long a link may be used with which somebody sets a new password. */
    public static final Duration VALID = Duration.ofMinutes(30);

    /** How long an invitation may be used. */
    public static final Duration INVITATION_VALID = Duration.ofDays(3);

    /** Path of the page that takes the token. */
    public static final String PATH = "/sign-in/link/";

    private final JdbcClient jdbc;
    private final InstantSource now;

    public SignInLinks(JdbcClient jdbc, InstantSource now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /**
     * What a link was for.
     *
     * @param renews whether the second factors are to be set anew
     */
    public record Redeemed(String login, boolean renews) {}

    /** A new link for a person who exists: the path with its token. Links made before stop working. */
    public String make(String login) {
        return make(login, VALID, false);
    }

    /** A link for somebody who has no password and no second factor yet. */
    public String invite(String login) {
        return make(login, INVITATION_VALID, false);
    }

    /** A link for somebody who lost the second factors; the old ones end when new ones are set. */
    public String renew(String login) {
        return make(login, VALID, true);
    }

    /**
     * From now on a link alone signs this person in. For the demonstration's people only: a person with a password is
     * left as he or she is.
     */
    public void letIn(String login) {
        jdbc.sql("update person set demo = true where login = :login and password_hash is null")
                .param("login", login)
                .update();
    }

    private String make(String login, Duration valid, boolean renews) {
        String token = Tokens.next();
        var at = now.instant();
        jdbc.sql("update sign_in_link set used_at = :now where login = :login and used_at is null")
                .param("now", Timestamp.from(at))
                .param("login", login)
                .update();
        jdbc.sql("""
                        insert into sign_in_link (link_hash, login, made_at, expires_at, renews)
                        values (:hash, :login, :now, :expires, :renews)
                        """)
                .param("hash", Tokens.hash(token))
                .param("login", login)
                .param("now", Timestamp.from(at))
                .param("expires", Timestamp.from(at.plus(valid)))
                .param("renews", renews)
                .update();
        return PATH + token;
    }

    /** Uses a link up. Empty when it is unknown, used or expired; which of these is not told. */
    Optional<String> redeem(String token) {
        return use(token).map(Redeemed::login);
    }

    /** Uses a link up, and tells what it was for. Empty when it is unknown, used or expired. */
    public Optional<Redeemed> use(String token) {
        return jdbc.sql("""
                        update sign_in_link set used_at = :now
                        where link_hash = :hash and used_at is null and expires_at > :now
                        returning login, renews
                        """)
                .param("now", Timestamp.from(now.instant()))
                .param("hash", Tokens.hash(token))
                .query((rows, _) -> new Redeemed(rows.getString("login"), rows.getBoolean("renews")))
                .optional();
    }
}
