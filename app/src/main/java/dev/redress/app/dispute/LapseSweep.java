package dev.redress.app.dispute;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.DisputeAct;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds offers and times for a reaction that have passed, and has each recorded once. They are rows, so after an outage
 * everything that lapsed meanwhile is found.
 */
@Component
public class LapseSweep {

    private static final Logger LOG = LoggerFactory.getLogger(LapseSweep.class);
    private static final Actor.Program ACTOR = new Actor.Program("sweeper");
    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final Lawbook lawbook;
    private final CaseLaw law;
    private final Cases cases;

    LapseSweep(JdbcClient jdbc, Lawbook lawbook, CaseLaw law, Cases cases) {
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
     * Records what lapsed before today, in the zone of each institution.
     *
     * @return how many cases were looked at
     */
    public int sweep() {
        int swept = 0;
        for (String institution : lawbook.institutions()) {
            swept += sweep(institution);
        }
        if (swept > 0) {
            LOG.info("Lapses recorded in {} cases", swept);
        }
        return swept;
    }

    private int sweep(String institution) {
        LocalDate today = law.now(institution).toLocalDate();
        int swept = 0;
        UUID after = FIRST;
        List<UUID> found;
        do {
            found = jdbc.sql("""
                            select case_id from reaction
                            where institution = :institution and kind is null
                              and (reaction_due < :today or (offer_until < :today and not offer_lapsed))
                              and case_id > :after
                            order by case_id
                            limit :batch
                            """)
                    .param("institution", institution)
                    .param("today", today)
                    .param("after", after)
                    .param("batch", BATCH)
                    .query((rows, _) -> rows.getObject("case_id", UUID.class))
                    .list();
            for (UUID caseId : found) {
                // The core looks again: what another node recorded meanwhile, or a later calendar moved, is left alone.
                cases.act(new CaseRef(institution, caseId), ACTOR, _ -> new DisputeAct.RecordLapses());
                after = caseId;
                swept++;
            }
        } while (found.size() == BATCH);
        return swept;
    }
}
