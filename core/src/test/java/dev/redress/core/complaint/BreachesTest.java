package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.dispute.Dispute;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A deadline that passed stays on record, whatever is done afterwards. */
class BreachesTest {

    @Test
    @DisplayName("NEO-3: day 5 is on time, day 6 is late")
    void day5AndDay6() {
        CaseInHand day5 = CaseInHand.oral("Mon 2025-06-02")
                .does(Acts.assign("omar"))
                .on("Mon 2025-06-09")
                .swept();
        assertThat(day5.clock("response").missed()).isEmpty();
        day5.does(Acts.decide(day5.today())).does(Acts.dispatch(day5.today()));
        assertThat(day5.clock("response").missed()).isEmpty();

        CaseInHand day6 =
                CaseInHand.oral("Mon 2025-06-02").does(Acts.assign("omar")).on("Tue 2025-06-10");
        day6.does(Acts.decide(day6.today())).does(Acts.dispatch(day6.today()));
        assertThat(day6.clock("response").missed()).contains(day("Mon 2025-06-09"));
    }

    @Test
    @DisplayName("A deadline is missed once, however often the program looks")
    void onceOnly() {
        CaseInHand complaint =
                CaseInHand.oral("Mon 2025-06-02").on("Fri 2025-06-13").swept().swept();

        assertThat(missed(complaint, "response")).containsExactly(day("Mon 2025-06-09"));
    }

    @Test
    @DisplayName("A late stop records the breach that no sweep had seen")
    void lateStop() {
        CaseInHand complaint =
                CaseInHand.written("Mon 2025-06-02").on("Thu 2025-06-05").does(Acts.acknowledge(day("Thu 2025-06-05")));

        assertThat(missed(complaint, "acknowledgement")).containsExactly(day("Wed 2025-06-04"));
        assertThat(complaint.clock("acknowledgement").stoppedOn()).contains(day("Thu 2025-06-05"));
    }

    @Test
    @DisplayName("A withdrawal after the deadline does not undo the breach")
    void withdrawnLate() {
        CaseInHand complaint = CaseInHand.oral("Mon 2025-06-02")
                .on("Fri 2025-06-13")
                .does(new ComplaintAct.Withdraw(day("Fri 2025-06-13"), Optional.empty()));

        assertThat(missed(complaint, "response")).containsExactly(day("Mon 2025-06-09"));
    }

    @Test
    @DisplayName("NEO-4: an invitation to write after day 5 does not undo the breach")
    void invitedLate() {
        CaseInHand complaint =
                CaseInHand.oral("Mon 2025-06-02").on("Tue 2025-06-10").does(Acts.requestWritten(day("Tue 2025-06-10")));

        assertThat(missed(complaint, "response")).containsExactly(day("Mon 2025-06-09"));
    }

    @Test
    @DisplayName("Asking for documents after the deadline wins no time")
    void askedLate() {
        CaseInHand complaint = CaseInHand.written("Mon 2025-06-02")
                .on("Tue 2025-06-17")
                .does(Acts.requestDocuments("Tue 2025-06-17"))
                .on("Fri 2025-06-20")
                .does(Acts.completeDocuments("Fri 2025-06-20"))
                .swept();

        assertThat(missed(complaint, "response")).containsExactly(day("Mon 2025-06-16"));
        assertThat(complaint.clock("response").ordinal()).isEqualTo(1);
    }

    @Test
    @DisplayName("X-3: correcting the form after the deadline does not undo the breach")
    void formCorrectedLate() {
        CaseInHand complaint =
                CaseInHand.oral("Mon 2025-06-02").on("Tue 2025-06-10").does(Acts.overrideForm(Form.WRITTEN));

        assertThat(missed(complaint, "response")).containsExactly(day("Mon 2025-06-09"));
        assertThat(complaint.file().clocks())
                .filteredOn(clock -> clock.clock().equals("response"))
                .extracting(CaseClock::missed)
                .containsExactly(Optional.of(day("Mon 2025-06-09")), Optional.empty());
    }

    @Test
    @DisplayName("A term that waits for documents of the complainant is over when the answer has gone out")
    void nothingRunsAfterTheAnswer() {
        LocalDate friday = day("Fri 2025-06-06");
        CaseInHand complaint = CaseInHand.written("Mon 2025-06-02")
                .does(Acts.assign("omar"))
                .on(friday)
                .does(Acts.requestDocuments(friday))
                .does(Acts.decide(friday))
                .does(Acts.dispatch(friday));

        assertThat(complaint.file().clocks())
                .filteredOn(CaseClock::running)
                .extracting(CaseClock::clock)
                .containsExactlyInAnyOrder("referral", "reaction");
    }

