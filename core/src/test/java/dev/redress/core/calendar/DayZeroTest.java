package dev.redress.core.calendar;

import static dev.redress.core.calendar.Days.fri;
import static dev.redress.core.calendar.Days.mon;
import static dev.redress.core.calendar.Days.sat;
import static dev.redress.core.calendar.Days.wed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayZeroTest {

    private static final Optional<OpeningHours> HOURS = Optional.of(new OpeningHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0)));

    private final WorkingCalendar calendar = PublishedDays.plain(2026, 2026, wed("2026-03-11"));

    @ParameterizedTest
    @CsvSource({
        // Friday in hours and after them, Saturday, Wednesday the 11th (a holiday), Tuesday evening before it
        "2026-03-06T10:00, START_DAY,                     2026-03-06",
        "2026-03-06T10:00, NEXT_WORKING_DAY_IF_REST_DAY,  2026-03-06",
        "2026-03-06T10:00, NEXT_OPENING_IF_OUTSIDE_HOURS, 2026-03-06",
        "2026-03-06T17:00, START_DAY,                     2026-03-06",
        "2026-03-06T17:00, NEXT_WORKING_DAY_IF_REST_DAY,  2026-03-06",
        "2026-03-06T17:00, NEXT_OPENING_IF_OUTSIDE_HOURS, 2026-03-09",
        "2026-03-07T10:00, START_DAY,                     2026-03-07",
        "2026-03-07T10:00, NEXT_WORKING_DAY_IF_REST_DAY,  2026-03-09",
        "2026-03-07T10:00, NEXT_OPENING_IF_OUTSIDE_HOURS, 2026-03-09",
        "2026-03-11T10:00, START_DAY,                     2026-03-11",
        "2026-03-11T10:00, NEXT_WORKING_DAY_IF_REST_DAY,  2026-03-12",
        "2026-03-11T10:00, NEXT_OPENING_IF_OUTSIDE_HOURS, 2026-03-12",
        "2026-03-10T20:00, NEXT_OPENING_IF_OUTSIDE_HOURS, 2026-03-12",
        "2026-03-12T08:00, NEXT_OPENING_IF_OUTSIDE_HOURS, 2026-03-12",
    })
    void each_convention_finds_its_own_day(LocalDateTime start, DayZero convention, LocalDate dayZero) {
        assertThat(convention.of(start, calendar, HOURS)).isEqualTo(dayZero);
    }

    @Test
    void two_conventions_give_one_saturday_receipt_two_deadlines() {
        WorkingCalendar noHolidays = PublishedDays.plain(2026, 2026);
        LocalDateTime saturday = sat("2026-03-07").atTime(10, 0);
        LocalDate startDay = DayZero.START_DAY.of(saturday, noHolidays, Optional.empty());
        LocalDate nextWorkingDay = DayZero.NEXT_WORKING_DAY_IF_REST_DAY.of(saturday, noHolidays, Optional.empty());
        assertThat(noHolidays.workingDaysAfter(startDay, 5)).isEqualTo(fri("2026-03-13"));
        assertThat(noHolidays.workingDaysAfter(nextWorkingDay, 5)).isEqualTo(mon("2026-03-16"));
    }

    @Test
    void opening_hours_are_not_made_up() {
        assertThatThrownBy(() -> DayZero.NEXT_OPENING_IF_OUTSIDE_HOURS.of(
                        sat("2026-03-07").atTime(10, 0), calendar, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("next-opening-if-outside-hours");
    }
}
