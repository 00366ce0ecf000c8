package dev.redress.app.letter.paper;

import java.util.Optional;

/** A house of Testland with its key; made once, for making one takes a second. */
final class Seals {

    static final PdfSeal PLAIN = new PdfSeal(Optional.empty());

    private static final HouseKey HOUSE = HouseKey.fresh("Testland Savings Bank", Papers.MADE_AT.minusSeconds(86_400));

    private Seals() {}

    static HouseKey house() {
        return HOUSE;
    }

    static byte[] letter() throws Exception {
        return PLAIN.seal(new PaperPrinter().print(Papers.letter("en")), HOUSE, Papers.MADE_AT);
    }
}
