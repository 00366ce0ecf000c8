package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Mapping;
import dev.redress.app.lawbook.yaml.Value;
import dev.redress.core.rulebook.Institution;
import dev.redress.core.rulebook.RuleName;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of one institution below {@code institutions/<code>/}.
 *
 * @param code name of the folder
 * @param institution who it is; empty when its file is missing or wrong
 * @param rules the rule files, by name
 */
record InstitutionFolder(String code, Optional<Institution> institution, Map<RuleName, RuleFile> rules) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    static InstitutionFolder of(String code, Optional<Value> institutionFile, Map<RuleName, RuleFile> all) {
        Map<RuleName, RuleFile> own = new TreeMap<>();
        all.forEach((name, file) -> {
            if (name.path().startsWith("institutions/" + code + "/")) {
                own.put(name, file);
            }
        });
        return new InstitutionFolder(code, institutionFile.flatMap(top -> read(code, top)), own);
    }

    RuleName name(String file) {
        return new RuleName("institutions/" + code + "/" + file);
    }

    /** The clocks, by name of their rule. */
    List<RuleFile> clocks() {
        return rules.values().stream()
                .filter(file -> file.kind().equals(Kinds.CLOCK))
                .toList();
    }

    /** The forums, by name of their rule. */
    List<RuleFile> forums() {
        return rules.values().stream()
                .filter(file -> file.kind().equals(ForumReading.FORUM))
                .toList();
    }

    private static Optional<Institution> read(String code, Value top) {
        return top.mapping(read -> institution(code, read));
    }

    private static Institution institution(String code, Mapping read) {
        RuleFile.checkName(new RuleName("institutions/" + code + "/institution"), read.required("rule"));
        read.word("kind", Map.of("institution", "institution"));
        read.text("title");
        read.optional("answers").ifPresent(RuleFile::checkAnswers);
        Value written = read.required("institution");
        if (written.present() && !written.is(code)) {
            written.problem("the institution of this folder is '" + code + "'");
        }
        Value languages = read.required("languages");
        List<String> codes = languages.items().stream()
                .map(language -> matching(language, LANGUAGE, "a language code such as ky"))
                .toList();
        if (languages.present() && codes.isEmpty()) {
            languages.problem("an institution answers in at least one language");
        }
        return new Institution(
                code,
                read.text("name"),
                matching(read.required("country"), COUNTRY, "a country code such as KG"),
                read.required("zone").parsed(ZoneId::of, ZoneId.of("UTC")),
                codes,
                matching(read.required("currency"), CURRENCY, "a currency code such as IDR"),
                Scope.titles(read.required("contact"), codes));
    }

    private static String matching(Value value, Pattern pattern, String expected) {
        String text = value.text();
        if (value.present() && !pattern.matcher(text).matches()) {
            value.problem("'" + text + "' is not " + expected);
        }
        return text;
    }
}
