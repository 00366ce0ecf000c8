package dev.redress.app.intake.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The language of a mail, guessed. Russian and Kyrgyz by their letters, Indonesian and English by their commonest words;
 * anything else counts as the institution's first language. Whoever handles the case sees the text and the guess.
 */
final class GuessedLanguage {

    /** Letters of Kyrgyz that Russian does not have. */
    private static final String KYRGYZ_LETTERS = "ңөүҢӨҮ";

    private static final Map<String, Set<String>> COMMON_WORDS = Map.of(
            "id",
            Set.of("yang", "dan", "tidak", "saya", "dengan", "untuk", "ini", "dari", "pada", "sudah", "kami", "mohon"),
            "en",
            Set.of("the", "and", "that", "you", "this", "with", "have", "for", "not", "was", "is", "please"));

    private GuessedLanguage() {}

    /**
     * @param text what was written
     * @param known languages of the institution, the first of which is taken when nothing speaks for another
     */
    static String of(String text, List<String> known) {
        long cyrillic = text.codePoints()
                .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC)
                .count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (cyrillic * 2 > letters) {
            boolean kyrgyz = text.codePoints().anyMatch(letter -> KYRGYZ_LETTERS.indexOf(letter) >= 0);
            return kyrgyz ? "ky" : "ru";
        }
        String[] words = text.toLowerCase(Locale.ROOT).split("\\P{L}+", 2_000);
        long indonesian = count(words, "id");
        long english = count(words, "en");
        if (indonesian == english) {
            return known.getFirst();
        }
        return indonesian > english ? "id" : "en";
    }

    private static long count(String[] words, String language) {
        Set<String> common = COMMON_WORDS.getOrDefault(language, Set.of());
        return List.of(words).stream().filter(common::contains).count();
    }
}
