package dev.redress.app.letter.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"id", "en", "ru", "ky"})
    @DisplayName("X-8: the plain text says what the paper says, in lines of at most 72 characters")
    void saysEverything(String language) {
        Paper paper = Papers.letter(language);
        String text = PaperText.of(paper);

        assertThat(text.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 72);
        assertThat(text.lines()).allMatch(line -> line.equals(line.stripTrailing()));
        assertThat(text)
                .contains(paper.title(), paper.letterhead().dated(), "https://complaints.testland.example/check/")
                .endsWith("\n");
        assertThat(text).isEqualTo(PaperText.of(Papers.letter(language)));
    }

    @Test
    void wrapsAtTheLastBlankAndCutsWhatHasNone() {
        Paper paper = Papers.letter("en", new Block.Paragraph("ab ".repeat(40) + "\n" + "x".repeat(100)));

        assertThat(PaperText.of(paper))
                .contains("ab ab ab\nab ab")
                .contains("x".repeat(72) + "\n" + "x".repeat(28) + "\n");
    }

    @Test
    void labelsStandWithTheirValues() {
        Paper paper = Papers.letter(
                "en",
                new Block.Facts(List.of(new Block.Fact("Received on", "19 October 2026"))),
                new Block.Blank("Name", 2));

        assertThat(PaperText.of(paper))
                .contains("Received on: 19 October 2026\n")
                .contains("Name:\n" + ("_".repeat(72) + "\n").repeat(2));
    }
}
