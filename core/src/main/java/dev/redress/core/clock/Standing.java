package dev.redress.core.clock;

import java.time.LocalDate;

/** Where a clock stands on a day. */
public sealed interface Standing {

    /** Still running; {@code workingDaysLeft} after the day asked about, up to and with the deadline. */
    record Running(int workingDaysLeft) implements Standing {}

    /** The last day is today. */
    record DueToday() implements Standing {}

    /** The deadline has passed, by so many working days. */
    record Overdue(int workingDays) implements Standing {}

    /** It was somebody else's time than the institution's, and it ended, by so many working days. */
    record WindowEnded(int workingDays) implements Standing {}

    /** Held by a suspension; there is no deadline while it lasts. */
    record Held(LocalDate since, String reason) implements Standing {}

    /** Done on its last day or before. */
    record StoppedInTime(LocalDate on) implements Standing {}

    /** Done after its last day. */
    record StoppedLate(LocalDate on, int workingDays) implements Standing {}
}
