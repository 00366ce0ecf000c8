package dev.redress.core.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a published calendar: a day made special by an instrument that was decided on a day, and perhaps
 * withdrawn on another.
 *
 * @param day the day itself
 * @param kind what the instrument makes of it; what that means for an institution is its {@link WorkingDayPolicy}
 * @param titles name of the day by language code; English ("en") is always present
 * @param instrument the decree, as cited
 * @param decidedOn the day of decision, inclusive; empty when the sources do not record it, in which case the entry
 *     counts as always known
 * @param withdrawnOn from this day on, inclusive, the entry no longer holds; empty while it holds
 * @param provisional the date is an estimate that a later decision will confirm or move
 */
public record CalendarEntry(
        LocalDate day,
        DayKind kind,
        Map<String, String> titles,
        String instrument,
        Optional<LocalDate> decidedOn,
        Optional<LocalDate> withdrawnOn,
        boolean provisional) {

    public CalendarEntry {
        titles = Map.copyOf(titles);
        if (!titles.containsKey("en")) {
            throw new IllegalArgumentException("The calendar entry of " + day + " has no English title");
        }
        if (decidedOn.isPresent()
                && withdrawnOn.isPresent()
                && withdrawnOn.get().isBefore(decidedOn.get())) {
            throw new IllegalArgumentException("The calendar entry of " + day + " is withdrawn before it is decided");
        }
    }

    /** Whether this entry was decided and not withdrawn, by everything known at the end of the given day. */
    public boolean heldOn(LocalDate knownOn) {
        return decidedOn.map(decided -> !decided.isAfter(knownOn)).orElse(true)
                && withdrawnOn.map(knownOn::isBefore).orElse(true);
    }

    /** Name of the day in English. */
    public String title() {
        return titles.getOrDefault("en", "");
    }
}
