package dev.redress.app.access.signin;

import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stamp of each person: the database raises it with every change of password, roles or standing. */
@Component
class Stamps {

    private final JdbcClient jdbc;

    Stamps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when nobody has the login, or the person is disabled. */
    OptionalLong of(String login) {
        return jdbc.sql("select stamp from person where login = :login and disabled_at is null")
                .param("login", login)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** Ends what carries the stamp that was. */
    void raise(String login) {
        jdbc.sql("update person set stamp = stamp + 1 where login = :login")
                .param("login", login)
                .update();
    }

    /** Whether the person was made by the demonstration, so that a link alone signs in. */
    boolean isDemo(String login) {
        return jdbc.sql("select demo from person where login = :login")
                .param("login", login)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
