package dev.redress.core.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The calendar of a country as law: every entry ever decided, with its day of decision and of withdrawal. Ask it for
 * the {@link WorkingCalendar} of an institution as known on a day.
 */
public final class PublishedCalendar {

    /**
     * One year of the calendar.
     *
     * @param year the calendar year that the entries cover completely
     * @param publishedOn the day on which the year's calendar was first decided; empty when it follows from standing
     *     law and so was always known
     */
    public record Year(int year, Optional<LocalDate> publishedOn, List<CalendarEntry> entries) {

        public Year {
            entries = List.copyOf(entries);
            for (CalendarEntry entry : entries) {
                if (entry.day().getYear() != year) {
                    throw new IllegalArgumentException("The calendar of " + year + " contains " + entry.day());
                }
            }
        }

        boolean publishedBy(LocalDate knownOn) {
            return publishedOn.map(on -> !on.isAfter(knownOn)).orElse(true);
        }
    }

    private final String name;
    private final NavigableMap<Integer, Year> years = new TreeMap<>();

    public PublishedCalendar(String name, List<Year> years) {
        this.name = name;
        for (Year year : years) {
            if (this.years.put(year.year(), year) != null) {
                throw new IllegalArgumentException("Calendar '" + name + "' has the year " + year.year() + " twice");
            }
        }
        if (years.isEmpty()) {
            throw new IllegalArgumentException("Calendar '" + name + "' has no year");
        }
    }

    public String name() {
        return name;
    }

    /** All years, ascending. */
    public Map<Integer, Year> years() {
        return java.util.Collections.unmodifiableNavigableMap(years);
    }

    /**
     * The working days of an institution, by everything that had been decided by the end of {@code knownOn}.
     *
     * @throws CalendarNotPublished when no year had been published by then
     */
    public WorkingCalendar asKnownOn(LocalDate knownOn, WorkingDayPolicy policy) {
        return WorkingCalendar.of(this, knownOn, policy);
    }
}
