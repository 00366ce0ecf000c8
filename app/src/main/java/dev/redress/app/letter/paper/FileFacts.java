package dev.redress.app.letter.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** What a file says about itself, twice and in agreement: in the information dictionary and in XMP, as PDF/A wants it. */
final class FileFacts {

    static final String PRODUCER = "Redress";

    /** Texts are escaped in XMP, so none of them can look like this. */
    private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");

    private FileFacts() {}

    /** Puts the moment of the paper, to the second and in UTC, in the place of that of printing. */
    static void write(PDDocument document, Paper paper) throws IOException {
        Instant madeAt = paper.madeAt().truncatedTo(ChronoUnit.SECONDS);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(madeAt.atZone(ZoneOffset.UTC)));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(
                CREATED.matcher(xmp).replaceAll("$1" + madeAt + "$2").getBytes(StandardCharsets.UTF_8));
    }
}
