package dev.redress.app.demo;

import dev.redress.app.access.StaffMember;
import dev.redress.app.demo.DemoPeople.Cast;
import dev.redress.app.dispute.DisputeActs;
import dev.redress.app.handling.Handling;
import dev.redress.app.intake.Registered;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.letter.LetterRounds;
import dev.redress.core.calendar.Term;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.Correspondence;
import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.Institution;
import dev.redress.core.rulebook.Role.Power;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A case that is in the register, and what is done to it: each act by a person whose role allows it, today. */
final class DemoCase {

    private final Cast cast;
    private final Handling handling;
    private final LetterRounds letters;
    private final DisputeActs disputes;
    private final CaseLaw law;
    private final Registered registered;
    private final String language;

    DemoCase(
            Cast cast,
            Handling handling,
            LetterRounds letters,
            DisputeActs disputes,
            CaseLaw law,
            Registered registered,
            String language) {
        this.disputes = disputes;
        this.letters = letters;
        this.cast = cast;
        this.handling = handling;
        this.law = law;
        this.registered = registered;
        this.language = language;
    }

    /** Its number in the register, as printed. */
    String number() {
        return registered.number().printed();
    }

    DemoCase acknowledged(String means) {
        return act(
                Power.REGISTER,
                _ -> new ComplaintAct.Acknowledge(means, today(), registered.officer(), registered.contact()));
    }

    DemoCase assigned() {
        return act(
                Power.REGISTER,
                _ -> new ComplaintAct.Assign(
                        "complaint-unit", Optional.of(cast.lead().login())));
    }

    DemoCase priority(String priority, String reason) {
        return act(Power.HANDLE, sealing -> new ComplaintAct.SetPriority(priority, Optional.of(sealing.seal(reason))));
    }

    DemoCase assistance(String assistance, String... units) {
        return act(Power.HANDLE, _ -> new ComplaintAct.ChooseAssistance(assistance, List.of(units)));
    }

    DemoCase firstResponse(String means, String text) {
        return act(Power.HANDLE, sealing -> new ComplaintAct.GiveFirstResponse(means, today(), sealing.seal(text)));
    }

    DemoCase documentsRequested(String means, String documents) {
        return act(
                Power.HANDLE,
                sealing -> new ComplaintAct.RequestDocuments(Optional.of(sealing.seal(documents)), means, today()));
    }

    DemoCase documentsComplete() {
        return act(Power.HANDLE, _ -> new ComplaintAct.CompleteDocuments(today()));
    }

    DemoCase extended(String condition, int workingDays, String reason) {
        return act(
                Power.EXTEND,
                sealing -> new ComplaintAct.ExtendTime(
                        "response",
                        Optional.of(condition),
                        new Term.WorkingDays(workingDays),
                        Optional.of(sealing.seal(reason))));
    }

    DemoCase extensionNotified(String means) {
        return act(Power.EXTEND, _ -> new ComplaintAct.NotifyExtension("response", means, today()));
    }

    DemoCase askedToWrite(String means) {
        return act(Power.HANDLE, _ -> new ComplaintAct.RequestWrittenComplaint(means, today()));
    }

    DemoCase note(String text) {
        return act(
                Power.HANDLE,
                sealing -> new ComplaintAct.AddCorrespondence(
                        new Correspondence(Correspondence.Direction.INTERNAL, "", sealing.seal(text), List.of())));
    }

    DemoCase decided(String outcome, String reasons, String nextRemedies) {
        StaffMember executor = cast.who(Power.HANDLE);
        Institution institution = law.institution(registered.institution());
        return act(
                Power.RESPOND,
                sealing -> new ComplaintAct.DecideResponse(
                        outcome,
                        Optional.of(sealing.seal(reasons)),
                        Optional.of(executor.name()),
                        Optional.of(institution.contact()),
                        today(),
                        institution.answersIn(language),
                        Optional.of(sealing.seal(nextRemedies)),
                        offerOpenUntil(outcome)));
    }

    /** An offer stays open for two weeks. */
    private Optional<LocalDate> offerOpenUntil(String outcome) {
        return law.procedureToday(registered.institution())
                .response()
                .value()
                .outcomes()
                .find(outcome)
                .filter(found -> found.offer())
                .map(_ -> today().plusDays(14));
    }

    DemoCase dispatched(String means) {
        letters.answer(
                ref(),
                new LetterRounds.Hands(cast.who(Power.RESPOND), cast.checkers(), cast.who(Power.SIGN)),
                means,
                "demonstration, no. " + number());
        return this;
    }

    DemoCase rejected(String reason) {
        return act(Power.HANDLE, sealing -> new DisputeAct.RejectResponse(today(), Optional.of(sealing.seal(reason))));
    }

    DemoCase objected(String text) {
        return act(
                Power.HANDLE,
                sealing -> new DisputeAct.RaiseObjection(
                        Form.WRITTEN, today(), Optional.of(sealing.seal(text)), List.of()));
    }

    /** The answer was not accepted, so there is a dispute. */
    DemoDispute disputed() {
        disputes.raise(ref(), cast.who(Power.HANDLE).actor(), today(), Set.of(Trigger.REJECTED));
        return new DemoDispute(
                law.procedureToday(registered.institution()),
                law.institution(registered.institution()).currency(),
                today(),
                act -> act(Power.HANDLE, act));
    }

    DemoCase withdrawn(String reason) {
        return act(Power.HANDLE, sealing -> new ComplaintAct.Withdraw(today(), Optional.of(sealing.seal(reason))));
    }

    DemoCase leftWithoutConsideration(String ground, String reason) {
        return act(
                Power.DISMISS,
                sealing -> new ComplaintAct.LeaveWithoutConsideration(ground, Optional.of(sealing.seal(reason))));
    }

    DemoCase refused(String ground, String reason) {
        return act(
                Power.DISMISS, sealing -> new ComplaintAct.RefuseToHandle(ground, Optional.of(sealing.seal(reason))));
    }

    private DemoCase act(Power power, Function<Sealing, ComplaintAct> act) {
        handling.act(ref(), cast.who(power), act);
        return this;
    }

    private CaseRef ref() {
        return new CaseRef(registered.institution(), registered.caseId());
    }

    private LocalDate today() {
        return law.now(registered.institution()).toLocalDate();
    }
}
