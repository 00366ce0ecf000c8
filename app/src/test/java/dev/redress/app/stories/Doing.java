package dev.redress.app.stories;

import dev.redress.core.calendar.Term;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.RegisterNumber;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Acts by their everyday names. Each holds what a procedure asks for; a story changes what it is about. */
final class Doing {

    private static final PaperVault WORDS = new PaperVault();

    private Doing() {}

    static ComplaintAct acknowledging(String means, LocalDate on) {
        return new ComplaintAct.Acknowledge(means, on, "Rina", "021 0000");
    }

    static ComplaintAct acknowledging(String means, LocalDate on, String officer, String contact) {
        return new ComplaintAct.Acknowledge(means, on, officer, contact);
    }

    static ComplaintAct assigningTo(String handler) {
        return new ComplaintAct.Assign("complaint-unit", Optional.of(handler));
    }

    static ComplaintAct ranking(String priority, String reason) {
        return new ComplaintAct.SetPriority(priority, WORDS.given(reason));
    }

    static ComplaintAct assisting(String form, String... units) {
        return new ComplaintAct.ChooseAssistance(form, List.of(units));
    }

    static ComplaintAct correctingForm(Form form, String reason) {
        return new ComplaintAct.OverrideForm(form, WORDS.given(reason));
    }

    static ComplaintAct firstResponding(LocalDate on) {
        return new ComplaintAct.GiveFirstResponse("email", on, WORDS.seal("We are looking into it."));
    }

    static ComplaintAct askingForDocuments(LocalDate on) {
        return new ComplaintAct.RequestDocuments(WORDS.given("copy of the identity"), "email", on);
    }

    static ComplaintAct completingDocuments(LocalDate on) {
        return new ComplaintAct.CompleteDocuments(on);
    }

    /** Extends the response. */
    static ComplaintAct extending(int workingDays, String condition) {
        return new ComplaintAct.ExtendTime(
                "response",
                Optional.of(condition).filter(code -> !code.isBlank()),
                new Term.WorkingDays(workingDays),
                WORDS.given("an outside party must answer"));
    }

    /** Tells of the extension of the response. */
    static ComplaintAct telling(String means, LocalDate on) {
        return new ComplaintAct.NotifyExtension("response", means, on);
    }

    static ComplaintAct askingToWrite(String means, LocalDate on) {
        return new ComplaintAct.RequestWrittenComplaint(means, on);
    }

    static ComplaintAct continuingIn(RegisterNumber written) {
        return new ComplaintAct.ContinueInWriting(written);
    }

    static ComplaintAct leaving(String ground, String reason) {
        return new ComplaintAct.LeaveWithoutConsideration(ground, WORDS.given(reason));
    }

    static ComplaintAct refusing(String ground, String reason) {
        return new ComplaintAct.RefuseToHandle(ground, WORDS.given(reason));
    }

    static ComplaintAct withdrawing(LocalDate on) {
        return new ComplaintAct.Withdraw(on, Optional.empty());
    }

    static ComplaintAct dispatching(String means, LocalDate on) {
        return new ComplaintAct.DispatchResponse(means, on);
    }

    /** A response with every part; see {@link Answer} for one that lacks some. */
    static ComplaintAct deciding(String outcome, LocalDate letterOn, String language) {
        return Answer.of(outcome, letterOn, language).act();
    }

    static VaultRef words(String text) {
        return WORDS.seal(text);
    }
}
