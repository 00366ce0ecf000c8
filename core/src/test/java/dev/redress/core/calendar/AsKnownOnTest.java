package dev.redress.core.calendar;

import static dev.redress.core.calendar.Days.fri;
import static dev.redress.core.calendar.Days.mon;
import static dev.redress.core.calendar.Days.thu;
import static dev.redress.core.calendar.Days.tue;
import static dev.redress.core.calendar.Days.wed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The same day is worked or not, depending on the day as of which one asks. */
class AsKnownOnTest {

    private static WorkingCalendar knownOn(LocalDate day) {
        return PublishedDays.indonesia().asKnownOn(day, PublishedDays.ID_JOINT_LEAVE_RESTS);
    }

    @Test
    @DisplayName("X-9: 27 November 2024 was a working day until it was declared a holiday on the 21st")
    void a_late_holiday_counts_from_the_day_of_its_decision() {
        LocalDate election = wed("2024-11-27");
        assertThat(knownOn(wed("2024-11-20")).isWorkingDay(election)).isTrue();
        assertThat(knownOn(thu("2024-11-21")).isWorkingDay(election)).isFalse();
        assertThat(knownOn(wed("2024-11-20")).workingDaysAfter(mon("2024-11-18"), 10))
                .isEqualTo(mon("2024-12-02"));
        assertThat(knownOn(thu("2024-11-21")).workingDaysAfter(mon("2024-11-18"), 10))
                .isEqualTo(tue("2024-12-03"));
    }

    @Test
    @DisplayName("X-9: 18 August 2025 became joint leave on 7 August")
    void late_joint_leave_counts_from_the_day_of_its_decision() {
        assertThat(knownOn(wed("2025-08-06")).workingDaysAfter(wed("2025-08-06"), 10))
                .isEqualTo(wed("2025-08-20"));
        assertThat(knownOn(thu("2025-08-07")).workingDaysAfter(wed("2025-08-06"), 10))
                .isEqualTo(thu("2025-08-21"));
    }

    @Test
    @DisplayName("X-9: the joint leave of 26 April 2023 was withdrawn on 29 March")
    void a_withdrawn_day_rests_until_the_eve_of_its_withdrawal() {
        LocalDate withdrawn = wed("2023-04-26");
        assertThat(knownOn(tue("2023-03-28")).isWorkingDay(withdrawn)).isFalse();
        assertThat(knownOn(tue("2023-03-28")).restOn(withdrawn))
                .map(Rest::reason)
                .contains("Eid al-Fitr Joint Holiday (joint leave)");
        assertThat(knownOn(wed("2023-03-29")).isWorkingDay(withdrawn)).isTrue();
        assertThat(knownOn(wed("2023-03-29")).restOn(withdrawn)).isEmpty();
    }

    @Test
    void a_year_that_was_not_yet_decided_does_not_answer() {
        // given the calendar of 2025, which was decided on 14 October 2024
        WorkingCalendar eve = knownOn(LocalDate.of(2024, 10, 13));
        WorkingCalendar day = knownOn(mon("2024-10-14"));

        // then
        assertThat(eve.last()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThatThrownBy(() -> eve.workingDaysAfter(fri("2024-12-27"), 5))
                .isInstanceOf(CalendarNotPublished.class)
                .hasMessageContaining("'id' does not answer for 2025-01-01")
                .hasMessageContaining("decided on 2024-10-14, which was not yet known on 2024-10-13");
        assertThat(day.workingDaysAfter(fri("2024-12-27"), 5)).isEqualTo(mon("2025-01-06"));
    }

    @Test
    void beyond_the_ends_it_does_not_answer() {
        WorkingCalendar calendar = knownOn(PublishedDays.EVERYTHING_KNOWN);
        assertThat(calendar.first()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(calendar.last()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2022, 12, 31)))
                .isInstanceOf(CalendarNotPublished.class);
        assertThat(calendar.isWorkingDay(LocalDate.of(2023, 1, 1))).isFalse();
        assertThat(calendar.isWorkingDay(fri("2027-12-31"))).isTrue();
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2028, 1, 1)))
                .isInstanceOf(CalendarNotPublished.class);
        assertThatThrownBy(() -> calendar.workingDaysAfter(fri("2027-12-31"), 1))
                .isInstanceOf(CalendarNotPublished.class);
        assertThatThrownBy(() -> calendar.restOn(LocalDate.of(2028, 1, 1))).isInstanceOf(CalendarNotPublished.class);
        assertThatThrownBy(() -> calendar.workingDaysBetween(fri("2027-12-31"), LocalDate.of(2028, 1, 1)))
                .isInstanceOfSatisfying(CalendarNotPublished.class, refused -> {
                    assertThat(refused.calendar()).isEqualTo("id");
                    assertThat(refused.day()).isEqualTo(LocalDate.of(2028, 1, 1));
                });
    }

    @Test
    void before_any_year_was_decided_there_is_no_calendar() {
        assertThatThrownBy(() -> knownOn(LocalDate.of(2022, 10, 10)))
                .isInstanceOf(CalendarNotPublished.class)
                .hasMessageContaining("no year of it had been published by 2022-10-10");
        assertThat(knownOn(tue("2022-10-11")).last()).isEqualTo(LocalDate.of(2023, 12, 31));
    }

    @Test
    void a_calendar_of_standing_law_was_always_known() {
        WorkingCalendar calendar = PublishedDays.kyrgyzstan().asKnownOn(LocalDate.of(1990, 1, 1), PublishedDays.KG_LAW);
        assertThat(calendar.last()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(calendar.knownOn()).isEqualTo(LocalDate.of(1990, 1, 1));
    }
}
