package dev.redress.app.lawbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The contract of {@code bin/redress clock}, on the project's own rule files. */
class ClockCommandTest {

    @Test
    void the_whole_answer_in_json_with_its_keys_in_order() {
        Ran ran = Ran.clock(
                "--institution",
                "neo",
                "--clock",
                "response",
                "--form",
                "oral",
                "--from",
                "2024-11-25T16:00",
                "--known-on",
                "2024-11-21",
                "--json");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .isEqualTo("{\"institution\":\"neo\",\"clock\":\"response\",\"form\":\"oral\","
                        + "\"rule\":\"institutions/neo/response-oral\",\"inForceSince\":\"2023-12-22\","
                        + "\"source\":\"Neo procedure on verbal complaints\","
                        + "\"start\":\"2024-11-25T16:00\",\"dayZero\":\"2024-11-25\",\"due\":\"2024-12-03\","
                        + "\"extendedDue\":null,"
                        + "\"statutory\":{\"rule\":\"law/id/ojk/complaint/response-oral\",\"due\":\"2024-12-03\"},"
                        + "\"calendar\":{\"id\":\"id\",\"knownOn\":\"2024-11-21\"},"
                        + "\"explanation\":[{\"date\":\"2024-11-26\",\"counted\":1},"
                        + "{\"date\":\"2024-11-27\",\"skipped\":true,"
                        + "\"reason\":\"Local Election Day (national holiday)\",\"instrument\":\"Keppres 33/2024\"},"
                        + "{\"date\":\"2024-11-28\",\"counted\":2},{\"date\":\"2024-11-29\",\"counted\":3},"
                        + "{\"date\":\"2024-11-30\",\"skipped\":true,\"reason\":\"Saturday\",\"instrument\":null},"
                        + "{\"date\":\"2024-12-01\",\"skipped\":true,\"reason\":\"Sunday\",\"instrument\":null},"
                        + "{\"date\":\"2024-12-02\",\"counted\":4},{\"date\":\"2024-12-03\",\"counted\":5}],"
                        + "\"owedBy\":\"institution\"}\n");
    }

