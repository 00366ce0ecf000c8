package dev.redress.app.letter.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of all papers, DejaVu Sans Condensed regular and bold: Latin, Cyrillic, Arabic and Hebrew letters. Reading
 * them takes longer than printing a letter, so they are read once and lent to one printing at a time; there are as many
 * as processors, and who finds none waits.
 */
final class Typefaces implements AutoCloseable {

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final Semaphore TURNS = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private static final Queue<Typefaces> FREE = new ConcurrentLinkedQueue<>();

    private final TrueTypeFont regular = read("DejaVuSansCondensed.ttf");
    private final TrueTypeFont bold = read("DejaVuSansCondensed-Bold.ttf");
    private final CmapLookup regularShapes;
    private final CmapLookup boldShapes;

    private Typefaces() {
        try {
            regularShapes = regular.getUnicodeCmapLookup();
            boldShapes = bold.getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** To be closed, which gives them back. */
    static Typefaces borrow() {
        TURNS.acquireUninterruptibly();
        try {
            Typefaces free = FREE.poll();
            return free == null ? new Typefaces() : free;
        } catch (RuntimeException unreadable) {
            TURNS.release();
            throw unreadable;
        }
    }

    @Override
    public void close() {
        FREE.add(this);
        TURNS.release();
    }

    void addTo(PdfRendererBuilder builder, PDDocument document) throws IOException {
        add(builder, document, regular, 400);
        add(builder, document, bold, 700);
    }

    private static void add(PdfRendererBuilder builder, PDDocument document, TrueTypeFont font, int weight)
            throws IOException {
        PDFontSupplier subset = new PDFontSupplier(PDType0Font.load(document, font, true));
        builder.useFont(subset, "Paper", weight, FontStyle.NORMAL, true);
    }

    /** Whether both weights have a shape for the code point: a heading must not lose what a paragraph shows. */
    boolean have(int character) {
        return regularShapes.getGlyphId(character) != 0 && boldShapes.getGlyphId(character) != 0;
    }

    private static TrueTypeFont read(String name) {
        try (InputStream file = Typefaces.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("The program lacks the font " + name);
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            // Two letters in one shape would be found by no search for either.
            font.setEnableGsub(false);
            return font;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
