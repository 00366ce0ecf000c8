package dev.redress.app.stories;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days that say their weekday: {@code fri("2024-11-22")}. A wrong weekday throws, so that no story counts from a slip. */
final class Days {

    private Days() {}

    static LocalDate mon(String day) {
        return checked(day, DayOfWeek.MONDAY);
    }

    static LocalDate tue(String day) {
        return checked(day, DayOfWeek.TUESDAY);
    }

    static LocalDate wed(String day) {
        return checked(day, DayOfWeek.WEDNESDAY);
    }

    static LocalDate thu(String day) {
        return checked(day, DayOfWeek.THURSDAY);
    }

    static LocalDate fri(String day) {
        return checked(day, DayOfWeek.FRIDAY);
    }

    static LocalDate sat(String day) {
        return checked(day, DayOfWeek.SATURDAY);
    }

    static LocalDate sun(String day) {
        return checked(day, DayOfWeek.SUNDAY);
    }

    private static LocalDate checked(String words, DayOfWeek weekday) {
        LocalDate day = LocalDate.parse(words);
        if (day.getDayOfWeek() != weekday) {
            throw new IllegalArgumentException(words + " is a " + day.getDayOfWeek() + ", not a " + weekday);
        }
        return day;
    }
}
