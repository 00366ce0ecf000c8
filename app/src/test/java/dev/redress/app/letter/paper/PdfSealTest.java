package dev.redress.app.letter.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PdfSealTest {

    @Test
    @DisplayName("NEO-35: a sealed letter says who signed it and when, and holds the printed one unchanged")
    void saysWhoAndWhen() throws Exception {
        byte[] printed = new PaperPrinter().print(Papers.letter("en"));
        byte[] sealed = Seals.PLAIN.seal(printed, Seals.house(), Papers.MADE_AT);

        assertThat(Arrays.copyOf(sealed, printed.length)).isEqualTo(printed);
        assertThat(PdfSeal.verify(printed)).isInstanceOf(SealCheck.Unsigned.class);
        assertThat(PdfSeal.verify(sealed)).isInstanceOfSatisfying(SealCheck.Intact.class, intact -> {
            assertThat(intact.name()).isEqualTo("Testland Savings Bank");
            assertThat(intact.signedAt()).isEqualTo(Papers.MADE_AT);
            assertThat(intact.stampedAt()).isEmpty();
            assertThat(intact.isOf(Seals.house())).isTrue();
        });
    }

    @Test
    @DisplayName("NEO-35: without a timestamp, sealing again gives the same bytes")
    void isReproducible() throws Exception {
        assertThat(Seals.letter()).isEqualTo(Seals.letter());
    }

    @Test
    void isThePadesSignatureThatReadersKnow() throws Exception {
        try (PDDocument document = Loader.loadPDF(Seals.letter())) {
            PDSignature signature = document.getSignatureDictionaries().getFirst();

            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(signature.getName()).isEqualTo("Testland Savings Bank");
        }
    }

    @Test
    void anyByteThatIsChangedIsNoticed() throws Exception {
        byte[] sealed = Seals.letter();
        for (int at = 0; at < sealed.length; at += 499) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;

            boolean inThePlaceOfTheSignature = isInPlaceKept(sealed, at);
            assertThat(inThePlaceOfTheSignature || !(PdfSeal.verify(changed) instanceof SealCheck.Intact))
                    .as("byte " + at)
                    .isTrue();
        }
    }

    /** The zeros behind the signature are covered by nothing; a digit there changes no letter. */
    private static boolean isInPlaceKept(byte[] sealed, int at) throws IOException {
        try (PDDocument document = Loader.loadPDF(sealed)) {
            int[] range = document.getSignatureDictionaries().getFirst().getByteRange();
            return at >= range[1] && at < range[2];
        }
    }

    @Test
    void aSignatureWithOneDigitChangedIsNone() throws Exception {
        byte[] sealed = Seals.letter();
        int[] range;
        try (PDDocument document = Loader.loadPDF(sealed)) {
            range = document.getSignatureDictionaries().getFirst().getByteRange();
        }
        for (int at = range[1] + 1; at < range[1] + 3000; at += 97) {
            byte[] changed = sealed.clone();
            changed[at] = (byte) (changed[at] == '7' ? '3' : '7');

            SealCheck check = PdfSeal.verify(changed);
            assertThat(check instanceof SealCheck.Intact intact && intact.isOf(Seals.house()) && at < range[1] + 2000)
                    .as("digit " + at)
                    .isFalse();
        }
    }

    @Test
    void whatIsAppendedOrCutOffIsNoticed() throws Exception {
        byte[] sealed = Seals.letter();

        assertThat(PdfSeal.verify(joined(sealed, "\n".getBytes(StandardCharsets.US_ASCII))))
                .isInstanceOf(SealCheck.Broken.class);
        assertThat(PdfSeal.verify(Arrays.copyOf(sealed, sealed.length - 1))).isInstanceOf(SealCheck.Broken.class);
        assertThat(PdfSeal.verify(withChangeAppended(sealed))).isInstanceOf(SealCheck.Broken.class);
    }

    private static byte[] withChangeAppended(byte[] sealed) throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(sealed)) {
            document.getDocumentCatalog().setLanguage("de");
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(changed);
        }
        return changed.toByteArray();
    }

    @Test
    void anotherHouseOfTheSameNameIsNotThisOne() throws Exception {
        HouseKey other = HouseKey.fresh("Testland Savings Bank", Papers.MADE_AT.minusSeconds(60));
        byte[] printed = new PaperPrinter().print(Papers.letter("en"));

        assertThat(PdfSeal.verify(Seals.PLAIN.seal(printed, other, Papers.MADE_AT)))
                .isInstanceOfSatisfying(
                        SealCheck.Intact.class,
                        intact -> assertThat(intact.isOf(Seals.house())).isFalse());
    }

    @Test
    void aCertificateThatWasNotValidYetSignsNothing() throws Exception {
        byte[] printed = new PaperPrinter().print(Papers.letter("en"));
        Instant before = Papers.MADE_AT.minusSeconds(10 * 86_400);

        assertThat(PdfSeal.verify(Seals.PLAIN.seal(printed, Seals.house(), before)))
                .isInstanceOf(SealCheck.Broken.class);
    }

    @Test
    void aTimestampIsTakenInAndRead() throws Exception {
        StampingAuthority authority = new StampingAuthority(Papers.MADE_AT.plusSeconds(2));
        byte[] printed = new PaperPrinter().print(Papers.letter("en"));

        byte[] sealed = new PdfSeal(Optional.of(authority)).seal(printed, Seals.house(), Papers.MADE_AT);

        assertThat(PdfSeal.verify(sealed))
                .isInstanceOfSatisfying(
                        SealCheck.Intact.class,
                        intact -> assertThat(intact.stampedAt()).contains(Papers.MADE_AT.plusSeconds(2)));
        assertThat(PdfA.brokenRules(sealed)).isEmpty();
    }

    @Test
    void aTimestampOfSomethingElseIsNoticed() throws Exception {
        StampingAuthority authority = new StampingAuthority(Papers.MADE_AT);
        byte[] printed = new PaperPrinter().print(Papers.letter("en"));

        byte[] sealed = new PdfSeal(Optional.of(_ -> authority.stamp(new byte[32])))
                .seal(printed, Seals.house(), Papers.MADE_AT);

        assertThat(PdfSeal.verify(sealed)).isInstanceOf(SealCheck.Broken.class);
    }

    @Test
    void withoutTheTimestampNothingIsSigned() {
        byte[] printed = new PaperPrinter().print(Papers.letter("en"));
        PdfSeal seal = new PdfSeal(Optional.of(_ -> {
            throw new IOException("no answer");
        }));

        assertThatThrownBy(() -> seal.seal(printed, Seals.house(), Papers.MADE_AT))
                .isInstanceOf(IOException.class);
    }

    @Test
    void whatIsSignedAlreadyOrNoPdfIsRefused() throws Exception {
        byte[] sealed = Seals.letter();
        byte[] text = "no PDF".getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> Seals.PLAIN.seal(sealed, Seals.house(), Papers.MADE_AT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Seals.PLAIN.seal(text, Seals.house(), Papers.MADE_AT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(PdfSeal.verify(text)).isInstanceOf(SealCheck.Unsigned.class);
    }

    @Test
    void aKeyIsKeptUnderItsPassword() {
        HouseKey house = Seals.house();
        byte[] file = house.store("correct horse".toCharArray());

        assertThat(HouseKey.load(file, "correct horse".toCharArray())).isEqualTo(house);
        assertThatThrownBy(() -> HouseKey.load(file, "wrong".toCharArray()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(house.toString()).doesNotContain("modulus").contains("Testland Savings Bank");
        assertThat(house.certificate().getNotAfter().toInstant()).isEqualTo(Instant.parse("2036-11-02T02:15:30Z"));
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        byte[] joined = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, joined, head.length, tail.length);
        return joined;
    }
}
