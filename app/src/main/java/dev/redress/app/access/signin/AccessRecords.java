package dev.redress.app.access.signin;

import dev.redress.app.access.WorkingSession;
import dev.redress.app.platform.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened at the door, written once: when, who, what, from which block of addresses, in which session. */
@Component
class AccessRecords {

    /** What can happen. */
    enum What {
        SIGNED_IN,
        SIGNED_IN_BY_DEMO_LINK,
        SIGN_IN_FAILED,
        LOCKED_OUT,
        LINK_USED,
        LINK_REFUSED,
        PROVIDER_REFUSED,
        SIGNED_OUT,
        SESSION_ENDED,
        STEPPED_UP,
        STEP_UP_FAILED,
        PASSWORD_SET,
        AUTHENTICATOR_SET,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        RECOVERY_CODES_MADE,
        RECOVERY_CODE_USED,
        TOKEN_MADE,
        TOKEN_REVOKED,
        TOKENS_REVOKED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final JdbcClient jdbc;
    private final ClientAddress addresses;
    private final WorkingSession working;
    private final InstantSource now;

    AccessRecords(JdbcClient jdbc, ClientAddress addresses, WorkingSession working, InstantSource now) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.working = working;
        this.now = now;
    }

    /** @param login as typed; kept only when somebody has it, because people type passwords into the wrong field */
    void write(What what, String login, HttpServletRequest request) {
        jdbc.sql("""
                        insert into access_record (at, login, institution, what, address_block, session)
                        select :now, p.login, p.institution, :what, :block, :session
                        from (values (:login)) as typed (login) left join person p on p.login = typed.login
                        """)
                .param("now", Timestamp.from(now.instant()))
                .param("login", login)
                .param("what", what.word())
                .param("block", addresses.block(request))
                .param("session", working.known().orElse(null))
                .update();
    }
}
