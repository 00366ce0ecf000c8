package dev.redress.app.privacy;

import dev.redress.core.complaint.Person;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Blots data of other persons out of texts that go to one of them (UU 27/2022, Art 33: access never reveals another
 * person). What the person shares with another, such as a family name, is the person's own and stays.
 */
final class Masks {

    static final String MASK = "█████";

    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_NUMBER = 5;
    private static final int SHORTEST_LINE = 6;

    private final List<Pattern> patterns = new ArrayList<>();

    /**
     * @param others whose data are blotted out
     * @param own whose data stay
     */
    Masks(List<Person> others, Person own) {
        Set<String> mine = words(own.name());
        for (Person other : others) {
            // Whole things before their parts, or a part would hide the whole from its pattern.
            if (!other.address().equalsIgnoreCase(own.address())) {
                whole(other.address());
                other.address().lines().forEach(this::line);
                for (String part : other.address().split(",")) {
                    line(part);
                }
            }
            if (!other.email().equalsIgnoreCase(own.email())) {
                whole(other.email());
            }
            for (String number : List.of(other.phone(), other.customerNumber(), other.identityDocument())) {
                if (!digits(number).isEmpty()
                        && !List.of(digits(own.phone()), digits(own.customerNumber()), digits(own.identityDocument()))
                                .contains(digits(number))) {
                    number(number);
                }
            }
            whole(other.name());
            words(other.name()).stream()
                    .filter(word -> word.length() >= SHORTEST_NAME && !mine.contains(word))
                    .forEach(this::word);
        }
    }

    /** The text with every trace of the others blotted out. */
    String apply(String text) {
        String masked = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (Pattern pattern : patterns) {
            masked = pattern.matcher(masked).replaceAll(MASK);
        }
        return masked;
    }

    private void whole(String text) {
        if (!text.isBlank()) {
            add(spaced(text));
        }
    }

    private void line(String text) {
        if (text.strip().length() >= SHORTEST_LINE) {
            add(spaced(text));
        }
    }

    private void word(String word) {
        add("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
    }

    /** A number is the same however it is grouped: 0812-3456-7890 is 081234567890. */
    private void number(String text) {
        String plain = text.replaceAll("[^\\p{L}\\p{N}]", "");
        if (plain.length() >= SHORTEST_NUMBER) {
            add(plain.chars()
                    .mapToObj(c -> Pattern.quote(Character.toString(c)))
                    .collect(Collectors.joining("[\\s().\\-/]{0,2}")));
        }
        String local = digits(text);
        if (local.length() > SHORTEST_NUMBER + 4) {
            // The same telephone number with another prefix: +62 812… and 0812…
            add("(?:\\+?\\d{1,5}[\\s().\\-/]{0,2}){0,2}"
                    + local.substring(local.length() - 8)
                            .chars()
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining("[\\s().\\-/]{0,2}")));
        }
    }

    private void add(String pattern) {
        patterns.add(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static String spaced(String text) {
        return Pattern.compile("\\s+")
                .splitAsStream(Normalizer.normalize(text.strip(), Normalizer.Form.NFC))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
    }

    private static Set<String> words(String name) {
        return Pattern.compile("[^\\p{L}\\p{N}]+")
                .splitAsStream(Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
