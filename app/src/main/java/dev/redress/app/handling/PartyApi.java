package dev.redress.app.handling;

import static dev.redress.app.platform.Fields.optional;
import static dev.redress.app.platform.Fields.orEmpty;
import static dev.redress.app.platform.Fields.required;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.app.access.StaffMember;
import dev.redress.app.intake.Upload;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.platform.Problem;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.PartyAct;
import dev.redress.core.complaint.Person;
import dev.redress.core.rulebook.Role.Power;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mandates, secrets, addresses: the complainant's side of a case, for programs. */
@RestController
@RequestMapping("/api/institutions/{institution}/complaints/{year}/{number}")
class PartyApi {

    record MandateBody(
            @Nullable Integer complainant,
            @Nullable String basis,
            @Nullable Representative representative,
            @Nullable Set<String> scope,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String evidence,
            @Nullable List<Document> documents) {}

    record Representative(
            @Nullable String name,
            @Nullable String address,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String identityDocument) {}

    /** A document, its content in Base64. */
    record Document(
            @Nullable String name,
            @Nullable String mediaType,
            @Nullable Boolean original,
            @Nullable String content) {}

    record MandateEnd(
            @Nullable Integer mandate,
            @Nullable LocalDate on,
            @Nullable String reason) {}

    record SecretBody(@Nullable String party, @Nullable String identityCheck) {}

    /** A secret, shown this once. */
    record Secret(String party, String secret) {}

    record AddressBody(@Nullable String party) {}

    record ReplyBody(@Nullable Integer complainant) {}

    private final Handling handling;
    private final PartyActs acts;
    private final RegisterNumbers numbers;
    private final CurrentStaff staff;
    private final Cases cases;
    private final Readings readings;
    private final CaseLaw law;

    PartyApi(
            Handling handling,
            PartyActs acts,
            RegisterNumbers numbers,
            CurrentStaff staff,
            Cases cases,
            Readings readings,
            CaseLaw law) {
        this.handling = handling;
        this.acts = acts;
        this.numbers = numbers;
        this.staff = staff;
        this.cases = cases;
        this.readings = readings;
        this.law = law;
    }

    /** Who stands on the complainant's side. */
    @Needs
    @GetMapping("/mandates")
    PartySection show(@ParameterObject HandlingApi.Place place) {
        return section(ref(place), staff.at(place.institution()));
    }

    @Needs({Power.REGISTER, Power.HANDLE})
    @PostMapping("/mandates")
    PartySection record(@ParameterObject HandlingApi.Place place, @RequestBody MandateBody body) {
        return act(place, PartyActs.record(mandate(body)));
    }

    @Needs({Power.REGISTER, Power.HANDLE})
    @PostMapping("/mandate-end")
    PartySection end(@ParameterObject HandlingApi.Place place, @RequestBody MandateEnd body) {
        int mandate = required("mandate", body.mandate());
        return act(
                place,
                sealing -> new PartyAct.EndMandate(
                        mandate,
                        required("on", body.on()),
                        optional(body.reason()).map(sealing::seal)));
    }

    @Needs({Power.REGISTER, Power.HANDLE})
    @PostMapping("/secret")
    ResponseEntity<Secret> handOut(@ParameterObject HandlingApi.Place place, @RequestBody SecretBody body) {
        Party party = PartyActs.party(required("party", body.party()));
        String secret = acts.handOut(ref(place), staff.at(place.institution()), party, optional(body.identityCheck()));
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(new Secret(party.word(), secret));
    }

    @Needs({Power.REGISTER, Power.HANDLE})
    @PostMapping("/address-verification")
    PartySection verify(@ParameterObject HandlingApi.Place place, @RequestBody AddressBody body) {
        return act(place, acts.vouch(ref(place), PartyActs.party(required("party", body.party()))));
    }

    @Needs({Power.REGISTER, Power.HANDLE})
    @PostMapping("/reply-address")
    PartySection chooseReplyAddress(@ParameterObject HandlingApi.Place place, @RequestBody ReplyBody body) {
        int complainant = required("complainant", body.complainant());
        return act(place, _ -> new PartyAct.ChooseReplyAddress(complainant));
    }

    private PartySection act(HandlingApi.Place place, Function<Sealing, ComplaintAct> act) {
        StaffMember member = staff.at(place.institution());
        CaseRef ref = ref(place);
        handling.act(ref, member, act);
        return section(ref, member);
    }

    private PartySection section(CaseRef ref, StaffMember member) {
        RecordedCase recorded = cases.require(ref);
        return PartySection.of(
                recorded.file(), law.now(ref.institution()).toLocalDate(), readings.of(recorded, member));
    }

    private CaseRef ref(HandlingApi.Place place) {
        return numbers.require(place.institution(), place.year(), place.number());
    }

    private static PartyActs.NewMandate mandate(MandateBody body) {
        Representative who = required("representative", body.representative());
        return new PartyActs.NewMandate(
                Optional.ofNullable(body.complainant()).orElse(1),
                PartyActs.basis(required("basis", body.basis())),
                new Person(
                        Set.of(),
                        required("representative.name", who.name()),
                        orEmpty(who.address()),
                        orEmpty(who.email()),
                        orEmpty(who.phone()),
                        "",
                        orEmpty(who.identityDocument()),
                        false,
                        Optional.empty(),
                        Optional.empty()),
                Optional.ofNullable(body.scope()).orElse(Set.of()).stream()
                        .map(PartyActs::scope)
                        .collect(Collectors.toSet()),
                required("from", body.from()),
                Optional.ofNullable(body.until()),
                orEmpty(body.evidence()),
                Optional.ofNullable(body.documents()).orElse(List.of()).stream()
                        .map(PartyApi::upload)
                        .toList());
    }

    private static Upload upload(Document document) {
        try {
            return new Upload(
                    required("documents.name", document.name()),
                    Optional.ofNullable(document.mediaType()).orElse("application/octet-stream"),
                    !Boolean.TRUE.equals(document.original()),
                    Base64.getDecoder().decode(required("documents.content", document.content())));
        } catch (IllegalArgumentException broken) {
            throw new Problem(422, "unreadable-attachment", "The content of a document is not Base64.");
        }
    }
}
