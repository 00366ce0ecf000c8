package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.calendar.Term;
import dev.redress.core.complaint.Mandate.Basis;
import dev.redress.core.dispute.EndPaper;
import dev.redress.core.dispute.Signature;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.ForumTerms.Proceeding;
import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who signs and comes for the complainant. At the Mill Bank the minutes are the customer's alone to sign. */
class ComplainantSideTest {

    private static final LocalDate MONDAY = day("Mon 2025-06-02");
    private static final LocalDate TODAY = day("Thu 2025-06-05");
    private static final LocalDate LAST = day("Mon 2025-06-09");

    private static CaseInHand of(CaseInHand begun) {
        return begun.does(Acts.assign("omar"))
                .on(TODAY)
                .does(Acts.decide(TODAY))
                .does(Acts.dispatch(TODAY))
                .does(DisputeActs.reject(TODAY))
                .does(DisputeActs.raise(TODAY, Trigger.REJECTED));
    }

    private static CaseInHand minor() {
        return of(CaseInHand.of(CaseInHand.entry(Form.WRITTEN, MONDAY, MONDAY), new PartyEvent.MinorityRecorded(1)));
    }

    private static CaseInHand grown() {
        return of(CaseInHand.written("Mon 2025-06-02"));
    }

    /** Until Mon 9 June, inclusive. */
    private static ComplaintAct mandate(Basis basis, Mandate.Scope... scope) {
        return new PartyAct.RecordMandate(
                1,
                basis,
                Mill.some("who"),
                Set.of(scope),
                TODAY,
                Optional.of(LAST),
                Mill.some("paper"),
                List.of(new Attachment(Mill.text("name"), Mill.text("bytes"), true)));
    }

    private static CaseInHand applied(CaseInHand at, Party applicant) {
        return at.does(new DisputeAct.Refer(
                        Proceeding.FACILITATION.word(), TODAY, Optional.empty(), applicant, Optional.empty()))
                .does(DisputeActs.agree(1));
    }

    private static DisputeAct minutes(Signer complainant, LocalDate on) {
        return new DisputeAct.CloseInPaper(
                1,
                Optional.empty(),
                Optional.of(new EndPaper.Minutes(
                        List.of(new Signature(complainant, on), new Signature(Signer.INSTITUTION, on)),
                        Mill.text("minutes"))));
    }

    private static DisputeAct meeting(Signer... present) {
        return new DisputeAct.HoldMeeting(1, 1, Set.of(present), Optional.empty(), Optional.empty());
    }

    @Test
    @DisplayName("NEO-14, NEO-24, NEO-28: the guardian of a minor signs agreement and minutes, and the minor neither")
    void guardian() {
        CaseInHand at = applied(minor().does(mandate(Basis.GUARDIAN, Mandate.Scope.values())), new Party.Acting(1));

        assertThat(at.refused(DisputeActs.sign(1, Signer.CUSTOMER, TODAY)).code())
                .isEqualTo("guardian-needed");
        at.does(DisputeActs.sign(1, Signer.REPRESENTATIVE, TODAY)).does(DisputeActs.sign(1, Signer.INSTITUTION, TODAY));
        assertThat(at.refused(minutes(Signer.CUSTOMER, TODAY)).code()).isEqualTo("guardian-needed");

        CaseInHand late = at.copy().on("Tue 2025-06-10");
        assertThat(late.refused(minutes(Signer.REPRESENTATIVE, late.today())).code())
                .as("the day after the mandate")
                .isEqualTo("mandate-ended");
        at.on(LAST).does(minutes(Signer.REPRESENTATIVE, LAST));
        assertThat(at.file().disputes().dispute().orElseThrow().file().openProceeding())
                .isEmpty();
    }

    @Test
    @DisplayName("NEO-24: who came of age signs, and the guardian no longer does")
    void cameOfAge() {
        CaseInHand at = applied(minor().does(mandate(Basis.GUARDIAN, Mandate.Scope.values())), new Party.Acting(1))
                .by(Mill.PROGRAM)
                .does(new PartyAct.RecordMajority(1))
                .by(Mill.ALL_ROUND);

        assertThat(at.refused(DisputeActs.sign(1, Signer.REPRESENTATIVE, TODAY)).code())
                .isEqualTo("mandate-ended");
        at.does(DisputeActs.sign(1, Signer.CUSTOMER, TODAY))
                .does(DisputeActs.sign(1, Signer.INSTITUTION, TODAY))
                .does(minutes(Signer.CUSTOMER, TODAY));
    }

