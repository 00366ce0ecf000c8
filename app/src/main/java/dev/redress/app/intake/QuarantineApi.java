package dev.redress.app.intake;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.app.access.Rights;
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

    QuarantineApi(Quarantine quarantine, CurrentStaff staff, Rights rights) {
        this.quarantine = quarantine;
        this.staff = staff;
        this.rights = rights;
    }

    /** A page, the oldest first; the last entry gives the place after which to go on. */
    @Needs({Power.REGISTER, Power.HANDLE})
    @GetMapping
    List<Quarantine.Entry> list(
            @PathVariable String institution,
            @RequestParam @Nullable Instant afterTakenAt,
            @RequestParam @Nullable UUID afterId,
            @RequestParam(defaultValue = "50") int size) {
        requireKeeper(institution);
        Quarantine.After after = afterTakenAt == null || afterId == null
                ? Quarantine.After.START
                : new Quarantine.After(afterTakenAt, afterId);
        return quarantine.page(institution, after, Math.clamp(size, 1, LARGEST_PAGE));
    }

    @Needs({Power.REGISTER, Power.HANDLE})
    @GetMapping("/{intakeId}")
    Quarantine.Entry show(@PathVariable String institution, @PathVariable UUID intakeId) {
        requireKeeper(institution);
        return found(quarantine.find(institution, intakeId));
    }

    /** The bytes as they came. */
    @Needs({Power.REGISTER, Power.HANDLE})
    @GetMapping("/{intakeId}/raw")
    ResponseEntity<byte[]> raw(@PathVariable String institution, @PathVariable UUID intakeId) {
        requireKeeper(institution);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(intakeId + ".raw")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(found(quarantine.raw(institution, intakeId)));
    }

    /** Raw input holds personal data that no rule has sorted yet; it is for those who register or handle. */
    private void requireKeeper(String institution) {
        rights.require(institution, staff.at(institution).asker(), Power.REGISTER, Power.HANDLE);
    }

    private static <T> T found(Optional<T> entry) {
        return entry.orElseThrow(
                () -> new Problem(404, "not-in-quarantine", "Nothing is in quarantine under this identifier."));
    }
}
