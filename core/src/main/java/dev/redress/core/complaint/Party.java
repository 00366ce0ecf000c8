package dev.redress.core.complaint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody on the complainant's side who has a way of his or her own to the case. */
public sealed interface Party {

    Pattern WORD = Pattern.compile("(complainant|mandate)-([1-9]\\d{0,4})");

    /**
     * Who complains.
     *
     * @param place in the order in which the submission names its complainants, from 1
     */
    record Named(int place) implements Party {
        @Override
        public String word() {
            return "complainant-" + place;
        }
    }

    /**
     * Who acts for somebody who complains.
     *
     * @param mandate its place among the mandates of the case, from 1
     */
    record Acting(int mandate) implements Party {
        @Override
        public String word() {
            return "mandate-" + mandate;
        }
    }

    /** The word in records and tables: {@code complainant-2}. */
    String word();

    /** @throws IllegalArgumentException for anything but such a word */
    static Party of(String word) {
        Matcher found = WORD.matcher(word);
        if (!found.matches()) {
            throw new IllegalArgumentException("'" + word + "' is nobody on the complainant's side");
        }
        int ordinal = Integer.parseInt(found.group(2));
        return found.group(1).equals("mandate") ? new Acting(ordinal) : new Named(ordinal);
    }
}