    @ParameterizedTest
    @EnumSource(Basis.class)
    @DisplayName(
            "NEO-28, DBS-26: where the text names the customer alone, an heir or a guardian signs and an attorney does not")
    void excluded(Basis basis) {
        CaseInHand at = applied(grown().does(mandate(basis, Mandate.Scope.values())), new Party.Acting(1))
                .does(DisputeActs.sign(1, Signer.REPRESENTATIVE, TODAY))
                .does(DisputeActs.sign(1, Signer.INSTITUTION, TODAY));

        if (basis == Basis.POWER_OF_ATTORNEY) {
            assertThat(at.refused(minutes(Signer.REPRESENTATIVE, TODAY)).code()).isEqualTo("not-theirs-to-sign");
        } else {
            at.does(minutes(Signer.REPRESENTATIVE, TODAY));
        }
    }

    @Test
    @DisplayName("NEO-24: a guardian whose mandate only reads and writes signs nothing")
    void withoutScope() {
        CaseInHand at = applied(
                minor().does(mandate(Basis.GUARDIAN, Mandate.Scope.READ, Mandate.Scope.WRITE)), new Party.Acting(1));

        assertThat(at.refused(DisputeActs.sign(1, Signer.REPRESENTATIVE, TODAY)).code())
                .isEqualTo("mandate-ended");
    }

    @Test
    @DisplayName("NEO-26: more time is agreed to by the guardian, and not by the minor")
    void moreTime() {
        CaseInHand at = applied(minor().does(mandate(Basis.GUARDIAN, Mandate.Scope.values())), new Party.Acting(1))
                .does(DisputeActs.sign(1, Signer.REPRESENTATIVE, TODAY))
                .does(DisputeActs.sign(1, Signer.INSTITUTION, TODAY));

        assertThat(at.refused(DisputeActs.extend(1, TODAY)).code()).isEqualTo("guardian-needed");
        at.does(new DisputeAct.ExtendProceeding(
                1,
                new Term.WorkingDays(10),
                List.of(new Signature(Signer.REPRESENTATIVE, TODAY), new Signature(Signer.INSTITUTION, TODAY)),
                Mill.some("more time")));
    }

    @Test
    @DisplayName(
            "POJK 31/2020: a guardian comes in person and needs no ground; a minor alone and an attorney without one do not")
    void meetings() {
        CaseInHand child = applied(minor().does(mandate(Basis.GUARDIAN, Mandate.Scope.values())), new Party.Acting(1))
                .does(DisputeActs.call(1, TODAY));
        CaseInHand grown = applied(
                        grown().does(mandate(Basis.POWER_OF_ATTORNEY, Mandate.Scope.values())), new Party.Acting(1))
                .does(DisputeActs.call(1, TODAY));

        assertThat(child.refused(meeting(Signer.CUSTOMER, Signer.INSTITUTION)).code())
                .isEqualTo("guardian-needed");
        child.copy().does(meeting(Signer.CUSTOMER, Signer.REPRESENTATIVE, Signer.INSTITUTION));
        child.does(meeting(Signer.REPRESENTATIVE, Signer.INSTITUTION));
        assertThat(grown.refused(meeting(Signer.REPRESENTATIVE, Signer.INSTITUTION))
                        .code())
                .isEqualTo("absence-without-ground");
        grown.does(meeting(Signer.CUSTOMER, Signer.INSTITUTION));
    }

    @Test
    @DisplayName("NEO-14: a guardian of one who does not apply signs nothing for the one who does")
    void anotherComplainant() {
        ComplainantSide second = new ComplainantSide(
                minor().does(mandate(Basis.GUARDIAN, Mandate.Scope.values()))
                        .file()
                        .parties(),
                Set.of(2));
        ComplainantSide first = new ComplainantSide(second.parties(), Set.of(1));
        ComplainantSide both = new ComplainantSide(second.parties(), Set.of(1, 2));

        assertThat(second.inPlace(TODAY)).isFalse();
        assertThat(second.minor()).isFalse();
        assertThat(first.inPlace(TODAY)).isTrue();
        assertThat(first.minor()).isTrue();
        assertThat(both.minor()).as("somebody of them is of age").isFalse();
    }
}
