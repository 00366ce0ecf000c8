package dev.redress.app.lawbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.lawbook.RuleFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RulesCommandTest {

    private static final String CASES = "institutions/testland/response-written.cases.yaml";

    @TempDir
    Path folder;

    @Test
    void the_projects_own_rule_files_are_all_right() {
        Ran ran = check(RuleFiles.ofTheProject());
        assertThat(ran.out())
                .matches("\\d+ files, \\d+ institutions, \\d+ calendars, \\d+ instruments, \\d+ rules,"
                        + " \\d+ values, \\d+ cases, all right\n");
        assertThat(ran.code()).isZero();
    }

    @Test
    void every_case_is_computed_again() {
        RuleFiles files = RuleFiles.copyOfTestland(folder).replace(CASES, "due: 2023-05-22", "due: 2023-05-23");
        Ran ran = check(files.root());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains(CASES + ":" + files.lineOf(CASES, "name: Plain, second text")
                        + ": case 'Plain, second text' due should be 2023-05-23 and is 2023-05-22")
                .endsWith(" 1 fault\n");
    }

    @Test
    void the_extended_day_and_day_zero_of_a_case_are_compared_too() {
        RuleFiles files = RuleFiles.copyOfTestland(folder)
                .replace(CASES, "extended-due: 2023-06-05", "extended-due: 2023-06-06")
                .replace(CASES, "day-zero: 2011-01-01", "day-zero: 2011-01-03");
        assertThat(check(files.root()).out())
                .contains("extended-due should be 2023-06-06 and is 2023-06-05")
                .contains("day-zero should be 2011-01-03 and is 2011-01-01")
                .endsWith("2 faults\n");
    }

    @Test
    void a_refusal_that_does_not_come_and_one_that_should_not_come_are_faults() {
        RuleFiles files = RuleFiles.copyOfTestland(folder)
                .replace(CASES, "refused: NoRuleInForce", "refused: CalendarNotPublished")
                .replace(
                        CASES,
                        "from: \"2012-05-07T10:00\"\n    due: 2012-06-04\n    extended-due: 2012-07-02",
                        "from: \"2012-05-07T10:00\"\n    refused: NoRuleInForce")
                .replace(CASES, "from: \"2023-05-08T10:00\"", "from: \"2030-12-30T10:00\"");
        assertThat(check(files.root()).out())
                .contains("is refused by NoRuleInForce")
                .contains("should be refused by NoRuleInForce, and gives 2012-06-04")
                .contains("is refused by CalendarNotPublished");
    }

    @Test
    void the_schemas_are_compared_with_the_files() {
        RuleFiles files = RuleFiles.copyOfTestland(folder)
                .replace("institutions/testland/roles.yaml", "code: auditor", "code: Auditor");
        Ran ran = check(files.root());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .startsWith("institutions/testland/roles.yaml:"
                        + files.lineOf("institutions/testland/roles.yaml", "code: Auditor")
                        + ": schema/roles.schema.json: ")
                .endsWith(" 1 fault\n");
    }

    @Test
    void a_kind_without_a_schema_is_a_fault() {
        RuleFiles files = RuleFiles.copyOfTestland(folder).delete("schema/roles.schema.json");
        assertThat(check(files.root()).out())
                .contains("institutions/testland/roles.yaml: there is no schema/roles.schema.json");
    }

    @Test
    void faults_of_the_format_come_with_file_and_line() {
        RuleFiles files = RuleFiles.copyOfTestland(folder)
                .replace("institutions/testland/roles.yaml", "kind: roles", "kind: rolls");
        Ran ran = check(files.root());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("institutions/testland/roles.yaml:2: 'rolls' is none of clock");
    }

    @Test
    void a_weaker_procedure_shows_beside_the_law_of_the_day() {
        // given Testland's own 20 working days until July 2020, where the law gives 15
        Ran before = compare("--on", "2020-06-30", "--institution", "testland");
        Ran after = compare("--on", "2020-07-01", "--institution", "testland");
        assertThat(before.code()).isZero();
        assertThat(before.out().lines().filter(line -> line.contains("written")))
                .singleElement()
                .asString()
                .contains("20 working days + 20 working days", "15 working days + 15 working days")
                .contains("longer term, later start, longer extension, suspended by waiting-for-complainant");
        assertThat(after.out().lines().filter(line -> line.contains("written")))
                .singleElement()
                .asString()
                .contains("10 working days + 10 working days")
                .doesNotContain("longer")
                .contains("suspended by waiting-for-third-party");
    }

    @Test
    void the_comparison_in_json_names_rules_and_sources() {
        JsonNode clocks = compare("--on", "2020-06-30", "--institution", "testland", "--json")
                .json()
                .get("clocks");
        JsonNode written = null;
        for (JsonNode clock : clocks) {
            if ("written".equals(clock.get("form").asString(""))) {
                written = clock;
            }
        }
        assertThat(written).isNotNull();
        assertThat(written.get("weaker").asBoolean()).isTrue();
        assertThat(written.get("own").get("term").asString()).isEqualTo("20 working days");
        assertThat(written.get("statutory").get("rule").asString())
                .isEqualTo("law/testland/complaint/response-written");
        assertThat(written.get("statutory").get("source").asString()).isEqualTo("Complaints Act 2010 Art 12");
        assertThat(written.get("because").get(0).asString()).isEqualTo("longer term");
    }

    @Test
    void an_unknown_institution_is_not_compared() {
        Ran ran = compare("--on", "2020-06-30", "--institution", "nobody");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("There is no institution 'nobody'");
    }

    @Test
    void a_rule_is_shown_as_it_is_written_with_its_source() {
        Ran all = show("institutions/testland/response-written");
        Ran onDay = show("institutions/testland/response-written", "--on", "2021-01-01");
        assertThat(all.out()).contains("since 2011-01-01, Testland procedure Section 6", "term: 20 working days");
        assertThat(onDay.out())
                .contains("as: law/testland/complaint/response-written")
                .contains("since 2020-07-01, Complaints Amendment Act 2020 Art 3", "term: 10 working days")
                .doesNotContain("term: 20 working days");
    }

    @Test
    void no_rule_and_no_value_on_the_day_are_said() {
        assertThat(show("institutions/testland/nothing").err()).contains("There is no rule");
        Ran early = show("institutions/testland/response-written", "--on", "2010-12-31");
        assertThat(early.code()).isEqualTo(1);
        assertThat(early.err()).contains("NoRuleInForce", "2011-01-01");
    }

    private static Ran check(Path rulebooks) {
        return Ran.on(rulebooks, CheckRules::new);
    }

    private static Ran compare(String... words) {
        return Ran.on(RuleFiles.ofTheProject(), CompareRules::new, words);
    }

    private static Ran show(String... words) {
        return Ran.on(RuleFiles.ofTheProject(), ShowRule::new, words);
    }
}
