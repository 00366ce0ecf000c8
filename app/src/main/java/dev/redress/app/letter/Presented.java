package dev.redress.app.letter;

import dev.redress.app.letter.paper.HouseKey;
import dev.redress.app.letter.paper.PdfSeal;
import dev.redress.app.letter.paper.SealCheck;
import java.util.Locale;

/** What a file proves that somebody presents as a signed letter. */
enum Presented {
    /** Byte for byte the letter. */
    SAME,
    /** It was signed, and was changed since. */
    CHANGED,
    /** The institution signed it, but it is another paper than the one asked about. */
    ANOTHER,
    /** It is signed, and not by the institution. */
    FOREIGN,
    /** It bears no signature: a scan, a print, a copy of the text, or no PDF at all. */
    UNSIGNED;

    /** @param sha256 of the letter that it is said to be, in hexadecimal */
    static Presented of(byte[] file, String sha256, HouseKey house) {
        // Equal bytes are the letter, whichever key the institution uses today.
        if (LetterPress.sha256(file).equals(sha256)) {
            return SAME;
        }
        return switch (PdfSeal.verify(file)) {
            case SealCheck.Intact intact -> intact.isOf(house) ? ANOTHER : FOREIGN;
            case SealCheck.Broken _ -> CHANGED;
            case SealCheck.Unsigned _ -> UNSIGNED;
        };
    }

    /** The word in keys of messages. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
