package dev.redress.app.lawbook;

import static dev.redress.app.lawbook.Fault.I;
import static dev.redress.app.lawbook.Fault.WRITTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of the tree as a whole: what is missing, what stands where nothing stands, what goes in a circle. */
class TreeFaultsTest {

    @TempDir
    Path folder;

    @Test
    void testland_itself_has_none() {
        assertThat(Lawbook.load(RuleFiles.copyOfTestland(folder).root()).institutions())
                .containsExactly("testland");
    }

    @Test
    void all_faults_of_all_files_are_named_together_in_order() {
        RuleFiles files = RuleFiles.copyOfTestland(folder)
                .replace(WRITTEN, "term: 20 working days", "term: 20")
                .replace(WRITTEN, "notice: written", "notice: spoken")
                .replace("calendars/testland/2015.yaml", "day: 2015-12-26", "day: 26 December")
                .replace(I + "roles.yaml", "[audit]", "[audit, write]");
        List<String> problems = Fault.problems(files);
        assertThat(problems).isSorted().hasSizeGreaterThanOrEqualTo(5);
        assertThat(String.join("\n", problems))
                .contains("2015.yaml:", "'20' is no term", "'spoken' is none of", "'write' is none of");
        assertThatThrownBy(() -> Lawbook.load(files.root()))
                .isInstanceOf(LawbookInvalid.class)
                .hasMessageContaining("have faults (" + problems.size() + ")")
                .hasMessageContaining(problems.getFirst())
                .hasMessageContaining(problems.getLast());
    }

    @Test
    void references_that_go_in_a_circle_are_found() {
        RuleFiles files = RuleFiles.copyOfTestland(folder)
                .replace(
                        "law/testland/complaint/first-response.yaml",
                        "2015-01-01: {repealed: true,",
                        "2015-01-01: {as: institutions/testland/first-response,");
        assertThat(Fault.problems(files))
                .anySatisfy(problem -> assertThat(problem)
                        .contains("/first-response.yaml:")
                        .contains("the references go in a circle: institutions/testland/first-response"
                                + " -> law/testland/complaint/first-response -> institutions/testland/first-response"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "working-days",
                "basis",
                "register",
                "channels",
                "submissions",
                "complainants",
                "roles",
                "priorities",
                "assistance",
                "steps",
                "left-without-consideration",
                "refusal",
                "acknowledgement",
                "response",
                "means",
                "purposes",
                "reports"
            })
    void an_institution_lacks_nothing(String kind) {
        RuleFiles files = RuleFiles.copyOfTestland(folder).delete(I + kind + ".yaml");
        assertThat(Fault.problems(files))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("institutions/testland: the file " + kind + ".yaml is missing"));
    }

    @Test
    void an_institution_says_who_it_is() {
        RuleFiles files = RuleFiles.copyOfTestland(folder).delete(I + "institution.yaml");
        assertThat(Fault.problems(files)).contains("institutions/testland: the file institution.yaml is missing");
    }

    @Test
    void opening_hours_may_be_missing_only_where_no_clock_needs_them() {
        RuleFiles files = RuleFiles.copyOfTestland(folder).delete(I + "opening-hours.yaml");
        assertThat(Fault.problems(files))
                .containsExactly(
                        I + "acknowledgement-term.yaml:" + files.lineOf(I + "acknowledgement-term.yaml", "2011-01-01:")
                                + ": day zero 'next-opening-if-outside-hours' needs opening-hours.yaml,"
                                + " which is missing");
        files.replace(I + "acknowledgement-term.yaml", "next-opening-if-outside-hours", "start-day");
        assertThat(Lawbook.load(files.root()).rulebook("testland").openingHours())
                .isEmpty();
    }

    @Test
    void a_clock_has_cases_beside_it_and_cases_a_clock() {
        RuleFiles files = RuleFiles.copyOfTestland(folder)
                .delete(I + "registration.cases.yaml")
                .write(I + "roles.cases.yaml", "cases: []\n");
        assertThat(Fault.problems(files))
                .containsExactly(
                        I + "registration.yaml: a clock has worked cases beside it, and " + I
                                + "registration.cases.yaml is missing",
                        I + "roles.cases.yaml: there is no clock beside these cases");
    }

    @Test
    void years_of_a_calendar_follow_one_another() {
        RuleFiles files = RuleFiles.copyOfTestland(folder).delete("calendars/testland/2015.yaml");
        assertThat(Fault.problems(files))
                .contains(
                        "calendars/testland/2016.yaml: years must follow one another: 2015.yaml is missing before it");
    }

    @Test
    void a_file_in_a_strange_place_an_empty_one_and_one_in_another_encoding_are_found() throws IOException {
        RuleFiles files = RuleFiles.copyOfTestland(folder)
                .write("calendars/testland/notes.yaml", "a: b\n")
                .write(I + "empty.yaml", "");
        Files.write(folder.resolve(I + "latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe9});
        assertThat(Fault.problems(files))
                .contains(
                        "calendars/testland/notes.yaml: no rule, calendar, instrument or case file stands at such a"
                                + " place",
                        I + "empty.yaml:1: the file is empty",
                        I + "latin.yaml: the file is not UTF-8");
    }

    @Test
    void a_folder_that_is_not_there_or_empty_is_no_lawbook() {
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> Lawbook.load(nowhere))
                .isInstanceOf(LawbookInvalid.class)
                .hasMessageContaining("there is no such folder");
        assertThatThrownBy(() -> Lawbook.load(folder))
                .isInstanceOf(LawbookInvalid.class)
                .hasMessageContaining("there is no institution");
    }
}
