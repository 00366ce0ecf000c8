package dev.redress.core.complaint;

import dev.redress.core.access.Access;
import dev.redress.core.access.AccessPolicy;
import dev.redress.core.access.CaseStanding;
import dev.redress.core.access.Want;
import dev.redress.core.rulebook.LetterKind.Paper;
import dev.redress.core.rulebook.Role.Power;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which powers an act needs; whether somebody has them, and comes near the case at all, is the policy's to say. */
final class Powers {

    /** Who may write letters, and send what is signed. */
    private static final Set<Power> WRITERS = Collections.unmodifiableSet(
            EnumSet.of(Power.RECEIVE, Power.REGISTER, Power.HANDLE, Power.EXTEND, Power.DISMISS, Power.RESPOND));

    private Powers() {}

    /** Why this actor may not do this; empty when they may. */
    static Optional<Ruling.Refused> refusal(Complaint state, ComplaintAct act, Circumstances circumstances) {
        return switch (circumstances.actor()) {
            case Actor.Program _ ->
                decides(act)
                        ? refused("person-decides", "A person of the institution decides this, never the program.")
                        : Optional.empty();
            case Actor.Portal portal -> ofPortal(portal, state, act, circumstances);
            case Actor.Staff staff ->
                switch (policy(circumstances).decide(staff.asker(), want(state, act, circumstances))) {
                    case Access.Granted _ -> Optional.empty();
                    case Access.Refused(var code, var reason, var citation) ->
                        Optional.of(new Ruling.Refused(code, reason, citation));
                    case Access.Hidden _ -> refused("not-within-reach", "This person does not come near this case.");
                };
        };
    }

    /** What the complainant may do through the portal, and of that, what the mandate of a representative allows. */
    private static Optional<Ruling.Refused> ofPortal(
            Actor.Portal portal, Complaint state, ComplaintAct act, Circumstances circumstances) {
        Optional<Mandate.Scope> needed = switch (act) {
            case ComplaintAct.Withdraw _ -> Optional.of(Mandate.Scope.SETTLE);
            // Each asks for what concerns his or her own side.
            case PrivacyAct.RequestRight request
            when portal.party()
                    .flatMap(state.file().parties()::complainantOf)
                    .map(place -> place == request.complainant())
                    .orElse(true) -> Optional.of(Mandate.Scope.WRITE);
            case PartyAct.VerifyAddress(var party, var _, var _)
            when portal.party().filter(party::equals).isPresent() -> Optional.of(Mandate.Scope.READ);
            case DisputeAct.AcceptResponse _,
                    DisputeAct.RejectResponse _,
                    DisputeAct.RaiseDispute _,
                    DisputeAct.RecordFiling _ -> Optional.of(Mandate.Scope.SETTLE);
            case DisputeAct.Refer refer
            when portal.party().filter(refer.applicant()::equals).isPresent() -> Optional.of(Mandate.Scope.SETTLE);
            case DisputeAct.RaiseObjection _, DisputeAct.ClaimLoss _, DisputeAct.DeclareFact _ ->
                Optional.of(Mandate.Scope.WRITE);
            case DisputeAct.GivePaper _ -> Optional.of(Mandate.Scope.WRITE);
            case ComplaintAct.AddCorrespondence(var message)
            when message.direction() == Correspondence.Direction.IN -> Optional.of(Mandate.Scope.WRITE);
            default -> Optional.empty();
        };
        return needed.isEmpty()
                ? refused("not-for-complainants", "Only people of the institution can do this.")
                : new PartyRules(circumstances).outside(state.file(), portal.party(), needed.get());
    }

    private static AccessPolicy policy(Circumstances circumstances) {
        return new AccessPolicy(
                circumstances.procedure().roles(), circumstances.procedure().purposes());
    }

    private static Want want(Complaint state, ComplaintAct act, Circumstances circumstances) {
        CaseStanding about = state.file().standing();
        return switch (act) {
            case ConfidentialityAct.OpenPersonalData open ->
                new Want.OpenCase(
                        about,
                        open.purpose(),
                        open.evidence().isPresent(),
                        open.emergency().isPresent());
            case ConfidentialityAct.ReviewEmergency review ->
                new Want.ActOnCase(
                        about,
                        enough(act),
                        false,
                        state.file().confidentiality().openedBy(review.opening()));
            case LetterAct.SignLetter sign ->
                new Want.ActOnCase(about, maySign(state, sign, circumstances), true, Optional.empty());
            case PrivacyAct.ReleaseLegalHold _ ->
                new Want.ActOnCase(
                        about,
                        enough(act),
                        works(act),
                        state.file().privacy().hold().map(PrivacyEvent.LegalHoldSet::by));
            default -> new Want.ActOnCase(about, enough(act), works(act), Optional.empty());
        };
    }

    /** Acts that are a person's judgement: extending, dismissing, answering, opening (KP-21, ALMA-18, ALMA-31). */
    private static boolean decides(ComplaintAct act) {
        if (act instanceof LetterAct letter) {
            return switch (letter) {
                // The acknowledgement has fixed words and no author; all else that leaves the house has one.
                case LetterAct.WriteLetter write -> write.paper() != Paper.ACKNOWLEDGEMENT;
                case LetterAct.PresentLetter _, LetterAct.SignLetter _, LetterAct.PostLetter _ -> false;
                case LetterAct.DispatchLetter _, LetterAct.RecordDelivery _ -> false;
                case LetterAct.ReviseLetter _, LetterAct.CommentOnLetter _, LetterAct.ApproveLetter _ -> true;
                case LetterAct.ReturnLetter _, LetterAct.DiscardLetter _, LetterAct.SendAgain _ -> true;
            };
        }
        return act instanceof ConfidentialityAct
                || !Collections.disjoint(
                        enough(act), EnumSet.of(Power.EXTEND, Power.DISMISS, Power.RESPOND, Power.PROTECT));
    }

