package dev.redress.app.letter.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What stands together on a page and in a line")
class SectionTest {

    private static final Block HEADING = new Block.Heading("If you do not agree");
    private static final Block REMEDIES = new Block.Paragraph("You may go to court.");
    private static final Block DAY = new Block.Paragraph("The last day is 5 December 2026.");
    private static final Block LONG = new Block.Paragraph("word ".repeat(300));

    @Test
    @DisplayName("A short section stands together, a long one goes on over pages")
    void sections() {
        assertThat(Section.of(List.of(LONG, HEADING, REMEDIES, DAY, HEADING, LONG), false))
                .containsExactly(
                        new Section(List.of(LONG), false),
                        new Section(List.of(HEADING, REMEDIES, DAY), true),
                        new Section(List.of(HEADING, LONG), false));
        assertThat(Section.of(List.of(), false)).isEmpty();
    }

    @Test
    @DisplayName("A signature stands below the last section, or where that is long, below its last block")
    void signed() {
        assertThat(Section.of(List.of(LONG, HEADING, REMEDIES), true).getLast().blocks())
                .containsExactly(HEADING, REMEDIES);
        assertThat(Section.of(List.of(HEADING, LONG, REMEDIES), true))
                .containsExactly(new Section(List.of(HEADING, LONG), false), new Section(List.of(REMEDIES), true));
        assertThat(Section.of(List.of(), true)).containsExactly(new Section(List.of(), true));
    }

    @Test
    @DisplayName("Wherever a page ends, the last day stands beside the remedy and the signature below some text")
    void onPaper() throws Exception {
        for (int lines = 1; lines < 45; lines++) {
            Block filler = new Block.Paragraph(String.join(
                    "\n", IntStream.range(0, lines).mapToObj(i -> "line").toList()));
            byte[] pdf = new PaperPrinter().print(Papers.letter("en", filler, HEADING, REMEDIES, DAY));

            try (PDDocument document = Loader.loadPDF(pdf)) {
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    String text = stripper.getText(document);
                    assertThat(text.contains("go to court")).isEqualTo(text.contains("The last day is"));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 December 2026",
                "5 декабря 2026 года",
                "5 декабря 2026 г.",
                "2026-ж. 5-декабрь",
                "complaints@bank.example;",
                "https://bank.example/status",
                "TSL/2026/000001",
                "Bapak/Ibu"
            })
    @DisplayName("Dates, addresses and numbers are not torn apart at the end of a line")
    void inALine(String whole) {
        assertThat(Stretch.of("before " + whole + " after")).contains(new Stretch(whole, true));
        for (int width = 60; width < 130; width++) {
            String text = "w".repeat(width / 2) + " " + "w".repeat(width - width / 2) + " " + whole + " and more";
            byte[] pdf = new PaperPrinter().print(Papers.letter("en", new Block.Paragraph(text)));

            assertThat(lines(pdf)).anyMatch(line -> line.contains(whole));
        }
    }

    private static List<String> lines(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Stream.of(new PDFTextStripper().getText(document).split("\n"))
                    .map(String::strip)
                    .toList();
        } catch (java.io.IOException noPdf) {
            throw new java.io.UncheckedIOException(noPdf);
        }
    }

    @Test
    @DisplayName("What stands between comes out as it went in")
    void nothingIsLost() {
        String text = "On 5 December 2026, see a@b.example/c or 31/12.  End";

        assertThat(String.join("", Stretch.of(text).stream().map(Stretch::text).toList()))
                .isEqualTo(text);
    }
}
