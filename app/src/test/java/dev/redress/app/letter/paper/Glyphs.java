package dev.redress.app.letter.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where a letter stands on a page. */
final class Glyphs {

    private Glyphs() {}

    /** Of the first of these letters that is found, in points from the left edge of the page. */
    static float leftEdge(byte[] pdf, String letter) {
        AtomicReference<Float> edge = new AtomicReference<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    positions.stream()
                            .filter(position -> letter.equals(position.getUnicode()))
                            .findFirst()
                            .ifPresent(position -> edge.compareAndSet(null, position.getXDirAdj()));
                }
            }.getText(document);
        } catch (IOException noPdf) {
            throw new UncheckedIOException(noPdf);
        }
        return edge.get();
    }
}
