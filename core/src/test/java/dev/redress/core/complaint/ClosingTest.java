package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.IdentityField;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Ending a case without a response. */
class ClosingTest {

    private static final LocalDate MONDAY = day("Mon 2025-06-02");

    @Test
    @DisplayName("ALMA-17: only when name, contact and address are all missing is a submission anonymous")
    void anonymous() {
        ComplaintAct leave = new ComplaintAct.LeaveWithoutConsideration("anonymous", Mill.some("nobody to answer"));

        for (IdentityField some : EnumSet.of(IdentityField.NAME, IdentityField.CONTACT, IdentityField.ADDRESS)) {
            Ruling.Refused refused = given(Set.of(some)).refused(leave);
            assertThat(refused.code()).as("with %s", some).isEqualTo("not-anonymous");
            assertThat(refused.citation()).contains(ByHand.SOURCE);
        }
        CaseInHand anonymous = given(Set.of(IdentityField.SIGNATURE)).does(leave);
        assertThat(anonymous.complaint()).isInstanceOf(Complaint.LeftWithoutConsideration.class);
        assertThat(anonymous.file().clocks()).noneMatch(CaseClock::running);
    }

    @Test
    @DisplayName("ALMA-18, ALMA-19: leaving an abusive submission names a coded ground and a reason")
    void abusive() {
        CaseInHand complaint = CaseInHand.written("Mon 2025-06-02");

        assertThat(complaint
                        .refused(new ComplaintAct.LeaveWithoutConsideration("insult", Optional.empty()))
                        .code())
                .isEqualTo("missing");
        Ruling.Refused unknown =
                complaint.refused(new ComplaintAct.LeaveWithoutConsideration("boring", Mill.some("reason")));
        assertThat(unknown.code()).isEqualTo("unknown-code");
        assertThat(unknown.citation()).contains(ByHand.SOURCE);

        complaint.does(new ComplaintAct.LeaveWithoutConsideration("insult", Mill.some("reason")));
        assertThat(complaint.complaint().state()).isEqualTo("left-without-consideration");
    }

    @Test
    @DisplayName("KP-21: refusing to handle names a coded ground and a reason")
    void refusal() {
        CaseInHand complaint = CaseInHand.written("Mon 2025-06-02");

        assertThat(complaint
                        .refused(new ComplaintAct.RefuseToHandle("court", Optional.empty()))
                        .code())
                .isEqualTo("missing");
        assertThat(complaint
                        .refused(new ComplaintAct.RefuseToHandle("insult", Mill.some("reason")))
                        .code())
                .as("a ground of the other list is none here")
                .isEqualTo("unknown-code");

        complaint.does(new ComplaintAct.RefuseToHandle("court", Mill.some("reason")));
        assertThat(complaint.complaint().state()).isEqualTo("handling-refused");
    }

    @Test
    @DisplayName("A withdrawal has a day between arrival and today, and ends every clock on it")
    void withdrawal() {
        CaseInHand complaint = CaseInHand.written("Mon 2025-06-02").on("Thu 2025-06-05");

        assertThat(complaint.refused(withdraw("Fri 2025-06-06")).code()).isEqualTo("day-in-the-future");
        assertThat(complaint.refused(withdraw("Fri 2025-05-30")).code()).isEqualTo("day-before-arrival");

        complaint.does(withdraw("Wed 2025-06-04"));
        assertThat(complaint.clock("response").stoppedOn()).contains(day("Wed 2025-06-04"));
        assertThat(complaint.clock("response").stoppedBecause()).contains("ended-without-response");
    }

    @Test
    @DisplayName("KP-23: a case that ends without response opens no window to the outside")
    void noWindow() {
        CaseInHand complaint =
                CaseInHand.written("Mon 2025-06-02").does(new ComplaintAct.Withdraw(MONDAY, Optional.empty()));

        assertThat(complaint.file().lastClock("referral")).isEmpty();
    }

    private static ComplaintAct withdraw(String on) {
        return new ComplaintAct.Withdraw(day(on), Optional.empty());
    }

    private static CaseInHand given(Set<IdentityField> fields) {
        return CaseInHand.of(CaseInHand.entry(Form.WRITTEN, MONDAY, MONDAY, Optional.empty(), fields));
    }
}
