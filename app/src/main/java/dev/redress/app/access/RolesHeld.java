package dev.redress.app.access;

import dev.redress.app.access.RightsRecords.What;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The roles that people hold; each one given or ended is recorded. */
final class RolesHeld {

    private final JdbcClient jdbc;
    private final InstantSource now;
    private final RightsRecords records;

    RolesHeld(JdbcClient jdbc, InstantSource now, RightsRecords records) {
        this.jdbc = jdbc;
        this.now = now;
        this.records = records;
    }

    /** From now on these and no others; what was held already stays as it was given. */
    void replace(String login, Collection<GivenRole> roles, String by) {
        List<GivenRole> held = of(login);
        held.stream().filter(role -> !roles.contains(role)).forEach(role -> end(login, role, by));
        roles.stream().filter(role -> !held.contains(role)).forEach(role -> give(login, role, by));
    }

    /** What somebody holds, held or is to hold. */
    List<GivenRole> of(String login) {
        return jdbc.sql("select role, from_on, until_on from person_role where login = :login order by role, from_on")
                .param("login", login)
                .query((rows, _) -> new GivenRole(
                        rows.getString("role"),
                        rows.getObject("from_on", LocalDate.class),
                        Optional.ofNullable(rows.getObject("until_on", LocalDate.class))))
                .list();
    }

    private void end(String login, GivenRole ended, String by) {
        jdbc.sql("delete from person_role where login = :login and role = :role and from_on = :from")
                .param("login", login)
                .param("role", ended.role())
                .param("from", ended.from())
                .update();
        records.write(What.ROLE_ENDED, login, ended.inWords(), by);
    }

    private void give(String login, GivenRole given, String by) {
        jdbc.sql("""
                        insert into person_role (login, role, from_on, until_on, given_by, given_at)
                        values (:login, :role, :from, :until, :by, :now)
                        """)
                .param("login", login)
                .param("role", given.role())
                .param("from", given.from())
                .param("until", given.until().orElse(null))
                .param("by", by)
                .param("now", Timestamp.from(now.instant()))
                .update();
        records.write(What.ROLE_GIVEN, login, given.inWords(), by);
    }
}
