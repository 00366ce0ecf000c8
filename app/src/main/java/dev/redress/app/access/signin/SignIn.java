package dev.redress.app.access.signin;

import dev.redress.app.access.signin.AccessRecords.What;
import dev.redress.app.access.signin.SecondFactor.Right;
import dev.redress.app.access.signin.SecondFactor.Shown;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Judges a login with its password and second factor, together. Whatever is wrong, the answer, the work and the record
 * are the same: an unknown login, a disabled person, a wrong password, a right password with a wrong code.
 */
@Component
class SignIn {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");
    private static final String NOBODY = "?";
    private static final int LONGEST_PASSWORD = 200;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final SecondFactor factor;
    private final Attempts attempts;
    private final AccessRecords records;
    private final String nobodys;

    SignIn(JdbcClient jdbc, PasswordEncoder encoder, SecondFactor factor, Attempts attempts, AccessRecords records) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.factor = factor;
        this.attempts = attempts;
        this.records = records;
        this.nobodys = encoder.encode("nobody's");
    }

    /** What came of it. */
    sealed interface Verdict {
        /** It is this person. */
        record Right(String login) implements Verdict {}

        /** Something is wrong; what, is not told. */
        record Wrong() implements Verdict {}

        /** Not judged: too many tries. */
        record TooMany(Duration until) implements Verdict {}
    }

    /** Password and second factor. */
    Verdict judge(String typed, String password, Shown shown, HttpServletRequest request) {
        String login = LOGIN.matcher(typed).matches() ? typed : NOBODY;
        return judged(login, What.SIGN_IN_FAILED, request, () -> {
            Optional<String> hash = passwordHash(login);
            boolean right = password.length() <= LONGEST_PASSWORD
                    && encoder.matches(password, hash.orElse(nobodys))
                    && hash.isPresent();
            Optional<Right> second = factor.look(login, shown, request);
            return right ? second : Optional.empty();
        });
    }

    /** The second factor alone, of somebody whose first one was shown before. */
    Verdict prove(String login, Shown shown, HttpServletRequest request) {
        return judged(login, What.STEP_UP_FAILED, request, () -> factor.look(login, shown, request));
    }

    private Verdict judged(String login, What failure, HttpServletRequest request, Look look) {
        Attempts.Attempt attempt = attempts.begin(login, request);
        if (attempt.howLong().isPresent()) {
            records.write(What.LOCKED_OUT, login, request);
            return new Verdict.TooMany(attempt.howLong().get());
        }
        Optional<Right> found = look.look();
        if (found.isEmpty() || !factor.use(login, found.get())) {
            records.write(failure, login, request);
            return new Verdict.Wrong();
        }
        if (found.get() instanceof Right.OfRecovery) {
            records.write(What.RECOVERY_CODE_USED, login, request);
        }
        attempt.wasRight();
        return new Verdict.Right(login);
    }

    private Optional<String> passwordHash(String login) {
        return jdbc.sql("""
                        select password_hash from person
                        where login = :login and disabled_at is null and password_hash is not null
                        """).param("login", login).query(String.class).optional();
    }

    private interface Look {
        Optional<Right> look();
    }
}
