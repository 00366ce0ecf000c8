package dev.redress.app.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether somebody has shown a second factor: a code of the authenticator, a recovery code, or a passkey. */
@Component
class SecondFactor {

    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final Pattern RECOVERY = Pattern.compile("[A-Za-z2-7 -]{16,40}");
    private static final Pattern SPACE = Pattern.compile("\\s");

    private final Authenticators authenticators;
    private final RecoveryCodes recovery;
    private final Passkeys passkeys;
    private final JdbcClient jdbc;

    SecondFactor(Authenticators authenticators, RecoveryCodes recovery, Passkeys passkeys, JdbcClient jdbc) {
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.jdbc = jdbc;
    }

    /**
     * What somebody has typed or a browser has answered; each may be empty.
     *
     * @param code of the authenticator, or a recovery code
     * @param passkey answer of the browser, as JSON
     */
    record Shown(String code, String passkey) {}

    /** What has been shown is right; what can be used once is not used up yet. */
    sealed interface Right {
        /** The code of a step of the authenticator. */
        record OfAuthenticator(long step) implements Right {}

        /** A recovery code. */
        record OfRecovery(String code) implements Right {}

        /** A passkey; its challenge is used up already. */
        record OfPasskey() implements Right {}
    }

    boolean isSetUp(String login) {
        return authenticators.has(login) || passkeys.has(login);
    }

    /** Looks without using anything up, and does the same work for everybody. */
    Optional<Right> look(String login, Shown shown, HttpServletRequest request) {
        if (!shown.passkey().isBlank()) {
            return passkeys.whose(shown.passkey(), request)
                    .filter(login::equals)
                    .map(_ -> new Right.OfPasskey());
        }
        String code = SPACE.matcher(shown.code()).replaceAll("");
        if (!CODE.matcher(code).matches() && RECOVERY.matcher(shown.code()).matches()) {
            return recovery.isOne(login, shown.code())
                    ? Optional.of(new Right.OfRecovery(shown.code()))
                    : Optional.empty();
        }
        OptionalLong step = authenticators.stepOf(login, CODE.matcher(code).matches() ? code : "");
        return step.isPresent() ? Optional.of(new Right.OfAuthenticator(step.getAsLong())) : Optional.empty();
    }

    /** Uses up what works once; false when it was used before. */
    boolean use(String login, Right right) {
        return switch (right) {
            case Right.OfAuthenticator(long step) -> authenticators.use(login, step);
            case Right.OfRecovery(String code) -> recovery.use(login, code);
            case Right.OfPasskey() -> true;
        };
    }

    /** Takes all second factors of a person away; the first act of setting new ones. */
    void removeAll(String login) {
        authenticators.remove(login);
        passkeys.removeAll(login);
        jdbc.sql("delete from recovery_code where login = :login")
                .param("login", login)
                .update();
    }
}
