package dev.redress.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * What holds for every calendar, start and length. Each property is tried on thousands of random ones; the seed is
 * printed, and {@code -Dredress.seed=N} repeats a run.
 */
class CountingPropertiesTest {

    private static final int CASES = 20_000;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private Random random = new Random();

    private record Case(WorkingCalendar calendar, List<LocalDate> holidays, LocalDate start, int days) {}

    @BeforeEach
    void seed(TestInfo test) {
        long seed = Long.getLong("redress.seed", System.nanoTime());
        System.out.println(test.getDisplayName() + ": seed " + seed);
        random = new Random(seed);
    }

    @Test
    void agrees_with_counting_day_by_day() {
        forEachCase(one -> {
            LocalDate day = one.start();
            for (int left = one.days(); left > 0; ) {
                day = day.plusDays(1);
                boolean weekend = day.getDayOfWeek().getValue() > 5;
                left -= weekend || one.holidays().contains(day) ? 0 : 1;
            }
            assertThat(after(one)).isEqualTo(day);
        });
    }

    @Test
    void the_last_day_is_a_working_day() {
        forEachCase(one -> assertThat(one.calendar().isWorkingDay(after(one))).isTrue());
    }

    @Test
    void one_day_more_is_strictly_later() {
        forEachCase(one -> assertThat(one.calendar().workingDaysAfter(one.start(), one.days() + 1))
                .isAfter(after(one)));
    }

    @Test
    void so_many_and_then_so_many_more_is_the_sum() {
        forEachCase(one -> {
            int more = 1 + random.nextInt(30);
            assertThat(one.calendar().workingDaysAfter(after(one), more))
                    .isEqualTo(one.calendar().workingDaysAfter(one.start(), one.days() + more));
        });
    }

    @Test
    void a_later_start_never_ends_earlier() {
        forEachCase(one -> assertThat(
                        one.calendar().workingDaysAfter(one.start().plusDays(1 + random.nextInt(10)), one.days()))
                .isAfterOrEqualTo(after(one)));
    }

    @Test
    void one_more_holiday_never_ends_earlier() {
        for (int i = 0; i < CASES / 100; i++) {
            List<LocalDate> holidays = randomDays();
            List<LocalDate> more = new ArrayList<>(holidays);
            more.add(randomDay());
            WorkingCalendar fewer = calendar(holidays);
            WorkingCalendar onMore = calendar(more);
            for (int j = 0; j < 100; j++) {
                LocalDate start = randomStart();
                int days = 1 + random.nextInt(60);
                assertThat(onMore.workingDaysAfter(start, days)).isAfterOrEqualTo(fewer.workingDaysAfter(start, days));
            }
        }
    }

    @Test
    void between_start_and_end_there_are_as_many_working_days_as_were_counted() {
        forEachCase(one -> assertThat(one.calendar().workingDaysBetween(one.start(), after(one)))
                .isEqualTo(one.days()));
    }

    @Test
    void the_conventions_agree_on_a_working_day_and_differ_by_one_working_day_on_a_rest_day() {
        int[] restDays = {0};
        forEachCase(one -> {
            LocalDate rolled = DayZero.NEXT_WORKING_DAY_IF_REST_DAY.of(
                    one.start().atTime(12, 0), one.calendar(), Optional.empty());
            LocalDate byRolled = one.calendar().workingDaysAfter(rolled, one.days());
            int apart = one.calendar().workingDaysBetween(after(one), byRolled);
            boolean worked = one.calendar().isWorkingDay(one.start());
            restDays[0] += worked ? 0 : 1;
            assertThat(apart).isEqualTo(worked ? 0 : 1);
        });
        assertThat(restDays[0]).as("starts on a rest day among the cases").isGreaterThan(CASES / 10);
    }

    private static LocalDate after(Case one) {
        return one.calendar().workingDaysAfter(one.start(), one.days());
    }

    private void forEachCase(Consumer<Case> property) {
        for (int i = 0; i < CASES / 100; i++) {
            List<LocalDate> holidays = randomDays();
            WorkingCalendar calendar = calendar(holidays);
            for (int j = 0; j < 100; j++) {
                property.accept(new Case(calendar, holidays, randomStart(), 1 + random.nextInt(60)));
            }
        }
    }

    private List<LocalDate> randomDays() {
        List<LocalDate> days = new ArrayList<>();
        int count = random.nextInt(60);
        for (int i = 0; i < count; i++) {
            days.add(randomDay());
        }
        return days;
    }

    /** Far enough from the end that 60 and 31 working days and sixty holidays fit before it. */
    private LocalDate randomStart() {
        return FIRST.plusDays(random.nextInt(800));
    }

    private LocalDate randomDay() {
        return FIRST.plusDays(random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1));
    }

    private static WorkingCalendar calendar(List<LocalDate> holidays) {
        return PublishedDays.plain(FIRST.getYear(), LAST.getYear(), holidays.toArray(LocalDate[]::new));
    }
}
