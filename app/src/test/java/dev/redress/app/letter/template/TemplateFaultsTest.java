package dev.redress.app.letter.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.app.letter.template.Placeholder.Origin;
import dev.redress.app.letter.template.Placeholder.Shape;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateFaultsTest {

    private static final String HEADER = "subject: {document}\nclosing: Yours,\n";

    private static List<String> faults(String text, Paper paper) {
        return catchThrowableOfType(TemplateInvalid.class, () -> Template.parse(text, paper)).faults().stream()
                .map(TemplateFault::toString)
                .toList();
    }

    /** The third line of a template, and what must be said of it. */
    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("Dear {adressee}", "3:6: there is no placeholder 'adressee'; the nearest is 'addressee'"),
                Arguments.of("{?registernumber}x", "3:1: there is no placeholder 'registernumber'; the nearest is"),
                Arguments.of("{ document }", "3:1: there is no placeholder ' document '; the nearest is 'document'"),
                Arguments.of("{}", "3:1: there is no placeholder ''"),
                Arguments.of("a { b", "3:3: the brace is not closed on its line"),
                Arguments.of("a } b", "3:3: a closing brace that opened nowhere"),
                Arguments.of("{?law}x", "3:1: '{?law}' is not closed"),
                Arguments.of("x{/law}", "3:2: '{/law}' closes what is not open"),
                Arguments.of(
                        "{?law}{!reasons}x{/law}{/reasons}",
                        "3:18: '{/law}' stands where '{!reasons}' of line 3 must be closed first"),
                Arguments.of("{!reasons}{reasons}{/reasons}", "3:11: 'reasons' stands where it is absent"),
                Arguments.of("We need {documents}.", "3:9: 'documents' is a list and stands in a line that begins"),
                Arguments.of("# {documents}", "3:3: 'documents' is a list"),
                Arguments.of("- {documents} {law}", "3:15: a line has room for one list"),
                Arguments.of("{?law}- {/law}{documents}", "3:15: a condition that began before the mark"),
                Arguments.of("{?law}x{/law}- {documents}", "3:16: 'documents' is a list"),
                Arguments.of("| only a label", "3:1: a fact is written '| label | value'"),
                Arguments.of("| a | b | c", "3:1: a fact is written '| label | value'"),
                Arguments.of("| a {?law}| b{/law}", "3:11: the bar of a fact"),
                Arguments.of("- a {?law}b\nc{/law}", "3:12: '{?law}' of line 3 began inside a line"),
                Arguments.of("a {?law}b\n- c{/law}", "4:1: '{?law}' of line 3 began inside a line"),
                Arguments.of("a {?law}b\n\nc{/law}", "4:1: '{?law}' of line 3 began inside a line"),
                Arguments.of("a\tb", "3:2: the invisible character U+0009"),
                Arguments.of("a\r", "3:2: the invisible character U+000d"),
                Arguments.of("a\u200bb", "3:2: the invisible character U+200b"),
                Arguments.of("a\u202eb", "3:2: the invisible character U+202e"),
                Arguments.of("{?law}".repeat(9) + "x" + "{/law}".repeat(9), "3:49: conditions are nested deeper"),
                Arguments.of("", "3:1: the letter itself is missing"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_fault_is_named_with_its_line_and_column(String line, String fault) {
        assertThat(faults(HEADER + line, Paper.RESPONSE))
                .anySatisfy(named -> assertThat(named).startsWith(fault));
    }

    @Test
    void subject_and_closing_may_not_be_missing() {
        assertThat(faults("Dear Sir or Madam,\n\nText.", Paper.RESPONSE))
                .containsExactly(
                        "1:1: line 1 of a template is 'subject: …'", "2:1: line 2 of a template is 'closing: …'");
        assertThat(faults("subject: \nclosing: x\n\nText.", Paper.RESPONSE))
                .containsExactly("1:1: line 1 of a template is 'subject: …'");
        assertThat(faults("subject: {?law}x\nclosing: {law}{/law}\n\nText.", Paper.RESPONSE))
                .containsExactly(
                        "1:10: '{?law}' is not closed",
                        "2:10: 'law' is a list and stands in a line that begins with '- '",
                        "2:15: '{/law}' closes what is not open");
    }

    @Test
    void every_fault_is_named_at_once_in_the_order_of_the_text() {
        assertThat(faults(HEADER + "{a}\n{?law}\n} ", Paper.RESPONSE))
                .hasSize(3)
                .isSortedAccordingTo((one, other) -> one.compareTo(other));
    }

    @Test
    void a_template_has_an_end() {
        assertThatThrownBy(() -> Template.parse(HEADER + "x".repeat(20_001), Paper.RESPONSE))
                .hasMessageContaining("at most 20000 characters");
    }

    @ParameterizedTest
    @EnumSource(Placeholder.class)
    @DisplayName("An acknowledgement prints nothing that a sender or an officer typed, not even on a condition")
    void acknowledgementsCarryNoTextOfTheSender(Placeholder placeholder) {
        String word = placeholder.word();
        String put = (placeholder.shape() == Shape.LIST ? "- " : "") + "{" + word + "}";
        String asked = "{?" + word + "}x{/" + word + "}";
        String message = "3:" + (placeholder.shape() == Shape.LIST ? 3 : 1)
                + ": an acknowledgement prints nothing that somebody typed, and '" + word + "' is such a text";
        if (placeholder.origin() == Origin.HOUSE) {
            Template.parse(HEADER + put, Paper.ACKNOWLEDGEMENT);
        } else {
            assertThat(faults(HEADER + put, Paper.ACKNOWLEDGEMENT)).containsExactly(message);
            assertThat(faults(HEADER + asked, Paper.ACKNOWLEDGEMENT)).hasSize(1);
        }
        Template.parse(HEADER + put, Paper.RESPONSE);
    }

    @Test
    void names_and_words_of_complainants_come_from_the_sender() {
        assertThat(Arrays.stream(Placeholder.values()).filter(name -> name.origin() == Origin.SENDER))
                .containsExactlyInAnyOrder(Placeholder.ADDRESSEE, Placeholder.COMPLAINANTS, Placeholder.SUBJECT);
    }
}
