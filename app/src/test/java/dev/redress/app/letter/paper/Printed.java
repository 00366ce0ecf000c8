package dev.redress.app.letter.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** What can be seen in a PDF. */
final class Printed {

    private Printed() {}

    /** In the order of the page, with runs of blanks as one. */
    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        } catch (IOException noPdf) {
            throw new UncheckedIOException(noPdf);
        }
    }

    static int pictures(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pictures = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            return pictures;
        } catch (IOException noPdf) {
            throw new UncheckedIOException(noPdf);
        }
    }
}
