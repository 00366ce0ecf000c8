package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.rulebook.Form;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From an oral complaint to the written one that follows it. */
class OralToWrittenTest {

    private static final RegisterNumber WRITTEN = new RegisterNumber(2025, 8, "MILL/2025/0008");

    private final CaseInHand oral = CaseInHand.oral("Mon 2025-06-02").does(Acts.assign("omar"));

    @Test
    @DisplayName("NEO-4: the complainant is asked to write, with the day of the notice, and the oral term ends in time")
    void askedToWrite() {
        oral.on("Mon 2025-06-09").does(Acts.requestWritten(day("Mon 2025-06-09")));

        assertThat(oral.complaint().state()).isEqualTo("awaiting-written-complaint");
        assertThat(oral.clock("response").stoppedOn()).contains(day("Mon 2025-06-09"));
        assertThat(oral.clock("response").missed()).isEmpty();
        assertThat(oral.events())
                .contains(new ComplaintEvent.WrittenComplaintRequested("telephone", day("Mon 2025-06-09")));
    }

    @Test
    @DisplayName("NEO-5: the oral case ends in the written one, which it names")
    void continued() {
        oral.does(Acts.requestWritten(oral.today()))
                .on("Wed 2025-06-11")
                .does(new ComplaintAct.ContinueInWriting(WRITTEN));

        assertThat(oral.complaint()).isInstanceOf(Complaint.ContinuedInWriting.class);
        assertThat(oral.file().continuedBy()).contains(WRITTEN);
        assertThat(oral.file().clocks()).noneMatch(CaseClock::running);
    }

    @Test
    @DisplayName("NEO-5: a case does not continue itself")
    void itself() {
        assertThat(oral.tried(
                        new ComplaintAct.ContinueInWriting(oral.file().entry().number())))
                .isInstanceOf(Ruling.Refused.class);
    }

    @Test
    @DisplayName("NEO-4: nobody who has written is asked to write")
    void notOral() {
        CaseInHand written = CaseInHand.written("Mon 2025-06-02");

        assertThat(written.refused(Acts.requestWritten(written.today())).code()).isEqualTo("not-oral");
        assertThat(written.refused(new ComplaintAct.ContinueInWriting(WRITTEN)).code())
                .isEqualTo("not-oral");
    }

    @Test
    @DisplayName(
            "X-3, NEO-2: another form than the channel's needs a reason, and brings the clock of that form from receipt on")
    void overridden() {
        assertThat(oral.refused(new ComplaintAct.OverrideForm(Form.WRITTEN, Optional.empty()))
                        .code())
                .isEqualTo("missing");
        assertThat(oral.refused(Acts.overrideForm(Form.ORAL)).code()).isEqualTo("same-form");

        oral.on("Wed 2025-06-04").does(Acts.overrideForm(Form.WRITTEN));

        assertThat(oral.file().form()).isEqualTo(Form.WRITTEN);
        assertThat(oral.due("response")).isEqualTo(day("Mon 2025-06-16"));
        assertThat(oral.clock("response").ordinal()).isEqualTo(2);
        assertThat(oral.file().clocks().stream().filter(clock -> clock.clock().equals("response")))
                .extracting(CaseClock::setAside)
                .containsExactly(Optional.of("the form is written"), Optional.empty());
    }

    @Test
    @DisplayName("X-3: clocks that do not depend on the form run on when it is corrected")
    void othersRunOn() {
        oral.on("Wed 2025-06-04").does(Acts.overrideForm(Form.WRITTEN));

        assertThat(oral.clock("acknowledgement").ordinal()).isEqualTo(1);
        assertThat(oral.file().runningClock("acknowledgement")).isPresent();
    }

    @Test
    @DisplayName("X-3: clocks that are done with do not start anew when the form is corrected")
    void stoppedStayStopped() {
        oral.does(Acts.acknowledge(oral.today())).on("Wed 2025-06-04").does(Acts.overrideForm(Form.WRITTEN));

        assertThat(oral.file().clocks())
                .filteredOn(clock -> Set.of("acknowledgement", "registration").contains(clock.clock()))
                .hasSize(2)
                .noneMatch(CaseClock::running);
    }

    @Test
    @DisplayName("X-3: a term that was extended and then lost its form is not notified on the clock of the other form")
    void pendingExtensionOfTheOtherForm() {
        CaseInHand written =
                CaseInHand.written("Mon 2025-06-02").does(Acts.extend()).does(Acts.overrideForm(Form.ORAL));

        assertThat(written.refused(Acts.noticeByMail("Mon 2025-06-02")).code()).isEqualTo("no-extension-to-notify");
    }
}
