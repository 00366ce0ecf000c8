package dev.redress.core.rulebook;

import java.time.ZoneId;
import java.util.List;

/**
 * Who the institution is.
 *
 * @param code short name in addresses, records and commands
 * @param name as it calls itself
 * @param country ISO 3166 two-letter code, or {@code TL} for the invented Testland
 * @param zone the legal zone: every legal day is a day here
 * @param languages in which it answers, by preference; the first is the fallback for any other language
 * @param currency ISO 4217 code
 * @param contact where complainants reach the complaint unit, as printed on acknowledgements
 */
public record Institution(
        String code,
        String name,
        String country,
        ZoneId zone,
        List<String> languages,
        String currency,
        String contact) {

    public Institution {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("Institution '" + code + "' answers in no language");
        }
    }

    /** The language of the answer to a submission in this language (ALMA-47). */
    public String answersIn(String language) {
        return languages.contains(language) ? language : languages.getFirst();
    }
}
