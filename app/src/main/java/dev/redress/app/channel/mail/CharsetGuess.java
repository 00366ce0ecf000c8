package dev.redress.app.channel.mail;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Guesses the charset of bytes that name none. The detector is good on paragraphs and poor on a subject of two words, so
 * its candidates are read and the one that looks most like words is taken; at equal looks the detector's order decides.
 */
final class CharsetGuess {

    private static final int SAMPLE = 4_000;

    /** The detector's confidence, of 100, from which its order counts. */
    private static final int CONFIDENT = 25;

    /** Below it a candidate is noise. */
    private static final int NOISE = 10;

    private static final int CERTAIN = 100;

    /** Any few bytes pass for some rare ideographs, so an unsure candidate of that kind must look clearly better. */
    private static final int RARE = 3;

    /** Always read as well: what complainants here write without saying so. */
    private static final List<String> USUAL = List.of("windows-1251", "koi8-r", "windows-1252");

    private static final Set<Character.UnicodeScript> SYLLABLES = EnumSet.of(
            Character.UnicodeScript.HANGUL, Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA);

    private CharsetGuess() {}

    static Charset of(byte[] raw, KnownCharsets charsets) {
        byte[] sample = raw.length > SAMPLE ? Arrays.copyOf(raw, SAMPLE) : raw;
        CharsetMatch[] matches = new CharsetDetector().setText(sample).detectAll();
        Set<Charset> candidates = new LinkedHashSet<>(named(matches, CONFIDENT, CERTAIN, charsets));
        USUAL.forEach(name -> charsets.find(name).ifPresent(candidates::add));
        Set<Charset> unsure = new LinkedHashSet<>(named(matches, NOISE, CONFIDENT - 1, charsets));
        unsure.removeAll(candidates);
        candidates.addAll(unsure);
        Charset best = StandardCharsets.ISO_8859_1;
        int lowest = Integer.MAX_VALUE;
        for (Charset candidate : candidates) {
            boolean rare = unsure.contains(candidate) && KnownCharsets.isDemanding(candidate);
            int strangeness = strangeness(new String(sample, candidate)) + (rare ? RARE : 0);
            if (strangeness < lowest) {
                lowest = strangeness;
                best = candidate;
            }
        }
        return best;
    }

    private static List<Charset> named(CharsetMatch[] matches, int from, int to, KnownCharsets charsets) {
        return Arrays.stream(matches)
                .filter(match -> match.getConfidence() >= from && match.getConfidence() <= to)
                .filter(match -> !isWide(match) || match.getConfidence() == CERTAIN)
                .filter(match -> !match.getName().startsWith("IBM"))
                .flatMap(match -> charsets.find(match.getName()).stream())
                .toList();
    }

    private static boolean isWide(CharsetMatch match) {
        return match.getName().startsWith("UTF-16") || match.getName().startsWith("UTF-32");
    }

    /**
     * How unlike words a text looks: characters that are no letters, capitals and changes of script inside words, words of
     * mostly accented Latin letters. Zero or less is a text without anything strange; the last character does not count, it may be cut in two.
     */
    static int strangeness(String text) {
        int strange = 0;
        int accented = 0;
        int plain = 0;
        int accentedWords = 0;
        int syllables = 0;
        int foreign = 0;
        char before = ' ';
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c);
            boolean halfWidth = c >= '\uFF61' && c <= '\uFF9F';
            if ((c >= 0x80 && !letter && !isUsualMark(c)) || halfWidth) {
                strange += c == '\uFFFD' ? 3 : 1;
            }
            if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
                strange++;
            }
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            boolean latin = letter && script == Character.UnicodeScript.LATIN;
            if (letter && Character.isLetter(before) && latin != isLatin(before)) {
                strange++;
            }
            foreign += letter && c >= 0x80 ? 1 : 0;
            syllables += letter && SYLLABLES.contains(script) && !halfWidth ? 1 : 0;
            if (!letter) {
                accentedWords += excess(accented, plain);
                accented = 0;
                plain = 0;
            }
            accented += latin && c >= 0x80 ? 1 : 0;
            plain += latin && c < 0x80 ? 1 : 0;
            before = c;
        }
        // Japanese and Korean are mostly written in syllables; Chinese read by mistake hardly ever is.
        accentedWords += excess(accented, plain);
        return strange + accentedWords - (syllables * 2 > foreign ? syllables : 0);
    }

    /** A Latin word of mostly accented letters is a word of another script; one such letter alone may be a word. */
    private static int excess(int accented, int plain) {
        return accented > 1 ? Math.max(0, accented - plain) : 0;
    }

    private static boolean isLatin(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static boolean isUsualMark(char c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DASH_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.SPACE_SEPARATOR -> true;
            default ->
                c == '…'
                        || c == '№'
                        || c == '€'
                        || c == '§'
                        || c == '°'
                        || c == '•'
                        || (c >= 0x3000 && c < 0x3100)
                        || (c >= 0xFF00 && c < 0xFFF0);
        };
    }
}
