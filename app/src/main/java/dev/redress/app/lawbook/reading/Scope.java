package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Value;
import dev.redress.core.rulebook.Citation;
import dev.redress.core.rulebook.Instrument;
import dev.redress.core.rulebook.Rule;
import dev.redress.core.rulebook.RuleName;
import dev.redress.core.rulebook.Titles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file may refer to, and in which languages its titles stand.
 *
 * @param library all rules and instruments
 * @param languages of the institution; none in the files of the law, where English suffices
 */
record Scope(Library library, List<String> languages) {

    /** A name in English and in every language of the institution. */
    Titles titles(Value value) {
        return titles(value, languages);
    }

    /** A name in English and in every one of these languages. */
    static Titles titles(Value value, List<String> languages) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        value.entries().forEach((language, title) -> byLanguage.put(language.text(), title.text()));
        if (value.present()) {
            if (!byLanguage.containsKey("en")) {
                value.problem("a title needs English ('en')");
                byLanguage.put("en", "");
            }
            languages.stream()
                    .filter(language -> !byLanguage.containsKey(language))
                    .forEach(language ->
                            value.problem("the title lacks '" + language + "', a language of the institution"));
        } else {
            byLanguage.put("en", "");
        }
        return new Titles(byLanguage);
    }

    /** Where a value comes from. */
    Citation citation(Value value) {
        return value.mapping(source -> {
                    Instrument instrument = library.instrument(source.required("instrument"));
                    return new Citation(
                            instrument.code(),
                            instrument.shortName(),
                            source.required("article").textOrEmpty(),
                            source.optional("note").map(Value::text).orElse(""));
                })
                .orElse(new Citation("", "", "", ""));
    }

    /** The rule that a reference names; empty when there is none, which is then a problem. */
    <T> Optional<Rule<T>> rule(Value reference, Kind<T> kind) {
        return reference.present() ? library.rule(new RuleName(reference.text()), kind, reference) : Optional.empty();
    }
}
