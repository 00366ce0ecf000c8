package dev.redress.app.letter.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperPrinterTest {

    private static final PaperPrinter PRINTER = new PaperPrinter();

    @ParameterizedTest
    @ValueSource(strings = {"id", "en", "ru", "ky"})
    @DisplayName("X-8: every kind of block in every language is PDF/A-2a and PDF/UA-1, before and after signing")
    void isArchivable(String language) throws Exception {
        byte[] pdf = PRINTER.print(Papers.letter(language));
        byte[] sealed = Seals.PLAIN.seal(pdf, Seals.house(), Papers.MADE_AT);

        assertThat(PdfA.brokenRules(pdf)).isEmpty();
        assertThat(PdfA.brokenAccess(pdf)).isEmpty();
        assertThat(PdfA.brokenRules(sealed)).isEmpty();
        assertThat(PdfA.brokenAccess(sealed)).isEmpty();
    }

    @Test
    void theValidatorNoticesAFontThatIsNotInside() throws Exception {
        byte[] pdf = without(PRINTER.print(Papers.letter("en")), COSName.FONT_FILE2);

        assertThat(PdfA.brokenRules(pdf)).anyMatch(rule -> rule.startsWith("6.2.11.4"));
    }

    @Test
    void theValidatorNoticesAPictureWithoutWords() throws Exception {
        byte[] pdf = without(PRINTER.print(Papers.letter("en")), COSName.getPDFName("Alt"));

        assertThat(PdfA.brokenAccess(pdf)).anyMatch(rule -> rule.startsWith("7.3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en", "ru", "ky"})
    @DisplayName("X-8: everything that the paper says can be read in the PDF, in every language")
    void saysEverything(String language) throws Exception {
        Paper paper = Papers.letter(language);
        byte[] pdf = PRINTER.print(paper);
        String text = Printed.text(pdf);

        assertThat(text)
                .contains(
                        paper.title(),
                        paper.letterhead().institution(),
                        paper.letterhead().dated())
                .contains(
                        paper.signatory().orElseThrow().name(),
                        paper.imprint().lines().getFirst(),
                        "1 / 2",
                        "2 / 2")
                .doesNotContain(CleanText.UNKNOWN);
        assertThat(Printed.pictures(pdf)).isEqualTo(1);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(paper.title());
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Papers.MADE_AT);
        }
    }

    @Test
    @DisplayName("NEO-35: equal papers are equal bytes, and one letter more makes others")
    void isReproducible() {
        Paper paper = Papers.letter("ky");

        assertThat(PRINTER.print(paper)).isEqualTo(new PaperPrinter().print(Papers.letter("ky")));
        assertThat(PRINTER.print(Papers.letter("ky", new Block.Paragraph("a"))))
                .isNotEqualTo(PRINTER.print(Papers.letter("ky", new Block.Paragraph("b"))));
    }

    @Test
    @DisplayName("NEO-35: another run of the program prints the same bytes")
    void isReproducibleInAnotherRun(@TempDir Path folder) throws Exception {
        Path printed = folder.resolve("ru.pdf");

        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=America/Lima",
                        "-Duser.language=tr",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherRun.class.getName(),
                        "ru",
                        printed.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();

        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readAllBytes(printed)).isEqualTo(PRINTER.print(Papers.letter("ru")));
    }

    /** Prints one letter in a run of its own. */
    static final class AnotherRun {
        private AnotherRun() {}

        public static void main(String[] words) throws Exception {
            Files.write(Path.of(words[1]), new PaperPrinter().print(Papers.letter(words[0])));
        }
    }

    @Test
    @DisplayName("X-8: a table of many rows goes on over pages, with its head on each, and stays PDF/A-2a")
    void longTablesGoOn() throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 150; row++) {
            rows.add(List.of("R-2026-" + row, "Entry"));
        }

        byte[] pdf = PRINTER.print(Papers.letter("en", new Block.Grid(List.of("Register number", "Entry"), rows)));

        assertThat(Printed.text(pdf).split("Register number", -1)).hasSizeGreaterThan(4);
        assertThat(PdfA.brokenRules(pdf)).isEmpty();
    }

    @Test
    void theRendererWritesNoLog() {
        PRINTER.print(Papers.letter("en"));

        assertThat(XRLog.isLoggingEnabled()).isFalse();
    }

    /** The file with a key of its dictionaries taken out wherever it stands. */
    private static byte[] without(byte[] pdf, COSName key) throws Exception {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey object : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(object).getObject() instanceof COSDictionary dictionary) {
                    dictionary.removeItem(key);
                }
            }
            document.save(changed, CompressParameters.NO_COMPRESSION);
        }
        assertThat(HexFormat.of().formatHex(changed.toByteArray()))
                .doesNotContain(
                        HexFormat.of().formatHex(("/" + key.getName() + " ").getBytes(StandardCharsets.US_ASCII)));
        return changed.toByteArray();
    }
}
