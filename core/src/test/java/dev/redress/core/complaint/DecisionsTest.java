package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.GateFacts;
import dev.redress.core.dispute.ProceedingEnd;
import dev.redress.core.dispute.ProceedingFile;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.ForumTerms.Proceeding;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What follows decisions and promises: appeals, finality, other ways; corrections and releases. */
class DecisionsTest {

    private static final LocalDate TODAY = day("Thu 2025-06-05");

    @Test
    @DisplayName("DBS-18: a judgment that is not final goes to the next instance, and each instance decides once")
    void appeal() {
        CaseInHand at = decided("granted");
        assertThat(at.refused(decision("dismissed")).code()).isEqualTo("decided-already");
        assertThat(at.refused(DisputeActs.stage(1, "hearing", TODAY)).code()).isEqualTo("proceeding-ended");

        at.does(DisputeActs.stage(1, "appeal", TODAY));
        assertThat(dispute(at)).isInstanceOf(Dispute.BeforeForum.class);
        assertThat(at.refused(DisputeActs.promise(Optional.of(1), TODAY)).code())
                .as("nothing is decided now")
                .isEqualTo("nothing-agreed");
        assertThat(at.refused(DisputeActs.finality(1, TODAY)).code()).isEqualTo("not-decided");

        at.does(decision("dismissed"));
        assertThat(dispute(at)).isInstanceOf(Dispute.Concluded.class);
        assertThat(at.refused(DisputeActs.stage(1, "appeal", TODAY)).code()).isEqualTo("instance-decided");
        at.does(DisputeActs.stage(1, "cassation", TODAY)).does(decision("granted"));

        assertThat(court(at).decisions())
                .extracting(ProceedingEnd.ByDecision::decision)
                .containsExactly("granted", "dismissed", "granted");
        assertThat(court(at).appealed()).containsExactly("appeal", "cassation");
    }

    @Test
    @DisplayName("DBS-18: from the day on which it is final nobody appeals against a decision; the day before one can")
    void finality() {
        CaseInHand at = decided("granted").on("Mon 2025-06-16");
        assertThat(at.refused(DisputeActs.finality(1, day("Wed 2025-06-04"))).code())
                .isEqualTo("before-decision");
        at.does(DisputeActs.finality(1, day("Mon 2025-06-16")));

        assertThat(at.refused(DisputeActs.finality(1, at.today())).code()).isEqualTo("decision-final");
        assertThat(at.copy().refused(DisputeActs.stage(1, "appeal", at.today())).code())
                .isEqualTo("decision-final");
        at.does(DisputeActs.stage(1, "appeal", day("Fri 2025-06-13")));
    }

    @Test
    @DisplayName("DBS-18: an appeal that is taken back leaves the decision before it as it was")
    void takenBack() {
        CaseInHand at =
                decided("granted").does(DisputeActs.stage(1, "appeal", TODAY)).does(DisputeActs.withdraw(1, TODAY));

        assertThat(dispute(at)).isInstanceOf(Dispute.Concluded.class);
        assertThat(court(at).end().orElseThrow())
                .isInstanceOfSatisfying(
                        ProceedingEnd.ByDecision.class,
                        end -> assertThat(end.decision()).isEqualTo("granted"));
    }

    @Test
    @DisplayName("SUB-13, DBS-20: what was found inadmissible was not decided, so every other way is as it was")
    void inadmissible() {
        CaseInHand at = decided("inadmissible");

        assertThat(dispute(at)).isInstanceOf(Dispute.Raised.class);
        assertThat(dispute(at).file().proceedings().getFirst().past().outcome()).isEqualTo(GateFacts.Outcome.FAILED);
        assertThat(at.refused(DisputeActs.promise(Optional.of(1), TODAY)).code())
                .isEqualTo("nothing-agreed");
        at.does(DisputeActs.refer(Proceeding.MEDIATION, TODAY));
        assertThat(dispute(at)).isInstanceOf(Dispute.BeforeForum.class);
    }

    @Test
    @DisplayName("NEO-29: by a judgment that dismisses the claim nobody owes anything")
    void dismissed() {
        CaseInHand at = decided("dismissed");

        assertThat(at.refused(DisputeActs.promise(Optional.of(1), TODAY)).code())
                .isEqualTo("nothing-owed");
        at.does(DisputeActs.close(Dispute.Ground.CARRIED_OUT, TODAY));
    }

    @Test
    @DisplayName("A promise recorded wrongly is corrected, and what was recorded before stays on record")
    void corrected() {
        CaseInHand at = decided("granted").does(DisputeActs.promise(Optional.of(1), TODAY));
        assertThat(at.refused(new DisputeAct.CorrectObligation(
                                1,
                                dev.redress.core.rulebook.ForumTerms.Signer.CUSTOMER,
                                Mill.some("pay"),
                                TODAY,
                                Optional.empty()))
                        .code())
                .isEqualTo("missing");

        at.does(DisputeActs.correct(day("Fri 2025-06-20")));

        Disputes.Obligation obligation = at.file().disputes().obligations().getFirst();
        assertThat(obligation.undertaken().dueOn()).isEqualTo(day("Fri 2025-06-20"));
        assertThat(obligation.undertaken().proceeding()).contains(1);
        assertThat(obligation.corrections()).hasSize(1);
        assertThat(obligation.open()).isTrue();
    }

    @Test
    @DisplayName(
            "A promise that was waived or never kept is released with a reason, and then nothing keeps the dispute open")
    void released() {
        CaseInHand at = decided("granted").does(DisputeActs.promise(Optional.of(1), TODAY));
        assertThat(at.refused(DisputeActs.close(Dispute.Ground.NOT_PURSUED, TODAY))
                        .code())
                .isEqualTo("not-carried-out");
        assertThat(at.refused(new DisputeAct.ReleaseObligation(1, TODAY, Optional.empty()))
                        .code())
                .isEqualTo("missing");

        at.does(DisputeActs.release(TODAY)).does(DisputeActs.close(Dispute.Ground.NOT_PURSUED, TODAY));

        assertThat(at.file().disputes().open()).isFalse();
        assertThat(at.refused(DisputeActs.perform(TODAY)).code()).isEqualTo("no-such-obligation");
        assertThat(at.refused(DisputeActs.correct(TODAY)).code()).isEqualTo("no-such-obligation");
        assertThat(at.refused(DisputeActs.stage(1, "appeal", TODAY)).code())
                .as("the dispute is closed")
                .isEqualTo("proceeding-ended");
    }

    private static CaseInHand decided(String decision) {
        return CaseInHand.written("Mon 2025-06-02")
                .does(Acts.assign("omar"))
                .on(TODAY)
                .does(Acts.decide(TODAY))
                .does(Acts.dispatch(TODAY))
                .does(DisputeActs.reject(TODAY))
                .does(DisputeActs.raise(TODAY, Trigger.REJECTED))
                .does(DisputeActs.refer(Proceeding.COURT, TODAY))
                .does(DisputeActs.admit(1, TODAY))
                .does(decision(decision));
    }

    private static DisputeAct decision(String code) {
        return DisputeActs.decision(1, code, TODAY);
    }

    private static Dispute dispute(CaseInHand at) {
        return at.file().disputes().dispute().orElseThrow();
    }

    private static ProceedingFile court(CaseInHand at) {
        return dispute(at).file().proceedings().getFirst().file();
    }
}