    /** Acts on the substance of a case, which whoever has a conflict of interest leaves alone (DBS-2). */
    private static boolean works(ComplaintAct act) {
        return switch (act) {
            case ComplaintAct.Acknowledge _, ComplaintAct.AddCorrespondence _, ComplaintAct.Withdraw _ -> false;
            case ConfidentialityAct _ -> false;
            default -> true;
        };
    }

    private static Optional<Ruling.Refused> refused(String code, String reason) {
        return Optional.of(new Ruling.Refused(code, reason, Optional.empty()));
    }

    /** Who signs; where the seal of the institution suffices, whoever may send. */
    private static Set<Power> maySign(Complaint state, LetterAct.SignLetter act, Circumstances circumstances) {
        LetterContents contents = new LetterContents(circumstances);
        boolean seal = state.file()
                .letters()
                .at(act.letter())
                .filter(letter -> contents.kind(letter.paper()).isPresent())
                .map(letter -> contents.tier(state.file(), letter.paper()))
                .filter(tier -> tier.signedBy().isEmpty())
                .isPresent();
        return seal ? WRITERS : EnumSet.of(Power.SIGN);
    }

    /** Any one of these powers suffices; none means that only the program may. */
    private static Set<Power> enough(ComplaintAct act) {
        return switch (act) {
            case ComplaintAct.Acknowledge _ -> EnumSet.of(Power.RECEIVE, Power.REGISTER, Power.HANDLE);
            case ComplaintAct.AddCorrespondence _ -> EnumSet.of(Power.RECEIVE, Power.REGISTER, Power.HANDLE);
            case ComplaintAct.Withdraw _ -> EnumSet.of(Power.RECEIVE, Power.HANDLE);
            case ComplaintAct.OverrideForm _ -> EnumSet.of(Power.REGISTER, Power.HANDLE);
            case ComplaintAct.Assign _ -> EnumSet.of(Power.REGISTER, Power.HANDLE, Power.OVERSEE);
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
            case ConfidentialityAct.OpenPersonalData _ -> EnumSet.of(Power.READ);
            case ConfidentialityAct.ReviewEmergency _ -> EnumSet.of(Power.OVERSEE);
            case ConfidentialityAct.Disclose _ -> EnumSet.of(Power.HANDLE, Power.PROTECT, Power.OVERSEE);
            case ConfidentialityAct.RestrictAccess _ -> EnumSet.of(Power.OVERSEE);
            case ConfidentialityAct.LiftRestriction _ -> EnumSet.of(Power.OVERSEE);
            case ConfidentialityAct.DeclareConflict _ -> EnumSet.of(Power.HANDLE, Power.RESPOND, Power.OVERSEE);
            case DisputeAct.RecordLapses _ -> EnumSet.noneOf(Power.class);
            case DisputeAct.DecideObjectionResponse _ -> EnumSet.of(Power.RESPOND);
            case DisputeAct.DispatchObjectionResponse _ -> EnumSet.of(Power.RESPOND, Power.HANDLE);
            case DisputeAct.ExtendProceeding _ -> EnumSet.of(Power.EXTEND);
            case DisputeAct.AcceptResponse _, DisputeAct.RejectResponse _, DisputeAct.RaiseObjection _ ->
                EnumSet.of(Power.RECEIVE, Power.HANDLE);
            case DisputeAct.GivePaper _ -> EnumSet.of(Power.RECEIVE, Power.HANDLE);
            case DisputeAct _ -> EnumSet.of(Power.HANDLE);
            case PartyAct.RecordMandate _ -> EnumSet.of(Power.REGISTER, Power.HANDLE);
            case PartyAct.EndMandate _ -> EnumSet.of(Power.REGISTER, Power.HANDLE);
            case PartyAct.ChooseReplyAddress _ -> EnumSet.of(Power.REGISTER, Power.HANDLE);
            case PartyAct.HandOutSecret _ -> EnumSet.of(Power.REGISTER, Power.HANDLE);
            case PartyAct.VerifyAddress _ -> EnumSet.of(Power.REGISTER, Power.HANDLE);
            case PartyAct.RecordMajority _ -> EnumSet.noneOf(Power.class);
            case LetterAct.ApproveLetter _ -> EnumSet.of(Power.CHECK);
            case LetterAct.ReturnLetter _ -> EnumSet.of(Power.CHECK, Power.SIGN);
            case LetterAct.SignLetter _ -> EnumSet.of(Power.SIGN);
            case LetterAct.CommentOnLetter _ ->
                EnumSet.of(Power.HANDLE, Power.RESPOND, Power.EXTEND, Power.CHECK, Power.SIGN);
            case LetterAct _ -> WRITERS;
            case PrivacyAct.RequestRight _ -> EnumSet.of(Power.RECEIVE, Power.HANDLE, Power.PROTECT);
            case PrivacyAct.RecordEscalations _ -> EnumSet.noneOf(Power.class);
            case PrivacyAct _ -> EnumSet.of(Power.PROTECT);
            case ComplaintAct.RecordMissedDeadlines _, ComplaintAct.RecountDeadlines _ -> EnumSet.noneOf(Power.class);
        };
    }
}
