package dev.redress.core.complaint;

import dev.redress.core.rulebook.Citation;
import dev.redress.core.rulebook.DataRight;
import java.util.Optional;

/**
 * What may still be done to a case whose data a person had restricted, or whose data are gone, before any other rule is
 * asked.
 *
 * <p>Restricted (UU 27/2022, Art 41), data are kept, and used for what law obliges the institution to, which is to
 * answer, in time, whoever complained. So everything on the way to the answer goes on, and so does whatever the
 * complainant does or whatever protects the data. What the institution merely may do waits until the restriction ends:
 * to gather more data, to spread them to other units, to take more time, to put the case aside.
 */
final class ProcessingLimits {

    private final Circumstances circumstances;

    ProcessingLimits(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    /** Why the act is not possible now; empty when nothing of this kind hinders it. */
    Optional<Ruling> refusal(Complaint state, ComplaintAct act) {
        Privacy privacy = state.file().privacy();
        if (privacy.erased().isPresent()) {
            return goesOnErased(act)
                    ? Optional.empty()
                    : Optional.of(Ruling.refused(
                            "personal-data-erased",
                            "The personal data and texts of "
                                    + state.file().entry().number().printed()
                                    + " were erased; nothing more can be done to it."));
        }
        if (privacy.restriction().isPresent() && !goesOnRestricted(act)) {
            return Optional.of(refused(
                    "processing-restricted",
                    "The complainant had the processing of the data restricted. They are kept, and used for the answer"
                            + " and for what law demands; this is neither."));
        }
        return withoutConsent(privacy, act);
    }

    /** To the consent of the complainant only who has one that holds may appeal (UU 27/2022, Arts 20, 24). */
    private Optional<Ruling> withoutConsent(Privacy privacy, ComplaintAct act) {
        boolean supported = switch (act) {
            case ConfidentialityAct.OpenPersonalData open -> privacy.supports(open.purpose());
            case ConfidentialityAct.Disclose disclose -> privacy.supports(disclose.ground());
            default -> true;
        };
        return !supported
                ? Optional.of(Ruling.refused(
                        "no-consent-in-force",
                        "No consent of the complainant is on record that still holds.",
                        circumstances.procedure().purposes().source()))
                : Optional.empty();
    }

    /** Clocks are judged, and a person is told that nothing is left; no text can be written any more. */
    private static boolean goesOnErased(ComplaintAct act) {
        return switch (act) {
            case ComplaintAct.RecordMissedDeadlines _, ComplaintAct.RecountDeadlines _ -> true;
            case PrivacyAct.RequestRight _, PrivacyAct.FulfilRight _, PrivacyAct.RefuseRight _ -> true;
            case PrivacyAct.RecordEscalations _ -> true;
            case ConfidentialityAct.ReviewEmergency _ -> true;
            default -> false;
        };
    }

    private static boolean goesOnRestricted(ComplaintAct act) {
        return switch (act) {
            // The record of the law itself
            case ComplaintAct.RecordMissedDeadlines _, ComplaintAct.RecountDeadlines _ -> true;
            // On the way to the answer
            case ComplaintAct.Acknowledge _, ComplaintAct.Assign _, ComplaintAct.CompleteDocuments _ -> true;
            case ComplaintAct.GiveFirstResponse _, ComplaintAct.DecideResponse _ -> true;
            case ComplaintAct.DispatchResponse _, ComplaintAct.ResumeClock _ -> true;
            // An extension that was decided before: the complainant is told
            case ComplaintAct.NotifyExtension _ -> true;
            // The complainant's own doing
            case ComplaintAct.Withdraw _, ComplaintAct.ContinueInWriting _ -> true;
            case ComplaintAct.AddCorrespondence(var message) -> message.direction() == Correspondence.Direction.IN;
            case PartyAct _, PrivacyAct _ -> true;
            // A legal claim of the complainant, which the restriction must not hinder
            case DisputeAct _ -> true;
            // Letters on the way to the answer; what they evidence is judged by itself
            case LetterAct _ -> true;
            // Gathering more
            case ComplaintAct.RequestDocuments _, ComplaintAct.RequestWrittenComplaint _ -> false;
            // Spreading
            case ComplaintAct.ChooseAssistance _ -> false;
            // Taking more time, or treating the case otherwise than it stands
            case ComplaintAct.ExtendTime _, ComplaintAct.SuspendClock _ -> false;
            case ComplaintAct.SetPriority _, ComplaintAct.OverrideForm _ -> false;
            // Putting the case aside is a use of the data against the person, and no law demands it
            case ComplaintAct.LeaveWithoutConsideration _, ComplaintAct.RefuseToHandle _ -> false;
            case ConfidentialityAct.OpenPersonalData open -> !open.purpose().equals(Privacy.CONSENT);
            case ConfidentialityAct.Disclose disclose ->
                disclose.ground().equals("law") || disclose.ground().equals("regulator");
            // Keeping people away from the data, and looking after those who came near
            case ConfidentialityAct.RestrictAccess _, ConfidentialityAct.LiftRestriction _ -> true;
            case ConfidentialityAct.DeclareConflict _, ConfidentialityAct.ReviewEmergency _ -> true;
        };
    }

    private Ruling refused(String code, String reason) {
        Optional<Citation> law = circumstances
                .procedure()
                .dataRights()
                .value()
                .find(PrivacyAct.Right.RESTRICTION.word())
                .map(DataRight::law);
        return law.map(it -> Ruling.refused(code, reason, it)).orElseGet(() -> Ruling.refused(code, reason));
    }
}
