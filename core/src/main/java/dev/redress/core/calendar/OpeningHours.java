package dev.redress.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/**
 * When an institution is open, on its own clock. Rest days of the calendar are closed whatever the weekday.
 *
 * @param days weekdays on which it opens
 * @param opens first open moment, inclusive
 * @param closes first closed moment, exclusive: an arrival at this time is after hours (KP-19)
 */
public record OpeningHours(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {

    public OpeningHours {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("Opening hours without a day: there would be no next opening");
        }
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("Opening hours end before they begin: " + opens + " to " + closes);
        }
    }

    /** Whether the institution is open at this moment of its own zone. */
    public boolean openAt(LocalDateTime moment, WorkingCalendar calendar) {
        return opensOn(moment.toLocalDate(), calendar)
                && !moment.toLocalTime().isBefore(opens)
                && moment.toLocalTime().isBefore(closes);
    }

    /** The moment itself while open, else the next opening. */
    public LocalDateTime thisOrNextOpening(LocalDateTime moment, WorkingCalendar calendar) {
        if (openAt(moment, calendar)) {
            return moment;
        }
        LocalDate day = moment.toLocalDate();
        if (!moment.toLocalTime().isBefore(opens)) {
            day = day.plusDays(1);
        }
        while (!opensOn(day, calendar)) {
            day = day.plusDays(1);
        }
        return day.atTime(opens);
    }

    private boolean opensOn(LocalDate day, WorkingCalendar calendar) {
        return days.contains(day.getDayOfWeek()) && calendar.isWorkingDay(day);
    }
}
