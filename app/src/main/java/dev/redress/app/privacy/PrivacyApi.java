package dev.redress.app.privacy;

import static dev.redress.app.platform.Fields.optional;
import static dev.redress.app.platform.Fields.orEmpty;
import static dev.redress.app.platform.Fields.required;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.app.access.StaffMember;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.platform.Download;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.rulebook.Role.Power;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rights of persons over the data of one case. Each act answers with how it then stands. */
@RestController
@RequestMapping("/api/institutions/{institution}/complaints/{year}/{number}/privacy")
class PrivacyApi {

    /** Which case. */
    record Which(
            @Parameter(in = ParameterIn.PATH, required = true)
            String institution,

            @Parameter(in = ParameterIn.PATH, required = true)
            int year,

            @Parameter(in = ParameterIn.PATH, required = true)
            long number) {}

    /** @param receivedAt institution's zone; now when it is missing */
    record DataRequest(
            @Nullable String right,
            @Nullable Integer complainant,
            @Nullable LocalDateTime receivedAt,
            @Nullable String words) {}

    record Fulfilment(@Nullable String how) {}

    record RequestRefusal(@Nullable String ground, @Nullable String reason) {}

    /** Fields that are missing stay as they are. */
    record Correction(
            @Nullable Integer complainant,
            @Nullable String name,
            @Nullable String address,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String customerNumber,
            @Nullable String identityDocument,
            @Nullable String reason) {}

    record GivenConsent(
            @Nullable Integer complainant,
            @Nullable String purpose,
            @Nullable String textVersion,
            @Nullable String channel,
            @Nullable LocalDateTime givenAt,
            @Nullable String evidence) {}

    record Reasoned(@Nullable String reason) {}

    record DataErasure(@Nullable String ground) {}

    private final PrivacyActs acts;
    private final PrivacyViews views;
    private final AccessExport export;
    private final RegisterNumbers numbers;
    private final CurrentStaff staff;

    PrivacyApi(PrivacyActs acts, PrivacyViews views, AccessExport export, RegisterNumbers numbers, CurrentStaff staff) {
        this.acts = acts;
        this.views = views;
        this.export = export;
        this.numbers = numbers;
        this.staff = staff;
    }

    @Needs({Power.RECEIVE, Power.HANDLE, Power.PROTECT})
    @GetMapping
    PrivacyView show(@ParameterObject Which which) {
        return act(which, (_, _) -> {});
    }

    @Needs({Power.RECEIVE, Power.HANDLE, Power.PROTECT})
    @PostMapping("/requests")
    PrivacyView request(@ParameterObject Which which, @RequestBody DataRequest body) {
        return act(
                which,
                (ref, member) -> acts.request(
                        ref,
                        member,
                        required("right", body.right()),
                        Optional.ofNullable(body.complainant()).orElse(1),
                        Optional.ofNullable(body.receivedAt()),
                        optional(body.words())));
    }

    @Needs(Power.PROTECT)
    @PostMapping("/{request}/fulfilment")
    PrivacyView fulfil(@ParameterObject Which which, @PathVariable int request, @RequestBody Fulfilment body) {
        return act(which, (ref, member) -> acts.fulfil(ref, member, request, optional(body.how())));
    }

    @Needs(Power.PROTECT)
    @PostMapping("/{request}/refusal")
    PrivacyView refuse(@ParameterObject Which which, @PathVariable int request, @RequestBody RequestRefusal body) {
        return act(
                which,
                (ref, member) ->
                        acts.refuse(ref, member, request, required("ground", body.ground()), optional(body.reason())));
    }

    /** A zip archive for the person: a page, the same as JSON, the documents. The request is met by it. */
    @Needs(Power.PROTECT)
    @PostMapping("/{request}/copy")
    ResponseEntity<byte[]> copy(@ParameterObject Which which, @PathVariable int request) {
        StaffMember member = staff.at(which.institution());
        AccessExport.Made made = export.handOut(ref(which), member, request);
        return Download.of(made.name(), made.zip());
    }

    @Needs(Power.PROTECT)
    @PostMapping("/correction")
    PrivacyView correct(@ParameterObject Which which, @RequestBody Correction body) {
        Map<String, String> changes = new HashMap<>();
        put(changes, "name", body.name());
        put(changes, "address", body.address());
        put(changes, "email", body.email());
        put(changes, "phone", body.phone());
        put(changes, "customerNumber", body.customerNumber());
        put(changes, "identityDocument", body.identityDocument());
        return act(
                which,
                (ref, member) -> acts.correct(
                        ref,
                        member,
                        Optional.ofNullable(body.complainant()).orElse(1),
                        changes,
                        optional(body.reason())));
    }

    @Needs(Power.PROTECT)
    @PostMapping("/restriction-end")
    PrivacyView endRestriction(@ParameterObject Which which, @RequestBody Reasoned body) {
        return act(which, (ref, member) -> acts.endRestriction(ref, member, optional(body.reason())));
    }

    @Needs(Power.PROTECT)
    @PostMapping("/consents")
    PrivacyView consent(@ParameterObject Which which, @RequestBody GivenConsent body) {
        return act(
                which,
                (ref, member) -> acts.consent(
                        ref,
                        member,
                        Optional.ofNullable(body.complainant()).orElse(1),
                        orEmpty(body.purpose()),
                        orEmpty(body.textVersion()),
                        orEmpty(body.channel()),
                        Optional.ofNullable(body.givenAt()),
                        optional(body.evidence())));
    }

    @Needs(Power.PROTECT)
    @PostMapping("/hold")
    PrivacyView hold(@ParameterObject Which which, @RequestBody Reasoned body) {
        return act(which, (ref, member) -> acts.hold(ref, member, optional(body.reason())));
    }

    /** Needs a fresh second factor, and somebody else than who set the hold. */
    @Needs(Power.PROTECT)
    @PostMapping("/hold-release")
    PrivacyView release(@ParameterObject Which which, @RequestBody Reasoned body) {
        return act(which, (ref, member) -> acts.release(ref, member, optional(body.reason())));
    }

    /** Destroys the key of the case. Needs a fresh second factor; nothing brings the data back. */
    @Needs(Power.PROTECT)
    @PostMapping("/erasure")
    PrivacyView erase(@ParameterObject Which which, @RequestBody DataErasure body) {
        return act(which, (ref, member) -> acts.erase(ref, member, required("ground", body.ground())));
    }

    private PrivacyView act(Which which, BiConsumer<CaseRef, StaffMember> act) {
        StaffMember member = staff.at(which.institution());
        CaseRef ref = ref(which);
        act.accept(ref, member);
        return views.of(ref, member);
    }

    private CaseRef ref(Which which) {
        return numbers.require(which.institution(), which.year(), which.number());
    }

    private static void put(Map<String, String> changes, String field, @Nullable String value) {
        if (value != null) {
            changes.put(field, value);
        }
    }
}
