package dev.redress.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days that carry their weekday, so that a test cannot be about another day than its author thinks. */
public final class Days {

    private Days() {}

    public static LocalDate mon(String day) {
        return on(DayOfWeek.MONDAY, day);
    }

    public static LocalDate tue(String day) {
        return on(DayOfWeek.TUESDAY, day);
    }

    public static LocalDate wed(String day) {
        return on(DayOfWeek.WEDNESDAY, day);
    }

    public static LocalDate thu(String day) {
        return on(DayOfWeek.THURSDAY, day);
    }

    public static LocalDate fri(String day) {
        return on(DayOfWeek.FRIDAY, day);
    }

    public static LocalDate sat(String day) {
        return on(DayOfWeek.SATURDAY, day);
    }

    public static LocalDate sun(String day) {
        return on(DayOfWeek.SUNDAY, day);
    }

    private static LocalDate on(DayOfWeek weekday, String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getDayOfWeek() != weekday) {
            throw new IllegalArgumentException(text + " is a " + day.getDayOfWeek() + ", not a " + weekday);
        }
        return day;
    }
}
