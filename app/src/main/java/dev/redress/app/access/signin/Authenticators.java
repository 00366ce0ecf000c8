package dev.redress.app.access.signin;

import dev.redress.app.platform.SecretSeal;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The authenticators of people: one that counts, and perhaps one that is just being set up. */
@Component
class Authenticators {

    /** Compared with when a person has none, so that time does not tell. */
    private static final byte[] NOBODYS = Totp.secret();

    private final JdbcClient jdbc;
    private final SecretSeal seal;
    private final InstantSource now;

    Authenticators(JdbcClient jdbc, SecretSeal seal, InstantSource now) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.now = now;
    }

    boolean has(String login) {
        return jdbc.sql("select count(*) from authenticator where login = :login and confirmed")
                        .param("login", login)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The secret that is being set up, the same until it is confirmed or {@linkplain #dropPending given up}. */
    byte[] pending(String login) {
        return secret(login, false).orElseGet(() -> {
            byte[] secret = Totp.secret();
            jdbc.sql("""
                            insert into authenticator (login, confirmed, secret_sealed, made_at)
                            values (:login, false, :sealed, :now)
                            on conflict do nothing
                            """)
                    .param("login", login)
                    .param("sealed", seal.seal(secret, place(login)))
                    .param("now", Timestamp.from(now.instant()))
                    .update();
            return secret(login, false).orElse(secret);
        });
    }

    void dropPending(String login) {
        jdbc.sql("delete from authenticator where login = :login and not confirmed")
                .param("login", login)
                .update();
    }

    /** Makes the one that is being set up the one that counts, if the code is of it. */
    @Transactional
    boolean confirm(String login, String code) {
        Optional<byte[]> secret = secret(login, false);
        OptionalLong step =
                secret.map(bytes -> Totp.stepOf(code, bytes, now.instant())).orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return false;
        }
        jdbc.sql("delete from authenticator where login = :login and confirmed")
                .param("login", login)
                .update();
        return jdbc.sql("""
                        update authenticator set confirmed = true, last_step = :step
                        where login = :login and not confirmed
                        """)
                        .param("step", step.getAsLong())
                        .param("login", login)
                        .update()
                == 1;
    }

    /** The step that a code belongs to; the same work when the person has no authenticator. */
    OptionalLong stepOf(String login, String code) {
        Optional<byte[]> secret = secret(login, true);
        OptionalLong step = Totp.stepOf(code, secret.orElse(NOBODYS), now.instant());
        return secret.isPresent() ? step : OptionalLong.empty();
    }

    /** Uses a step up; false when its code, or a later one, was taken before. */
    boolean use(String login, long step) {
        return jdbc.sql("""
                        update authenticator set last_step = :step
                        where login = :login and confirmed and last_step < :step
                        """).param("step", step).param("login", login).update() == 1;
    }

    void remove(String login) {
        jdbc.sql("delete from authenticator where login = :login")
                .param("login", login)
                .update();
    }

    private Optional<byte[]> secret(String login, boolean confirmed) {
        return jdbc.sql("select secret_sealed from authenticator where login = :login and confirmed = :confirmed")
                .param("login", login)
                .param("confirmed", confirmed)
                .query((rows, _) -> seal.open(rows.getBytes("secret_sealed"), place(login)))
                .optional();
    }

    private static String place(String login) {
        return "authenticator/" + login;
    }
}
