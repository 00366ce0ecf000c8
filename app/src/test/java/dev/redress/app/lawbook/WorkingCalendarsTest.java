package dev.redress.app.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.calendar.WorkingCalendar;
import dev.redress.core.calendar.WorkingDayPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class WorkingCalendarsTest {

    private static final Lawbook LAWBOOK = Lawbook.load(RuleFiles.ofTheProject());
    private static final LocalDate DAY = LocalDate.of(2024, 11, 20);

    private static WorkingDayPolicy policy(String institution) {
        return LAWBOOK.rulebook(institution).workingDays().on(DAY).value();
    }

    @Test
    void one_that_was_made_is_given_again() {
        WorkingCalendars calendars = new WorkingCalendars(LAWBOOK);
        WorkingCalendar first = calendars.asKnownOn(policy("neo"), DAY);
        assertThat(calendars.asKnownOn(policy("neo"), DAY)).isSameAs(first);
        assertThat(calendars.asKnownOn(policy("dbs"), DAY))
                .as("equal policies share")
                .isSameAs(first);
        assertThat(calendars.asKnownOn(policy("neo"), DAY.plusDays(1))).isNotSameAs(first);
        assertThat(calendars.asKnownOn(policy("alma"), DAY).name()).isEqualTo("kg");
        assertThat(calendars.size()).isEqualTo(3);
        assertThat(calendars.release()).isEqualTo(LAWBOOK.release());
    }

    @Test
    void the_one_not_used_for_longest_is_given_up() {
        WorkingCalendars calendars = new WorkingCalendars(LAWBOOK, 2);
        WorkingCalendar kept = calendars.asKnownOn(policy("neo"), DAY);
        WorkingCalendar givenUp = calendars.asKnownOn(policy("neo"), DAY.plusDays(1));
        calendars.asKnownOn(policy("neo"), DAY);
        calendars.asKnownOn(policy("neo"), DAY.plusDays(2));
        assertThat(calendars.size()).isEqualTo(2);
        assertThat(calendars.asKnownOn(policy("neo"), DAY)).isSameAs(kept);
        assertThat(calendars.asKnownOn(policy("neo"), DAY.plusDays(1))).isNotSameAs(givenUp);
    }

    @Test
    void many_threads_may_ask_at_once() throws Exception {
        WorkingCalendars calendars = new WorkingCalendars(LAWBOOK, 8);
        List<Callable<Boolean>> questions = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            LocalDate knownOn = DAY.plusDays(i % 20);
            questions.add(() ->
                    calendars.asKnownOn(policy("neo"), knownOn).knownOn().equals(knownOn) && calendars.size() <= 8);
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> right : threads.invokeAll(questions)) {
                assertThat(right.get()).isTrue();
            }
        }
    }
}
