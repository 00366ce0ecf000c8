package dev.redress.app.intake;

import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Leftovers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came in, as it came, and the answer that is kept for a repeated request. Copies of the same thing that lie in
 * quarantine, from a second mailbox or under the same identifier of the source, go with it.
 */
@Component
class IntakeLeftovers implements Leftovers {

    private final JdbcClient jdbc;

    IntakeLeftovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(CaseRef ref) {
        for (UUID intakeId : intakes(ref)) {
            // That something came in, when, and what became of it stays; what it was, and whose, does not.
            jdbc.sql("""
                            update intake set raw = '', content_hash = :hash, origin = :origin, taken_by = 'erased',
                                reason = null, case_id = :caseId,
                                outcome = case when outcome = 'quarantined' then 'registered' else outcome end
                            where institution = :institution and intake_id = :id
                            """)
                    .param("hash", nothing(intakeId))
                    .param("origin", "erased " + intakeId)
                    .param("caseId", ref.caseId())
                    .param("institution", ref.institution())
                    .param("id", intakeId)
                    .update();
        }
        jdbc.sql("delete from idempotency where institution = :institution and case_id = :caseId")
                .param("institution", ref.institution())
                .param("caseId", ref.caseId())
                .update();
    }

    private List<UUID> intakes(CaseRef ref) {
        return jdbc.sql("""
                        select i.intake_id from intake i
                        where i.institution = :institution
                          and (i.case_id = :caseId
                               or (i.outcome = 'quarantined' and exists (
                                   select 1 from intake own
                                   where own.institution = i.institution and own.case_id = :caseId
                                     and (own.origin = i.origin or own.content_hash = i.content_hash))))
                        """)
                .param("institution", ref.institution())
                .param("caseId", ref.caseId())
                .query((rows, _) -> rows.getObject("intake_id", UUID.class))
                .list();
    }

    /** Stands for the hash of a content that is gone: a hash of little text could be guessed back. */
    private static byte[] nothing(UUID intakeId) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(("erased " + intakeId).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
