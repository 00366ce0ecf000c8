package dev.redress.core.clock;

import static dev.redress.core.calendar.Days.fri;
import static dev.redress.core.calendar.Days.mon;
import static dev.redress.core.calendar.Days.sat;
import static dev.redress.core.calendar.Days.thu;
import static dev.redress.core.calendar.Days.tue;
import static dev.redress.core.calendar.Days.wed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.core.calendar.PublishedDays;
import dev.redress.core.calendar.Term;
import dev.redress.core.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LegalClockTest {

    private static final WorkingCalendar CALENDAR = PublishedDays.plain(2024, 2024);
    private static final Counting COUNTING = new Counting(CALENDAR, Optional.empty());

    /** Ten working days from Monday 6 May 2024: due Monday the 20th. */
    private static LegalClock started() {
        return LegalClock.started(Law.term("10 working days"), mon("2024-05-06").atTime(10, 0));
    }

    private static Standing standing(LegalClock clock, LocalDate day) {
        return clock.standing(clock.deadline(COUNTING), day, CALENDAR);
    }

    @Test
    @DisplayName("NEO-6: day 10 is in time, day 11 is late")
    void it_runs_then_is_due_then_overdue() {
        assertThat(started().deadline(COUNTING).due()).isEqualTo(mon("2024-05-20"));
        assertThat(standing(started(), mon("2024-05-06"))).isEqualTo(new Standing.Running(10));
        assertThat(standing(started(), fri("2024-05-17"))).isEqualTo(new Standing.Running(1));
        assertThat(standing(started(), sat("2024-05-18"))).isEqualTo(new Standing.Running(1));
        assertThat(standing(started(), mon("2024-05-20"))).isEqualTo(new Standing.DueToday());
        assertThat(standing(started(), tue("2024-05-21"))).isEqualTo(new Standing.Overdue(1));
        assertThat(standing(started(), mon("2024-05-27"))).isEqualTo(new Standing.Overdue(5));
    }

    @Test
    void stopped_on_its_last_day_it_is_in_time_and_a_day_later_late() {
        LegalClock inTime = started().after(new ClockEvent.Stopped(mon("2024-05-20")));
        LegalClock late = started().after(new ClockEvent.Stopped(tue("2024-05-21")));
        assertThat(standing(inTime, mon("2024-06-03"))).isEqualTo(new Standing.StoppedInTime(mon("2024-05-20")));
        assertThat(standing(late, mon("2024-06-03"))).isEqualTo(new Standing.StoppedLate(tue("2024-05-21"), 1));
    }

    @Test
    @DisplayName("NEO-7: the extension counts from the end of the term, not from the day of its notice")
    void an_extension_lengthens_the_term_from_its_end() {
        LegalClock clock = started().after(new ClockEvent.Extended(wed("2024-05-08"), new Term.WorkingDays(10)));
        assertThat(clock.deadline(COUNTING).due()).isEqualTo(mon("2024-06-03"));
    }

    @Test
    void while_it_is_held_it_has_no_deadline_and_afterwards_a_later_one() {
        // given
        LegalClock held = started().after(new ClockEvent.Suspended(wed("2024-05-08"), "waiting-for-third-party"));

        // then
        assertThat(held.held()).map(Suspension::reason).contains("waiting-for-third-party");
        assertThat(standing(held, fri("2024-05-31")))
                .isEqualTo(new Standing.Held(wed("2024-05-08"), "waiting-for-third-party"));

        // when it runs again: Wednesday, Thursday and Friday were held
        LegalClock resumed = held.after(new ClockEvent.Resumed(mon("2024-05-13")));

        // then
        assertThat(resumed.held()).isEmpty();
        assertThat(resumed.deadline(COUNTING).due()).isEqualTo(thu("2024-05-23"));
    }

    @Test
    void held_and_resumed_on_one_day_it_loses_nothing() {
        LegalClock clock = started()
                .after(new ClockEvent.Suspended(wed("2024-05-08"), "waiting-for-third-party"))
                .after(new ClockEvent.Resumed(wed("2024-05-08")));
        assertThat(clock.deadline(COUNTING).due()).isEqualTo(mon("2024-05-20"));
    }

    @Test
    void it_can_be_held_again_after_it_was_resumed() {
        LegalClock clock = started()
                .after(new ClockEvent.Suspended(wed("2024-05-08"), "waiting-for-third-party"))
                .after(new ClockEvent.Resumed(thu("2024-05-09")))
                .after(new ClockEvent.Suspended(tue("2024-05-14"), "waiting-for-complainant"))
                .after(new ClockEvent.Resumed(wed("2024-05-15")));
        assertThat(clock.suspensions()).hasSize(2);
        assertThat(clock.deadline(COUNTING).due()).isEqualTo(wed("2024-05-22"));
    }

    @Test
    void events_that_cannot_follow_are_refused() {
        LegalClock held = started().after(new ClockEvent.Suspended(wed("2024-05-08"), "waiting-for-third-party"));
        assertThatThrownBy(() ->
                        started().after(new ClockEvent.Started(mon("2024-05-06").atTime(9, 0))))
                .hasMessageContaining("has started already");
        assertThatThrownBy(() -> held.after(new ClockEvent.Suspended(thu("2024-05-09"), "x")))
                .hasMessageContaining("is held already");
        assertThatThrownBy(() -> started().after(new ClockEvent.Resumed(thu("2024-05-09"))))
                .hasMessageContaining("is not held");
        assertThatThrownBy(() -> held.after(new ClockEvent.Resumed(tue("2024-05-07"))))
                .hasMessageContaining("cannot end before it begins");
    }

    @Test
    @DisplayName("X-9: in time by the calendar of that day, though a later holiday moved the deadline")
    void a_calendar_decided_later_gives_a_new_deadline_beside_the_old_one() {
        // given
        LegalClock clock = LegalClock.started(
                Law.term("10 working days"), mon("2024-11-18").atTime(10, 0));

        // when
        Deadline before = clock.deadline(indonesiaKnownOn(mon("2024-11-18")));
        Deadline after = clock.deadline(indonesiaKnownOn(thu("2024-11-21")));

        // then
        assertThat(before.due()).isEqualTo(mon("2024-12-02"));
        assertThat(after.due()).isEqualTo(tue("2024-12-03"));
        assertThat(before.knownOn()).isEqualTo(mon("2024-11-18"));
        assertThat(after.knownOn()).isEqualTo(thu("2024-11-21"));
    }

    private static Counting indonesiaKnownOn(LocalDate day) {
        return new Counting(
                PublishedDays.indonesia().asKnownOn(day, PublishedDays.ID_JOINT_LEAVE_RESTS), Optional.empty());
    }
}
