package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Problems;
import dev.redress.app.lawbook.yaml.Value;
import dev.redress.app.lawbook.yaml.YamlFile;
import dev.redress.core.calendar.PublishedCalendar;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.Instrument;
import dev.redress.core.rulebook.Rule;
import dev.redress.core.rulebook.RuleName;
import dev.redress.core.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a whole tree of rule files in this order: instruments, headers of rules, rules (joined by reference),
 * calendars, institutions, cases. Nothing stops at the first fault; a tree with any fault gives nothing.
 */
public final class RulebooksReader {

    private final Problems problems;
    private final RulebookTree tree;
    private final FilesByRole files;

    private RulebooksReader(RulebookTree tree, Problems problems) {
        this.problems = problems;
        this.tree = tree;
        this.files = FilesByRole.of(tree.files().values(), problems);
    }

    /**
     * Reads everything below a folder.
     *
     * @param problems receives all faults, of all files
     * @return empty when there was any fault
     */
    public static Optional<LoadedRules> read(Path root, Problems problems) {
        LoadedRules loaded = new RulebooksReader(RulebookTree.read(root, problems), problems).read();
        return problems.none() ? Optional.of(loaded) : Optional.empty();
    }

    private LoadedRules read() {
        Map<String, Instrument> instruments = Instruments.read(files.instruments());
        Map<RuleName, RuleFile> rules = headers();
        Map<String, InstitutionFolder> folders = institutions(rules);
        Map<String, List<String>> languages = new LinkedHashMap<>();
        folders.forEach((code, folder) ->
                folder.institution().ifPresent(institution -> languages.put(code, institution.languages())));
        Library library = new Library(instruments, rules, languages);

        int values = 0;
        for (RuleFile rule : rules.values()) {
            values += library.rule(rule, rule.kind())
                    .map(read -> read.values().size())
                    .orElse(0);
        }
        Map<String, PublishedCalendar> calendars = new Calendars(problems).read(files.calendars());
        new WorkingDayChecks(files.calendarNames(), calendars).check(rules.values(), library);

        Map<RuleName, ClockRule> clocks = clocks(rules, library);
        Map<String, Rulebook> rulebooks = new LinkedHashMap<>();
        RulebookAssembly assembly = new RulebookAssembly(library, clocks, problems);
        folders.forEach((code, folder) -> assembly.assemble(folder).ifPresent(book -> rulebooks.put(code, book)));
        Map<RuleName, List<ClockCase>> cases = cases(rules, new Cases(folders.keySet()));
        return new LoadedRules(
                tree.release(),
                instruments,
                calendars,
                rulebooks,
                clocks,
                cases,
                tree.files().size(),
                rules.size(),
                values);
    }

    private Map<RuleName, RuleFile> headers() {
        Map<RuleName, RuleFile> rules = new TreeMap<>();
        for (YamlFile file : files.rules()) {
            RuleName name = FilesByRole.ruleName(file.path());
            RuleFile.read(name, file.root()).ifPresent(rule -> rules.put(name, rule));
        }
        return rules;
    }

    private Map<String, InstitutionFolder> institutions(Map<RuleName, RuleFile> rules) {
        Map<String, InstitutionFolder> folders = new LinkedHashMap<>();
        if (files.institutionCodes().isEmpty()) {
            problems.add("institutions", 0, "there is no institution");
        }
        for (String code : files.institutionCodes()) {
            Optional<Value> file = files.institution(code).map(YamlFile::root);
            if (file.isEmpty()) {
                problems.add("institutions/" + code, 0, "the file institution.yaml is missing");
            }
            folders.put(code, InstitutionFolder.of(code, file, rules));
        }
        return folders;
    }

    private static Map<RuleName, ClockRule> clocks(Map<RuleName, RuleFile> rules, Library library) {
        Map<RuleName, ClockRule> clocks = new LinkedHashMap<>();
        for (RuleFile file : rules.values()) {
            if (file.clock().isPresent()) {
                ClockHeader header = file.clock().get();
                Optional<Rule<ClockTerms>> terms = library.rule(file, Kinds.CLOCK);
                Optional<Rule<ClockTerms>> statutory = header.statutory().flatMap(name -> statutory(name, library));
                terms.ifPresent(rule -> clocks.put(
                        file.name(),
                        new ClockRule(header.clock(), header.form(), header.submissions(), rule, statutory)));
            }
        }
        return clocks;
    }

    private static Optional<Rule<ClockTerms>> statutory(Value name, Library library) {
        if (!name.text().startsWith("law/")) {
            name.problem("a statutory rule stands below law/; write 'none' where the law has none");
            return Optional.empty();
        }
        return library.rule(new RuleName(name.text()), Kinds.CLOCK, name);
    }

    private Map<RuleName, List<ClockCase>> cases(Map<RuleName, RuleFile> rules, Cases reader) {
        Map<RuleName, List<ClockCase>> cases = new LinkedHashMap<>();
        List<YamlFile> unclaimed = new ArrayList<>(files.cases());
        for (RuleFile rule : rules.values()) {
            if (!rule.kind().equals(Kinds.CLOCK)) {
                continue;
            }
            String path = rule.name() + ".cases.yaml";
            YamlFile file = tree.files().get(path);
            if (file == null) {
                problems.add(
                        rule.name() + ".yaml", 0, "a clock has worked cases beside it, and " + path + " is missing");
            } else {
                unclaimed.remove(file);
                cases.put(rule.name(), reader.read(rule, file.root()));
            }
        }
        unclaimed.stream()
                .filter(file -> !files.hasBrokenRule(file, rules))
                .forEach(file -> problems.add(file.path(), 0, "there is no clock beside these cases"));
        return cases;
    }
}
