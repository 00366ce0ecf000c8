package dev.redress.core.calendar;

import java.time.LocalDate;

/**
 * The calendar has no answer for a day: its year was never published, or was not yet published on the day as of which
 * the question was asked. Counting on regardless would invent a legal date.
 */
public final class CalendarNotPublished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String calendar;
    private final LocalDate day;

    public CalendarNotPublished(String calendar, LocalDate day, String because) {
        super("Calendar '" + calendar + "' does not answer for " + day + ": " + because);
        this.calendar = calendar;
        this.day = day;
    }

    /** Name of the calendar that was asked. */
    public String calendar() {
        return calendar;
    }

    /** The day for which there is no answer. */
    public LocalDate day() {
        return day;
    }
}
