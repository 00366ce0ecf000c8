package dev.redress.core.rulebook;

import java.util.Map;
import java.util.Optional;

/** A name in several languages, by language code; English is always present. */
public record Titles(Map<String, String> byLanguage) {

    public Titles {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey("en")) {
            throw new IllegalArgumentException("A title needs English ('en'): " + byLanguage);
        }
    }

    /** The title in this language, else in English. */
    public String in(String language) {
        return Optional.ofNullable(byLanguage.get(language)).orElseGet(this::english);
    }

    public String english() {
        return byLanguage.getOrDefault("en", "");
    }
}
