package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Problems;
import dev.redress.app.lawbook.yaml.YamlFile;
import dev.redress.core.rulebook.RuleName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The files of a tree, told apart by their paths. */
record FilesByRole(
        List<YamlFile> instruments,
        List<YamlFile> calendars,
        List<YamlFile> institutions,
        List<YamlFile> rules,
        List<YamlFile> cases) {

    private static final Pattern INSTRUMENTS = Pattern.compile("(law|institutions)/[^/]+/instruments\\.yaml");
    private static final Pattern CALENDAR = Pattern.compile("calendars/[^/]+/\\d{4}\\.yaml");
    private static final Pattern INSTITUTION = Pattern.compile("institutions/[^/]+/institution\\.yaml");
    private static final Pattern CASES = Pattern.compile("(law|institutions)/[^/]+/.+\\.cases\\.yaml");
    private static final Pattern RULE = Pattern.compile("law/[^/]+/.+\\.yaml|institutions/[^/]+/[^/]+\\.yaml");

    static FilesByRole of(Collection<YamlFile> files, Problems problems) {
        FilesByRole roles = new FilesByRole(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (YamlFile file : files) {
            String path = file.path();
            if (INSTRUMENTS.matcher(path).matches()) {
                roles.instruments.add(file);
            } else if (CALENDAR.matcher(path).matches()) {
                roles.calendars.add(file);
            } else if (INSTITUTION.matcher(path).matches()) {
                roles.institutions.add(file);
            } else if (CASES.matcher(path).matches()) {
                roles.cases.add(file);
            } else if (RULE.matcher(path).matches()) {
                roles.rules.add(file);
            } else {
                problems.add(path, 0, "no rule, calendar, instrument or case file stands at such a place");
            }
        }
        return roles;
    }

    static RuleName ruleName(String path) {
        return new RuleName(path.substring(0, path.length() - ".yaml".length()));
    }

    /** Every folder below {@code institutions/}. */
    Set<String> institutionCodes() {
        Set<String> codes = new TreeSet<>();
        for (List<YamlFile> files : List.of(instruments, institutions, rules, cases)) {
            files.stream()
                    .map(file -> file.path().split("/", -1))
                    .filter(parts -> parts[0].equals("institutions"))
                    .forEach(parts -> codes.add(parts[1]));
        }
        return codes;
    }

    Optional<YamlFile> institution(String code) {
        return institutions.stream()
                .filter(file -> file.path().equals("institutions/" + code + "/institution.yaml"))
                .findFirst();
    }

    /** Every folder below {@code calendars/}. */
    Set<String> calendarNames() {
        Set<String> names = new TreeSet<>();
        calendars.forEach(file -> names.add(file.path().split("/", -1)[1]));
        return names;
    }

    /** Whether the rule beside a cases file is there and could not be read, which is a problem of its own. */
    boolean hasBrokenRule(YamlFile caseFile, Map<RuleName, RuleFile> read) {
        String rule = caseFile.path().replace(".cases.yaml", ".yaml");
        return rules.stream().anyMatch(file -> file.path().equals(rule)) && !read.containsKey(ruleName(rule));
    }
}
