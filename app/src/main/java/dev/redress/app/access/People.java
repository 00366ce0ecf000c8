package dev.redress.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people who may sign in. */
@Component
public class People {

    private static final String COLUMNS = "login, name, institution, unit, roles, administrator";

    private final JdbcClient jdbc;
    private final InstantSource now;

    public People(JdbcClient jdbc, InstantSource now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** The person of this login, unless disabled. */
    public Optional<StaffMember> find(String login) {
        return jdbc.sql("select " + COLUMNS + " from person where login = :login and disabled_at is null")
                .param("login", login)
                .query((rows, _) -> member(rows))
                .optional();
    }

    /** The people of an institution, by name. */
    public List<StaffMember> of(String institution) {
        return jdbc.sql("select " + COLUMNS
                        + " from person where institution = :institution and disabled_at is null order by name, login")
                .param("institution", institution)
                .query((rows, _) -> member(rows))
                .list();
    }

    /** Everybody who may sign in, by institution and login. */
    List<StaffMember> all() {
        return jdbc.sql("select " + COLUMNS
                        + " from person where disabled_at is null order by institution nulls first, login")
                .query((rows, _) -> member(rows))
                .list();
    }

    /** Whether somebody can administer the installation and has a password to come back with. */
    public boolean administratorHasPassword() {
        return jdbc.sql(
                                "select count(*) from person where administrator and password_hash is not null and disabled_at is null")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Adds a person, or changes one who is there; a password that was set stays. */
    public void put(StaffMember member) {
        jdbc.sql("""
                        insert into person (login, name, institution, unit, roles, administrator, made_at)
                        values (:login, :name, :institution, :unit, :roles, :administrator, :now)
                        on conflict (login) do update set
                            name = excluded.name, institution = excluded.institution, unit = excluded.unit,
                            roles = excluded.roles, administrator = excluded.administrator, disabled_at = null
                        """)
                .param("login", member.login())
                .param("name", member.name())
                .param("institution", member.institutionCode())
                .param("unit", member.unit())
                .param("roles", String.join(",", member.roles()))
                .param("administrator", member.administrator())
                .param("now", Timestamp.from(now.instant()))
                .update();
    }

    /** Shuts a person out; what the person did stays on record. */
    public void disable(String login) {
        jdbc.sql("update person set disabled_at = :now where login = :login")
                .param("now", Timestamp.from(now.instant()))
                .param("login", login)
                .update();
    }

    Optional<String> passwordHash(String login) {
        return jdbc.sql(
                        "select password_hash from person where login = :login and disabled_at is null and password_hash is not null")
                .param("login", login)
                .query(String.class)
                .optional();
    }

    void setPasswordHash(String login, String hash) {
        jdbc.sql("update person set password_hash = :hash where login = :login")
                .param("hash", hash)
                .param("login", login)
                .update();
    }

    static StaffMember member(ResultSet rows) throws SQLException {
        @Nullable String institution = rows.getString("institution");
        String roles = rows.getString("roles");
        return new StaffMember(
                rows.getString("login"),
                rows.getString("name"),
                institution,
                rows.getString("unit"),
                roles.isEmpty() ? Set.of() : Set.of(roles.split(",")),
                rows.getBoolean("administrator"));
    }
}
