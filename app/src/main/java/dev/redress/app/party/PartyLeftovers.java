package dev.redress.app.party;

import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Leftovers;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When somebody comes of age, codes that were asked for, mail on its way. */
@Component
class PartyLeftovers implements Leftovers {

    private final JdbcClient jdbc;

    PartyLeftovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(CaseRef ref) {
        for (String table : List.of("minor", "access_code", "party_mail")) {
            jdbc.sql("delete from " + table + " where institution = :institution and case_id = :caseId")
                    .param("institution", ref.institution())
                    .param("caseId", ref.caseId())
                    .update();
        }
    }
}
