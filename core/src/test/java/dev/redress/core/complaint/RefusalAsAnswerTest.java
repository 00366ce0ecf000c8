package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;
import static dev.redress.core.complaint.MillLetters.dispatch;
import static dev.redress.core.complaint.MillLetters.sign;
import static dev.redress.core.complaint.MillLetters.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.DisputeNumber;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.ForumTerms.Proceeding;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which answers are answers, and of which there is a letter; and who went to court did so, whatever the institution says. */
class RefusalAsAnswerTest {

    private static final LocalDate MONDAY = day("Mon 2025-06-02");
    private static final LocalDate TODAY = day("Thu 2025-06-05");
    private static final Optional<DisputeNumber> NUMBER = Optional.of(new DisputeNumber(2025, 1, "D/1"));

    private static CaseInHand open() {
        return CaseInHand.written("Mon 2025-06-02").does(Acts.assign("omar")).on(TODAY);
    }

    private static CaseInHand refused() {
        return open().does(new ComplaintAct.RefuseToHandle("court", Mill.some("reason")));
    }

    private static DisputeAct filed(LocalDate on, Optional<DisputeNumber> number) {
        return new DisputeAct.RecordFiling(Proceeding.COURT.word(), on, Mill.some("summons"), number);
    }

    @Test
    @DisplayName(
            "KP-23, KP-24: a refusal is an answer: it is rejected from its day on, and then the way outside is open")
    void wayOutside() {
        CaseInHand at = refused();

        assertThat(at.refused(DisputeActs.reject(day("Wed 2025-06-04"))).code()).isEqualTo("reaction-before-response");
        assertThat(at.refused(DisputeActs.raise(TODAY, Trigger.LATE)).code()).isEqualTo("trigger-not-on-record");
        at.does(DisputeActs.reject(TODAY))
                .does(DisputeActs.raise(TODAY, Trigger.REJECTED))
                .does(DisputeActs.refer(Proceeding.COURT, TODAY));
        assertThat(at.file().disputes().dispute().orElseThrow()).isInstanceOf(Dispute.BeforeForum.class);
    }

    @Test
    @DisplayName("KP-24: what was accepted is no dispute, be it a refusal")
    void accepted() {
        assertThat(refused()
                        .does(DisputeActs.accept(TODAY))
                        .refused(DisputeActs.raise(TODAY, Trigger.REJECTED))
                        .code())
                .isEqualTo("accepted");
    }

    @Test
    @DisplayName(
            "KP-24: an answer that came late and was accepted opens nothing; one that was not accepted opens twice")
    void lateAndAccepted() {
        CaseInHand late = open().on("Mon 2025-07-07").does(Acts.decide(day("Mon 2025-07-07")));
        late.does(Acts.dispatch(late.today()));
        CaseInHand accepted = late.copy().does(DisputeActs.accept(late.today()));

        assertThat(accepted.refused(DisputeActs.raise(late.today(), Trigger.LATE))
                        .code())
                .isEqualTo("accepted");
        late.copy().does(DisputeActs.raise(late.today(), Trigger.LATE));
        late.does(DisputeActs.reject(late.today()))
                .does(DisputeActs.raise(late.today(), Trigger.LATE, Trigger.REJECTED));
    }

    @Test
    @DisplayName("NEO-29: an objection to a refusal is answered, and that answer is reacted to")
    void objection() {
        CaseInHand at = refused()
                .does(DisputeActs.object(TODAY))
                .does(DisputeActs.decideObjection(1, TODAY))
                .does(DisputeActs.dispatchObjection(1, TODAY))
                .does(DisputeActs.reject(TODAY));

        assertThat(at.file().disputes().reactions()).hasSize(2);
    }

    @Test
    @DisplayName("KP-21: papers that did not come count as taking the complaint back, which is no answer")
    void papersMissing() {
        CaseInHand at = open().does(Acts.requestDocuments(TODAY))
                .on("Fri 2025-06-20")
                .does(new ComplaintAct.RefuseToHandle("documents-not-completed", Mill.some("nothing came")));

        assertThat(at.refused(DisputeActs.reject(at.today())).code()).isEqualTo("not-answered");
        Ruling.Refused raised = at.refused(DisputeActs.raise(at.today(), Trigger.REJECTED));
        assertThat(raised.code()).isEqualTo("taken-back");
        assertThat(raised.citation()).contains(ByHand.SOURCE);
    }

    @Test
    @DisplayName(
            "NEO-20: the time for going outside counts from the date of the letter of refusal, once it left in writing")
    void window() {
        CaseInHand at = refused();
        assertThat(at.file().lastClock("referral")).as("no letter").isEmpty();

        at.does(write(Paper.REFUSAL)).does(new LetterAct.PresentLetter(1)).does(sign(1, 1));
        assertThat(at.file().lastClock("referral")).as("signed, not sent").isEmpty();
        CaseInHand read = at.copy().on("Fri 2025-06-06").does(dispatch(1, "telephone", "Fri 2025-06-06"));
        assertThat(read.file().lastClock("referral")).as("read out").isEmpty();

        at.on("Fri 2025-06-06").does(dispatch(1, "email", "Fri 2025-06-06"));
        assertThat(at.clock("referral").deadline().start().toLocalDate()).isEqualTo(TODAY);
        LocalDate last = at.due("referral");
        at.does(write(Paper.REFUSAL)).does(new LetterAct.PresentLetter(2)).does(sign(2, 1));
        at.on("Mon 2025-06-09").does(dispatch(2, "email", "Mon 2025-06-09"));
        assertThat(at.due("referral")).as("a second copy").isEqualTo(last);
    }

