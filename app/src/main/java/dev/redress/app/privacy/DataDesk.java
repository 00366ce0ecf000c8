package dev.redress.app.privacy;

import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.VisibleCases;
import dev.redress.core.access.Sight;
import dev.redress.core.calendar.Term;
import dev.redress.core.rulebook.Retention;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for whoever answers for data in a house: open requests, data whose period is over, holds. */
@Component
public class DataDesk {

    /** More is never shown at once; whoever has decided on these sees the next. */
    private static final int SIZE = 200;

    /**
     * An open request.
     *
     * @param right code of the right
     * @param due last day; empty while its calendar is not published
     * @param dueAt last moment of a term in hours, institution's zone
     * @param escalated how many of its moments of escalation have come
     */
    public record OpenRequest(
            UUID caseId,
            String registerNumber,
            int request,
            String right,
            int complainant,
            LocalDateTime receivedAt,
            Optional<LocalDate> due,
            Optional<LocalDateTime> dueAt,
            boolean missed,
            int escalated) {}

    /**
     * A case whose data have outlived their period.
     *
     * @param keptUntil last day of the period
     * @param hindered what keeps a person from erasing them now; empty when nothing does
     */
    public record Over(
            UUID caseId,
            String registerNumber,
            String kind,
            LocalDate endedOn,
            LocalDate keptUntil,
            Optional<String> hindered) {}

    /** A legal hold. */
    public record Hold(UUID caseId, String registerNumber, String by) {}

    private final JdbcClient jdbc;
    private final CaseLaw law;

    DataDesk(JdbcClient jdbc, CaseLaw law) {
        this.jdbc = jdbc;
        this.law = law;
    }

    /** Open requests on cases that somebody sees, whichever is due first. */
    public List<OpenRequest> open(String institution, Sight sight) {
        VisibleCases visible = VisibleCases.to(sight);
        return jdbc.sql("""
                        select * from data_request r
                        where r.institution = :institution and r.standing = 'open' and %s
                        order by coalesce(r.due_at, r.due + time '24:00'), r.received_at, r.case_id, r.request
                        limit :size
                        """.formatted(visible.condition("r")))
                .param("institution", institution)
                .param("size", SIZE)
                .params(visible.parameters())
                .query((rows, _) -> new OpenRequest(
                        rows.getObject("case_id", UUID.class),
                        rows.getString("printed"),
                        rows.getInt("request"),
                        rows.getString("kind"),
                        rows.getInt("complainant"),
                        rows.getObject("received_at", LocalDateTime.class),
                        Optional.ofNullable(rows.getObject("due", LocalDate.class)),
                        Optional.ofNullable(rows.getObject("due_at", LocalDateTime.class)),
                        rows.getBoolean("missed"),
                        rows.getInt("escalated")))
                .list();
    }

    /** Cases that somebody sees and whose data have outlived their period, the oldest first. */
    public List<Over> over(String institution, Sight sight) {
        VisibleCases visible = VisibleCases.to(sight);
        LocalDate today = law.now(institution).toLocalDate();
        List<Over> over = new ArrayList<>();
        for (Retention.Period period : periods(institution)) {
            period.keep()
                    .ifPresent(keep -> jdbc.sql("""
                                    select k.*, exists (
                                        select 1 from data_request r
                                        where r.institution = k.institution and r.case_id = k.case_id
                                          and r.standing = 'open') as asked
                                    from data_keeping k
                                    where k.institution = :institution and k.kind = :kind and not k.erased
                                      and k.ended_on <= :latest and %s
                                    order by k.ended_on, k.case_id
                                    limit :size
                                    """.formatted(visible.condition("k")))
                            .param("institution", institution)
                            .param("kind", period.submission())
                            .param("latest", latest(today, keep))
                            .param("size", SIZE)
                            .params(visible.parameters())
                            .query(rows -> {
                                LocalDate endedOn = rows.getObject("ended_on", LocalDate.class);
                                LocalDate until = period.until(endedOn).orElseThrow();
                                if (until.isBefore(today)) {
                                    over.add(new Over(
                                            rows.getObject("case_id", UUID.class),
                                            rows.getString("printed"),
                                            period.submission(),
                                            endedOn,
                                            until,
                                            hindered(
                                                    Optional.ofNullable(rows.getString("held_by")),
                                                    rows.getBoolean("restricted"),
                                                    rows.getBoolean("asked"))));
                                }
                            }));
        }
        over.sort(Comparator.comparing(Over::keptUntil).thenComparing(Over::registerNumber));
        return over;
    }

    /** Kinds of submission for which nobody has decided how long data are kept. */
    public List<String> undecided(String institution) {
        return periods(institution).stream()
                .filter(period -> period.keep().isEmpty())
                .map(Retention.Period::submission)
                .toList();
    }

    /** Holds on cases that somebody sees. */
    public List<Hold> holds(String institution, Sight sight) {
        VisibleCases visible = VisibleCases.to(sight);
        return jdbc.sql("""
                        select * from data_keeping k
                        where k.institution = :institution and k.held_by is not null and %s
                        order by k.printed
                        limit :size
                        """.formatted(visible.condition("k")))
                .param("institution", institution)
                .param("size", SIZE)
                .params(visible.parameters())
                .query((rows, _) -> new Hold(
                        rows.getObject("case_id", UUID.class), rows.getString("printed"), rows.getString("held_by")))
                .list();
    }

    private List<Retention.Period> periods(String institution) {
        return law.procedureToday(institution).retention().value().periods();
    }

    /** Whatever ended later cannot be over; months end on shorter days, so some of the rest is not over either. */
    private static LocalDate latest(LocalDate today, Term keep) {
        return switch (keep) {
            case Term.CalendarDays(int days) -> today.minusDays(days);
            case Term.Weeks(int weeks) -> today.minusWeeks(weeks);
            case Term.Months(int months) -> today.minusMonths(months).plusDays(3);
            case Term.WorkingDays _, Term.Hours _ -> throw new IllegalStateException("no period: " + keep);
        };
    }

    private static Optional<String> hindered(Optional<String> heldBy, boolean restricted, boolean asked) {
        if (heldBy.isPresent()) {
            return Optional.of("legal-hold");
        }
        if (restricted) {
            return Optional.of("processing-restricted");
        }
        return asked ? Optional.of("request-open") : Optional.empty();
    }
}
