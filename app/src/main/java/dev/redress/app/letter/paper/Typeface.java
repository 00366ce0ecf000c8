package dev.redress.app.letter.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One weight of the font of all papers: DejaVu Sans Condensed, which has Latin, Cyrillic, Arabic and Hebrew letters.
 *
 * @param file the whole font, as TrueType
 * @param shapes which code points it has
 */
record Typeface(byte[] file, int weight, CmapLookup shapes) {

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    private static final List<Typeface> ALL =
            List.of(read("DejaVuSansCondensed.ttf", 400), read("DejaVuSansCondensed-Bold.ttf", 700));

    static void addAllTo(PdfRendererBuilder builder) {
        ALL.forEach(face -> builder.useFont(
                () -> new ByteArrayInputStream(face.file), "Paper", face.weight, FontStyle.NORMAL, true));
    }

    /** Whether every weight has a shape for the code point: a heading must not lose what a paragraph shows. */
    static boolean has(int character) {
        return ALL.stream().allMatch(face -> face.shapes.getGlyphId(character) != 0);
    }

    private static Typeface read(String name, int weight) {
        try (InputStream resource = Typeface.class.getResourceAsStream(FOLDER + name)) {
            if (resource == null) {
                throw new IllegalStateException("The program lacks the font " + name);
            }
            byte[] file = resource.readAllBytes();
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                return new Typeface(file, weight, font.getUnicodeCmapLookup());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
