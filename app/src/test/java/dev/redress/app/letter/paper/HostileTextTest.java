package dev.redress.app.letter.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {

    private static final PaperPrinter PRINTER = new PaperPrinter();

    static Stream<Named<String>> texts() {
        return Stream.of(
                Named.of("nothing", ""),
                Named.of("blanks", " ".repeat(2000)),
                Named.of("control characters", "a\u0000b\u0007c\u001Bd\r\n\te\u007F\u009Bf"),
                Named.of("halves of characters", "a\uD800b\uDC00c\uFFFFd\uFFFEe"),
                Named.of("emoji", "\uD83D\uDE00 \uD83C\uDFE6 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67"),
                Named.of(
                        "scripts that the font lacks",
                        "\u6F22\u5B57 \u0928\u092E\u0938\u094D\u0924\u0947 \u0E44\u0E17\u0E22"),
                Named.of("towers of marks", "e" + "\u0301\u0302\u0303\u0336".repeat(500)),
                Named.of("a mark alone", "\u0301"),
                Named.of("right to left", "\u0645\u062D\u0645\u062F 123 \u05E9\u05DC\u05D5\u05DD (x)"),
                Named.of("the end of a CDATA section", "]]></title></style>-->"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    @DisplayName("check 16: no text makes printing fail, or the file something else than PDF/A-2a")
    void alwaysPrints(String text) throws Exception {
        byte[] pdf = PRINTER.print(Papers.everywhere(text));

        assertThat(PdfA.brokenRules(pdf)).isEmpty();
        assertThat(PaperText.of(Papers.everywhere(text))).doesNotContain("\u0000", "\u001B", "\u200D");
    }

    @Test
    @DisplayName("check 16: a word of ten thousand letters is wrapped and takes less than three seconds")
    void wrapsLongWords() throws Exception {
        PRINTER.print(Papers.letter("en"));
        long started = System.nanoTime();

        byte[] pdf = PRINTER.print(Papers.letter("en", new Block.Paragraph("W".repeat(10_000))));

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
        assertThat(Printed.text(pdf).chars().filter(letter -> letter == 'W').count())
                .isGreaterThanOrEqualTo(10_000);
        assertThat(PdfA.brokenRules(pdf)).isEmpty();
    }

    @Test
    void longWordsInEveryFieldStillPrint() {
        assertThat(Printed.text(PRINTER.print(Papers.everywhere("W".repeat(2_000)))))
                .contains("WWWW");
    }

    @Test
    @DisplayName("check 16: what turns or hides letters is taken out, so an amount stands as it was written")
    void nobodyTurnsAnAmountRound() {
        String amount = "Rp \u202E000.1\u202C \u2066x\u2069\u200By\uFEFFz\u00ADw";

        byte[] pdf = PRINTER.print(Papers.letter("en", new Block.Paragraph(amount)));

        assertThat(Printed.text(pdf)).contains("Rp 000.1 xyzw");
        assertThat(CleanText.line(amount)).isEqualTo("Rp 000.1 xyzw");
    }

    @Test
    void aNameInArabicLettersRunsFromRightToLeft() {
        byte[] pdf = PRINTER.print(
                Papers.letter("en", new Block.Paragraph("Name: \u05D3\u05D5\u05D3 \u05DB\u05D4\u05DF, account 45")));

        // The letters of the first word stand to the right of those of the second.
        assertThat(Glyphs.leftEdge(pdf, "\u05DB")).isLessThan(Glyphs.leftEdge(pdf, "\u05D3"));
        assertThat(Printed.text(pdf)).contains("account 45").contains("\u05D3\u05D5\u05D3 \u05DB\u05D4\u05DF");
    }

    @Test
    void whatTheFontLacksIsShownAsMissing() {
        byte[] pdf = PRINTER.print(Papers.letter("en", new Block.Paragraph("[\u6F22\u5B57]")));

        assertThat(Printed.text(pdf)).contains("[" + CleanText.UNKNOWN + CleanText.UNKNOWN + "]");
    }
}
