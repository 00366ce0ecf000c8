package dev.redress.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.StaffMember;
import dev.redress.core.access.Sight;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("check 59: what left the house, on which ground, to whom, by whom")
class DisclosureReportTest extends PrivacyOnTrial {

    @Autowired
    private DisclosureReport report;

    private StaffMember keeper = new StaffMember("", "", null, "", Set.of(), false);
    private String token = "";

    @BeforeEach
    void monday() {
        time.set("2026-04-01T10:00", "Asia/Jakarta");
        keeper = staff("discloser", "kreditpro");
        token = token(keeper);
    }

    private String borrowers() {
        return """
                {"kinds":["borrower"],"name":"Sari Wening","address":"Bandung","email":"sari@example.com","phone":"0812",
                 "customerNumber":"1"}""";
    }

    private Answer disclose(String complaint, String ground, String evidence) {
        return post(
                token,
                complaint + "/disclosure",
                "{\"ground\":\"%s\",\"recipient\":\"OJK\",\"what\":\"the file\"%s}".formatted(ground, evidence));
    }

    @Test
    @DisplayName(
            "NEO-36, DBS-15, check 59: a month by its legal days, the same whenever it is made, also after erasure")
    void reproducible() {
        String complaint = complaint("kreditpro", token, borrowers());
        time.set("2026-04-30T23:59", "Asia/Jakarta");
        must(disclose(complaint, "regulator", ""));
        time.set("2026-05-01T00:00", "Asia/Jakarta");
        must(disclose(complaint, "law", ""));

        var april = report.of("kreditpro", YearMonth.of(2026, 4), Sight.ofProgram());
        assertThat(april.lines())
                .extracting(
                        DisclosureReport.Line::ground,
                        DisclosureReport.Line::by,
                        it -> it.on().toString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("regulator", "discloser", "2026-04-30"));
        assertThat(april.lines().getFirst().recipient()).matches("[0-9a-f]{64}");
        assertThat(report.of("kreditpro", YearMonth.of(2026, 5), Sight.ofProgram())
                        .lines())
                .hasSize(1);
        assertThat(report.of("kreditpro", YearMonth.of(2026, 3), Sight.ofProgram())
                        .lines())
                .isEmpty();

        time.set("2026-05-04T10:00", "Asia/Jakarta");
        withdrawn(token, complaint, "2026-05-04");
        asked(token, complaint, "erasure");
        must(steppedUp(keeper, token, complaint + "/privacy/erasure", "{\"ground\":\"asked-for\"}"));
        assertThat(report.of("kreditpro", YearMonth.of(2026, 4), Sight.ofProgram()))
                .isEqualTo(april);
        Answer overApi = get(token, "/api/institutions/kreditpro/privacy/disclosures?month=2026-04");
        assertThat(overApi.at("hash")).isEqualTo(april.hash());
    }

    @Test
    @DisplayName("check 59: an attempt without a ground, with a made-up one, or without its evidence is refused")
    void withoutGround() {
        String complaint = complaint("kreditpro", token, borrowers());
        long before = lines();

        for (String ground : List.of("", " ", "friendship", "LAW", "law ")) {
            assertThat(disclose(complaint, ground, "").status())
                    .as("'%s'", ground)
                    .isEqualTo(422);
        }
        assertThat(post(token, complaint + "/disclosure", "{\"recipient\":\"OJK\",\"what\":\"x\"}")
                        .status())
                .isEqualTo(422);
        refused(disclose(complaint, "consent", ",\"evidence\":\"letter\""), 422, "no-consent-in-force");
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    @DisplayName("check 59: every row has one of the grounds of the rulebook, a recipient and an actor")
    void everyRow() {
        String complaint = complaint("kreditpro", token, borrowers());
        must(disclose(complaint, "settlement", ""));

        assertThat(report.of("kreditpro", YearMonth.of(2026, 4), Sight.ofProgram())
                        .lines())
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.ground()).isIn("regulator", "settlement", "law", "consent");
                    assertThat(line.by()).isNotBlank();
                    assertThat(line.recipient()).isNotBlank();
                });
    }

    @Test
    @DisplayName(
            "DBS-2, check 59: a case about the person who asks is left out of the report and counted; a restricted one is"
                    + " left out for who may not come near it")
    void shutOut() {
        String accused = accused("accused-kp", "kreditpro");
        String auditor = token(staff("auditor-kp", "kreditpro", "auditor"));
        String about = complaintAbout("accused-kp", "kreditpro", token);
        String restricted = complaint("kreditpro", token, borrowers());
        time.set("2026-08-03T10:00", "Asia/Jakarta");
        must(disclose(about, "law", ""));
        must(disclose(restricted, "law", ""));
        must(post(
                token,
                restricted + "/restriction",
                "{\"admitted\":[\"discloser\"],\"reason\":\"a colleague's case\"}"));
        String path = "/api/institutions/kreditpro/privacy/disclosures?month=2026-08";

        Answer toAccused = must(get(accused, path));
        Answer toAuditor = must(get(auditor, path));
        Answer whole = must(get(token, path));

        assertThat(numbers(toAccused)).containsExactly(printed(restricted));
        assertThat(toAccused.json().at("/leftOut").asInt()).isEqualTo(1);
        assertThat(numbers(toAuditor)).containsExactly(printed(about));
        assertThat(toAuditor.json().at("/leftOut").asInt()).isEqualTo(1);
        assertThat(numbers(whole)).containsExactlyInAnyOrder(printed(about), printed(restricted));
        assertThat(whole.at("hash")).isNotEqualTo(toAccused.at("hash")).isNotEqualTo(toAuditor.at("hash"));
    }

    private String printed(String complaint) {
        return get(token, complaint).at("registerNumber");
    }

    private static List<String> numbers(Answer report) {
        return report.json()
                .at("/lines")
                .valueStream()
                .map(line -> line.at("/registerNumber").asString())
                .toList();
    }

    private long lines() {
        return jdbc.sql("select count(*) from disclosure where institution = 'kreditpro'")
                .query(Long.class)
                .single();
    }
}
