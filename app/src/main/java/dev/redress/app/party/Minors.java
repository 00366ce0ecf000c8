package dev.redress.app.party;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.PartyAct;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Minors among those who complain, and the day on which each comes of age. */
@Component
public class Minors {

    private static final Logger LOG = LoggerFactory.getLogger(Minors.class);
    private static final Actor.Program ACTOR = new Actor.Program("minors");
    private static final int BATCH = 200;

    /** @param majorityOn first day on which the complainant in this place acts alone */
    public record Minor(CaseRef ref, int complainant, LocalDate majorityOn) {}

    private record Place(UUID caseId, int complainant) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Lawbook lawbook;
    private final CaseLaw law;
    private final Cases cases;

    Minors(JdbcClient jdbc, JdbcTemplate batches, Lawbook lawbook, CaseLaw law, Cases cases) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.lawbook = lawbook;
        this.law = law;
        this.cases = cases;
    }

    /** Remembers who is a minor. Belongs into the transaction in which the cases begin. */
    public void begin(Collection<Minor> minors) {
        if (!minors.isEmpty()) {
            batches.batchUpdate(
                    "insert into minor (institution, case_id, complainant, majority_on) values (?, ?, ?, ?)",
                    minors.stream()
                            .map(it -> new Object[] {
                                it.ref().institution(), it.ref().caseId(), it.complainant(), it.majorityOn()
                            })
                            .toList());
        }
    }

    /** Whether the complainant in this place was a minor and is none any more. */
    boolean cameOfAge(CaseRef ref, int complainant, LocalDate today) {
        return jdbc.sql("""
                        select count(*) from minor
                        where institution = :institution and case_id = :caseId and complainant = :complainant
                          and majority_on <= :today
                        """)
                        .param("institution", ref.institution())
                        .param("caseId", ref.caseId())
                        .param("complainant", complainant)
                        .param("today", today)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Scheduled(initialDelayString = "${redress.sweep.first:PT5S}", fixedDelayString = "${redress.minors.every:PT10M}")
    void wake() {
        recordMajorities();
    }

    /**
     * Records for everybody who has come of age since that it is so; by then no guardian gets in any more.
     *
     * @return how many
     */
    public int recordMajorities() {
        int recorded = 0;
        for (String institution : lawbook.institutions()) {
            LocalDate today = law.now(institution).toLocalDate();
            List<Place> found;
            do {
                found = due(institution, today);
                for (Place place : found) {
                    // Two nodes may find the same: the ledger lets one of them record it.
                    cases.act(
                            new CaseRef(institution, place.caseId()),
                            ACTOR,
                            _ -> new PartyAct.RecordMajority(place.complainant()));
                    settled(institution, place);
                    recorded++;
                }
            } while (found.size() == BATCH);
        }
        if (recorded > 0) {
            LOG.info("{} complainants have come of age", recorded);
        }
        return recorded;
    }

    private List<Place> due(String institution, LocalDate today) {
        return jdbc.sql("""
                        select case_id, complainant from minor
                        where institution = :institution and majority_on <= :today and not recorded
                        order by case_id limit :batch
                        """)
                .param("institution", institution)
                .param("today", today)
                .param("batch", BATCH)
                .query((rows, _) -> new Place(rows.getObject("case_id", UUID.class), rows.getInt("complainant")))
                .list();
    }

    private void settled(String institution, Place place) {
        jdbc.sql("""
                        update minor set recorded = true
                        where institution = :institution and case_id = :caseId and complainant = :complainant
                        """)
                .param("institution", institution)
                .param("caseId", place.caseId())
                .param("complainant", place.complainant())
                .update();
    }
}
