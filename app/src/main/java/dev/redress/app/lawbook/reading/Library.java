package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Mapping;
import dev.redress.app.lawbook.yaml.Value;
import dev.redress.core.rulebook.Instrument;
import dev.redress.core.rulebook.Rule;
import dev.redress.core.rulebook.RuleName;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All rule files and instruments while they are being joined: a rule is read when it is first asked for. */
final class Library {

    private static final Instrument NO_INSTRUMENT = new Instrument(
            "", "", "", "", Optional.empty(), Optional.empty(), "", "", List.of(), List.of(), List.of(), "");

    private final Map<String, Instrument> instruments;
    private final Map<RuleName, RuleFile> files;
    /** Languages in which the titles of an institution stand, by its code. */
    private final Map<String, List<String>> languages;

    private final Map<RuleName, Optional<Rule<?>>> read = new HashMap<>();
    private final Set<RuleName> beingRead = new LinkedHashSet<>();

    Library(Map<String, Instrument> instruments, Map<RuleName, RuleFile> files, Map<String, List<String>> languages) {
        this.instruments = instruments;
        this.files = files;
        this.languages = languages;
    }

    Instrument instrument(Value code) {
        Instrument instrument = instruments.get(code.present() ? code.text() : "");
        if (instrument == null && code.present()) {
            code.problem("no instruments.yaml has the instrument '" + code.text() + "'");
        }
        return instrument == null ? NO_INSTRUMENT : instrument;
    }

    /**
     * The rule of this name.
     *
     * @param askedAt where it is referred to; a missing rule, a rule of another kind and a circle are problems there
     */
    <T> Optional<Rule<T>> rule(RuleName name, Kind<T> kind, Value askedAt) {
        RuleFile file = files.get(name);
        if (file == null) {
            askedAt.problem("there is no rule '" + name + "'");
            return Optional.empty();
        }
        if (!file.kind().equals(kind)) {
            askedAt.problem("'" + name + "' is of kind " + file.kind().word() + ", not " + kind.word());
            return Optional.empty();
        }
        if (beingRead.contains(name)) {
            askedAt.problem("the references go in a circle: " + String.join(" -> ", paths()) + " -> " + name);
            return Optional.empty();
        }
        return rule(file, kind);
    }

    /** The rule that a file holds; empty when anything in it is wrong. */
    <T> Optional<Rule<T>> rule(RuleFile file, Kind<T> kind) {
        Optional<Rule<?>> known = read.get(file.name());
        if (known == null) {
            beingRead.add(file.name());
            known = Optional.ofNullable(readValues(file, kind).orElse(null));
            beingRead.remove(file.name());
            read.put(file.name(), known);
        }
        return known.map(Library::sameKind);
    }

    @SuppressWarnings("unchecked") // the callers compare the kinds, and a kind reads one type only
    private static <T> Rule<T> sameKind(Rule<?> rule) {
        return (Rule<T>) rule;
    }

    private <T> Optional<Rule<T>> readValues(RuleFile file, Kind<T> kind) {
        Scope scope = new Scope(this, languagesOf(file.name()));
        Map<LocalDate, Rule.Value<T>> values = new TreeMap<>();
        Map<Value, Value> entries = file.values().entries();
        LocalDate before = LocalDate.MIN;
        for (Map.Entry<Value, Value> entry : entries.entrySet()) {
            LocalDate since = entry.getKey().date();
            if (!since.isAfter(before)) {
                entry.getKey().problem("days of values must rise: " + since + " stands after " + before);
            }
            before = since;
            readValue(entry.getValue(), kind, scope).ifPresent(value -> values.put(since, value));
        }
        if (entries.isEmpty()) {
            file.values().problem("a rule needs at least one value");
        }
        return values.isEmpty() || values.size() < entries.size()
                ? Optional.empty()
                : Optional.of(new Rule<>(file.name(), file.title(), file.versionChosenBy(), values));
    }

    private <T> Optional<Rule.Value<T>> readValue(Value value, Kind<T> kind, Scope scope) {
        if (value.is("expected")) {
            return Optional.of(new Rule.Value.Expected<>());
        }
        return value.mapping(read -> {
            var source = scope.citation(read.required("source"));
            if (read.has("repealed")) {
                if (!read.truth("repealed")) {
                    read.required("repealed").problem("'repealed' is either true or not written");
                }
                return new Rule.Value.Repealed<T>(source);
            }
            if (read.has("as")) {
                return reference(read, kind, scope, source);
            }
            return new Rule.Value.Own<>(kind.own().read(read, scope), source);
        });
    }

    private static <T> Rule.Value<T> reference(
            Mapping value, Kind<T> kind, Scope scope, dev.redress.core.rulebook.Citation source) {
        Optional<Rule<T>> other = scope.rule(value.required("as"), kind);
        var adapted = kind.override().read(value, scope);
        return other.<Rule.Value<T>>map(rule -> new Rule.Value.As<>(rule, adapted, source))
                .orElseGet(Rule.Value.Expected::new);
    }

    private List<String> languagesOf(RuleName name) {
        String[] parts = name.path().split("/", -1);
        return parts[0].equals("institutions") && parts.length > 2
                ? languages.getOrDefault(parts[1], List.of())
                : List.of();
    }

    private List<String> paths() {
        return beingRead.stream().map(RuleName::path).toList();
    }
}
