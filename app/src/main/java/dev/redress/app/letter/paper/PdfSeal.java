package dev.redress.app.letter.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/**
 * The signature on a PDF (PAdES baseline B-B; with a timestamp authority B-T). Nothing of it is seen on the pages; readers
 * show it in their signature panel. Without a timestamp, the same PDF, key and moment give the same bytes.
 */
public final class PdfSeal {

    /** Bytes kept free for the signature; a chain of four certificates and a timestamp fill less than half. */
    private static final int ROOM = 12_288;

    private static final int ROOM_WITH_STAMP = 24_576;

    private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");

    private final Optional<Timestamps> timestamps;

    /** @param timestamps asked once for each signature; empty where no authority is configured */
    public PdfSeal(Optional<Timestamps> timestamps) {
        this.timestamps = timestamps;
    }

    /**
     * @param pdf without a signature; its bytes stand unchanged at the head of the answer
     * @param at the moment of signing, to the second, as readers show it
     * @throws IOException if the timestamp authority gives no timestamp; a letter is then not signed at all
     * @throws IllegalArgumentException if the bytes are no PDF, or are signed already
     */
    public byte[] seal(byte[] pdf, HouseKey key, Instant at) throws IOException {
        Instant signedAt = at.truncatedTo(ChronoUnit.SECONDS);
        try (PDDocument document = open(pdf);
                SignatureOptions options = new SignatureOptions()) {
            if (!document.getSignatureDictionaries().isEmpty()) {
                throw new IllegalArgumentException("This PDF is signed already");
            }
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(CADES);
            signature.setName(SealReading.name(key.certificate()));
            signature.setSignDate(GregorianCalendar.from(signedAt.atZone(ZoneOffset.UTC)));
            options.setPreferredSignatureSize(timestamps.isPresent() ? ROOM_WITH_STAMP : ROOM);
            document.setDocumentId(signedAt.toEpochMilli());
            document.addSignature(signature, content -> CadesSignature.of(content, key, timestamps), options);
            ByteArrayOutputStream sealed = new ByteArrayOutputStream(pdf.length + 2 * ROOM_WITH_STAMP);
            document.saveIncremental(sealed);
            return sealed.toByteArray();
        }
    }

    /** Whether a PDF is, byte for byte, what somebody signed. Never fails, whatever the bytes are. */
    public static SealCheck verify(byte[] pdf) {
        return SealReading.of(pdf);
    }

    private static PDDocument open(byte[] pdf) {
        try {
            return Loader.loadPDF(pdf);
        } catch (IOException noPdf) {
            throw new IllegalArgumentException("No PDF", noPdf);
        }
    }
}
