package dev.redress.core.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.calendar.DayKind;
import dev.redress.core.calendar.DayZero;
import dev.redress.core.calendar.OpeningHours;
import dev.redress.core.calendar.PublishedDays;
import dev.redress.core.calendar.Term;
import dev.redress.core.calendar.WorkingDayPolicy;
import dev.redress.core.rulebook.EndOnRestDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked dates of the requirements, section 8, on the Indonesian calendar. */
class PublishedExamplesTest {

    private static final OpeningHours NINE_TO_FIVE = new OpeningHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));

    @DisplayName("NEO-3, NEO-6, NEO-7, NEO-20, X-9: examples A, A', B, B', C, H")
    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "A,              2024-11-18, 10 working days, 2024-11-18, rests,  2024-12-02",
        "A' declared,    2024-11-18, 10 working days, 2024-11-21, rests,  2024-12-03",
        "B,              2024-04-03, 10 working days, 9999-12-31, rests,  2024-04-25",
        "B worked,       2024-04-03, 10 working days, 9999-12-31, worked, 2024-04-19",
        "B' oral,        2024-04-03, 5 working days,  9999-12-31, rests,  2024-04-18",
        "B' oral worked, 2024-04-03, 5 working days,  9999-12-31, worked, 2024-04-12",
        "C before,       2025-08-06, 10 working days, 2025-08-06, rests,  2025-08-20",
        "C after,        2025-08-06, 10 working days, 2025-08-07, rests,  2025-08-21",
        "H,              2026-09-01, 60 working days, 9999-12-31, rests,  2026-11-24",
    })
    void a_term_in_working_days(
            String name, LocalDate start, String term, LocalDate knownOn, String jointLeave, LocalDate due) {
        Counting counting =
                new Counting(PublishedDays.indonesia().asKnownOn(knownOn, policy(jointLeave)), Optional.empty());
        assertThat(counting.deadline(Law.term(term), start.atTime(10, 0)).due()).isEqualTo(due);
    }

    @DisplayName("NEO-7: example A' with the extension")
    @ParameterizedTest
    @CsvSource({"2024-11-18, 2024-12-16", "2024-11-21, 2024-12-17"})
    void an_extended_term(LocalDate knownOn, LocalDate due) {
        Counting counting =
                new Counting(PublishedDays.indonesia().asKnownOn(knownOn, policy("rests")), Optional.empty());
        assertThat(counting.deadline(
                                Law.term("10 working days"),
                                LocalDateTime.parse("2024-11-18T10:00"),
                                List.of(),
                                List.of(new Term.WorkingDays(10)))
                        .due())
                .isEqualTo(due);
    }

    @DisplayName("KP-16, KP-19: examples I and I', in and after hours")
    @ParameterizedTest
    @CsvSource({
        "2026-08-14T16:30, 2026-08-14, 2026-08-19",
        "2026-08-14T17:30, 2026-08-18, 2026-08-20",
        "2026-08-14T17:00, 2026-08-18, 2026-08-20",
        "2026-08-14T09:00, 2026-08-14, 2026-08-19",
        "2026-08-14T08:59, 2026-08-14, 2026-08-19",
    })
    void a_first_response_within_two_working_days(LocalDateTime start, LocalDate dayZero, LocalDate due) {
        Counting counting = new Counting(
                PublishedDays.indonesia().asKnownOn(PublishedDays.EVERYTHING_KNOWN, policy("rests")),
                Optional.of(NINE_TO_FIVE));
        Deadline deadline = counting.deadline(
                Law.term("2 working days", DayZero.NEXT_OPENING_IF_OUTSIDE_HOURS, EndOnRestDay.STAYS), start);
        assertThat(deadline.dayZero()).isEqualTo(dayZero);
        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.start()).as("the real moment of arrival is kept").isEqualTo(start);
    }

    @DisplayName("example L: a half-yearly report on the 10th, moved to the next working day")
    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 2026-01-12",
        "2026-06-30, 2026-07-10",
        "2026-12-31, 2027-01-11",
        "2027-06-30, 2027-07-12",
    })
    void a_report(LocalDate periodEnd, LocalDate due) {
        Counting counting = new Counting(
                PublishedDays.indonesia().asKnownOn(PublishedDays.EVERYTHING_KNOWN, policy("rests")), Optional.empty());
        assertThat(counting.deadline(
                                Law.term("10 calendar days", DayZero.START_DAY, EndOnRestDay.NEXT_WORKING_DAY),
                                periodEnd.atStartOfDay())
                        .due())
                .isEqualTo(due);
    }

    private static WorkingDayPolicy policy(String jointLeave) {
        WorkingDayPolicy policy =
                jointLeave.equals("rests") ? PublishedDays.ID_JOINT_LEAVE_RESTS : PublishedDays.ID_JOINT_LEAVE_WORKED;
        assertThat(policy.rest().contains(DayKind.JOINT_LEAVE)).isEqualTo(jointLeave.equals("rests"));
        return policy;
    }
}
