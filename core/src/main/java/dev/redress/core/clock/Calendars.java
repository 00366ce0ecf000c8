package dev.redress.core.clock;

import dev.redress.core.calendar.CalendarNotPublished;
import dev.redress.core.calendar.WorkingCalendar;
import dev.redress.core.calendar.WorkingDayPolicy;
import java.time.LocalDate;

/** Where working calendars come from. */
@FunctionalInterface
public interface Calendars {

    /**
     * The working days under a policy, by everything decided by the end of a day.
     *
     * @throws CalendarNotPublished when nothing had been published by then
     */
    WorkingCalendar asKnownOn(WorkingDayPolicy policy, LocalDate knownOn);

    /** Content hash of the rule files from which rules and calendars come; empty when they come from none. */
    default String release() {
        return "";
    }
}
