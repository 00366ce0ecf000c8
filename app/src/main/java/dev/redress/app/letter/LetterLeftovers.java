package dev.redress.app.letter;

import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Leftovers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters on their way, when the case is erased. */
@Component
class LetterLeftovers implements Leftovers {

    private final JdbcClient jdbc;

    LetterLeftovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(CaseRef ref) {
        jdbc.sql("delete from letter_post where institution = :institution and case_id = :caseId")
                .param("institution", ref.institution())
                .param("caseId", ref.caseId())
                .update();
    }
}
