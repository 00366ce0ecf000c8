package dev.redress.app.letter.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/**
 * Prints papers as PDF/A-2a, tagged for screen readers (PDF/UA-1), with the fonts inside. Equal papers give equal bytes on
 * the same release of the program and the JDK. May be used by several threads at once.
 */
public final class PaperPrinter {

    private final String style;
    private final String large;

    public PaperPrinter() {
        style = read("/letter/paper.css");
        large = style + read("/letter/large.css");
    }

    /** As {@link #print}, in type that is read from two steps away: for what hangs on a wall. */
    public byte[] printLarge(Paper paper) {
        return print(paper, large);
    }

    /** The paper as a PDF without a signature. No text of a paper makes this fail. */
    public byte[] print(Paper paper) {
        return print(paper, style);
    }

    private static byte[] print(Paper paper, String style) {
        byte[] code = paper.imprint()
                .verification()
                .map(verification -> VerificationCode.png(verification.url()))
                .orElseGet(() -> new byte[0]);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 16);
        try (Typefaces fonts = Typefaces.borrow();
                PDDocument document = new PDDocument()) {
            Document sheet = Sheet.of(paper, style, fonts::have);
            document.setDocumentId(identity(paper));
            Press.press(sheet, code, fonts, document);
            FileFacts.write(document, paper);
            // Plain objects: a signature is appended to them, and old readers find them.
            document.save(pdf, CompressParameters.NO_COMPRESSION);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return pdf.toByteArray();
    }

    /** Goes into the identifier of the file: the same for equal papers, also on another machine. */
    private static long identity(Paper paper) {
        return paper.madeAt().toEpochMilli() * 31 + PaperText.of(paper).hashCode();
    }

    private static String read(String name) {
        try (InputStream file = PaperPrinter.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The program lacks " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
