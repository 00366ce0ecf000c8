package dev.redress.core.complaint;

import static dev.redress.core.complaint.Checks.unless;

import dev.redress.core.complaint.ConfidentialityAct.DeclareConflict;
import dev.redress.core.complaint.ConfidentialityAct.Disclose;
import dev.redress.core.complaint.ConfidentialityAct.LiftRestriction;
import dev.redress.core.complaint.ConfidentialityAct.OpenPersonalData;
import dev.redress.core.complaint.ConfidentialityAct.RestrictAccess;
import dev.redress.core.complaint.ConfidentialityAct.ReviewEmergency;
import dev.redress.core.complaint.ConfidentialityEvent.AccessRestricted;
import dev.redress.core.complaint.ConfidentialityEvent.ConflictOfInterestDeclared;
import dev.redress.core.complaint.ConfidentialityEvent.EmergencyReviewed;
import dev.redress.core.complaint.ConfidentialityEvent.PersonalDataDisclosed;
import dev.redress.core.complaint.ConfidentialityEvent.PersonalDataOpened;
import dev.redress.core.complaint.ConfidentialityEvent.RestrictionLifted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Rules of who comes near a case. They hold in every state: confidentiality neither begins nor ends with handling. */
final class ConfidentialityRules {

    /** A working day at a desk; then the purpose is asked for anew. */
    private static final Duration OPENING_HOLDS = Duration.ofHours(10);

    /** Long enough to act on the emergency that was named, and no longer. */
    private static final Duration EMERGENCY_HOLDS = Duration.ofHours(1);

    private final Circumstances circumstances;
    private final Checks checks;

    ConfidentialityRules(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.checks = new Checks(circumstances);
    }

    Ruling decide(Complaint state, ConfidentialityAct act) {
        return switch (act) {
            case OpenPersonalData open -> open(open);
            case ReviewEmergency review -> review(state.file().confidentiality(), review);
            case Disclose disclose -> disclose(disclose);
            case RestrictAccess restrict -> restrict(restrict);
            case LiftRestriction lift -> lift(state.file().confidentiality(), lift);
            case DeclareConflict declare -> declare(state, declare);
        };
    }

    /** The purpose itself and its evidence are the policy's to judge, before any rule here. */
    private Ruling open(OpenPersonalData act) {
        var at = circumstances.now();
        return Ruling.allowed(new PersonalDataOpened(
                circumstances.actor().name(),
                act.session(),
                act.purpose(),
                act.evidence(),
                act.emergency(),
                at,
                at.plus(act.emergency().isPresent() ? EMERGENCY_HOLDS : OPENING_HOLDS)));
    }

    private Ruling review(Confidentiality confidentiality, ReviewEmergency act) {
        boolean waits = act.opening() >= 1
                && act.opening() <= confidentiality.openings().size()
                && confidentiality.openings().get(act.opening() - 1).awaitsReview();
        if (!waits) {
            return Ruling.refused(
                    "no-emergency-to-review", "There is no opening in an emergency here that waits for its review.");
        }
        return Ruling.allowed(new EmergencyReviewed(
                act.opening(), act.justified(), circumstances.actor().name(), act.finding()));
    }

    private Ruling disclose(Disclose act) {
        var grounds = circumstances.procedure().purposes();
        return unless(
                () -> Ruling.allowed(new PersonalDataDisclosed(
                        act.ground(),
                        circumstances.actor().name(),
                        circumstances.today(),
                        act.recipient(),
                        act.what(),
                        act.evidence())),
                () -> checks.known("ground of disclosure", act.ground(), grounds),
                () -> grounds.value()
                        .find(act.ground())
                        .filter(ground ->
                                ground.needsEvidence() && act.evidence().isEmpty())
                        .map(ground -> Ruling.refused(
                                "purpose-not-evidenced",
                                "The ground '" + ground.code() + "' needs its evidence.",
                                grounds.source())));
    }

    private Ruling restrict(RestrictAccess act) {
        return unless(
                () -> Ruling.allowed(new AccessRestricted(
                        new TreeSet<>(act.admitted()), act.reason().orElseThrow())),
                () -> Checks.given("The reason for the restriction", act.reason()));
    }

    private Ruling lift(Confidentiality confidentiality, LiftRestriction act) {
        return unless(
                () -> Ruling.allowed(new RestrictionLifted(act.reason().orElseThrow())),
                () -> confidentiality.restrictedTo().isPresent()
                        ? Optional.empty()
                        : Optional.of(Ruling.refused("not-restricted", "The case is not restricted.")),
                () -> Checks.given("The reason for lifting the restriction", act.reason()));
    }

    private static Ruling declare(Complaint state, DeclareConflict act) {
        return unless(
                () -> {
                    List<ComplaintEvent> events = new ArrayList<>();
                    events.add(new ConflictOfInterestDeclared(
                            act.person(), act.reason().orElseThrow()));
                    if (state instanceof Complaint.Open
                            && state.file()
                                    .handler()
                                    .filter(act.person()::equals)
                                    .isPresent()) {
                        events.add(new ComplaintEvent.Assigned(state.file().unit(), Optional.empty()));
                    }
                    return new Ruling.Allowed(events);
                },
                () -> Checks.present("The person with the conflict of interest", act.person()),
                () -> Checks.given("The reason", act.reason()),
                () -> state.file().confidentiality().conflicted().contains(act.person())
                        ? Optional.of(
                                Ruling.refused("conflict-on-record", "This conflict of interest is on record already."))
                        : Optional.empty());
    }
}
