package dev.redress.app.lawbook;

import dev.redress.app.lawbook.reading.LoadedRules;
import dev.redress.app.lawbook.reading.RulebooksReader;
import dev.redress.app.lawbook.yaml.Problems;
import dev.redress.core.calendar.PublishedCalendar;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.Instrument;
import dev.redress.core.rulebook.RuleName;
import dev.redress.core.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** One release of all rule files: the law, the institutions' procedures, the calendars. Immutable. */
public final class Lawbook {

    private final LoadedRules rules;

    private Lawbook(LoadedRules rules) {
        this.rules = rules;
    }

    /**
     * Loads every rule file below a folder.
     *
     * @throws LawbookInvalid when anything in any file is wrong; it names all of it
     */
    public static Lawbook load(Path rulebooks) {
        Problems problems = new Problems();
        Optional<LoadedRules> rules = RulebooksReader.read(rulebooks, problems);
        return new Lawbook(rules.orElseThrow(() -> new LawbookInvalid(rulebooks, problems.all())));
    }

    /** A lawbook of rules that have been read already. */
    public static Lawbook of(LoadedRules rules) {
        return new Lawbook(rules);
    }

    /** SHA-256 over the files, in hexadecimal: names this release in every record that was made by it. */
    public String release() {
        return rules.release();
    }

    /** Codes of the institutions, in alphabetical order. */
    public List<String> institutions() {
        return List.copyOf(rules.rulebooks().keySet());
    }

    /**
     * The procedure of an institution.
     *
     * @throws NoSuchInstitution when no folder has this code
     */
    public Rulebook rulebook(String institution) {
        return Optional.ofNullable(rules.rulebooks().get(institution))
                .orElseThrow(() -> new NoSuchInstitution(institution, institutions()));
    }

    /**
     * The published calendar of this name.
     *
     * @throws NoSuchElementException when there is none; no rule names such a one
     */
    public PublishedCalendar calendar(String name) {
        return Optional.ofNullable(rules.calendars().get(name))
                .orElseThrow(() -> new NoSuchElementException("There is no calendar '" + name + "'"));
    }

    /** All calendars by name. */
    public Map<String, PublishedCalendar> calendars() {
        return rules.calendars();
    }

    /** Everything that rules cite, by code. */
    public Map<String, Instrument> instruments() {
        return rules.instruments();
    }

    /**
     * A clock by the name of its rule; rules of the law have no institution and are found only so.
     *
     * @throws NoSuchElementException when there is none
     */
    public ClockRule clockRule(RuleName name) {
        return Optional.ofNullable(rules.clocks().get(name))
                .orElseThrow(() -> new NoSuchElementException("There is no clock '" + name + "'"));
    }

    /** What it holds, in one line for logs and screens. */
    public String describe() {
        return "release " + release().substring(0, 12) + ": "
                + rules.rulebooks().size() + " institutions ("
                + String.join(", ", institutions()) + "), " + rules.rules() + " rules with " + rules.values()
                + " dated values, " + rules.instruments().size() + " instruments, "
                + String.join(
                        ", ",
                        rules.calendars().values().stream().map(Lawbook::span).toList());
    }

    private static String span(PublishedCalendar calendar) {
        List<Integer> years = List.copyOf(calendar.years().keySet());
        return "calendar " + calendar.name() + " " + years.getFirst() + " to " + years.getLast();
    }
}
