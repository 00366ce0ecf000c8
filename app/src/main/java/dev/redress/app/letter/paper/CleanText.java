package dev.redress.app.letter.paper;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/**
 * Text as it may stand on paper. What cannot be seen but changes what is seen (direction marks, zero-width characters,
 * variation selectors, control characters) is taken out, so that nobody can show a name or an amount in another order
 * than it was written in. What cannot be shown becomes {@value #UNKNOWN}, one for each character.
 */
final class CleanText {

    static final String UNKNOWN = "\uFFFD";

    /** More marks than this on one letter belong to no writing; they would climb over the lines above. */
    private static final int MARKS_ON_A_LETTER = 4;

    private CleanText() {}

    /** Line breaks stay, as {@code \n}. */
    static String lines(String text) {
        return lines(text, _ -> true);
    }

    /** In one line: breaks become blanks. */
    static String line(String text) {
        return line(text, _ -> true);
    }

    static String line(String text, IntPredicate shown) {
        return lines(text, shown).replace('\n', ' ').strip();
    }

    /** @param shown whether a code point can be printed */
    static String lines(String text, IntPredicate shown) {
        String breaks = text.replace("\r\n", "\n");
        StringBuilder clean = new StringBuilder(breaks.length());
        int marks = 0;
        // Composed first: a letter with its mark may be in the font where the mark alone is not.
        for (int character :
                Normalizer.normalize(breaks, Normalizer.Form.NFC).codePoints().toArray()) {
            marks = isMark(character) ? marks + 1 : 0;
            if (marks <= MARKS_ON_A_LETTER) {
                add(clean, character, shown);
            }
        }
        return clean.toString();
    }

    private static void add(StringBuilder clean, int character, IntPredicate shown) {
        switch (Character.getType(character)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> clean.append('\n');
            case Character.CONTROL -> clean.append(inPlaceOfControl(character));
            case Character.FORMAT -> {}
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> clean.append(UNKNOWN);
            default -> {
                if (Character.isSpaceChar(character) && !shown.test(character)) {
                    clean.append(' ');
                } else if (!isInvisible(character)) {
                    clean.append(shown.test(character) ? Character.toString(character) : UNKNOWN);
                }
            }
        }
    }

    private static String inPlaceOfControl(int character) {
        return switch (character) {
            case '\n', '\r', '\u000B', '\f', '\u0085' -> "\n";
            case '\t' -> " ";
            default -> "";
        };
    }

    /** Without a shape, and yet not of the category of format characters: fillers, joiners, variation selectors. */
    private static boolean isInvisible(int character) {
        return character == 0x034F
                || character == 0x115F
                || character == 0x1160
                || character == 0x17B4
                || character == 0x17B5
                || character == 0x3164
                || character == 0xFFA0
                || character == 0x2800
                || (character >= 0x180B && character <= 0x180F)
                || (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF);
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
