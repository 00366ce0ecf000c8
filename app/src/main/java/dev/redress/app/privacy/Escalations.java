package dev.redress.app.privacy;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.PrivacyAct;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings open requests up when one of their moments has come. The moments are rows; the timer only wakes the sweep, so
 * after an outage everything that fell into it is brought up at once.
 */
@Component
public class Escalations {

    private static final Logger LOG = LoggerFactory.getLogger(Escalations.class);
    private static final Actor.Program ACTOR = new Actor.Program("sweeper");
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final Lawbook lawbook;
    private final CaseLaw law;
    private final Cases cases;

    Escalations(JdbcClient jdbc, Lawbook lawbook, CaseLaw law, Cases cases) {
        this.jdbc = jdbc;
        this.lawbook = lawbook;
        this.law = law;
        this.cases = cases;
    }

    @Scheduled(initialDelayString = "${redress.sweep.first:PT5S}", fixedDelayString = "${redress.sweep.every:PT60S}")
    void wake() {
        int found = sweep();
        if (found > 0) {
            LOG.info("Open requests for personal data brought up in {} cases", found);
        }
    }

    /** @return how many cases had a request whose moment had come */
    public int sweep() {
        return lawbook.institutions().stream().mapToInt(this::sweep).sum();
    }

    private int sweep(String institution) {
        int swept = 0;
        List<UUID> found;
        do {
            found = jdbc.sql("""
                            select distinct case_id from data_request
                            where institution = :institution and escalate_at <= :now
                            order by case_id
                            limit :batch
                            """)
                    .param("institution", institution)
                    .param("now", law.now(institution))
                    .param("batch", BATCH)
                    .query((rows, _) -> rows.getObject("case_id", UUID.class))
                    .list();
            // Two nodes may find the same case: the second then finds nothing left to record.
            found.forEach(caseId ->
                    cases.act(new CaseRef(institution, caseId), ACTOR, _ -> new PrivacyAct.RecordEscalations()));
            swept += found.size();
        } while (found.size() == BATCH);
        return swept;
    }
}
