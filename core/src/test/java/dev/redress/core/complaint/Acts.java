package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;

import dev.redress.core.calendar.Term;
import dev.redress.core.rulebook.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Acts with everything that the procedure of the Mill Bank asks for. Days say their weekday. */
final class Acts {

    private Acts() {}

    static ComplaintAct acknowledge(LocalDate on) {
        return new ComplaintAct.Acknowledge("email", on, "Clara", "counter 4");
    }

    static ComplaintAct assign(String handler) {
        return new ComplaintAct.Assign("complaint-unit", Optional.of(handler));
    }

    static ComplaintAct setPriority(String priority) {
        return new ComplaintAct.SetPriority(priority, Mill.some("reason"));
    }

    static ComplaintAct overrideForm(Form form) {
        return new ComplaintAct.OverrideForm(form, Mill.some("reason"));
    }

    static ComplaintAct requestDocuments(String on) {
        return requestDocuments(day(on));
    }

    static ComplaintAct requestDocuments(LocalDate on) {
        return new ComplaintAct.RequestDocuments(Mill.some("copy of the contract"), "email", on);
    }

    static ComplaintAct completeDocuments(String on) {
        return new ComplaintAct.CompleteDocuments(day(on));
    }

    /** Ten working days more for the written response, for special research. */
    static ComplaintAct extend() {
        return extend(10);
    }

    static ComplaintAct extend(int workingDays) {
        return new ComplaintAct.ExtendTime(
                "response", Optional.of("special-research"), new Term.WorkingDays(workingDays), Mill.some("reason"));
    }

    /** Working days more for the consideration, which needs no condition. */
    static ComplaintAct extendConsideration(int workingDays) {
        return new ComplaintAct.ExtendTime(
                "consideration", Optional.empty(), new Term.WorkingDays(workingDays), Mill.some("reason"));
    }

    static ComplaintAct noticeByMail(String on) {
        return new ComplaintAct.NotifyExtension("response", "email", day(on));
    }

    static ComplaintAct requestWritten(LocalDate on) {
        return new ComplaintAct.RequestWrittenComplaint("telephone", on);
    }

    static ComplaintAct decide(LocalDate letterOn) {
        return new ComplaintAct.DecideResponse(
                "explanation",
                Mill.some("reasons"),
                Optional.of("Omar"),
                Optional.of("omar@mill.example"),
                letterOn,
                "lv",
                Mill.some("court or ombudsman"),
                Optional.empty());
    }

    static ComplaintAct dispatch(LocalDate on) {
        return new ComplaintAct.DispatchResponse("email", on);
    }

    static ComplaintAct note(Correspondence.Direction direction) {
        return new ComplaintAct.AddCorrespondence(
                new Correspondence(direction, "letter", Mill.text("note"), List.of()));
    }
}
