package dev.redress.app.clock;

import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.ComplaintEvent;
import dev.redress.core.complaint.ComplaintRules;
import dev.redress.core.complaint.Ruling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the running deadlines again when a calendar or a rule has changed: first as a preview, then for good,
 * with the old day, the new day and the reason on record.
 */
@Component
public class Recount {

    /** A deadline that moves. */
    public record Move(UUID caseId, String printed, String clock, LocalDate from, LocalDate to) {}

    private static final Actor.Program ACTOR = new Actor.Program("recount");

    private final JdbcClient jdbc;
    private final Cases cases;
    private final CaseLaw law;

    Recount(JdbcClient jdbc, Cases cases, CaseLaw law) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.law = law;
    }

    /** What a recount would move; nothing is changed. */
    public List<Move> preview(String institution) {
        List<Move> moves = new ArrayList<>();
        for (UUID caseId : running(institution)) {
            cases.find(new CaseRef(institution, caseId)).ifPresent(recorded -> {
                Ruling ruling = ComplaintRules.decide(
                        recorded.complaint(), new ComplaintAct.RecountDeadlines("preview"), law.of(recorded, ACTOR));
                moves.addAll(moves(recorded, ruling));
            });
        }
        return moves;
    }

    /**
     * Counts again for good.
     *
     * @param because the reason on record: the decree, the correction
     */
    public List<Move> apply(String institution, String because) {
        List<Move> moves = new ArrayList<>();
        for (UUID caseId : running(institution)) {
            CaseRef ref = new CaseRef(institution, caseId);
            cases.find(ref)
                    .ifPresent(recorded -> moves.addAll(
                            moves(recorded, cases.act(ref, ACTOR, _ -> new ComplaintAct.RecountDeadlines(because)))));
        }
        return moves;
    }

    private static List<Move> moves(RecordedCase before, Ruling ruling) {
        List<Move> moves = new ArrayList<>();
        if (ruling instanceof Ruling.Allowed(List<ComplaintEvent> events)) {
            for (ComplaintEvent event : events) {
                if (event instanceof ComplaintEvent.DeadlineRecounted recounted) {
                    moves.add(new Move(
                            before.ref().caseId(),
                            before.file().entry().number().printed(),
                            recounted.clock(),
                            before.file()
                                    .lastClock(recounted.clock())
                                    .orElseThrow()
                                    .deadline()
                                    .due(),
                            recounted.deadline().due()));
                }
            }
        }
        return moves;
    }

    private List<UUID> running(String institution) {
        return jdbc.sql("""
                        select distinct case_id from clock
                        where institution = :institution and standing in ('running', 'held', 'awaits-calendar')
                        order by case_id
                        """)
                .param("institution", institution)
                .query((rows, _) -> rows.getObject("case_id", UUID.class))
                .list();
    }
}