    @DisplayName("section 8 of the requirements, examples A to L")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "A,         neo,       response,       written, 2024-11-18T10:00, 2024-11-18, 2024-12-02, 2024-12-16",
                "A',        neo,       response,       written, 2024-11-18T10:00, 2024-11-21, 2024-12-03, 2024-12-17",
                "A' today,  neo,       response,       written, 2024-11-18T10:00, -,          2024-12-03, 2024-12-17",
                "B,         neo,       response,       written, 2024-04-03,       -,          2024-04-25, 2024-05-14",
                "B',        neo,       response,       oral,    2024-04-03,       -,          2024-04-18, -",
                "C before,  neo,       response,       written, 2025-08-06T09:00, 2025-08-06, 2025-08-20, 2025-09-03",
                "C after,   neo,       response,       written, 2025-08-06T09:00, 2025-08-07, 2025-08-21, 2025-09-04",
                "H,         neo,       referral,       -,       2026-09-01,       -,          2026-11-24, -",
                "H sub,     sub,       referral,       -,       2026-09-01,       -,          2026-11-24, -",
                "I,         kreditpro, first-response, -,       2026-08-14T16:30, -,          2026-08-19, -",
                "I',        kreditpro, first-response, -,       2026-08-14T17:30, -,          2026-08-20, -",
                "L 2025 H2, neo,       report,         -,       2025-12-31,       -,          2026-01-12, -",
                "L 2026 H1, neo,       report,         -,       2026-06-30,       -,          2026-07-10, -",
                "L 2026 H2, neo,       report,         -,       2026-12-31,       -,          2027-01-11, -",
                "L 2027 H1, neo,       report,         -,       2027-06-30,       -,          2027-07-12, -",
            })
    void the_worked_dates(
            String example,
            String institution,
            String clock,
            String form,
            String from,
            String knownOn,
            String due,
            String extendedDue) {
        List<String> words = new java.util.ArrayList<>(
                List.of("--institution", institution, "--clock", clock, "--from", from, "--json"));
        if (form != null) {
            words.addAll(List.of("--form", form));
        }
        if (knownOn != null) {
            words.addAll(List.of("--known-on", knownOn));
        }
        Ran ran = Ran.clock(words.toArray(String[]::new));
        assertThat(ran.code()).as(ran.out()).isZero();
        assertThat(ran.json().get("due").asString()).isEqualTo(due);
        if (extendedDue == null) {
            assertThat(ran.json().get("extendedDue").isNull()).isTrue();
        } else {
            assertThat(ran.json().get("extendedDue").asString()).isEqualTo(extendedDue);
        }
    }

    @Test
    @DisplayName("ALMA-21, ALMA-30, ALMA-34: registration, response and loan information at Alma")
    void a_kyrgyz_institution_knows_no_statutory_date() {
        JsonNode registration = Ran.clock(
                        "--institution", "alma", "--clock", "registration", "--from", "2024-03-01T15:00", "--json")
                .json();
        assertThat(registration.get("due").asString()).as("Friday to Monday").isEqualTo("2024-03-04");
        assertThat(registration.get("statutory").isNull()).isTrue();
        assertThat(registration.get("form").isNull()).isTrue();
        assertThat(registration.get("calendar").get("id").asString()).isEqualTo("kg");
    }

    @Test
    void extended_explains_up_to_the_extended_deadline_and_leaves_due_as_it_is() {
        JsonNode answer = Ran.clock(
                        "--institution",
                        "neo",
                        "--clock",
                        "response",
                        "--form",
                        "written",
                        "--from",
                        "2024-11-18T10:00",
                        "--extended",
                        "--json")
                .json();
        JsonNode explanation = answer.get("explanation");
        assertThat(answer.get("due").asString()).isEqualTo("2024-12-03");
        assertThat(explanation.get(explanation.size() - 1).toString())
                .isEqualTo("{\"date\":\"2024-12-17\",\"counted\":20}");
    }

    @Test
    @DisplayName("KP-2: --received picks the version of the rule")
    void the_day_of_receipt_picks_the_version() {
        List<String> words = List.of(
                "--institution",
                "testland",
                "--clock",
                "response",
                "--form",
                "written",
                "--from",
                "2020-07-03",
                "--json");
        JsonNode bySelf = Ran.clock(words.toArray(String[]::new)).json();
        List<String> received = new java.util.ArrayList<>(words);
        received.addAll(List.of("--received", "2020-06-30"));
        JsonNode byReceipt = Ran.clock(received.toArray(String[]::new)).json();
        assertThat(bySelf.get("inForceSince").asString()).isEqualTo("2020-07-01");
        assertThat(bySelf.get("due").asString()).isEqualTo("2020-07-17");
        assertThat(byReceipt.get("inForceSince").asString()).isEqualTo("2011-01-01");
        assertThat(byReceipt.get("due").asString()).isEqualTo("2020-07-31");
        assertThat(byReceipt.get("statutory").get("due").asString())
                .as("15 by the old law")
                .isEqualTo("2020-07-24");
    }

    @ParameterizedTest
    @CsvSource({
        "neo,    response, written, 2013-11-18T10:00, NoRuleInForce",
        "neo,    response, written, 2027-12-27T10:00, CalendarNotPublished",
        "nobody, response, written, 2024-11-18T10:00, NoSuchInstitution",
        "neo,    answer,   written, 2024-11-18T10:00, NoSuchClock",
        "neo,    response, '',      2024-11-18T10:00, FormNeeded",
        "neo,    response, spoken,  2024-11-18T10:00, BadForm",
        "neo,    response, written, 2024-02-30,       BadDate",
        "neo,    response, written, 18.11.2024,       BadDate",
        "neo,    response, written, +12024-11-18T10:00, BadDate",
        "sub,    first-response, written, 2024-11-18, NoSuchClock",
    })
    void a_question_without_an_answer_is_refused_by_name(
            String institution, String clock, String form, String from, String kind) {
        List<String> words = new java.util.ArrayList<>(
                List.of("--institution", institution, "--clock", clock, "--from", from, "--json"));
        if (!form.isEmpty()) {
            words.addAll(List.of("--form", form));
        }
        Ran ran = Ran.clock(words.toArray(String[]::new));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.json().propertyNames()).containsExactly("error");
        assertThat(ran.json().get("error").get("kind").asString()).isEqualTo(kind);
        assertThat(ran.json().get("error").get("message").asString()).isNotBlank();
    }

    @Test
    void a_calendar_that_was_not_yet_decided_is_refused_and_a_day_later_answered() {
        String[] eve = {
            "--institution",
            "neo",
            "--clock",
            "response",
            "--form",
            "oral",
            "--from",
            "2024-12-27",
            "--known-on",
            "2024-10-13",
            "--json"
        };
        String[] day = eve.clone();
        day[9] = "2024-10-14";
        assertThat(Ran.clock(eve).json().get("error").get("kind").asString()).isEqualTo("CalendarNotPublished");
        assertThat(Ran.clock(day).json().get("due").asString()).isEqualTo("2025-01-06");
    }

    @Test
    void people_read_what_was_counted_and_why() {
        Ran ran = Ran.clock(
                "--institution", "neo", "--clock", "response", "--form", "written", "--from", "2024-11-18T10:00");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains(
                        "neo: response (written), 10 working days",
                        "rule       institutions/neo/response-written",
                        "day zero   Mon 2024-11-18",
                        "Tue 2024-11-19     1",
                        "Wed 2024-11-27     -  Local Election Day (national holiday), Keppres 33/2024",
                        "Tue 2024-12-03    10",
                        "due        Tue 2024-12-03",
                        "extended   Tue 2024-12-17",
                        "statutory  Tue 2024-12-03, law/id/ojk/complaint/response-written, POJK 22/2023")
                .doesNotContain("Provisional");
    }

    @Test
    void an_estimated_day_is_called_provisional() {
        Ran ran =
                Ran.clock("--institution", "testland", "--clock", "response", "--form", "oral", "--from", "2028-10-05");
        assertThat(ran.out())
                .contains("Lantern Day (national holiday, provisional)")
                .contains("Provisional:");
    }

    @Test
    void without_json_a_refusal_goes_to_standard_error() {
        Ran ran = Ran.clock("--institution", "neo", "--clock", "response", "--from", "2024-11-18");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .isEqualTo("redress: FormNeeded: The clock 'response' depends on the form; say oral or written\n");
    }

    @Test
    void a_command_line_that_asks_nothing_is_a_wrong_one() {
        assertThat(Ran.clock("--institution", "neo", "--clock", "response").code())
                .isEqualTo(2);
        assertThat(Ran.clock("--institution").code()).isEqualTo(2);
    }

    @Test
    void broken_rule_files_answer_nothing() throws java.io.IOException {
        java.nio.file.Path folder = java.nio.file.Files.createTempDirectory("rules");
        Ran ran = Ran.on(
                folder,
                streams -> new ClockCommand(streams, Ran.NOW),
                "--institution",
                "neo",
                "--clock",
                "response",
                "--from",
                "2024-11-18",
                "--json");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("there is no institution");
    }
}
