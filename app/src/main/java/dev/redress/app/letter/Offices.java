package dev.redress.app.letter;

import dev.redress.app.access.StaffMember;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.platform.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom to ask for in each office, from day to day (ALMA-9). Nothing that was said is ever overwritten. */
@Component
class Offices {

    /** Letters, digits and what stands between them; nothing invisible, no second line. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{Zs}№+]{1,120}");

    private static final Pattern TELEPHONE = Pattern.compile("[0-9+(), ;/.\\-\\u00a0]{3,80}");

    /**
     * An office from a day on.
     *
     * @param since first day, inclusive
     * @param closed whether it is no more from that day on
     * @param changedBy login of who said so
     */
    record Office(
            String office,
            LocalDate since,
            String contactPerson,
            String telephone,
            String language,
            boolean closed,
            String changedBy,
            Instant changedAt) {}

    /**
     * What somebody says about an office.
     *
     * @param since first day on which it holds
     */
    record Change(
            String office, LocalDate since, String contactPerson, String telephone, String language, boolean closed) {}

    private final JdbcClient jdbc;
    private final CaseLaw law;
    private final InstantSource now;

    Offices(JdbcClient jdbc, CaseLaw law, InstantSource now) {
        this.jdbc = jdbc;
        this.law = law;
        this.now = now;
    }

    /** The offices that there are on a day, by name. */
    List<Office> on(String institution, LocalDate day) {
        return jdbc
                .sql("""
                        select distinct on (office) * from office
                        where institution = :institution and since <= :day
                        order by office, since desc, changed_at desc
                        """)
                .param("institution", institution)
                .param("day", day)
                .query((rows, _) -> office(rows))
                .list()
                .stream()
                .filter(office -> !office.closed())
                .toList();
    }

    /** The offices that there are today. */
    List<Office> today(String institution) {
        return on(institution, law.now(institution).toLocalDate());
    }

    /** @throws Problem when there is no such office today */
    Office require(String institution, String name) {
        return today(institution).stream()
                .filter(office -> office.office().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new Problem(404, "no-such-office", "There is no office of this name today."));
    }

    /** Everything that was ever said, the latest first. */
    List<Office> history(String institution) {
        return jdbc.sql("""
                        select * from office where institution = :institution
                        order by office, since desc, changed_at desc
                        """)
                .param("institution", institution)
                .query((rows, _) -> office(rows))
                .list();
    }

    /** @throws Problem when something is missing or has a form that nobody can read or dial; it names all of it */
    void change(String institution, StaffMember member, Change change) {
        List<Problem.Reason> wrong = wrong(change, law.institution(institution).languages());
        if (!wrong.isEmpty()) {
            throw new Problem(422, wrong);
        }
        jdbc.sql("""
                        insert into office
                            (institution, office, since, contact_person, telephone, language, closed, changed_by, changed_at)
                        values (:institution, :office, :since, :person, :telephone, :language, :closed, :by, :at)
                        """)
                .param("institution", institution)
                .param("office", change.office().strip())
                .param("since", change.since())
                .param("person", change.contactPerson().strip())
                .param("telephone", change.telephone().strip())
                .param("language", change.language())
                .param("closed", change.closed())
                .param("by", member.login())
                .param("at", Timestamp.from(now.instant()))
                .update();
    }

    private static List<Problem.Reason> wrong(Change change, List<String> languages) {
        List<Problem.Reason> wrong = new ArrayList<>();
        if (!WORDS.matcher(change.office().strip()).matches()) {
            wrong.add(reason("wrong-office", "Name the office, in at most 120 characters."));
        }
        if (!WORDS.matcher(change.contactPerson().strip()).matches()) {
            wrong.add(reason("wrong-contact-person", "Name the contact person, in at most 120 characters."));
        }
        if (!TELEPHONE.matcher(change.telephone().strip()).matches()) {
            wrong.add(reason("wrong-telephone", "Give a telephone number in digits, such as +996 550 770 146."));
        }
        if (!languages.contains(change.language())) {
            wrong.add(reason("wrong-language", "The institution answers in " + String.join(", ", languages) + "."));
        }
        return wrong;
    }

    private static Problem.Reason reason(String field, String detail) {
        return new Problem.Reason(field, detail, Optional.empty());
    }

    private static Office office(ResultSet rows) throws SQLException {
        return new Office(
                rows.getString("office"),
                rows.getObject("since", LocalDate.class),
                rows.getString("contact_person"),
                rows.getString("telephone"),
                rows.getString("language"),
                rows.getBoolean("closed"),
                rows.getString("changed_by"),
                rows.getTimestamp("changed_at").toInstant());
    }
}
