package dev.redress.core.complaint;

import static dev.redress.core.complaint.Checks.unless;

import dev.redress.core.complaint.PartyAct.ChooseReplyAddress;
import dev.redress.core.complaint.PartyAct.EndMandate;
import dev.redress.core.complaint.PartyAct.HandOutSecret;
import dev.redress.core.complaint.PartyAct.RecordMajority;
import dev.redress.core.complaint.PartyAct.RecordMandate;
import dev.redress.core.complaint.PartyAct.VerifyAddress;
import dev.redress.core.complaint.PartyEvent.AddressVerified;
import dev.redress.core.complaint.PartyEvent.MajorityReached;
import dev.redress.core.complaint.PartyEvent.MandateEnded;
import dev.redress.core.complaint.PartyEvent.MandateRecorded;
import dev.redress.core.complaint.PartyEvent.ReplyAddressChosen;
import dev.redress.core.complaint.PartyEvent.SecretHandedOut;
import dev.redress.core.rulebook.IdentityField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;

/** Rules of who may act for a complainant, and of how each comes to the case. They hold in every state. */
final class PartyRules {

    private final Circumstances circumstances;

    PartyRules(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    Ruling decide(Complaint state, PartyAct act) {
        CaseFile file = state.file();
        return switch (act) {
            case RecordMandate record -> record(file, record);
            case EndMandate end -> end(file.parties(), end);
            case ChooseReplyAddress choose -> choose(file, choose);
            case HandOutSecret handOut -> handOut(file, handOut);
            case VerifyAddress verify -> verify(file, verify);
            case RecordMajority majority -> majority(file, majority);
        };
    }

    private Ruling record(CaseFile file, RecordMandate act) {
        return unless(
                () -> Ruling.allowed(new MandateRecorded(
                        act.complainant(),
                        act.basis(),
                        act.representative().orElseThrow(),
                        new TreeSet<>(act.scope()),
                        act.from(),
                        act.until(),
                        act.evidence().orElseThrow(),
                        act.documents())),
                () -> complainant(file, act.complainant()),
                () -> Checks.given("The representative", act.representative()),
                () -> Checks.given("What proves the mandate", act.evidence()),
                () -> act.documents().isEmpty()
                        ? refused("missing", "The document that proves the mandate is missing.")
                        : Optional.empty(),
                () -> act.scope().isEmpty()
                        ? refused("missing", "What the representative may do is missing.")
                        : Optional.empty(),
                () -> over(act.from(), act.until()));
    }

    private Optional<Ruling> over(LocalDate from, Optional<LocalDate> until) {
        return until.filter(last -> last.isBefore(from) || last.isBefore(circumstances.today()))
                .map(last -> Ruling.refused(
                        "mandate-over", "The mandate ends on " + last + ", and nobody could act by it any more."));
    }

    private Ruling end(Parties parties, EndMandate act) {
        return unless(
                () -> Ruling.allowed(
                        new MandateEnded(act.mandate(), act.on(), act.reason().orElseThrow())),
                () -> parties.mandate(act.mandate())
                                .filter(mandate -> mandate.endedOn().isEmpty())
                                .isPresent()
                        ? Optional.empty()
                        : refused("no-such-mandate", "There is no such mandate to end."),
                () -> Checks.given("The reason", act.reason()));
    }

    private Ruling choose(CaseFile file, ChooseReplyAddress act) {
        return unless(
                () -> Ruling.allowed(new ReplyAddressChosen(act.complainant())),
                () -> complainant(file, act.complainant()),
                () -> file.entry().complainants().size() == 1
                        ? refused(
                                "one-complainant",
                                "One person complains here, and the reply goes to that person's address.")
                        : Optional.empty(),
                () -> file.entry()
                                .complainants()
                                .get(act.complainant() - 1)
                                .given()
                                .contains(IdentityField.ADDRESS)
                        ? Optional.empty()
                        : refused(
                                "address-missing",
                                "Complainant " + act.complainant() + " gave no address to which a reply could go."));
    }

    private Ruling handOut(CaseFile file, HandOutSecret act) {
        return unless(
                () -> Ruling.allowed(new SecretHandedOut(
                        act.party().word(), act.identityCheck().orElseThrow())),
                () -> onThisSide(file, act.party()),
                () -> act.party() instanceof Party.Named(int place)
                                && file.parties().minors().contains(place)
                        ? Optional.of(guardianNeeded("A minor comes to the case through the guardian."))
                        : Optional.empty(),
                () -> Checks.given("How the identity was checked", act.identityCheck()));
    }

    private Ruling verify(CaseFile file, VerifyAddress act) {
        return unless(
                () -> Ruling.allowed(new AddressVerified(act.party().word(), act.identity(), act.how())),
                () -> onThisSide(file, act.party()),
                () -> file.parties().isVerified(act.party(), act.identity())
                        ? refused("verified-already", "This address is verified already.")
                        : Optional.empty(),
                // An officer vouches; a code that came back is for the portal to record.
                () -> (act.how() == AddressProof.CODE) == (circumstances.actor() instanceof Actor.Portal)
                        ? Optional.empty()
                        : refused(
                                "no-such-proof", "An address is verified by a code that came back, or by an officer."));
    }

    private Ruling majority(CaseFile file, RecordMajority act) {
        return unless(
                () -> Ruling.allowed(new MajorityReached(act.complainant())),
                () -> file.parties().minors().contains(act.complainant())
                        ? Optional.empty()
                        : refused("no-minor", "No minor complains in this place."));
    }

    /**
     * Why nothing may be settled by this act: a minor without a guardian, or one of several who would decide for the
     * others.
     */
    Optional<Ruling.Refused> unsettled(CaseFile file, ComplaintAct act) {
        if (act instanceof DisputeAct.OnDispute onDispute && circumstances.actor() instanceof Actor.Portal portal) {
            return portal.party().flatMap(party -> unsaid(file, party, onDispute));
        }
        if (!(act instanceof ComplaintAct.Withdraw || act instanceof DisputeAct.AcceptResponse)) {
            return Optional.empty();
        }
        LocalDate today = circumstances.today();
        Optional<Party> party =
                circumstances.actor() instanceof Actor.Portal portal ? portal.party() : Optional.empty();
        for (int minor : new TreeSet<>(file.parties().minors())) {
            boolean minorAlone = party.filter(new Party.Named(minor)::equals).isPresent();
            if (minorAlone || !file.parties().hasGuardian(minor, today)) {
                return Optional.of(guardianNeeded("Complainant " + minor
                        + " is a minor. Only a guardian settles for a minor; record the guardian first."));
            }
        }
        return party.isPresent() && file.entry().complainants().size() > 1
                ? Optional.of(new Ruling.Refused(
                        "others-complain-too",
                        "Others complain here too, and one of them cannot settle it for all.",
                        Optional.empty()))
                : Optional.empty();
    }

    /**
     * Why somebody on the portal cannot say this of the dispute: a minor speaks through the guardian, and what is said of
     * the dispute as a whole, no one of several says for the others.
     */
    private Optional<Ruling.Refused> unsaid(CaseFile file, Party party, DisputeAct.OnDispute act) {
        if (party instanceof Party.Named(int place) && file.parties().minors().contains(place)) {
            return Optional.of(guardianNeeded("Complainant " + place
                    + " is a minor. Only a guardian speaks for a minor of a dispute; record the guardian first."));
        }
        boolean ofTheWhole = act instanceof DisputeAct.ClaimLoss
                || act instanceof DisputeAct.DeclareFact
                || act instanceof DisputeAct.RecordFiling;
        return ofTheWhole && file.entry().complainants().size() > 1
                ? Optional.of(new Ruling.Refused(
                        "others-complain-too",
                        "Others complain here too, and one of them cannot say it for all.",
                        Optional.empty()))
                : Optional.empty();
    }

    /** Why a minor cannot apply outside alone: somebody who settles for the minor must be on record. */
    Optional<Ruling> withoutGuardian(CaseFile file, Party applicant, LocalDate on) {
        return file.parties()
                .complainantOf(applicant)
                .filter(file.parties().minors()::contains)
                .filter(minor ->
                        applicant instanceof Party.Named || !file.parties().hasGuardian(minor, on))
                .map(_ -> guardianNeeded("A minor goes to a forum through the guardian."));
    }

    /** Why a minor does not do this alone; empty where somebody is of age. */
    Optional<Ruling> alone(ComplainantSide side, String because) {
        return side.minor() ? Optional.of(guardianNeeded(because)) : Optional.empty();
    }

    /** Why who came through the portal may not do this; empty when the place in the case, or the mandate, allows it. */
    Optional<Ruling.Refused> outside(CaseFile file, Optional<Party> party, Mandate.Scope needed) {
        if (!(party.orElse(null) instanceof Party.Acting(int ordinal))) {
            return Optional.empty();
        }
        if (!file.parties().holds(ordinal, circumstances.today())) {
            return Optional.of(new Ruling.Refused("mandate-ended", "The mandate has ended.", Optional.empty()));
        }
        return file.parties().mandate(ordinal).orElseThrow().recorded().scope().contains(needed)
                ? Optional.empty()
                : Optional.of(new Ruling.Refused(
                        "outside-mandate",
                        "The mandate does not allow this; it lacks '" + needed.word() + "'.",
                        Optional.empty()));
    }

    private Optional<Ruling> onThisSide(CaseFile file, Party party) {
        return switch (party) {
            case Party.Named(int place) -> complainant(file, place);
            case Party.Acting(int mandate) ->
                file.parties().holds(mandate, circumstances.today())
                        ? Optional.empty()
                        : refused("no-such-mandate", "There is no mandate " + mandate + " in force.");
        };
    }

    private static Optional<Ruling> complainant(CaseFile file, int place) {
        return place >= 1 && place <= file.entry().complainants().size()
                ? Optional.empty()
                : refused("no-such-complainant", "The case has no complainant " + place + ".");
    }

    private Ruling.Refused guardianNeeded(String because) {
        return new Ruling.Refused(
                "guardian-needed", because, circumstances.procedure().minors().map(rule -> rule.source()));
    }

    private static Optional<Ruling> refused(String code, String reason) {
        return Optional.of(Ruling.refused(code, reason));
    }
}
