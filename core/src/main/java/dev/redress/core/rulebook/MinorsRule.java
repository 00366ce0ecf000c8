package dev.redress.core.rulebook;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Until when a person is a minor, and what follows from it.
 *
 * @param ageOfMajority completed years from which a person acts alone; before, nothing is settled without a guardian
 * @param asksBirthDate whether intake asks for the date of birth; it may always be left empty
 */
public record MinorsRule(int ageOfMajority, boolean asksBirthDate) {

    private static final MonthDay LEAP = MonthDay.of(2, 29);

    public MinorsRule {
        if (ageOfMajority < 1) {
            throw new IllegalArgumentException("Nobody comes of age at " + ageOfMajority);
        }
    }

    /** First day on which somebody born on this day acts alone. */
    public LocalDate majorityOn(LocalDate born) {
        return birthday(born, ageOfMajority);
    }

    /** Whether somebody born on this day is a minor on a day. */
    public boolean isMinor(LocalDate born, LocalDate on) {
        return on.isBefore(majorityOn(born));
    }

    /**
     * First day on which somebody born on this day has completed so many years. Who was born on 29 February completes a year,
     * in a year without that day, with the end of 28 February.
     */
    public static LocalDate birthday(LocalDate born, int age) {
        LocalDate day = born.plusYears(age);
        return MonthDay.from(born).equals(LEAP) && !day.isLeapYear() ? day.plusDays(1) : day;
    }
}
