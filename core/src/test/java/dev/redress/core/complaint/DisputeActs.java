package dev.redress.core.complaint;

import dev.redress.core.calendar.Term;
import dev.redress.core.complaint.ComplaintAct.DecideResponse;
import dev.redress.core.dispute.Answer;
import dev.redress.core.dispute.ClaimedLoss;
import dev.redress.core.dispute.DeclaredFact;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.DisputeNumber;
import dev.redress.core.dispute.EndPaper;
import dev.redress.core.dispute.GivenPaper;
import dev.redress.core.dispute.Signature;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.ForumCheck.Certainty;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.ForumTerms.Clause;
import dev.redress.core.rulebook.ForumTerms.Proceeding;
import dev.redress.core.rulebook.ForumTerms.Signer;
import dev.redress.core.rulebook.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Acts after the answer, each with everything that the procedure of the Mill Bank asks for. */
final class DisputeActs {

    private DisputeActs() {}

    static DisputeAct accept(LocalDate on) {
        return new DisputeAct.AcceptResponse(on, Mill.some("signed"), List.of());
    }

    static DisputeAct reject(LocalDate on) {
        return new DisputeAct.RejectResponse(on, Optional.empty());
    }

    static DisputeAct object(LocalDate on) {
        return new DisputeAct.RaiseObjection(Form.WRITTEN, on, Mill.some("no"), List.of());
    }

    static DisputeAct decideObjection(int objection, LocalDate on) {
        return new DisputeAct.DecideObjectionResponse(objection, (DecideResponse) Acts.decide(on));
    }

    static DisputeAct dispatchObjection(int objection, LocalDate on) {
        return new DisputeAct.DispatchObjectionResponse(objection, "email", on);
    }

    static DisputeAct promise(Optional<Integer> proceeding, LocalDate dueOn) {
        return new DisputeAct.UndertakeObligation(proceeding, Signer.INSTITUTION, Mill.some("pay"), dueOn);
    }

    static DisputeAct perform(LocalDate on) {
        return new DisputeAct.RecordPerformance(1, on, Mill.some("receipt"));
    }

    static DisputeAct correct(LocalDate dueOn) {
        return new DisputeAct.CorrectObligation(1, Signer.CUSTOMER, Mill.some("pay less"), dueOn, Mill.some("typo"));
    }

    static DisputeAct release(LocalDate on) {
        return new DisputeAct.ReleaseObligation(1, on, Mill.some("waived"));
    }

    static DisputeAct raise(LocalDate on, Trigger... triggers) {
        return new DisputeAct.RaiseDispute(new DisputeNumber(2025, 1, "D/1"), on, Set.of(triggers));
    }

    static DisputeAct element() {
        return new DisputeAct.RecordElement("after-answer", Answer.YES, Optional.empty());
    }

    static DisputeAct claim() {
        return new DisputeAct.ClaimLoss(
                List.of(new ClaimedLoss(new Money(BigDecimal.TEN, "EUR"), Certainty.ACTUAL)), Optional.empty());
    }

    static DisputeAct declare() {
        return new DisputeAct.DeclareFact(DeclaredFact.CIVIL, Answer.YES, Optional.empty());
    }

    static DisputeAct give(LocalDate on) {
        return new DisputeAct.GivePaper(
                GivenPaper.of("identity", Optional.empty(), true, Optional.empty(), Set.of(), on), List.of());
    }

    static DisputeAct refer(Proceeding forum, LocalDate on) {
        return new DisputeAct.Refer(forum.word(), on, Optional.empty(), new Party.Named(1), Optional.empty());
    }

    static DisputeAct file(Proceeding forum, LocalDate on) {
        return new DisputeAct.RecordFiling(forum.word(), on, Mill.some("summons"), Optional.empty());
    }

    static DisputeAct close(Dispute.Ground ground, LocalDate on) {
        return new DisputeAct.CloseDispute(on, ground, Mill.some("reason"));
    }

    static DisputeAct admit(int proceeding, LocalDate on) {
        return new DisputeAct.RecordAdmission(proceeding, true, on, Optional.empty());
    }

    static DisputeAct agree(int proceeding) {
        return new DisputeAct.MakeAgreement(proceeding, Set.of(Clause.values()), Mill.some("agreement"));
    }

    static DisputeAct sign(int proceeding, Signer signer, LocalDate on) {
        return new DisputeAct.SignAgreement(proceeding, new Signature(signer, on));
    }

    static DisputeAct call(int proceeding, LocalDate on) {
        return new DisputeAct.CallMeeting(proceeding, on.atTime(9, 0));
    }

    static DisputeAct postpone(int proceeding, LocalDate to) {
        return new DisputeAct.PostponeMeeting(proceeding, 1, to.atTime(9, 0), Mill.some("flood"));
    }

    static DisputeAct hold(int proceeding) {
        return new DisputeAct.HoldMeeting(
                proceeding, 1, Set.of(Signer.CUSTOMER, Signer.INSTITUTION), Optional.empty(), Optional.empty());
    }

    static DisputeAct extend(int proceeding, LocalDate on) {
        return new DisputeAct.ExtendProceeding(proceeding, new Term.WorkingDays(10), both(on), Mill.some("more time"));
    }

    static DisputeAct stage(int proceeding, LocalDate on) {
        return new DisputeAct.ReachStage(proceeding, "hearing", on, Optional.empty());
    }

    static DisputeAct deed(int proceeding, LocalDate on) {
        return new DisputeAct.CloseInPaper(
                proceeding, Optional.of(new EndPaper.SettlementDeed(both(on), Mill.text("deed"))), Optional.empty());
    }

    static DisputeAct minutes(int proceeding, LocalDate on) {
        return new DisputeAct.CloseInPaper(
                proceeding, Optional.empty(), Optional.of(new EndPaper.Minutes(both(on), Mill.text("minutes"))));
    }

    static DisputeAct withoutPaper(int proceeding, LocalDate on) {
        return new DisputeAct.CloseWithoutPaper(proceeding, on, false, Optional.empty());
    }

    static DisputeAct unsigned(int proceeding, LocalDate on) {
        return new DisputeAct.CloseUnsigned(proceeding, on, Signer.CUSTOMER, Mill.some("did not come"));
    }

    static DisputeAct decision(int proceeding, LocalDate on) {
        return new DisputeAct.RecordDecision(proceeding, "granted", on, Optional.empty(), Mill.some("award"));
    }

    static DisputeAct decision(int proceeding, String decision, LocalDate on) {
        return new DisputeAct.RecordDecision(proceeding, decision, on, Optional.empty(), Mill.some("award"));
    }

    static DisputeAct stage(int proceeding, String stage, LocalDate on) {
        return new DisputeAct.ReachStage(proceeding, stage, on, Optional.empty());
    }

    static DisputeAct finality(int proceeding, LocalDate finalOn) {
        return new DisputeAct.RecordFinality(proceeding, finalOn, Optional.empty());
    }

    static DisputeAct withdraw(int proceeding, LocalDate on) {
        return new DisputeAct.WithdrawProceeding(proceeding, on, Optional.empty());
    }

    private static List<Signature> both(LocalDate on) {
        return List.of(new Signature(Signer.CUSTOMER, on), new Signature(Signer.INSTITUTION, on));
    }
}
