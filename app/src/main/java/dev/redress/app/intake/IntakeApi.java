package dev.redress.app.intake;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.app.access.StaffMember;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.platform.Problem;
import dev.redress.core.rulebook.Institution;
import dev.redress.core.rulebook.Role.Power;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Submissions from programs and from the people of the institution. */
@RestController
class IntakeApi {

    private final Intake intake;
    private final WaitingRoom waitingRoom;
    private final RepeatedRequests repeated;
    private final CurrentStaff staff;
    private final CaseLaw law;
    private final JsonMapper json;

    IntakeApi(
            Intake intake,
            WaitingRoom waitingRoom,
            RepeatedRequests repeated,
            CurrentStaff staff,
            CaseLaw law,
            JsonMapper json) {
        this.intake = intake;
        this.waitingRoom = waitingRoom;
        this.repeated = repeated;
        this.staff = staff;
        this.law = law;
        this.json = json;
    }

    /**
     * Enters a submission. With an {@code Idempotency-Key} the same request may be sent again and gets the same answer;
     * another request under the same key is refused.
     */
    @Needs({Power.RECEIVE, Power.REGISTER})
    @PostMapping("/api/institutions/{institution}/complaints")
    ResponseEntity<?> take(
            @PathVariable String institution,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody IntakeBody body) {
        StaffMember member = staff.at(institution);
        Optional<Understood.Request> request = Optional.ofNullable(key)
                .map(it -> new Understood.Request(it, RepeatedRequests.hash(json.writeValueAsBytes(body))));
        Optional<Registered> before = request.flatMap(it -> repeated.find(institution, it));
        if (before.isPresent()) {
            return created(before.get());
        }
        Institution known = law.institution(institution);
        var understood = new Understood(
                institution,
                body.submission(law.now(institution), member.name(), known.currency()),
                body.uploads(),
                member.actor(),
                Optional.empty(),
                request);
        try {
            return switch (intake.take(understood)) {
                case Intake.Taken.Entered(Registered registered) -> created(registered);
                case Intake.Taken.AwaitsRegistration(UUID intakeId) ->
                    ResponseEntity.accepted().body(Map.of("awaitsRegistration", intakeId));
                case Intake.Taken.ToMend(var reasons) ->
                    throw new Problem(
                            422,
                            reasons.stream()
                                    .map(it -> new Problem.Reason(it.code(), it.reason(), it.citation()))
                                    .toList());
            };
        } catch (Registrar.RequestRepeated meanwhile) {
            return created(request.flatMap(it -> repeated.find(institution, it)).orElseThrow());
        }
    }

    /** What waits for the register keeper, the oldest first. */
    @Needs({Power.RECEIVE, Power.REGISTER})
    @GetMapping("/api/institutions/{institution}/awaiting-registration")
    List<WaitingRoom.Waiting> waiting(@PathVariable String institution) {
        staff.at(institution);
        return waitingRoom.list(institution);
    }

    /** The register keeper enters what waits. */
    @Needs(Power.REGISTER)
    @PostMapping("/api/institutions/{institution}/awaiting-registration/{intakeId}/registration")
    ResponseEntity<Registered> register(@PathVariable String institution, @PathVariable UUID intakeId) {
        StaffMember member = staff.at(institution);
        return created(intake.register(institution, intakeId, member.actor()));
    }

    private static ResponseEntity<Registered> created(Registered registered) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(
                        "Location",
                        "/api/institutions/" + registered.institution() + "/complaints/"
                                + registered.number().year() + "/"
                                + registered.number().number())
                .header("Cache-Control", "no-store")
                .body(registered);
    }
}
