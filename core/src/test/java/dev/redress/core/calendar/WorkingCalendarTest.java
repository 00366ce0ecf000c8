package dev.redress.core.calendar;

import static dev.redress.core.calendar.Days.fri;
import static dev.redress.core.calendar.Days.mon;
import static dev.redress.core.calendar.Days.sat;
import static dev.redress.core.calendar.Days.sun;
import static dev.redress.core.calendar.Days.thu;
import static dev.redress.core.calendar.Days.tue;
import static dev.redress.core.calendar.Days.wed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final WorkingDayPolicy POLICY = new WorkingDayPolicy(
            "made-up",
            PublishedDays.SATURDAY_AND_SUNDAY,
            Set.of(DayKind.NATIONAL_HOLIDAY, DayKind.TRANSFERRED_REST_DAY),
            Set.of(DayKind.TRANSFERRED_WORKING_DAY),
            Set.of(DayKind.OBSERVANCE));

    private static WorkingCalendar calendar(CalendarEntry... entries) {
        return new PublishedCalendar(
                        "made-up", List.of(new PublishedCalendar.Year(2024, Optional.empty(), List.of(entries))))
                .asKnownOn(LocalDate.of(2024, 1, 1), POLICY);
    }

    private static CalendarEntry entry(LocalDate day, DayKind kind) {
        return new CalendarEntry(
                day, kind, Map.of("en", "A day"), "Decree 1", Optional.empty(), Optional.empty(), false);
    }

    @Test
    void a_saturday_worked_in_return_is_a_working_day_and_its_friday_rests() {
        WorkingCalendar calendar = calendar(
                entry(fri("2024-05-10"), DayKind.TRANSFERRED_REST_DAY),
                entry(sat("2024-05-18"), DayKind.TRANSFERRED_WORKING_DAY));
        assertThat(calendar.workingDaysAfter(thu("2024-05-09"), 1)).isEqualTo(mon("2024-05-13"));
        assertThat(calendar.workingDaysAfter(fri("2024-05-17"), 1)).isEqualTo(sat("2024-05-18"));
        assertThat(calendar.restOn(sat("2024-05-18"))).isEmpty();
        assertThat(calendar.isWorkingDay(sun("2024-05-19"))).isFalse();
    }

    @Test
    void a_holiday_on_a_saturday_that_was_to_be_worked_rests_in_whatever_order_they_stand() {
        CalendarEntry worked = entry(sat("2024-05-18"), DayKind.TRANSFERRED_WORKING_DAY);
        CalendarEntry holiday = entry(sat("2024-05-18"), DayKind.NATIONAL_HOLIDAY);
        assertThat(calendar(worked, holiday).isWorkingDay(sat("2024-05-18"))).isFalse();
        assertThat(calendar(holiday, worked).isWorkingDay(sat("2024-05-18"))).isFalse();
    }

    @Test
    void an_ignored_kind_changes_nothing() {
        WorkingCalendar calendar =
                calendar(entry(wed("2024-05-08"), DayKind.OBSERVANCE), entry(sat("2024-05-11"), DayKind.OBSERVANCE));
        assertThat(calendar.isWorkingDay(wed("2024-05-08"))).isTrue();
        assertThat(calendar.restOn(sat("2024-05-11"))).map(Rest::reason).contains("Saturday");
    }

    @Test
    void a_rest_day_says_why_it_rests() {
        WorkingCalendar calendar = calendar(entry(tue("2024-05-07"), DayKind.NATIONAL_HOLIDAY));
        assertThat(calendar.restOn(tue("2024-05-07"))).hasValueSatisfying(rest -> {
            assertThat(rest.reason()).isEqualTo("A day (national holiday)");
            assertThat(rest.instrument()).contains("Decree 1");
            assertThat(rest.provisional()).isFalse();
        });
        assertThat(calendar.restOn(sun("2024-05-12"))).hasValueSatisfying(rest -> {
            assertThat(rest.reason()).isEqualTo("Sunday");
            assertThat(rest.instrument()).isEmpty();
        });
    }

    @Test
    void day_zero_is_never_counted_whether_it_is_worked_or_not() {
        WorkingCalendar calendar = calendar();
        assertThat(calendar.workingDaysAfter(fri("2024-03-01"), 1)).isEqualTo(mon("2024-03-04"));
        assertThat(calendar.workingDaysAfter(sat("2024-03-02"), 1)).isEqualTo(mon("2024-03-04"));
        assertThat(calendar.workingDaysAfter(sun("2024-03-03"), 1)).isEqualTo(mon("2024-03-04"));
        assertThat(calendar.workingDaysAfter(mon("2024-03-04"), 1)).isEqualTo(tue("2024-03-05"));
    }

    @Test
    void the_very_first_day_of_the_calendar_is_answered() {
        WorkingCalendar calendar = calendar();
        assertThat(calendar.isWorkingDay(mon("2024-01-01"))).isTrue();
        assertThat(calendar.workingDaysAfter(mon("2024-01-01"), 1)).isEqualTo(tue("2024-01-02"));
        assertThat(calendar(entry(mon("2024-01-01"), DayKind.NATIONAL_HOLIDAY)).isWorkingDay(mon("2024-01-01")))
                .isFalse();
    }

    @Test
    void working_days_between_leave_out_the_first_day_and_count_the_last() {
        WorkingCalendar calendar = calendar();
        assertThat(calendar.workingDaysBetween(fri("2024-03-01"), mon("2024-03-04")))
                .isEqualTo(1);
        assertThat(calendar.workingDaysBetween(fri("2024-03-01"), sun("2024-03-03")))
                .isZero();
        assertThat(calendar.workingDaysBetween(fri("2024-03-01"), fri("2024-03-01")))
                .isZero();
        assertThat(calendar.workingDaysBetween(mon("2024-03-04"), fri("2024-03-01")))
                .isEqualTo(-1);
    }

    @Test
    void this_or_the_next_working_day() {
        WorkingCalendar calendar = calendar();
        assertThat(calendar.thisOrNextWorkingDay(fri("2024-03-01"))).isEqualTo(fri("2024-03-01"));
        assertThat(calendar.thisOrNextWorkingDay(sat("2024-03-02"))).isEqualTo(mon("2024-03-04"));
    }

    @Test
    void counting_no_day_at_all_is_refused() {
        assertThatThrownBy(() -> calendar().workingDaysAfter(fri("2024-03-01"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_kind_of_day_that_the_policy_does_not_answer_is_refused() {
        assertThatThrownBy(() -> calendar(entry(tue("2024-05-07"), DayKind.JOINT_LEAVE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("joint-leave on 2024-05-07");
    }

    @Test
    void a_policy_cannot_answer_twice() {
        assertThatThrownBy(() -> new WorkingDayPolicy(
                        "made-up", Set.of(), Set.of(DayKind.OBSERVANCE), Set.of(), Set.of(DayKind.OBSERVANCE)))
                .hasMessageContaining("'observance' is answered twice");
    }
}
