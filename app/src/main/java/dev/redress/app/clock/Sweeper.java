package dev.redress.app.clock;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.ComplaintAct;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds deadlines that have passed and has each recorded once. Deadlines are rows; the timer only wakes the sweep, so
 * after an outage everything that was missed meanwhile is found, whatever the number of days.
 */
@Component
public class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final Actor.Program ACTOR = new Actor.Program("sweeper");
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final Lawbook lawbook;
    private final CaseLaw law;
    private final Cases cases;

    Sweeper(JdbcClient jdbc, Lawbook lawbook, CaseLaw law, Cases cases) {
        this.jdbc = jdbc;
        this.lawbook = lawbook;
        this.law = law;
        this.cases = cases;
    }

    @Scheduled(initialDelayString = "${redress.sweep.first:PT5S}", fixedDelayString = "${redress.sweep.every:PT60S}")
    void wake() {
        sweep();
    }

    /**
     * Records every deadline that has passed in the zone of its institution and is not recorded yet: the last day lies
     * before today, or the last moment of a term in hours before this one.
     *
     * @return how many cases were looked at
     */
    public int sweep() {
        int swept = 0;
        for (String institution : lawbook.institutions()) {
            swept += sweep(institution);
        }
        if (swept > 0) {
            LOG.info("Deadlines that have passed recorded in {} cases", swept);
        }
        return swept;
    }

    private int sweep(String institution) {
        LocalDateTime now = law.now(institution);
        int swept = 0;
        List<UUID> found;
        do {
            found = jdbc.sql("""
                            select distinct case_id from clock
                            where institution = :institution and standing = 'running'
                              and (last_passed is null or last_passed < due)
                              and (due < :today or due_at < :now)
                            order by case_id
                            limit :batch
                            """)
                    .param("institution", institution)
                    .param("today", now.toLocalDate())
                    .param("now", now)
                    .param("batch", BATCH)
                    .query((rows, _) -> rows.getObject("case_id", UUID.class))
                    .list();
            for (UUID caseId : found) {
                // Two nodes may find the same case: the ledger lets one of them record it, and the other finds
                // nothing left to record.
                cases.act(new CaseRef(institution, caseId), ACTOR, _ -> new ComplaintAct.RecordMissedDeadlines());
                swept++;
            }
        } while (found.size() == BATCH);
        return swept;
    }
}
