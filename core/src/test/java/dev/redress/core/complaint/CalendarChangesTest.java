package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.rulebook.Form;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Testland declared Wed 12 March 2025 a holiday on Thu 6 March. A written complaint of Mon 3 March was due on Mon 17 March
 * and is due on Tue 18 March.
 */
class CalendarChangesTest {

    private final CaseInHand complaint = CaseInHand.written("Mon 2025-03-03").does(Acts.assign("omar"));

    @Test
    @DisplayName(
            "X-9: a holiday declared late moves the deadline; the former one stays with the calendar that it was counted by")
    void moved() {
        assertThat(complaint.due("response")).isEqualTo(day("Mon 2025-03-17"));

        complaint.on("Thu 2025-03-06").recounted("Decree");

        CaseClock clock = complaint.clock("response");
        assertThat(clock.deadline().due()).isEqualTo(day("Tue 2025-03-18"));
        assertThat(clock.deadline().knownOn()).isEqualTo(day("Thu 2025-03-06"));
        assertThat(clock.deadlines().getLast().because()).isEqualTo("Decree");
        assertThat(clock.former()).extracting(former -> former.deadline().due()).containsExactly(day("Mon 2025-03-17"));
    }

    @Test
    @DisplayName("X-9: the day before the declaration nothing moves, and a second recount changes nothing")
    void notBefore() {
        complaint.on("Wed 2025-03-05").recounted("too early");
        assertThat(complaint.clock("response").former()).isEmpty();

        complaint.on("Thu 2025-03-06").recounted("Decree").recounted("Decree");
        assertThat(complaint.clock("response").former()).hasSize(1);
    }

    @Test
    @DisplayName(
            "X-9: whoever answers on the last day by the calendar of that day is in time, although nobody recounted")
    void answeredInTimeWithoutRecount() {
        LocalDate last = day("Tue 2025-03-18");
        complaint.on(last).does(Acts.decide(last)).does(Acts.dispatch(last));

        assertThat(complaint.clock("response").missed()).isEmpty();
    }

    @Test
    @DisplayName("X-9: after an outage of three days the breach is that of the last day by the calendar of that day")
    void sweptAfterOutage() {
        complaint.on("Fri 2025-03-21").swept();

        assertThat(complaint.clock("response").missed()).contains(day("Tue 2025-03-18"));
    }

    @Test
    @DisplayName("X-9: the sweep brands nobody late who is in time by the calendar of the day")
    void sweptWithoutRecount() {
        complaint.on("Tue 2025-03-18").swept();
        assertThat(complaint.clock("response").missed()).isEmpty();

        complaint.on("Wed 2025-03-19").swept();
        assertThat(complaint.clock("response").missed()).contains(day("Tue 2025-03-18"));
    }

    @Test
    @DisplayName("X-9, NEO-9: a notice of extension on the last day by the calendar of that day is in time")
    void noticeInTimeWithoutRecount() {
        complaint.on("Tue 2025-03-18").does(Acts.extend()).does(Acts.noticeByMail("Tue 2025-03-18"));

        assertThat(complaint.due("response")).isEqualTo(day("Tue 2025-04-01"));
    }

    @Test
    @DisplayName("X-9: a holiday declared in the extended term moves its end")
    void movedWhenExtended() {
        CaseInHand extended = CaseInHand.written("Fri 2025-02-14").does(Acts.assign("omar"));
        extended.on("Fri 2025-02-28").does(Acts.extend()).does(Acts.noticeByMail("Fri 2025-02-28"));
        assertThat(extended.due("response")).isEqualTo(day("Fri 2025-03-14"));

        extended.on("Fri 2025-03-07").recounted("Decree");

        assertThat(extended.due("response")).isEqualTo(day("Mon 2025-03-17"));
    }

    @Test
    @DisplayName("X-9: also after a breach the longer term that was granted moves with the calendar")
    void movedAfterBreach() {
        CaseInHand late = CaseInHand.of(CaseInHand.entry(Form.WRITTEN, day("Fri 2025-02-14"), day("Fri 2025-02-14")));
        late.on("Mon 2025-03-03").by(Mill.HEAD).does(Acts.extendConsideration(10));
        assertThat(late.clock("consideration").missed()).contains(day("Fri 2025-02-28"));
        assertThat(late.due("consideration")).isEqualTo(day("Fri 2025-03-14"));

        late.on("Fri 2025-03-07").recounted("Decree");

        assertThat(late.due("consideration")).isEqualTo(day("Mon 2025-03-17"));
        assertThat(late.clock("consideration").missed()).contains(day("Fri 2025-02-28"));
    }

    @Test
    @DisplayName(
            "X-1: nothing is counted into a year whose calendar is not published; the clock waits for it and says so")
    void notPublished() {
        CaseInHand december = CaseInHand.written("Thu 2026-12-24").swept().recounted("nothing new");

        assertThat(december.file().lastClock("response")).isEmpty();
        assertThat(december.file().waiting())
                .filteredOn(waiting -> waiting.clock().equals("response"))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.because()).contains("2027-01-01"));
    }

    @Test
    @DisplayName(
            "A response goes out although its window to the outside ends in a year without calendar; it is counted later")
    void dispatchedBeforeNextYearIsPublished() {
        LocalDate friday = day("Fri 2025-10-17");
        CaseInHand autumn = CaseInHand.written("Mon 2025-10-06")
                .does(Acts.assign("omar"))
                .on(friday)
                .does(Acts.decide(friday));

        autumn.does(Acts.dispatch(friday));
        assertThat(autumn.complaint()).isInstanceOf(Complaint.Answered.class);

        autumn.on("Mon 2025-11-03").recounted("The calendar of 2026 is published");
        assertThat(autumn.due("referral")).isEqualTo(day("Tue 2026-01-13"));
    }
}
