package dev.redress.app.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody of the installation, as an administrator sees them. */
@Component
class PeopleList {

    /**
     * A person.
     *
     * @param password whether the person has set one
     * @param disabledAt when the person was shut out
     */
    record Line(StaffMember member, boolean password, Optional<Instant> disabledAt) {}

    private final JdbcClient jdbc;

    PeopleList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By institution, the administrators of the installation first, then by name. */
    List<Line> all() {
        return jdbc.sql("""
                        select login, name, institution, unit, roles, administrator,
                               password_hash is not null as has_password, disabled_at
                        from person
                        order by institution nulls first, name, login
                        """)
                .query((rows, _) -> new Line(
                        People.member(rows),
                        rows.getBoolean("has_password"),
                        Optional.ofNullable(rows.getObject("disabled_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    /** Whether a login is taken, by somebody who may enter or by somebody shut out. */
    boolean isTaken(String login) {
        return jdbc.sql("select count(*) from person where login = :login")
                        .param("login", login)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
