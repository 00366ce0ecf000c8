package dev.redress.core.clock;

import static dev.redress.core.calendar.Days.fri;
import static dev.redress.core.calendar.Days.mon;
import static dev.redress.core.calendar.Days.sat;
import static dev.redress.core.calendar.Days.sun;
import static dev.redress.core.calendar.Days.thu;
import static dev.redress.core.calendar.Days.tue;
import static dev.redress.core.calendar.Days.wed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.calendar.DayZero;
import dev.redress.core.calendar.PublishedDays;
import dev.redress.core.calendar.Term;
import dev.redress.core.calendar.WorkingCalendar;
import dev.redress.core.rulebook.EndOnRestDay;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {

    /** Wednesday 1 May 2024 is the only holiday. */
    private static final WorkingCalendar CALENDAR = PublishedDays.plain(2023, 2026, wed("2024-05-01"));

    private static final Counting COUNTING = new Counting(CALENDAR, Optional.empty());

    @ParameterizedTest
    @CsvSource({
        // one row for each weekday of the start, across the holiday
        "2024-04-22, 5 working days, 2024-04-29",
        "2024-04-23, 5 working days, 2024-04-30",
        "2024-04-24, 5 working days, 2024-05-02",
        "2024-04-25, 5 working days, 2024-05-03",
        "2024-04-26, 5 working days, 2024-05-06",
        "2024-04-27, 5 working days, 2024-05-06",
        "2024-04-28, 5 working days, 2024-05-06",
        "2024-05-01, 1 working day,  2024-05-02",
        // calendar days, weeks and months go through rest days and may end on one
        "2024-04-26, 1 calendar day,   2024-04-27",
        "2024-04-24, 30 calendar days, 2024-05-24",
        "2024-03-06, 8 weeks,          2024-05-01",
        "2024-04-27, 1 week,           2024-05-04",
        "2024-04-15, 1 month,          2024-05-15",
        // the last day of a shorter month, and the leap day
        "2024-01-31, 1 month,  2024-02-29",
        "2023-01-31, 1 month,  2023-02-28",
        "2024-01-30, 1 month,  2024-02-29",
        "2024-01-29, 1 month,  2024-02-29",
        "2024-02-29, 1 month,  2024-03-29",
        "2024-02-29, 12 months, 2025-02-28",
        "2023-11-30, 3 months, 2024-02-29",
        "2024-03-31, 1 month,  2024-04-30",
        "2024-02-28, 1 calendar day, 2024-02-29",
        "2024-02-28, 2 working days, 2024-03-01",
    })
    void the_last_day_of_a_term(LocalDate start, String term, LocalDate due) {
        assertThat(COUNTING.deadline(Law.term(term), start.atTime(10, 0)).due()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-04, 1 week,           STAYS,            2024-05-11",
        "2024-05-04, 1 week,           NEXT_WORKING_DAY, 2024-05-13", // Saturday to Monday
        "2024-05-05, 7 calendar days,  NEXT_WORKING_DAY, 2024-05-13", // Sunday to Monday
        "2024-05-03, 7 calendar days,  NEXT_WORKING_DAY, 2024-05-10", // a Friday stays
        "2024-03-06, 8 weeks,          NEXT_WORKING_DAY, 2024-05-02", // the holiday to Thursday
        "2024-04-01, 1 month,          NEXT_WORKING_DAY, 2024-05-02",
        "2024-04-24, 5 working days,   NEXT_WORKING_DAY, 2024-05-02",
    })
    void a_last_day_that_rests_moves_only_where_the_rule_says_so(
            LocalDate start, String term, EndOnRestDay end, LocalDate due) {
        assertThat(COUNTING.deadline(Law.term(term, DayZero.START_DAY, end), start.atTime(10, 0))
                        .due())
                .isEqualTo(due);
    }

    @Test
    void the_answer_says_how_it_was_reached() {
        // when
        Deadline deadline =
                COUNTING.deadline(Law.term("4 working days"), fri("2024-04-26").atTime(16, 30));

        // then
        assertThat(deadline.rule()).isEqualTo(Law.NAME);
        assertThat(deadline.inForceSince()).isEqualTo(Law.SINCE);
        assertThat(deadline.source()).isEqualTo(Law.SOURCE);
        assertThat(deadline.term()).isEqualTo(new Term.WorkingDays(4));
        assertThat(deadline.start()).isEqualTo(fri("2024-04-26").atTime(16, 30));
        assertThat(deadline.dayZero()).isEqualTo(fri("2024-04-26"));
        assertThat(deadline.calendar()).isEqualTo("plain");
        assertThat(deadline.knownOn()).isEqualTo(PublishedDays.EVERYTHING_KNOWN);
        assertThat(deadline.dueAt()).isEmpty();
        assertThat(deadline.explanation().lines())
                .map(CountingTest::inWords)
                .containsExactly(
                        "2024-04-27 Saturday",
                        "2024-04-28 Sunday",
                        "2024-04-29 1",
                        "2024-04-30 2",
                        "2024-05-01 Holiday (national holiday), Decree",
                        "2024-05-02 3",
                        "2024-05-03 4");
        assertThat(deadline.inTime(fri("2024-05-03"))).isTrue();
        assertThat(deadline.inTime(sat("2024-05-04"))).isFalse();
    }

    @Test
    void an_extension_counts_from_the_end_of_the_term() {
        Deadline deadline = COUNTING.deadline(
                Law.term("10 working days"),
                mon("2024-04-22").atTime(10, 0),
                List.of(),
                List.of(new Term.WorkingDays(10)));
        assertThat(deadline.due()).isEqualTo(tue("2024-05-21"));
        assertThat(deadline.term()).isEqualTo(new Term.WorkingDays(10));
        assertThat(deadline.explanation().lines().getLast())
                .isEqualTo(new Explanation.Line.Counted(tue("2024-05-21"), 20));
    }

    @Test
    void an_extension_may_be_in_another_unit() {
        Deadline deadline = COUNTING.deadline(
                Law.term("30 calendar days", DayZero.START_DAY, EndOnRestDay.NEXT_WORKING_DAY),
                fri("2024-05-03").atTime(10, 0),
                List.of(),
                List.of(new Term.Weeks(2)));
        assertThat(deadline.due())
                .as("Sunday 2 June moves to Monday, two weeks on")
                .isEqualTo(mon("2024-06-17"));
    }

    @Test
    void suspended_working_days_do_not_count() {
        // given three days held, of which Saturday and Sunday rest anyhow
        Suspension held = new Suspension(fri("2024-05-10"), Optional.of(mon("2024-05-13")), "waiting-for-third-party");

        // when
        Deadline deadline = COUNTING.deadline(
                Law.term("5 working days"), mon("2024-05-06").atTime(10, 0), List.of(held), List.of());

        // then
        assertThat(deadline.due()).isEqualTo(tue("2024-05-14"));
        assertThat(deadline.explanation().lines())
                .map(CountingTest::inWords)
                .contains("2024-05-10 suspended: waiting-for-third-party", "2024-05-13 4");
    }

    @Test
    void suspended_calendar_days_lengthen_the_term_by_as_many() {
        Suspension held = new Suspension(thu("2024-05-09"), Optional.of(mon("2024-05-13")), "waiting-for-third-party");
        Deadline deadline = COUNTING.deadline(
                Law.term("7 calendar days"), mon("2024-05-06").atTime(10, 0), List.of(held), List.of());
        assertThat(deadline.due()).isEqualTo(fri("2024-05-17"));
    }

    @Test
    void a_suspension_beyond_the_term_changes_nothing_and_one_at_its_very_end_does() {
        List<Suspension> after =
                List.of(new Suspension(tue("2024-05-14"), Optional.of(wed("2024-05-15")), "waiting-for-third-party"));
        List<Suspension> lastDay =
                List.of(new Suspension(mon("2024-05-13"), Optional.of(tue("2024-05-14")), "waiting-for-third-party"));
        LocalDateTime start = mon("2024-05-06").atTime(10, 0);
        assertThat(COUNTING.deadline(Law.term("5 working days"), start, after, List.of())
                        .due())
                .isEqualTo(mon("2024-05-13"));
        assertThat(COUNTING.deadline(Law.term("5 working days"), start, lastDay, List.of())
                        .due())
                .isEqualTo(tue("2024-05-14"));
    }

    @Test
    void a_suspension_that_lasts_is_not_yet_in_the_deadline() {
        List<Suspension> open = List.of(new Suspension(tue("2024-05-07"), Optional.empty(), "waiting-for-third-party"));
        assertThat(COUNTING.deadline(
                                Law.term("5 working days"), mon("2024-05-06").atTime(10, 0), open, List.of())
                        .due())
                .isEqualTo(mon("2024-05-13"));
    }

    @Test
    void hours_run_through_nights_and_rest_days() {
        Deadline deadline =
                COUNTING.deadline(Law.term("48 hours"), fri("2024-05-10").atTime(16, 0));
        assertThat(deadline.due()).isEqualTo(sun("2024-05-12"));
        assertThat(deadline.dueAt()).contains(sun("2024-05-12").atTime(16, 0));
    }

    @Test
    void an_extension_in_hours_goes_on_from_the_last_moment() {
        Deadline deadline = COUNTING.deadline(
                Law.term("10 hours"), fri("2024-05-10").atTime(10, 0), List.of(), List.of(new Term.Hours(10)));
        assertThat(deadline.dueAt()).contains(sat("2024-05-11").atTime(6, 0));
        assertThat(deadline.due()).isEqualTo(sat("2024-05-11"));
    }

    @Test
    void a_provisional_day_among_the_skipped_ones_shows() {
        WorkingCalendar estimated = PublishedDays.withProvisional(wed("2024-05-08"));
        Counting counting = new Counting(estimated, Optional.empty());
        LocalDateTime start = mon("2024-05-06").atTime(10, 0);
        assertThat(counting.deadline(Law.term("5 working days"), start)
                        .explanation()
                        .provisional())
                .isTrue();
        assertThat(counting.deadline(Law.term("1 working day"), start)
                        .explanation()
                        .provisional())
                .isFalse();
    }

    private static String inWords(Explanation.Line line) {
        return switch (line) {
            case Explanation.Line.Counted(LocalDate day, int ordinal) -> day + " " + ordinal;
            case Explanation.Line.PassedOver(Explanation.Skipped day) ->
                day.date() + " " + day.reason()
                        + day.instrument().map(decree -> ", " + decree).orElse("");
        };
    }
}
