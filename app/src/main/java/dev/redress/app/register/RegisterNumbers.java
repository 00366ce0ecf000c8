package dev.redress.app.register;

import dev.redress.app.ledger.CaseRef;
import dev.redress.app.platform.Problem;
import dev.redress.core.complaint.RegisterNumber;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases by their number in the register. */
@Component
public class RegisterNumbers {

    private static final byte[] NO_SECRET = new byte[32];

    private final JdbcClient jdbc;

    RegisterNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The case with this number. */
    public Optional<CaseRef> find(String institution, int year, long number) {
        return jdbc.sql("""
                        select case_id from register_entry
                        where institution = :institution and year = :year and number = :number
                        """)
                .param("institution", institution)
                .param("year", year)
                .param("number", number)
                .query(UUID.class)
                .optional()
                .map(caseId -> new CaseRef(institution, caseId));
    }

    /** The number behind its printed form, as people copy it from a letter. */
    public Optional<RegisterNumber> findPrinted(String institution, String printed) {
        return jdbc.sql("""
                        select year, number, printed from register_entry
                        where institution = :institution and printed = :printed
                        """)
                .param("institution", institution)
                .param("printed", printed.strip())
                .query((rows, _) ->
                        new RegisterNumber(rows.getInt("year"), rows.getLong("number"), rows.getString("printed")))
                .optional();
    }

    /** @throws NoSuchNumber when the register has no such number */
    public CaseRef require(String institution, int year, long number) {
        return find(institution, year, number).orElseThrow(() -> new NoSuchNumber(year + "/" + number));
    }

    /** @throws NoSuchNumber when the register has no such number */
    RegisterNumber require(String institution, String printed) {
        return findPrinted(institution, printed).orElseThrow(() -> new NoSuchNumber(printed));
    }

    /**
     * The case that a number and its secret open together. A wrong number and a wrong secret take the same way and
     * the same time.
     */
    public Optional<CaseRef> open(String institution, String printed, String secret) {
        byte[] offered = Secrets.hash(secret);
        Optional<Kept> kept = jdbc.sql("""
                        select e.case_id, s.secret_hash
                        from register_entry e join portal_secret s
                          on s.institution = e.institution and s.case_id = e.case_id
                        where e.institution = :institution and e.printed = :printed
                        """)
                .param("institution", institution)
                .param("printed", printed.strip())
                .query((rows, _) -> new Kept(rows.getObject("case_id", UUID.class), rows.getBytes("secret_hash")))
                .optional();
        boolean right = MessageDigest.isEqual(offered, kept.map(Kept::hash).orElse(NO_SECRET));
        return kept.filter(_ -> right).map(found -> new CaseRef(institution, found.caseId()));
    }

    private record Kept(UUID caseId, byte[] hash) {}

    /** The register has no such number. */
    public static final class NoSuchNumber extends Problem {
        private static final long serialVersionUID = 1L;

        NoSuchNumber(String printed) {
            super(404, "no-such-number", "The register has no number '" + printed + "'.");
        }
    }
}
