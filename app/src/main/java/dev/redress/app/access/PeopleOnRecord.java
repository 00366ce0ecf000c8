package dev.redress.app.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was recorded of the people of a house: what was done to their rights, and what happened at the door. */
@Component
public class PeopleOnRecord {

    /**
     * A record.
     *
     * @param id its place in the order of its kind
     * @param what word of what happened
     * @param details codes and days, or the block of addresses at the door
     * @param by login, {@code operator} with an account of the machine, or the program
     */
    public record Line(long id, Instant at, String login, String what, String details, String by) {}

    private final JdbcClient jdbc;

    PeopleOnRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Changes of people and their rights, the latest first.
     *
     * @param who only what was done to, or by, this person
     * @param before only what was recorded before this place
     */
    public List<Line> rights(String institution, Optional<String> who, long before, int most) {
        return lines("""
                select id, at, login, what, details, done_by from rights_record
                where institution = :institution and id < :before
                  and (:who::text is null or login = :who or done_by = :who)
                order by id desc limit :most
                """, institution, who, before, most);
    }

    /**
     * What happened at the door, the latest first.
     *
     * @param who only what this person did there
     * @param before only what was recorded before this place
     */
    public List<Line> door(String institution, Optional<String> who, long before, int most) {
        return lines("""
                select id, at, login, what, address_block as details, login as done_by from access_record
                where institution = :institution and id < :before and (:who::text is null or login = :who)
                order by id desc limit :most
                """, institution, who, before, most);
    }

    private List<Line> lines(String sql, String institution, Optional<String> who, long before, int most) {
        return jdbc.sql(sql)
                .param("institution", institution)
                .param("who", who.orElse(null))
                .param("before", before)
                .param("most", most)
                .query((rows, _) -> new Line(
                        rows.getLong("id"),
                        rows.getTimestamp("at").toInstant(),
                        rows.getString("login"),
                        rows.getString("what"),
                        rows.getString("details"),
                        rows.getString("done_by")))
                .list();
    }
}
