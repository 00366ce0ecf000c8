package dev.redress.app.letter.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/**
 * The renderer, closed on all sides: the only address that it may ask for is {@link Sheet#CODE}, and that is answered with
 * bytes that lie in memory.
 */
final class Press {

    private static final String[] ADDRESSES = {"http", "https", "file", "jar", "data", "classpath", "ftp", "jrt"};

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final InMemory NOTHING = new InMemory(new byte[0]);

    static {
        // Its notes would cost four fifths of the time, and its warnings quote the text that they are about.
        XRLog.setLoggingEnabled(false);
    }

    private Press() {}

    /** @param code the picture of the verification; empty if the sheet names none */
    static void press(Document sheet, byte[] code, Typefaces fonts, PDDocument document) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(sheet, "paper:sheet")
                .usePDDocument(document)
                .usePdfVersion(1.7f)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(COLOURS)
                .withProducer(FileFacts.PRODUCER)
                .useReplacementText(CleanText.UNKNOWN)
                .useUnicodeBidiSplitter(RightToLeft.RUNS)
                .useUnicodeBidiReorderer(new RightToLeft())
                .useUriResolver((_, address) -> Sheet.CODE.equals(address) ? address : null)
                .useHttpStreamImplementation(_ -> NOTHING)
                .useProtocolsStreamImplementation(_ -> NOTHING, ADDRESSES)
                .useProtocolsStreamImplementation(only(code), "paper");
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, _) -> Sheet.CODE.equals(address), moment);
        }
        fonts.addTo(builder, document);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    private static FSStreamFactory only(byte[] code) {
        return address -> Sheet.CODE.equals(address) ? new InMemory(code) : NOTHING;
    }

    private record InMemory(byte[] content) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