    @Test
    @DisplayName("NEO-20, SUB-16: an oral answer opens no window; the letter that confirms it does, from its own date")
    void oralAnswer() {
        CaseInHand at =
                CaseInHand.oral("Mon 2025-06-02").does(Acts.assign("omar")).on(TODAY);
        at.does(Acts.decide(TODAY)).does(new ComplaintAct.DispatchResponse("telephone", TODAY));
        assertThat(at.file().lastClock("referral")).as("no letter").isEmpty();

        LocalDate dated = day("Tue 2025-06-10");
        at.on(dated).does(write(Paper.ORAL_CONFIRMATION)).does(new LetterAct.PresentLetter(1));
        at.does(sign(1, 1));
        CaseInHand read = at.copy().does(dispatch(1, "telephone", "Tue 2025-06-10"));
        assertThat(read.file().lastClock("referral")).as("read out").isEmpty();
        at.on("Wed 2025-06-11").does(dispatch(1, "email", "Wed 2025-06-11"));

        assertThat(at.clock("referral").deadline().start().toLocalDate()).isEqualTo(dated);
    }

    @Test
    @DisplayName("NEO-20: the second answer opens the window anew only as a letter")
    void oralAnswerToObjection() {
        CaseInHand at =
                CaseInHand.oral("Mon 2025-06-02").does(Acts.assign("omar")).on(TODAY);
        at.does(Acts.decide(TODAY)).does(Acts.dispatch(TODAY)).does(DisputeActs.object(TODAY));
        LocalDate last = at.due("referral");
        at.on("Fri 2025-06-06").does(DisputeActs.decideObjection(1, at.today()));

        CaseInHand oral = at.copy().does(new DisputeAct.DispatchObjectionResponse(1, "telephone", at.today()));
        assertThat(oral.due("referral")).isEqualTo(last);
        at.does(DisputeActs.dispatchObjection(1, at.today()));
        assertThat(at.due("referral")).isAfter(last);
    }

    @Test
    @DisplayName(
            "KP-23: where the complainant went alone is recorded before any answer, and the dispute begins with it")
    void wentAlone() {
        CaseInHand at = open();
        assertThat(at.refused(filed(TODAY, Optional.empty())).code()).isEqualTo("no-dispute");
        assertThat(at.refused(filed(TODAY.plusDays(1), NUMBER)).code()).isEqualTo("day-in-the-future");
        assertThat(at.refused(DisputeActs.raise(TODAY, Trigger.REJECTED)).code())
                .isEqualTo("internal-first");

        at.does(filed(MONDAY, NUMBER));

        Dispute dispute = at.file().disputes().dispute().orElseThrow();
        assertThat(dispute).isInstanceOf(Dispute.BeforeForum.class);
        assertThat(dispute.file().triggers()).isEmpty();
        assertThat(dispute.file().raisedOn()).isEqualTo(MONDAY);
        assertThat(at.refused(filed(TODAY, NUMBER)).code()).isEqualTo("raised-already");
        at.does(DisputeActs.file(Proceeding.ARBITRATION, TODAY))
                .does(Acts.decide(TODAY))
                .does(Acts.dispatch(TODAY));
        assertThat(at.complaint()).isInstanceOf(Complaint.Answered.class);
    }

    @Test
    @DisplayName("KP-23: a filing is recorded on a refused complaint too, and on one taken back")
    void wentAloneAfterTheEnd() {
        refused().does(filed(TODAY, NUMBER));
        open().does(new ComplaintAct.Withdraw(TODAY, Optional.empty())).does(filed(TODAY, NUMBER));
        assertThat(CaseInHand.oral("Mon 2025-06-02")
                        .does(new ComplaintAct.ContinueInWriting(new RegisterNumber(2025, 8, "MILL/2025/0008")))
                        .refused(filed(MONDAY, NUMBER))
                        .code())
                .isEqualTo("taken-back");
    }

    @Test
    @DisplayName("KP-23: an application is judged as the record stood on its day, and a dispute is raised so")
    void factsOfTheDay() {
        CaseInHand at = open().does(Acts.decide(TODAY)).does(Acts.dispatch(TODAY));
        LocalDate rejected = day("Tue 2025-06-10");
        at.on(rejected).does(DisputeActs.reject(rejected));

        assertThat(at.refused(DisputeActs.raise(TODAY.minusDays(1), Trigger.REJECTED))
                        .code())
                .isEqualTo("internal-first");
        assertThat(at.refused(DisputeActs.raise(rejected.minusDays(1), Trigger.REJECTED))
                        .code())
                .isEqualTo("trigger-not-on-record");
        at.does(DisputeActs.raise(rejected, Trigger.REJECTED));
        assertThat(at.refused(DisputeActs.refer(Proceeding.COURT, rejected.minusDays(1)))
                        .code())
                .isEqualTo("opened");
        at.does(DisputeActs.refer(Proceeding.COURT, rejected));
    }

    @Test
    @DisplayName("KP-24: the answer is late from the day after its last day on, for an application of that day")
    void lateOnTheDay() {
        CaseInHand at = open();
        LocalDate due = at.due("response");
        at.on(due.plusDays(20)).swept();

        assertThat(at.refused(DisputeActs.raise(due, Trigger.LATE)).code()).isEqualTo("internal-first");
        at.does(DisputeActs.raise(due.plusDays(1), Trigger.LATE));
    }
}