    @Test
    @DisplayName("ALMA-21: an entry in the register after its working day is a breach of its own")
    void registeredLate() {
        CaseInHand inTime = CaseInHand.of(CaseInHand.entry(Form.WRITTEN, day("Fri 2025-06-06"), day("Mon 2025-06-09")));
        CaseInHand late = CaseInHand.of(CaseInHand.entry(Form.WRITTEN, day("Fri 2025-06-06"), day("Tue 2025-06-10")));

        assertThat(inTime.clock("registration").missed()).isEmpty();
        assertThat(late.clock("registration").missed()).contains(day("Mon 2025-06-09"));
        assertThat(late.clock("registration").stoppedOn()).contains(day("Tue 2025-06-10"));
        assertThat(late.clock("consideration").deadline().dayZero()).isEqualTo(day("Tue 2025-06-10"));
    }

    @Test
    @DisplayName("NEO-20: the sixty days are the customer's; when they end nothing is a breach, told once")
    void notTheInstitutions() {
        CaseInHand answered = answered();
        LocalDate last = answered.clock("referral").deadline().due();

        answered.on(last.plusDays(1)).swept().swept();

        assertThat(answered.clock("referral").misses()).isEmpty();
        assertThat(answered.clock("referral").ends()).containsExactly(last);
        assertThat(answered.clock("referral").standing(answered.today())).isEqualTo("ended");
        assertThat(answered.events())
                .containsOnlyOnce(new ComplaintEvent.WindowEnded("referral", last))
                .noneMatch(ComplaintEvent.DeadlineMissed.class::isInstance);
    }

    @Test
    @DisplayName("X-2: documents that come after the complainant's time break nothing of the institution")
    void documentsLate() {
        CaseInHand asked = CaseInHand.written("Mon 2025-06-02").does(Acts.requestDocuments(day("Mon 2025-06-02")));
        LocalDate last = asked.clock("documents").deadline().due();

        asked.on("Tue 2025-06-17").does(Acts.completeDocuments("Tue 2025-06-17"));

        assertThat(asked.clock("documents").missed()).isEmpty();
        assertThat(asked.clock("documents").ends()).containsExactly(last);
        assertThat(asked.clock("documents").stoppedOn()).contains(day("Tue 2025-06-17"));
    }

    @Test
    @DisplayName("KP-23: who accepts the answer needs no time to go outside; who rejects it has it still")
    void acceptanceEndsTheWindow() {
        CaseInHand accepted = answered().copy();
        accepted.does(DisputeActs.accept(accepted.today()));
        CaseInHand rejected = answered();
        rejected.does(DisputeActs.reject(rejected.today()));

        assertThat(accepted.clock("referral").stoppedOn()).contains(accepted.today());
        assertThat(accepted.clock("referral").standing(accepted.today())).isEqualTo("closed");
        assertThat(rejected.clock("referral").running()).isTrue();
        assertThat(rejected.clock("referral").standing(rejected.today())).isEqualTo("yours");
    }

    @Test
    @DisplayName("NEO-20: when the dispute is closed, its time for going outside runs no longer")
    void closingEndsTheWindow() {
        CaseInHand closed = answered();
        closed.does(DisputeActs.reject(closed.today()))
                .does(DisputeActs.raise(closed.today(), Trigger.REJECTED))
                .does(DisputeActs.close(Dispute.Ground.SETTLED_BETWEEN_PARTIES, closed.today()));

        assertThat(closed.clock("referral").stoppedOn()).contains(closed.today());
    }

    private static CaseInHand answered() {
        CaseInHand complaint = CaseInHand.written("Mon 2025-06-02").does(Acts.assign("omar"));
        return complaint.does(Acts.decide(complaint.today())).does(Acts.dispatch(complaint.today()));
    }

    private static List<LocalDate> missed(CaseInHand complaint, String clock) {
        return complaint.events().stream()
                .filter(ComplaintEvent.DeadlineMissed.class::isInstance)
                .map(ComplaintEvent.DeadlineMissed.class::cast)
                .filter(missed -> missed.clock().equals(clock))
                .map(ComplaintEvent.DeadlineMissed::due)
                .toList();
    }
}
