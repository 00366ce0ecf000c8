package dev.redress.app.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done to people and their rights, written once, in the transaction of the change: when, to whom, what, by whom. */
public final class RightsRecords {

    /** What can be done to somebody. */
    enum What {
        PERSON_MADE,
        PERSON_CHANGED,
        SHUT_OUT,
        LET_IN_AGAIN,
        ROLE_GIVEN,
        ROLE_ENDED,
        DEPUTY_APPOINTED,
        DEPUTY_ENDED,
        LINK_MADE,
        LINK_FOR_NEW_FACTORS_MADE,
        PROVIDER_LINKED,
        TOKEN_MADE;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Who changes something when no person does. */
    static final String PROGRAM = "program";

    /** More is never shown of one person at once; the rest stays on record. */
    private static final int SHOWN = 200;

    /**
     * One change.
     *
     * @param what word of what was done
     * @param details codes and days
     * @param by login, or {@code operator} with the name of the account at the command line, or the program
     */
    public record Line(Instant at, String what, String details, String by) {

        /** People of several institutions, and none, are in one list. */
        public LocalDateTime atUtc() {
            return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        }
    }

    private final JdbcClient jdbc;
    private final InstantSource now;
    private final Supplier<Optional<String>> session;

    /** @param session fingerprint of the working session, if there is one */
    RightsRecords(JdbcClient jdbc, InstantSource now, Supplier<Optional<String>> session) {
        this.jdbc = jdbc;
        this.now = now;
        this.session = session;
    }

    /** Who works at the command line, as records name it: the account of the machine. */
    static String operator() {
        return "operator " + System.getProperty("user.name", "");
    }

    void write(What what, String login, String details, String by) {
        jdbc.sql("""
                        insert into rights_record (at, login, institution, what, details, done_by, session)
                        select :now, p.login, p.institution, :what, :details, :by, :session
                        from person p where p.login = :login
                        """)
                .param("now", Timestamp.from(now.instant()))
                .param("login", login)
                .param("what", what.word())
                .param("details", details)
                .param("by", by)
                .param("session", session.get().orElse(null))
                .update();
    }

    /** What was done to somebody, the latest first. */
    List<Line> of(String login) {
        return jdbc.sql("""
                        select at, what, details, done_by from rights_record
                        where login = :login order by id desc limit :shown
                        """)
                .param("login", login)
                .param("shown", SHOWN)
                .query((rows, _) -> new Line(
                        rows.getTimestamp("at").toInstant(),
                        rows.getString("what"),
                        rows.getString("details"),
                        rows.getString("done_by")))
                .list();
    }
}
