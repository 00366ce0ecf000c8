package dev.redress.app.letter.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.lawbook.RuleFiles;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines that make template engines compute, read files or run programs. Here they are text or an error. */
@DisplayName("check 17: template injection")
class TemplateInjectionTest {

    private static final String HEADER = "subject: a\nclosing: b\n\n";
    private static final String NEUTRAL = "¤¤¤";
    private static final Templates TEMPLATES =
            Templates.load(RuleFiles.ofTheProject(), Lawbook.load(RuleFiles.ofTheProject()));

    static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/letters/injection.txt")).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    @Test
    void there_are_enough_of_them() throws IOException {
        assertThat(lines()).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void in_data_they_are_printed_as_they_are_in_every_place_of_every_letter(String line) {
        for (Paper paper : Paper.values()) {
            for (String language : Templates.LANGUAGES) {
                Template template = TEMPLATES.of("testland", paper, language);
                Filled neutral = template.fill(Examples.all(NEUTRAL));
                Filled letter = template.fill(Examples.all(line));
                assertThat(letter.pieces()).hasSameSizeAs(neutral.pieces());
                for (int i = 0; i < letter.pieces().size(); i++) {
                    assertThat(Examples.text(letter.pieces().get(i)))
                            .isEqualTo(Examples.text(neutral.pieces().get(i)).replace(NEUTRAL, line));
                }
                assertThat(letter.subject()).isEqualTo(neutral.subject().replace(NEUTRAL, line.replace('\t', ' ')));
                assertThat(letter.closing()).isEqualTo(neutral.closing());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void in_a_template_they_are_refused_or_printed_as_they_are(String line) {
        Template template;
        try {
            template = Template.parse(HEADER + "Text " + line, Paper.RESPONSE);
        } catch (TemplateInvalid refused) {
            assertThat(line).containsAnyOf("{", "}", "\t");
            return;
        }
        if (template.placeholders().isEmpty()) {
            String literal = line.replace("{{", "{").replace("}}", "}");
            assertThat(template.fill(Map.of()).pieces()).containsExactly(new Piece.Paragraph("Text " + literal));
        } else {
            assertThat(template.fill(Examples.all(line)).pieces())
                    .as("a known placeholder is known, and its value is text")
                    .allSatisfy(piece -> assertThat(Examples.text(piece)).contains("Text"));
        }
    }

    @Test
    void an_expression_in_single_braces_is_an_unknown_placeholder_in_every_dialect() {
        for (String expression : List.of("${7*7}", "#{7*7}", "*{7*7}", "@{7*7}", "~{a}", "{7*7}", "%{7*7}", "$!{x}")) {
            assertThatThrownBy(() -> Template.parse(HEADER + expression, Paper.RESPONSE))
                    .as(expression)
                    .isInstanceOf(TemplateInvalid.class)
                    .hasMessageContaining("there is no placeholder");
        }
    }

    @Test
    void nothing_that_was_put_in_is_read_again() {
        Template template = Template.parse(HEADER + "{reasons} {message}", Paper.RESPONSE);
        Filled letter = template.fill(
                Map.of(Placeholder.REASONS, Value.of("{message}"), Placeholder.MESSAGE, Value.of("{reasons}{{")));
        assertThat(letter.pieces()).containsExactly(new Piece.Paragraph("{message} {reasons}{{"));
    }
}
