package dev.redress.app.letter.template;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.LetterKind;
import dev.redress.core.rulebook.LetterKind.Paper;
import dev.redress.core.rulebook.LetterPart;
import dev.redress.core.rulebook.NoRuleInForce;
import dev.redress.core.rulebook.Rule;
import dev.redress.core.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeSet;

/** The wording of every kind of letter in every language, and what an institution words in its own way. Immutable. */
public final class Templates {

    /** Languages in which every kind of letter is worded. */
    public static final List<String> LANGUAGES = List.of("id", "en", "ru", "ky");

    private static final String COMMON = "letters";

    private final Map<String, Template> common;
    private final Map<String, Map<String, Template>> own;

    private Templates(Map<String, Template> common, Map<String, Map<String, Template>> own) {
        this.common = Map.copyOf(common);
        this.own = Map.copyOf(own);
    }

    /**
     * Reads every template below a folder of rule files and compares it with what the rules demand.
     *
     * @throws TemplatesInvalid when one is missing, is wrong, or has no place for a part that a rule demands; it names
     *     all of it
     */
    public static Templates load(Path rulebooks, Lawbook lawbook) {
        List<String> problems = new ArrayList<>();
        TemplateFiles files = new TemplateFiles(rulebooks, LANGUAGES, problems);
        Map<String, Template> common = files.read(COMMON);
        if (problems.isEmpty()) {
            findMissing(common, problems);
        }
        Map<String, Map<String, Template>> own = new HashMap<>();
        lawbook.institutions().forEach(code -> own.put(code, files.read("institutions/" + code + "/" + COMMON)));
        Templates templates = new Templates(common, own);
        if (problems.isEmpty()) {
            lawbook.institutions().forEach(code -> templates.compare(lawbook.rulebook(code), problems));
        }
        if (!problems.isEmpty()) {
            throw new TemplatesInvalid(rulebooks, problems);
        }
        return templates;
    }

    /**
     * The wording of a letter: the institution's own where it has one.
     *
     * @throws NoSuchElementException when no letter is worded in this language
     */
    public Template of(String institution, Paper paper, String language) {
        return find(institution, paper, language)
                .orElseThrow(() -> new NoSuchElementException(
                        "Letters are worded in " + String.join(", ", LANGUAGES) + ", and not in '" + language + "'"));
    }

    private Optional<Template> find(String institution, Paper paper, String language) {
        String name = TemplateFiles.name(paper, language);
        return Optional.ofNullable(own.getOrDefault(institution, Map.of()).get(name))
                .or(() -> Optional.ofNullable(common.get(name)));
    }

    private static void findMissing(Map<String, Template> common, List<String> problems) {
        for (Paper paper : Paper.values()) {
            for (String language : LANGUAGES) {
                String name = TemplateFiles.name(paper, language);
                if (!common.containsKey(name)) {
                    problems.add(COMMON + "/" + name + ": is missing");
                }
            }
        }
    }

    private void compare(Rulebook rulebook, List<String> problems) {
        Rule<Catalogue<LetterKind>> rule = rulebook.letters();
        for (LocalDate day : changesOf(rule)) {
            InForce<Catalogue<LetterKind>> letters;
            try {
                letters = rule.on(day);
            } catch (NoRuleInForce e) {
                continue; // repealed or announced: then nothing is demanded
            }
            for (LetterKind kind : letters.value().entries()) {
                for (String language : rulebook.institution().languages()) {
                    compare(rulebook, letters, kind, language, problems);
                }
            }
        }
    }

    private void compare(
            Rulebook rulebook,
            InForce<Catalogue<LetterKind>> letters,
            LetterKind kind,
            String language,
            List<String> problems) {
        String code = rulebook.institution().code();
        String name = TemplateFiles.name(kind.paper(), language);
        Optional<Template> template = find(code, kind.paper(), language);
        if (template.isEmpty()) {
            problems.add(COMMON + "/" + name + ": is missing, and " + code + " answers in '" + language + "'");
            return;
        }
        boolean ownWords = own.getOrDefault(code, Map.of()).containsKey(name);
        String file = (ownWords ? "institutions/" + code + "/" : "") + COMMON + "/" + name;
        for (LetterPart part : PartsPlaced.missing(kind.parts(), template.get())) {
            problems.add(file + ": has no place that always prints '" + part.word() + "', which "
                    + rulebook.letters().name() + " demands ("
                    + letters.source().inWords() + ")");
        }
    }

    private static NavigableSet<LocalDate> changesOf(Rule<?> rule) {
        NavigableSet<LocalDate> days = new TreeSet<>(rule.values().keySet());
        rule.values().forEach((since, value) -> {
            if (value instanceof Rule.Value.As<?> as) {
                days.addAll(changesOf(as.other()).tailSet(since));
            }
        });
        return days;
    }
}
