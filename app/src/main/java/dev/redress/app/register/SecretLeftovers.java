package dev.redress.app.register;

import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Leftovers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ways back to a case whose personal data are gone: behind them is nothing more to see. */
@Component
class SecretLeftovers implements Leftovers {

    private final JdbcClient jdbc;

    SecretLeftovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(CaseRef ref) {
        jdbc.sql("delete from portal_secret where institution = :institution and case_id = :caseId")
                .param("institution", ref.institution())
                .param("caseId", ref.caseId())
                .update();
    }
}
