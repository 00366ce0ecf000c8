package dev.redress.core.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * The day from which a term is counted; the first day counted is a later one. No convention is a default: two public
 * bodies count the same Saturday receipt one working day apart.
 */
public enum DayZero {
    /** The legal day of the start event, worked or not. */
    START_DAY,
    /** The day of the start event if it is worked, else the next working day. */
    NEXT_WORKING_DAY_IF_REST_DAY,
    /** The day of the start event if it fell within opening hours, else the day of the next opening (KP-19). */
    NEXT_OPENING_IF_OUTSIDE_HOURS;

    /**
     * Day zero for a start event.
     *
     * @param start the moment of the start event in the institution's legal zone
     * @param hours the institution's opening hours; required by {@link #NEXT_OPENING_IF_OUTSIDE_HOURS}
     */
    public LocalDate of(LocalDateTime start, WorkingCalendar calendar, Optional<OpeningHours> hours) {
        return switch (this) {
            case START_DAY -> start.toLocalDate();
            case NEXT_WORKING_DAY_IF_REST_DAY -> calendar.thisOrNextWorkingDay(start.toLocalDate());
            case NEXT_OPENING_IF_OUTSIDE_HOURS ->
                hours.orElseThrow(() -> new IllegalArgumentException(
                                "Day zero '" + word() + "' needs opening hours, and the institution has none"))
                        .thisOrNextOpening(start, calendar)
                        .toLocalDate();
        };
    }

    /** The word in rule files: {@code start-day}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
