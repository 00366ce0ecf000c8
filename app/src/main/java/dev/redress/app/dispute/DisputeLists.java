package dev.redress.app.dispute;

import dev.redress.app.ledger.VisibleCases;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of what is open after the answer. */
@Component
class DisputeLists {

    /**
     * An open dispute.
     *
     * @param forum that has it now
     * @param due last day of what runs on it there, inclusive
     * @param referralUntil last day to go outside, inclusive, while that time runs
     */
    record Line(
            int year,
            long number,
            String printed,
            int registerYear,
            long registerNumber,
            String registerPrinted,
            String state,
            Optional<String> forum,
            LocalDate raisedOn,
            Optional<LocalDate> referralUntil,
            Optional<LocalDate> due) {}

    /**
     * A term that ends.
     *
     * @param what the name of its clock, or obligation
     * @param place which proceeding, objection or obligation of the case, from 1
     */
    record Ending(
            int registerYear, long registerNumber, String registerPrinted, String what, int place, LocalDate due) {}

    private final JdbcClient jdbc;

    DisputeLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Open disputes, the newest first.
     *
     * @param year before whose {@code number} the page begins
     */
    List<Line> open(String institution, VisibleCases visible, int year, long number, int size) {
        return jdbc.sql("""
                        select d.year, d.number, d.printed, d.register_year, d.register_number, d.register_printed, d.state,
                               d.forum, d.raised_on, d.referral_until,
                               (select min(p.due) from proceeding p
                                where p.institution = d.institution and p.case_id = d.case_id and p.state <> 'ended') as due
                        from dispute d
                        where d.institution = :institution
                          and d.open
                          and (d.year, d.number) < (:year, :number)
                          and %s
                        order by d.year desc, d.number desc
                        limit :size
                        """.formatted(visible.condition("d")))
                .params(visible.parameters())
                .param("institution", institution)
                .param("year", year)
                .param("number", number)
                .param("size", size)
                .query((rows, _) -> new Line(
                        rows.getInt("year"),
                        rows.getLong("number"),
                        rows.getString("printed"),
                        rows.getInt("register_year"),
                        rows.getLong("register_number"),
                        rows.getString("register_printed"),
                        rows.getString("state"),
                        Optional.ofNullable(rows.getString("forum")),
                        rows.getObject("raised_on", LocalDate.class),
                        Optional.ofNullable(rows.getObject("referral_until", LocalDate.class)),
                        Optional.ofNullable(rows.getObject("due", LocalDate.class))))
                .list();
    }

    /**
     * Terms of open disputes, proceedings and objections, the soonest first.
     *
     * @param until last day wanted, inclusive
     */
    List<Ending> ending(String institution, VisibleCases visible, LocalDate until, int size) {
        return jdbc.sql("""
                        select t.register_year, t.register_number, t.register_printed, t.what, t.place, t.due
                        from (
                            select institution, case_id, register_year, register_number, register_printed,
                                   'referral' as what, 1 as place, referral_until as due
                            from dispute
                            where institution = :institution and open and referral_until <= :until
                            union all
                            select institution, case_id, register_year, register_number, register_printed,
                                   clock, proceeding, due
                            from proceeding
                            where institution = :institution and state <> 'ended' and due <= :until
                            union all
                            select institution, case_id, register_year, register_number, register_printed,
                                   'objection-response', objection, due
                            from objection
                            where institution = :institution and answered_on is null and due <= :until
                        ) t
                        where %s
                        order by t.due, t.register_year, t.register_number, t.what
                        limit :size
                        """.formatted(visible.condition("t")))
                .params(visible.parameters())
                .param("institution", institution)
                .param("until", until)
                .param("size", size)
                .query(DisputeLists::ending)
                .list();
    }

    /** What was promised and is not done, the soonest first. */
    List<Ending> obligations(String institution, VisibleCases visible, int size) {
        return jdbc.sql("""
                        select o.register_year, o.register_number, o.register_printed, 'obligation' as what,
                               o.obligation as place, o.due_on as due
                        from obligation o
                        where o.institution = :institution
                          and o.performed_on is null and o.released_on is null
                          and %s
                        order by o.due_on, o.register_year, o.register_number, o.obligation
                        limit :size
                        """.formatted(visible.condition("o")))
                .params(visible.parameters())
                .param("institution", institution)
                .param("size", size)
                .query(DisputeLists::ending)
                .list();
    }

    private static Ending ending(ResultSet rows, int row) throws SQLException {
        return new Ending(
                rows.getInt("register_year"),
                rows.getLong("register_number"),
                rows.getString("register_printed"),
                rows.getString("what"),
                rows.getInt("place"),
                rows.getObject("due", LocalDate.class));
    }
}
