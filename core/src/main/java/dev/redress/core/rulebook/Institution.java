package dev.redress.core.rulebook;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Who the institution is.
 *
 * @param code short name in addresses, records and commands
 * @param name as it calls itself
 * @param country ISO 3166 two-letter code, or {@code TL} for the invented Testland
 * @param zone the legal zone: every legal day is a day here
 * @param languages in which it answers, by preference; the first is the fallback for any other language
 * @param currency ISO 4217 code
 * @param contacts where complainants reach the complaint unit, as printed on letters, in each of its languages
 */
public record Institution(
        String code,
        String name,
        String country,
        ZoneId zone,
        List<String> languages,
        String currency,
        Titles contacts) {

    public Institution {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("Institution '" + code + "' answers in no language");
        }
    }

    /** An institution that says in English alone how it is reached. */
    public Institution(
            String code,
            String name,
            String country,
            ZoneId zone,
            List<String> languages,
            String currency,
            String contact) {
        this(code, name, country, zone, languages, currency, new Titles(Map.of("en", contact)));
    }

    /** How it is reached, in the language in which it answers first. */
    public String contact() {
        return contacts.in(languages.getFirst());
    }

    /** The language of the answer to a submission in this language (ALMA-47). */
    public String answersIn(String language) {
        return languages.contains(language) ? language : languages.getFirst();
    }
}
