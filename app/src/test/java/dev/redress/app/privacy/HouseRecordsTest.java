package dev.redress.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "NEO-36, NEO-37: who audits a house reads who looked at what for which purpose, and nothing of what it says")
class HouseRecordsTest extends PrivacyOnTrial {

    private static final String RECORDS = "/api/institutions/neo/records/";

    private String reader = "";
    private String auditor = "";

    @BeforeEach
    void people() {
        time.set("2026-04-01T10:00", "Asia/Jakarta");
        reader = token(staff("records-reader", "neo"));
        auditor = token(staff("records-auditor", "neo", "auditor"));
    }

    private String readCase() {
        String complaint = complaint("neo", reader, SARI);
        must(post(reader, complaint + "/opening", "{\"purpose\":\"settlement\"}"));
        assertThat(get(reader, complaint).at("substance")).isEqualTo("The card was charged twice.");
        return complaint;
    }

    @Test
    @DisplayName("check 59: each look stands there with reader, case, purpose and fields, the latest first")
    void looks() {
        String complaint = readCase();
        String number = get(reader, complaint).at("registerNumber");

        Answer found = get(auditor, RECORDS + "looks?who=records-reader&number=" + number);

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().at("/lines").valueStream()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.at("/who").asString()).isEqualTo("records-reader");
            assertThat(line.at("/registerNumber").asString()).isEqualTo(number);
            assertThat(line.at("/why").asString()).isEqualTo("settlement");
            assertThat(line.at("/what").asString()).isNotEmpty();
            assertThat(line.at("/at").asString()).startsWith("2026-04-01T10:00");
        });
        assertThat(found.body()).doesNotContain("charged twice", "Sari");
    }

    @Test
    @DisplayName(
            "check 11, check 46: looks at a restricted case are told only to those admitted, and nobody else reads records")
    void notOfOthers() {
        String complaint = readCase();
        String number = get(reader, complaint).at("registerNumber");
        must(post(reader, complaint + "/restriction", "{\"admitted\":[\"records-reader\"],\"reason\":\"quiet\"}"));

        assertThat(get(auditor, RECORDS + "looks?number=" + number).json().at("/lines"))
                .isEmpty();
        assertThat(get(auditor, RECORDS + "looks?number=NEO/2026/999999").json().at("/lines"))
                .isEmpty();
        assertThat(get(token(staff("records-handler", "neo", "handler")), RECORDS + "looks")
                        .status())
                .isEqualTo(403);
        assertThat(get(token(staff("records-foreign", "dbs", "auditor")), RECORDS + "looks")
                        .status())
                .isIn(403, 404);
        assertThat(get(auditor, RECORDS + "texts").body()).contains("no-such-records");
    }

    @Test
    @DisplayName("A page holds a hundred records, and the next begins where it ends")
    void pages() {
        String complaint = readCase();
        String number = get(reader, complaint).at("registerNumber");
        jdbc.sql("""
                        insert into look (institution, case_id, looked_at, session, who, purpose, fields)
                        select 'neo', r.case_id, timestamptz '2026-04-01T03:00Z' + n * interval '1 second', 's',
                               'records-many', 'settlement', 'substance ' || n
                        from register_entry r, generate_series(1, 150) n where r.printed = :number
                        """).param("number", number).update();

        Answer first = get(auditor, RECORDS + "looks?who=records-many");
        Answer second = get(
                auditor,
                RECORDS + "looks?who=records-many&before="
                        + first.json().at("/older").asLong());

        assertThat(first.json().at("/lines")).hasSize(HouseRecords.PAGE);
        assertThat(first.at("lines.0.what")).isEqualTo("substance 150");
        assertThat(second.json().at("/lines")).hasSize(50);
        assertThat(second.at("lines.0.what")).isEqualTo("substance 50");
        assertThat(second.json().at("/older").isNull()).isTrue();
    }

    @Test
    @DisplayName("Who was given which role by whom stands there too")
    void rights() {
        Answer found = get(auditor, RECORDS + "rights?who=records-auditor");

        assertThat(found.json().at("/lines").valueStream()).anySatisfy(line -> {
            assertThat(line.at("/what").asString()).isEqualTo("role-given");
            assertThat(line.at("/why").asString()).contains("auditor");
            assertThat(line.at("/by").asString()).isNotEmpty();
        });
    }
}
