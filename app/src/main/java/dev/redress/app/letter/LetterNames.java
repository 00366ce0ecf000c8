package dev.redress.app.letter;

import dev.redress.app.ledger.RecordedCase;
import dev.redress.core.complaint.Letter;

/** What the file of a letter is called. */
final class LetterNames {

    private LetterNames() {}

    /** Register number, place and kind, in characters that every system takes. */
    static String file(RecordedCase recorded, Letter letter) {
        return recorded.file().entry().number().printed().replaceAll("[^A-Za-z0-9]+", "-") + "-" + letter.ordinal()
                + "-" + letter.paper().word() + ".pdf";
    }
}
