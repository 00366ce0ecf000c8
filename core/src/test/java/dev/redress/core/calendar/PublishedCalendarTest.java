package dev.redress.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishedCalendarTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 7);

    private static PublishedCalendar.Year year(int year, CalendarEntry... entries) {
        return new PublishedCalendar.Year(year, Optional.empty(), List.of(entries));
    }

    @Test
    void a_year_holds_days_of_its_own_only() {
        assertThatThrownBy(() -> year(2023, PublishedDays.holiday(DAY)))
                .hasMessageContaining("The calendar of 2023 contains 2024-05-07");
    }

    @Test
    void a_year_stands_once() {
        assertThatThrownBy(() -> new PublishedCalendar("x", List.of(year(2024), year(2024))))
                .hasMessageContaining("the year 2024 twice");
    }

    @Test
    void a_calendar_without_years_is_none() {
        assertThatThrownBy(() -> new PublishedCalendar("x", List.of())).hasMessageContaining("has no year");
    }

    @Test
    void a_gap_between_years_ends_what_can_be_counted() {
        PublishedCalendar calendar = new PublishedCalendar("id", List.of(year(2023), year(2025)));
        assertThat(calendar.asKnownOn(DAY, PublishedDays.ID_JOINT_LEAVE_RESTS).last())
                .isEqualTo(LocalDate.of(2023, 12, 31));
    }

    @Test
    void an_entry_has_an_english_title() {
        assertThatThrownBy(() -> new CalendarEntry(
                        DAY, DayKind.OBSERVANCE, Map.of("id", "Hari"), "", Optional.empty(), Optional.empty(), false))
                .hasMessageContaining("no English title");
    }

    @Test
    void an_entry_is_not_withdrawn_before_it_is_decided() {
        assertThatThrownBy(() -> new CalendarEntry(
                        DAY,
                        DayKind.OBSERVANCE,
                        Map.of("en", "Day"),
                        "",
                        Optional.of(DAY),
                        Optional.of(DAY.minusDays(1)),
                        false))
                .hasMessageContaining("withdrawn before it is decided");
    }

    @Test
    void an_entry_holds_from_its_decision_to_the_eve_of_its_withdrawal() {
        CalendarEntry entry = new CalendarEntry(
                DAY,
                DayKind.OBSERVANCE,
                Map.of("en", "Day"),
                "",
                Optional.of(LocalDate.of(2024, 1, 10)),
                Optional.of(LocalDate.of(2024, 1, 20)),
                false);
        assertThat(entry.heldOn(LocalDate.of(2024, 1, 9))).isFalse();
        assertThat(entry.heldOn(LocalDate.of(2024, 1, 10))).isTrue();
        assertThat(entry.heldOn(LocalDate.of(2024, 1, 19))).isTrue();
        assertThat(entry.heldOn(LocalDate.of(2024, 1, 20))).isFalse();
    }
}
