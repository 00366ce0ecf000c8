package dev.redress.app.register;

import dev.redress.app.ledger.CaseRef;
import dev.redress.app.party.CasesByNumber;
import dev.redress.app.platform.Problem;
import dev.redress.core.complaint.RegisterNumber;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases by their number in the register. */
@Component
public class RegisterNumbers implements CasesByNumber {

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

    /** The printed numbers of these cases. */
    public Map<UUID, String> printed(String institution, Collection<UUID> cases) {
        Map<UUID, String> printed = new HashMap<>();
        jdbc.sql("""
                        select case_id, printed from register_entry
                        where institution = :institution and case_id = any(:cases)
                        """)
                .param("institution", institution)
                .param("cases", cases.toArray(UUID[]::new))
                .query((rows, _) -> printed.put(rows.getObject("case_id", UUID.class), rows.getString("printed")))
                .list();
        return printed;
    }

    /** @throws NoSuchNumber when the register has no such number */
    public CaseRef require(String institution, int year, long number) {
        return find(institution, year, number).orElseThrow(() -> new NoSuchNumber(year + "/" + number));
    }

    /** The answer to whoever may not know that a case exists: that of a number which does not. */
    public NoSuchNumber unknown(CaseRef ref) {
        return jdbc.sql("""
                        select year, number from register_entry
                        where institution = :institution and case_id = :caseId
                        """)
                .param("institution", ref.institution())
                .param("caseId", ref.caseId())
                .query((rows, _) -> new NoSuchNumber(rows.getInt("year") + "/" + rows.getLong("number")))
                .single();
    }

    /** @throws NoSuchNumber when the register has no such number */
    RegisterNumber require(String institution, String printed) {
        return findPrinted(institution, printed).orElseThrow(() -> new NoSuchNumber(printed));
    }

    @Override
    public Optional<CaseRef> byNumber(String institution, String printed) {
        return jdbc.sql("""
                        select case_id from register_entry
                        where institution = :institution and printed = :printed
                        """)
                .param("institution", institution)
                .param("printed", printed.strip())
                .query(UUID.class)
                .optional()
                .map(caseId -> new CaseRef(institution, caseId));
    }

    /** The register has no such number. */
    public static final class NoSuchNumber extends Problem {
        private static final long serialVersionUID = 1L;

        NoSuchNumber(String printed) {
            super(404, "no-such-number", "The register has no number '" + printed + "'.");
        }
    }
}
