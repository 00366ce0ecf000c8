package dev.redress.core.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.calendar.PublishedDays;
import dev.redress.core.calendar.Term;
import dev.redress.core.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What holds for every clock; {@code -Dredress.seed=N} repeats a run. */
class ClockPropertiesTest {

    private static final int CASES = 5_000;
    private static final List<String> UNITS = List.of("working days", "calendar days", "weeks", "months");

    private final WorkingCalendar calendar =
            PublishedDays.indonesia().asKnownOn(PublishedDays.EVERYTHING_KNOWN, PublishedDays.ID_JOINT_LEAVE_RESTS);
    private final Counting counting = new Counting(calendar, Optional.empty());
    private Random random = new Random();

    @BeforeEach
    void seed(TestInfo test) {
        long seed = Long.getLong("redress.seed", System.nanoTime());
        System.out.println(test.getDisplayName() + ": seed " + seed);
        random = new Random(seed);
    }

    @Test
    void the_explanation_counts_exactly_the_days_of_the_term_and_ends_with_the_deadline() {
        for (int i = 0; i < CASES; i++) {
            int days = 1 + random.nextInt(60);
            LocalDateTime start = randomStart();
            Deadline deadline = counting.deadline(Law.term(days + " working days"), start);
            List<Explanation.Line> lines = deadline.explanation().lines();
            assertThat(lines.getLast()).isEqualTo(new Explanation.Line.Counted(deadline.due(), days));
            assertThat(lines.getFirst().date()).isEqualTo(start.toLocalDate().plusDays(1));
            assertThat(lines).hasSize((int)
                    (deadline.due().toEpochDay() - start.toLocalDate().toEpochDay()));
        }
    }

    @Test
    void counting_with_an_explanation_agrees_with_the_table() {
        for (int i = 0; i < CASES; i++) {
            int days = 1 + random.nextInt(60);
            LocalDateTime start = randomStart();
            assertThat(counting.deadline(Law.term(days + " working days"), start)
                            .due())
                    .isEqualTo(calendar.workingDaysAfter(start.toLocalDate(), days));
        }
    }

    @Test
    void a_term_and_its_extension_in_working_days_are_their_sum() {
        for (int i = 0; i < CASES; i++) {
            int days = 1 + random.nextInt(30);
            int more = 1 + random.nextInt(30);
            LocalDateTime start = randomStart();
            Deadline extended = counting.deadline(
                    Law.term(days + " working days"), start, List.of(), List.of(new Term.WorkingDays(more)));
            assertThat(extended.due())
                    .isEqualTo(counting.deadline(Law.term((days + more) + " working days"), start)
                            .due());
        }
    }

    @Test
    void being_held_never_makes_a_term_end_earlier() {
        for (int i = 0; i < CASES; i++) {
            String term = (1 + random.nextInt(6)) + " " + UNITS.get(random.nextInt(UNITS.size()));
            LocalDateTime start = randomStart();
            LocalDate from = start.toLocalDate().plusDays(random.nextInt(40));
            Suspension held = new Suspension(from, Optional.of(from.plusDays(random.nextInt(20))), "held");
            assertThat(counting.deadline(Law.term(term), start, List.of(held), List.of())
                            .due())
                    .as("%s from %s with %s", term, start, held)
                    .isAfterOrEqualTo(counting.deadline(Law.term(term), start).due());
        }
    }

    @Test
    void no_term_counts_a_day_that_was_held() {
        for (int i = 0; i < CASES; i++) {
            LocalDateTime start = randomStart();
            LocalDate from = start.toLocalDate().plusDays(1 + random.nextInt(10));
            LocalDate until = from.plusDays(1 + random.nextInt(10));
            String unit = UNITS.get(random.nextInt(2));
            Deadline deadline = counting.deadline(
                    Law.term("12 " + unit),
                    start,
                    List.of(new Suspension(from, Optional.of(until), "held")),
                    List.of());
            List<LocalDate> counted = deadline.explanation().lines().stream()
                    .filter(Explanation.Line.Counted.class::isInstance)
                    .map(Explanation.Line::date)
                    .toList();
            List<LocalDate> heldDays = IntStream.range(0, (int) (until.toEpochDay() - from.toEpochDay()))
                    .mapToObj(from::plusDays)
                    .toList();
            assertThat(counted).hasSize(12).doesNotContainAnyElementsOf(heldDays);
        }
    }

    private LocalDateTime randomStart() {
        return LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1_200)).atTime(random.nextInt(24), random.nextInt(60));
    }
}
