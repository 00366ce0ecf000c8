package dev.redress.app.access;

import dev.redress.app.access.RightsRecords.What;
import dev.redress.app.platform.Problem;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for whom, from one day to another. */
@Component
public class Deputies {

    /** Longest time for which a deputy is appointed at once. For a longer absence somebody else is given the role. */
    public static final Period LONGEST = Period.ofMonths(3);

    private final JdbcClient jdbc;
    private final InstantSource now;
    private final People people;
    private final SeparateDuties duties;
    private final LegalDays days;
    private final RightsRecords records;

    Deputies(
            JdbcClient jdbc,
            InstantSource now,
            People people,
            SeparateDuties duties,
            LegalDays days,
            RightsRecords records) {
        this.days = days;
        this.records = records;
        this.jdbc = jdbc;
        this.now = now;
        this.people = people;
        this.duties = duties;
    }

    /**
     * Lets somebody stand in for another.
     *
     * @param from first day, inclusive, in the zone of the institution
     * @param until last day, inclusive
     * @param by login of who appoints
     * @throws Problem when the two are not of one institution, the days are no period or a very long one, or somebody who
     *     gives roles would come near cases by it
     */
    @Transactional
    public void appoint(StaffMember absent, StaffMember deputy, LocalDate from, LocalDate until, String by) {
        if (deputy.login().equals(by)) {
            throw new Problem(422, "own-deputy", "Nobody makes himself or herself a deputy. Ask somebody else.");
        }
        if (!absent.institution().equals(deputy.institution()) || absent.login().equals(deputy.login())) {
            throw new Problem(422, "no-deputy", "A deputy is another person of the same institution.");
        }
        if (until.isBefore(from)) {
            throw new Problem(422, "no-period", "A deputy stands in from one day to the same or a later one.");
        }
        if (!until.isBefore(from.plus(LONGEST))) {
            throw new Problem(
                    422,
                    "period-too-long",
                    "A deputy stands in for three months at most: until "
                            + from.plus(LONGEST).minusDays(1) + ". For longer, give somebody the role.");
        }
        String institution = absent.institution()
                .orElseThrow(() -> new Problem(422, "no-deputy", "A deputy is another person of an institution."));
        if (duties.administers(institution, people.given(absent))
                || duties.administers(institution, people.given(deputy))) {
            throw new Problem(
                    422, "duties-mixed", "Who gives roles works on no cases: nobody's deputy, and without one.");
        }
        jdbc.sql("""
                        insert into deputy (login, deputy, from_on, until_on, made_by, made_at)
                        values (:login, :deputy, :from, :until, :by, :now)
                        on conflict (login, deputy, from_on) do update
                            set until_on = excluded.until_on, made_by = excluded.made_by, made_at = excluded.made_at
                        """)
                .param("login", absent.login())
                .param("deputy", deputy.login())
                .param("from", from)
                .param("until", until)
                .param("by", by)
                .param("now", Timestamp.from(now.instant()))
                .update();
        records.write(What.DEPUTY_APPOINTED, absent.login(), deputy.login() + " from " + from + " until " + until, by);
    }

    /**
     * Somebody who stands in, now or later.
     *
     * @param from first day, inclusive, in the zone of the institution
     * @param until last day, inclusive
     */
    record Deputyship(String deputy, LocalDate from, LocalDate until) {}

    /** Who stands in for somebody, now or later. */
    List<Deputyship> of(StaffMember absent) {
        return absent.institution()
                .map(institution -> jdbc.sql("""
                                select deputy, from_on, until_on from deputy
                                where login = :login and until_on >= :today
                                order by from_on, deputy
                                """)
                        .param("login", absent.login())
                        .param("today", days.today(institution))
                        .query((rows, _) -> new Deputyship(
                                rows.getString("deputy"),
                                rows.getObject("from_on", LocalDate.class),
                                rows.getObject("until_on", LocalDate.class)))
                        .list())
                .orElse(List.of());
    }

    /**
     * Ends a deputyship at once.
     *
     * @throws Problem when there is no such one that is not over
     */
    @Transactional
    public void end(StaffMember absent, String deputy, LocalDate from, String by) {
        Deputyship ended = of(absent).stream()
                .filter(one -> one.deputy().equals(deputy) && one.from().equals(from))
                .findFirst()
                .orElseThrow(() -> new Problem(404, "no-such-deputy", "'" + deputy + "' does not stand in from then."));
        LocalDate yesterday = days.today(absent.institution().orElseThrow()).minusDays(1);
        String change = ended.from().isAfter(yesterday)
                ? "delete from deputy where login = :login and deputy = :deputy and from_on = :from"
                : "update deputy set until_on = :last where login = :login and deputy = :deputy and from_on = :from";
        jdbc.sql(change)
                .params(Map.of("login", absent.login(), "deputy", deputy, "from", from, "last", yesterday))
                .update();
        records.write(
                What.DEPUTY_ENDED, absent.login(), deputy + " from " + from + ", appointed until " + ended.until(), by);
    }
}
