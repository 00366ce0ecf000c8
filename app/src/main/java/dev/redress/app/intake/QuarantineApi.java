package dev.redress.app.intake;

import static dev.redress.app.platform.Fields.optional;
import static dev.redress.app.platform.Fields.required;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.app.access.Rights;
import dev.redress.app.access.StaffMember;
import dev.redress.app.access.WorkingSession;
import dev.redress.app.ledger.Reader;
import dev.redress.app.platform.Problem;
import dev.redress.core.rulebook.Role.Power;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Quarantine for programs. What is there may be anything, so its bytes are only ever handed out to be saved. */
@RestController
@RequestMapping("/api/institutions/{institution}/quarantine")
class QuarantineApi {

    private static final int LARGEST_PAGE = 200;

    private final Quarantine quarantine;
    private final CurrentStaff staff;
    private final Rights rights;
    private final WorkingSession session;

    QuarantineApi(Quarantine quarantine, CurrentStaff staff, Rights rights, WorkingSession session) {
        this.session = session;
        this.quarantine = quarantine;
        this.staff = staff;
        this.rights = rights;
    }

    /** A page, the oldest first; the last entry gives the place after which to go on. */
    @Needs(Power.REGISTER)
    @GetMapping
    List<Quarantine.Entry> list(
            @PathVariable String institution,
            @RequestParam @Nullable Instant afterTakenAt,
            @RequestParam @Nullable UUID afterId,
            @RequestParam(defaultValue = "50") int size) {
        requireKeeper(institution, Optional.empty());
        Quarantine.After after = afterTakenAt == null || afterId == null
                ? Quarantine.After.START
                : new Quarantine.After(afterTakenAt, afterId);
        return quarantine.page(institution, after, Math.clamp(size, 1, LARGEST_PAGE));
    }

    @Needs(Power.REGISTER)
    @GetMapping("/{intakeId}")
    Quarantine.Entry show(@PathVariable String institution, @PathVariable UUID intakeId) {
        requireKeeper(institution, Optional.empty());
        return found(quarantine.find(institution, intakeId));
    }

    /** The bytes as they came, for one of the lawful purposes; that they were read, by whom and what for, is on record. */
    @Needs(Power.REGISTER)
    @GetMapping("/{intakeId}/raw")
    ResponseEntity<byte[]> raw(
            @PathVariable String institution,
            @PathVariable UUID intakeId,
            @RequestParam(required = false) @Nullable String purpose) {
        StaffMember member = requireKeeper(institution, optional(purpose));
        String wanted = required("purpose", purpose);
        Reader reader = new Reader(member.login(), session.fingerprint(), wanted);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(intakeId + ".raw")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(found(quarantine.raw(institution, intakeId, reader)));
    }

    /** Raw input holds personal data that no rule has sorted yet; it is for those who register for the whole house. */
    private StaffMember requireKeeper(String institution, Optional<String> purpose) {
        StaffMember member = staff.at(institution);
        rights.requireQuarantine(institution, member.asker(), purpose);
        return member;
    }

    private static <T> T found(Optional<T> entry) {
        return entry.orElseThrow(
                () -> new Problem(404, "not-in-quarantine", "Nothing is in quarantine under this identifier."));
    }
}
