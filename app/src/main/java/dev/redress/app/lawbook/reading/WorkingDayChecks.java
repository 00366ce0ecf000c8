package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Value;
import dev.redress.core.calendar.CalendarEntry;
import dev.redress.core.calendar.DayKind;
import dev.redress.core.calendar.PublishedCalendar;
import dev.redress.core.calendar.WorkingDayPolicy;
import dev.redress.core.rulebook.Rule;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every rule on working days answers, for every kind of day that its calendar knows, whether it rests. */
final class WorkingDayChecks {

    private final Set<String> names;
    private final Map<String, PublishedCalendar> calendars;

    /**
     * @param names of all calendars, readable or not
     * @param calendars the readable ones
     */
    WorkingDayChecks(Set<String> names, Map<String, PublishedCalendar> calendars) {
        this.names = names;
        this.calendars = calendars;
    }

    void check(Collection<RuleFile> rules, Library library) {
        for (RuleFile file : rules) {
            if (file.kind().equals(Kinds.WORKING_DAYS)) {
                library.rule(file, Kinds.WORKING_DAYS).ifPresent(rule -> check(file, rule));
            }
        }
    }

    private void check(RuleFile file, Rule<WorkingDayPolicy> rule) {
        rule.values().forEach((since, value) -> {
            if (value instanceof Rule.Value.Own<WorkingDayPolicy>(WorkingDayPolicy policy, var _)) {
                check(policy, file.placeOn(since));
            }
        });
    }

    private void check(WorkingDayPolicy policy, Value place) {
        if (!names.contains(policy.calendar())) {
            place.problem("there is no calendar '" + policy.calendar() + "'");
        }
        Optional.ofNullable(calendars.get(policy.calendar())).ifPresent(calendar -> {
            for (DayKind kind : kinds(calendar)) {
                if (!policy.answers(kind)) {
                    place.problem("the calendar '" + calendar.name() + "' has days of kind " + kind.word()
                            + "; say whether they rest, are worked or are ignored");
                }
            }
        });
    }

    private static Set<DayKind> kinds(PublishedCalendar calendar) {
        Set<DayKind> kinds = EnumSet.noneOf(DayKind.class);
        calendar.years()
                .values()
                .forEach(
                        year -> year.entries().stream().map(CalendarEntry::kind).forEach(kinds::add));
        return kinds;
    }
}
