package dev.redress.app.handling;

import static dev.redress.app.platform.Fields.optional;
import static dev.redress.app.platform.Fields.required;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.app.access.StaffMember;
import dev.redress.app.access.WorkingSession;
import dev.redress.app.handling.HandlingApi.Place;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.ConfidentialityAct;
import dev.redress.core.rulebook.Role.Power;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Acts on who comes near a case and on what of it leaves the house. */
@RestController
@RequestMapping("/api/institutions/{institution}/complaints/{year}/{number}")
class ConfidentialityApi {

    record Opening(
            @Nullable String purpose,
            @Nullable String evidence,
            @Nullable String emergency) {}

    record EmergencyReview(
            @Nullable Integer opening,
            @Nullable Boolean justified,
            @Nullable String finding) {}

    record Disclosure(
            @Nullable String ground,
            @Nullable String recipient,
            @Nullable String what,
            @Nullable String evidence) {}

    record Restriction(
            @Nullable List<String> admitted, @Nullable String reason) {}

    record RestrictionLifting(@Nullable String reason) {}

    record Conflict(@Nullable String person, @Nullable String reason) {}

    private final Handling handling;
    private final CaseViews views;
    private final RegisterNumbers numbers;
    private final CurrentStaff staff;
    private final WorkingSession session;

    ConfidentialityApi(
            Handling handling, CaseViews views, RegisterNumbers numbers, CurrentStaff staff, WorkingSession session) {
        this.handling = handling;
        this.views = views;
        this.numbers = numbers;
        this.staff = staff;
        this.session = session;
    }

    /**
     * Opens personal data and texts for a lawful purpose; they are then part of the case as this token gets it, for ten
     * hours. With {@code emergency}, a reason, also a case out of reach; that lasts one hour and is reviewed.
     */
    @Needs(value = Power.READ, unseen = true)
    @PostMapping("/opening")
    CaseView open(@ParameterObject Place place, @RequestBody Opening body) {
        String purpose = required("purpose", body.purpose());
        return act(
                place,
                sealing -> new ConfidentialityAct.OpenPersonalData(
                        session.fingerprint(),
                        purpose,
                        optional(body.evidence()).map(sealing::seal),
                        optional(body.emergency()).map(sealing::seal)));
    }

    /** Reviews an opening in an emergency; not by who made it. */
    @Needs(Power.OVERSEE)
    @PostMapping("/emergency-review")
    CaseView review(@ParameterObject Place place, @RequestBody EmergencyReview body) {
        int opening = required("opening", body.opening());
        boolean justified = required("justified", body.justified());
        String finding = required("finding", body.finding());
        return act(place, sealing -> new ConfidentialityAct.ReviewEmergency(opening, justified, sealing.seal(finding)));
    }

    /** Records that something of the case went to somebody outside. */
    @Needs({Power.HANDLE, Power.PROTECT, Power.OVERSEE})
    @PostMapping("/disclosure")
    CaseView disclose(@ParameterObject Place place, @RequestBody Disclosure body) {
        String ground = required("ground", body.ground());
        String recipient = required("recipient", body.recipient());
        String what = required("what", body.what());
        return act(
                place,
                sealing -> new ConfidentialityAct.Disclose(
                        ground,
                        sealing.seal(recipient),
                        sealing.seal(what),
                        optional(body.evidence()).map(sealing::seal)));
    }

    /** Keeps the case to the people named, besides those who oversee. */
    @Needs(Power.OVERSEE)
    @PostMapping("/restriction")
    CaseView restrict(@ParameterObject Place place, @RequestBody Restriction body) {
        return act(
                place,
                sealing -> new ConfidentialityAct.RestrictAccess(
                        Set.copyOf(Optional.ofNullable(body.admitted()).orElse(List.of())),
                        optional(body.reason()).map(sealing::seal)));
    }

    @Needs(Power.OVERSEE)
    @PostMapping("/restriction-lifting")
    CaseView lift(@ParameterObject Place place, @RequestBody RestrictionLifting body) {
        return act(
                place,
                sealing -> new ConfidentialityAct.LiftRestriction(
                        optional(body.reason()).map(sealing::seal)));
    }

    /** Records a conflict of interest, one's own or another's; a handler hands the case back by it. */
    @Needs({Power.HANDLE, Power.RESPOND, Power.OVERSEE})
    @PostMapping("/conflict-of-interest")
    CaseView declare(@ParameterObject Place place, @RequestBody Conflict body) {
        return act(
                place,
                sealing -> new ConfidentialityAct.DeclareConflict(
                        optional(body.person())
                                .orElseGet(() -> staff.at(place.institution()).login()),
                        optional(body.reason()).map(sealing::seal)));
    }

    private CaseView act(Place place, Function<Sealing, ComplaintAct> act) {
        StaffMember member = staff.at(place.institution());
        CaseRef ref = numbers.require(place.institution(), place.year(), place.number());
        handling.act(ref, member, act);
        return views.of(ref, member);
    }
}
