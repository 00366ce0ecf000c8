package dev.redress.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

    private static final OpeningHours HOURS = new OpeningHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));

    private final WorkingCalendar calendar =
            PublishedDays.indonesia().asKnownOn(PublishedDays.EVERYTHING_KNOWN, PublishedDays.ID_JOINT_LEAVE_RESTS);

    @DisplayName("KP-18, KP-19: 09:00 is open, 17:00 is not")
    @ParameterizedTest
    @CsvSource({
        "2026-08-14T08:59:59, false, 2026-08-14T09:00", // Friday
        "2026-08-14T09:00,    true,  2026-08-14T09:00",
        "2026-08-14T16:30,    true,  2026-08-14T16:30",
        "2026-08-14T16:59:59, true,  2026-08-14T16:59:59",
        "2026-08-14T17:00,    false, 2026-08-18T09:00", // over the weekend and Monday the 17th, Independence Day
        "2026-08-14T23:59,    false, 2026-08-18T09:00",
        "2026-08-15T12:00,    false, 2026-08-18T09:00", // Saturday
        "2026-08-17T12:00,    false, 2026-08-18T09:00", // the holiday itself
        "2026-08-18T00:00,    false, 2026-08-18T09:00",
        "2026-08-19T18:00,    false, 2026-08-20T09:00",
    })
    void is_open_from_the_first_minute_to_the_one_before_closing(
            LocalDateTime moment, boolean open, LocalDateTime opening) {
        assertThat(HOURS.openAt(moment, calendar)).isEqualTo(open);
        assertThat(HOURS.thisOrNextOpening(moment, calendar)).isEqualTo(opening);
    }

    @Test
    void a_weekday_on_which_it_does_not_open_is_closed_though_it_is_worked() {
        OpeningHours mondays = new OpeningHours(Set.of(DayOfWeek.MONDAY), LocalTime.of(15, 0), LocalTime.of(16, 0));
        assertThat(mondays.openAt(LocalDateTime.parse("2026-08-19T15:30"), calendar))
                .isFalse();
        assertThat(mondays.thisOrNextOpening(LocalDateTime.parse("2026-08-19T15:30"), calendar))
                .isEqualTo(LocalDateTime.parse("2026-08-24T15:00"));
    }

    @Test
    void who_opens_on_days_of_rest_only_runs_into_the_end_of_the_calendar_and_not_for_ever() {
        OpeningHours sundays = new OpeningHours(Set.of(DayOfWeek.SUNDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));
        assertThatThrownBy(() -> sundays.thisOrNextOpening(LocalDateTime.parse("2026-08-19T15:30"), calendar))
                .isInstanceOf(CalendarNotPublished.class);
    }

    @Test
    void there_is_a_day_on_which_it_opens() {
        assertThatThrownBy(() -> new OpeningHours(Set.of(), LocalTime.of(9, 0), LocalTime.of(17, 0)))
                .hasMessageContaining("Opening hours without a day");
    }

    @Test
    void they_do_not_end_before_they_begin() {
        LocalTime nine = LocalTime.of(9, 0);
        assertThatThrownBy(() -> new OpeningHours(Set.of(DayOfWeek.MONDAY), nine, nine))
                .hasMessageContaining("Opening hours end before they begin");
    }
}
