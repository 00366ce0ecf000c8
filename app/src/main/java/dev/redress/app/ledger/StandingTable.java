package dev.redress.app.ledger;

import dev.redress.app.access.CaseStandings;
import dev.redress.core.access.CaseStanding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may come near each case, so that the policy can be asked without unfolding the history. */
@Component
class StandingTable implements Projection, CaseStandings {

    private static final Table STANDING = Table.of(
            "case_standing",
            List.of("institution", "case_id"),
            "year",
            "number",
            "unit",
            "other_units",
            "handler",
            "taken_by",
            "complained_about",
            "unit_complained_about",
            "conflicted",
            "restricted_to");

    private final JdbcClient jdbc;
    private final CaseLaw law;

    StandingTable(JdbcClient jdbc, CaseLaw law) {
        this.jdbc = jdbc;
        this.law = law;
    }

    @Override
    public List<Table> tables() {
        return List.of(STANDING);
    }

    @Override
    public List<Row> rows(RecordedCase recorded) {
        CaseStanding standing = recorded.file().standing();
        var number = recorded.file().entry().number();
        return List.of(Row.of(
                STANDING,
                recorded.ref().institution(),
                recorded.ref().caseId(),
                number.year(),
                number.number(),
                standing.unit(),
                lines(standing.otherUnits()),
                standing.handler(),
                standing.takenBy(),
                standing.complainedAbout(),
                standing.unitComplainedAbout(),
                lines(standing.conflicted()),
                standing.restrictedTo().map(StandingTable::lines)));
    }

    @Override
    public Optional<CaseStanding> find(String institution, int year, long number) {
        return jdbc.sql("""
                        select unit, other_units, handler, taken_by, complained_about, unit_complained_about, conflicted,
                               restricted_to
                        from case_standing
                        where institution = :institution and year = :year and number = :number
                        """)
                .param("institution", institution)
                .param("year", year)
                .param("number", number)
                .query((rows, _) -> new CaseStanding(
                        rows.getString("unit"),
                        codes(rows.getString("other_units")),
                        Optional.ofNullable(rows.getString("handler")),
                        Optional.ofNullable(rows.getString("taken_by")),
                        Optional.ofNullable(rows.getString("complained_about")),
                        Optional.ofNullable(rows.getString("unit_complained_about")),
                        codes(rows.getString("conflicted")),
                        Optional.ofNullable(rows.getString("restricted_to")).map(StandingTable::codes)))
                .optional();
    }

    @Override
    public boolean openedInEmergency(String institution, int year, long number, String login, String session) {
        return jdbc.sql("""
                        select count(*)
                        from opening o join case_standing s using (institution, case_id)
                        where s.institution = :institution and s.year = :year and s.number = :number
                          and o.emergency and o.opened_by = :login and o.session = :session and o.until_at >= :now
                        """)
                        .param("institution", institution)
                        .param("year", year)
                        .param("number", number)
                        .param("login", login)
                        .param("session", session)
                        .param("now", law.now(institution))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static String lines(Set<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining("\n"));
    }

    private static Set<String> codes(@Nullable String lines) {
        return lines == null || lines.isEmpty()
                ? Set.of()
                : Arrays.stream(lines.split("\n")).collect(Collectors.toUnmodifiableSet());
    }
}
