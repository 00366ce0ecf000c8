package dev.redress.app.lawbook.reading;

import dev.redress.core.calendar.PublishedCalendar;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.Instrument;
import dev.redress.core.rulebook.RuleName;
import dev.redress.core.rulebook.Rulebook;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that the files say, joined and checked.
 *
 * @param release content hash of the files
 * @param instruments by code
 * @param calendars by name
 * @param rulebooks by code of the institution
 * @param clocks every clock, of the law and of institutions, by name
 * @param cases the worked examples of each clock
 * @param files how many files were read
 * @param rules how many rules they hold
 * @param values how many dated values these have
 */
public record LoadedRules(
        String release,
        Map<String, Instrument> instruments,
        Map<String, PublishedCalendar> calendars,
        Map<String, Rulebook> rulebooks,
        Map<RuleName, ClockRule> clocks,
        Map<RuleName, List<ClockCase>> cases,
        int files,
        int rules,
        int values) {

    public LoadedRules {
        instruments = inOrder(instruments);
        calendars = inOrder(calendars);
        rulebooks = inOrder(rulebooks);
        clocks = inOrder(clocks);
        cases = inOrder(cases);
    }

    private static <K, V> Map<K, V> inOrder(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
