package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holding the written response of the Mill Bank, which a third party may hold up: due Mon 16 June 2025 otherwise. */
class HoldingTest {

    private final CaseInHand complaint = CaseInHand.written("Mon 2025-06-02").does(Acts.assign("omar"));

    @Test
    @DisplayName("X-2: the days of a suspension do not count; its first day rests and the day of resumption counts")
    void heldForThreeDays() {
        complaint
                .on("Thu 2025-06-05")
                .does(hold("Thu 2025-06-05"))
                .on("Tue 2025-06-10")
                .does(resume("Tue 2025-06-10"));

        assertThat(complaint.due("response")).isEqualTo(day("Thu 2025-06-19"));
        assertThat(complaint.clock("response").deadline().explanation().skipped())
                .filteredOn(day -> day.reason().startsWith("suspended"))
                .extracting(day -> day.date().toString())
                .containsExactly("2025-06-05", "2025-06-06", "2025-06-07", "2025-06-08", "2025-06-09");
    }

    @Test
    @DisplayName("X-2: a clock that is held misses nothing")
    void missesNothing() {
        complaint
                .on("Thu 2025-06-05")
                .does(hold("Thu 2025-06-05"))
                .on("Fri 2025-06-20")
                .swept();

        assertThat(complaint.clock("response").missed()).isEmpty();
    }

    @Test
    @DisplayName("X-2: an answer that goes out while the clock is held is in time")
    void answeredWhileHeld() {
        LocalDate friday = day("Fri 2025-06-20");
        complaint.on("Thu 2025-06-05").does(hold("Thu 2025-06-05")).on(friday);
        complaint.does(Acts.decide(friday)).does(Acts.dispatch(friday));

        assertThat(complaint.clock("response").missed()).isEmpty();
        assertThat(complaint.clock("response").stoppedOn()).contains(friday);
    }

    @Test
    @DisplayName("X-4: a term that is held has not ended, so it may be extended")
    void extendedWhileHeld() {
        complaint
                .on("Thu 2025-06-05")
                .does(hold("Thu 2025-06-05"))
                .on("Fri 2025-06-20")
                .does(Acts.extend());
        complaint.does(Acts.noticeByMail("Fri 2025-06-20"));

        assertThat(complaint.file().extensions())
                .extracting(Extension::standing)
                .containsExactly(Extension.Standing.IN_EFFECT);
    }

    @Test
    @DisplayName("X-2: only a reason that the rule names holds a clock, once at a time, and not after its end")
    void refused() {
        assertThat(complaint
                        .refused(new ComplaintAct.SuspendClock("response", "holidays", complaint.today()))
                        .code())
                .isEqualTo("no-such-suspension");
        assertThat(complaint
                        .refused(new ComplaintAct.SuspendClock("acknowledgement", "third-party", complaint.today()))
                        .code())
                .isEqualTo("no-such-suspension");

        complaint.does(hold("Mon 2025-06-02"));
        assertThat(complaint.refused(hold("Mon 2025-06-02")).code()).isEqualTo("held-already");

        complaint.on("Thu 2025-06-05").does(resume("Thu 2025-06-05"));
        assertThat(complaint.refused(resume("Thu 2025-06-05")).code()).isEqualTo("not-held");

        LocalDate due = complaint.due("response");
        complaint.on(due.plusDays(1));
        assertThat(complaint
                        .refused(new ComplaintAct.SuspendClock("response", "third-party", due.plusDays(1)))
                        .code())
                .isEqualTo("term-has-ended");
    }

    @Test
    @DisplayName("X-2: a clock does not run again before it was held")
    void resumedBeforeHeld() {
        complaint.on("Thu 2025-06-05").does(hold("Thu 2025-06-05"));

        assertThat(complaint.refused(resume("Wed 2025-06-04")).code()).isEqualTo("resumed-before-held");
    }

    private static ComplaintAct hold(String on) {
        return new ComplaintAct.SuspendClock("response", "third-party", day(on));
    }

    private static ComplaintAct resume(String on) {
        return new ComplaintAct.ResumeClock("response", day(on));
    }
}
