package dev.redress.app.letter.paper;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** veraPDF's opinion on a file. */
public final class PdfA {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfA() {}

    /** What breaks PDF/A-2a (ISO 19005-2, level A); empty if nothing does. */
    public static List<String> brokenRules(byte[] pdf) throws Exception {
        return brokenRules(pdf, PDFAFlavour.PDFA_2_A);
    }

    /** What breaks PDF/UA-1 (ISO 14289-1); empty if nothing does. */
    public static List<String> brokenAccess(byte[] pdf) throws Exception {
        return brokenRules(pdf, PDFAFlavour.PDFUA_1);
    }

    private static List<String> brokenRules(byte[] pdf, PDFAFlavour profile) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), profile);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
