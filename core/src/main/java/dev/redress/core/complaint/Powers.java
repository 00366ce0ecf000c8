package dev.redress.core.complaint;

import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.Role;
import dev.redress.core.rulebook.Role.Power;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who may do what: the powers that the rulebook gives to roles. */
final class Powers {

    private Powers() {}

    /** Why this actor may not do this; empty when they may. */
    static Optional<Ruling.Refused> refusal(Complaint state, ComplaintAct act, Circumstances circumstances) {
        return switch (circumstances.actor()) {
            case Actor.Program _ ->
                decides(act)
                        ? refused("person-decides", "A person of the institution decides this, never the program.")
                        : Optional.empty();
            case Actor.Portal _ ->
                switch (act) {
                    case ComplaintAct.Withdraw _ -> Optional.empty();
                    case ComplaintAct.AddCorrespondence(var message)
                    when message.direction() == Correspondence.Direction.IN -> Optional.empty();
                    default -> refused("not-for-complainants", "Only people of the institution can do this.");
                };
            case Actor.Staff staff ->
                staffRefusal(act, staff, circumstances.procedure().roles())
                        .or(() -> state.file()
                                .entry()
                                .complainedAbout()
                                .filter(staff.name()::equals)
                                .filter(_ -> works(act))
                                .flatMap(_ -> refused(
                                        "complained-about",
                                        "'" + staff.name() + "' is the person complained about and does not work on"
                                                + " the case.")));
        };
    }

    /** Acts that are a person's judgement: extending, dismissing, answering (KP-21, ALMA-18, ALMA-31). */
    private static boolean decides(ComplaintAct act) {
        return !Collections.disjoint(enough(act), EnumSet.of(Power.EXTEND, Power.DISMISS, Power.RESPOND));
    }

    /** Acts on the substance of a case, which the person complained about leaves alone (DBS-2). */
    private static boolean works(ComplaintAct act) {
        return switch (act) {
            case ComplaintAct.Acknowledge _, ComplaintAct.AddCorrespondence _, ComplaintAct.Withdraw _ -> false;
            default -> true;
        };
    }

    private static Optional<Ruling.Refused> refused(String code, String reason) {
        return Optional.of(new Ruling.Refused(code, reason, Optional.empty()));
    }

    private static Optional<Ruling.Refused> staffRefusal(
            ComplaintAct act, Actor.Staff staff, InForce<Catalogue<Role>> roles) {
        Set<Power> enough = enough(act);
        boolean may = roles.value().entries().stream()
                .filter(role -> staff.roles().contains(role.code()))
                .anyMatch(role -> role.powers().stream().anyMatch(enough::contains));
        if (may) {
            return Optional.empty();
        }
        String wanted = enough.isEmpty()
                ? "Only the program does this."
                : "This needs a role with the power to "
                        + String.join(
                                " or to ", enough.stream().map(Power::word).toList()) + ".";
        return Optional.of(new Ruling.Refused("power-missing", wanted, Optional.of(roles.source())));
    }

    /** Any one of these powers suffices; none means that only the program may. */
    private static Set<Power> enough(ComplaintAct act) {
        return switch (act) {
            case ComplaintAct.Acknowledge _ -> EnumSet.of(Power.RECEIVE, Power.REGISTER, Power.HANDLE);
            case ComplaintAct.AddCorrespondence _ -> EnumSet.of(Power.RECEIVE, Power.REGISTER, Power.HANDLE);
            case ComplaintAct.Withdraw _ -> EnumSet.of(Power.RECEIVE, Power.HANDLE);
            case ComplaintAct.OverrideForm _ -> EnumSet.of(Power.REGISTER, Power.HANDLE);
            case ComplaintAct.Assign _ -> EnumSet.of(Power.REGISTER, Power.HANDLE);
            case ComplaintAct.SetPriority _ -> EnumSet.of(Power.HANDLE);
            case ComplaintAct.ChooseAssistance _ -> EnumSet.of(Power.HANDLE);
            case ComplaintAct.RequestDocuments _ -> EnumSet.of(Power.HANDLE, Power.REGISTER);
            case ComplaintAct.CompleteDocuments _ -> EnumSet.of(Power.HANDLE, Power.REGISTER);
            case ComplaintAct.ExtendTime _ -> EnumSet.of(Power.EXTEND);
            case ComplaintAct.NotifyExtension _ -> EnumSet.of(Power.EXTEND, Power.HANDLE);
            case ComplaintAct.SuspendClock _ -> EnumSet.of(Power.HANDLE);
            case ComplaintAct.ResumeClock _ -> EnumSet.of(Power.HANDLE);
            case ComplaintAct.RequestWrittenComplaint _ -> EnumSet.of(Power.RECEIVE, Power.HANDLE);
            case ComplaintAct.ContinueInWriting _ -> EnumSet.of(Power.REGISTER, Power.HANDLE);
            case ComplaintAct.LeaveWithoutConsideration _ -> EnumSet.of(Power.DISMISS);
            case ComplaintAct.RefuseToHandle _ -> EnumSet.of(Power.DISMISS);
            case ComplaintAct.GiveFirstResponse _ -> EnumSet.of(Power.HANDLE);
            case ComplaintAct.DecideResponse _ -> EnumSet.of(Power.RESPOND);
            case ComplaintAct.DispatchResponse _ -> EnumSet.of(Power.RESPOND, Power.HANDLE);
            case ComplaintAct.RecordMissedDeadlines _, ComplaintAct.RecountDeadlines _ -> EnumSet.noneOf(Power.class);
        };
    }
}
