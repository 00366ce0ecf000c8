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
    private final People people;

    PeopleList(JdbcClient jdbc, People people) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /**
     * By institution, the administrators of the installation first, then by name.
     *
     * @param institution only whose people; empty for everybody
     */
    List<Line> all(Optional<String> institution) {
        return jdbc.sql("""
                        select %s,
                               p.password_hash is not null as has_password, p.disabled_at
                        from person p
                        where :institution::text is null or p.institution = :institution
                        order by p.institution nulls first, p.name, p.login
                        """.formatted(People.COLUMNS))
                .param("institution", institution.orElse(null))
                .query((rows, _) -> new Line(
                        people.member(rows),
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
