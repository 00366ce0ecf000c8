package dev.redress.core.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small values of a procedure. */
class CatalogueTest {

    private static Step step(String code) {
        return new Step(code, new Titles(Map.of("en", code)), false);
    }

    @Test
    void finds_by_code_and_keeps_the_order() {
        Catalogue<Step> steps = new Catalogue<>(List.of(step("registration"), step("delivery")));
        assertThat(steps.codes()).containsExactly("registration", "delivery");
        assertThat(steps.find("delivery")).contains(step("delivery"));
        assertThat(steps.find("dispatch")).isEmpty();
    }

    @Test
    void a_code_stands_once() {
        assertThatThrownBy(() -> new Catalogue<>(List.of(step("a"), step("a"))))
                .hasMessageContaining("The code 'a' stands twice");
    }

    @Test
    void a_title_falls_back_on_english() {
        Titles titles = new Titles(Map.of("en", "Branch", "ky", "Бөлүм"));
        assertThat(titles.in("ky")).isEqualTo("Бөлүм");
        assertThat(titles.in("ru")).isEqualTo("Branch");
        assertThatThrownBy(() -> new Titles(Map.of("ru", "Отделение"))).hasMessageContaining("needs English");
    }

    @Test
    @DisplayName("ALMA-47: answered in the language of the submission, else in the first language of the institution")
    void an_institution_answers_in_its_languages() {
        Institution institution =
                new Institution("alma", "Alma", "KG", ZoneId.of("Asia/Bishkek"), List.of("ru", "ky"), "KGS", "Bishkek");
        assertThat(institution.answersIn("ky")).isEqualTo("ky");
        assertThat(institution.answersIn("en")).isEqualTo("ru");
        assertThatThrownBy(
                        () -> new Institution("a", "A", "KG", ZoneId.of("Asia/Bishkek"), List.of(), "KGS", "Bishkek"))
                .hasMessageContaining("answers in no language");
    }

    @ParameterizedTest
    @CsvSource({
        "NEO/{year}/{number:6},  7,       NEO/2024/000007",
        "NEO/{year}/{number:6},  1234567, NEO/2024/1234567",
        "COOP-{number:4}-{year}, 12,      COOP-0012-2024",
        "{year}{number:1},       3,       20243",
    })
    @DisplayName("ALMA-20: the printed register number")
    void a_register_number_is_printed(String format, long number, String printed) {
        assertThat(new RegisterRule(format).print(2024, number)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEO/{number:6}", "NEO/{year}", "NEO/{year}/{number}", ""})
    void a_register_number_needs_year_and_number(String format) {
        assertThatThrownBy(() -> new RegisterRule(format)).hasMessageContaining("needs {year} and {number:N}");
    }

    @Test
    void an_extension_extends_at_least_once() {
        assertThatThrownBy(() -> new ExtensionRule(
                        0,
                        new dev.redress.core.calendar.Term.WorkingDays(10),
                        ExtensionRule.CountedFrom.END_OF_TERM,
                        new Catalogue<>(List.of()),
                        Set.of(),
                        false,
                        ExtensionRule.Notice.WRITTEN,
                        ExtensionRule.NoticeBefore.END_OF_TERM))
                .hasMessageContaining("at least once");
    }

    @Test
    void the_words_of_rule_files_do_not_depend_on_the_language_of_the_machine() {
        // under Turkish rules "I" in lower case is a dotless letter
        assertThat(Fact.DOCUMENTS_COMPLETE.word()).isEqualTo("documents-complete");
        assertThat(Fact.WRITTEN_COMPLAINT_REQUESTED.word()).isEqualTo("written-complaint-requested");
        assertThat(Form.WRITTEN.word()).isEqualTo("written");
        assertThat(IdentityField.IDENTITY_DOCUMENT.word()).isEqualTo("identity-document");
        assertThat(EndOnRestDay.NEXT_WORKING_DAY.word()).isEqualTo("next-working-day");
        assertThat(VersionChosenBy.RECEIVED_ON.word()).isEqualTo("received-on");
        assertThat(Role.Power.DISMISS.word()).isEqualTo("dismiss");
        assertThat(ExtensionRule.Notice.WRITTEN.word()).isEqualTo("written");
        assertThat(ExtensionRule.NoticeBefore.NO_LIMIT.word()).isEqualTo("no-limit");
        assertThat(ExtensionRule.CountedFrom.END_OF_TERM.word()).isEqualTo("end-of-term");
    }
}
