package dev.redress.app.letter;

import static dev.redress.app.platform.Fields.optional;
import static dev.redress.app.platform.Fields.required;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.app.access.StaffMember;
import dev.redress.app.handling.Handling;
import dev.redress.app.intake.Upload;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.platform.Download;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.complaint.LetterAct;
import dev.redress.core.rulebook.Role.Power;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Letters of a case, for programs. */
@RestController
@RequestMapping("/api/institutions/{institution}/complaints/{year}/{number}/letters")
class LetterApi {

    /** Which case. */
    record Place(
            @Parameter(in = ParameterIn.PATH, required = true)
            String institution,

            @Parameter(in = ParameterIn.PATH, required = true)
            int year,

            @Parameter(in = ParameterIn.PATH, required = true)
            long number) {}

    /**
     * @param values what the author says, by the name of the place in the template
     * @param enclosed documents of the case, by their identifier
     * @param certified which of them are certified copies, by identifier
     */
    record LetterBody(
            @Nullable String kind,
            @Nullable String about,
            @Nullable String to,
            @Nullable Map<String, String> values,
            @Nullable Set<UUID> enclosed,
            @Nullable Set<String> certified) {}

    record VersionBody(@Nullable Integer version) {}

    record WordsBody(@Nullable String text) {}

    record MeansBody(@Nullable String means) {}

    record DispatchBody(
            @Nullable String means,
            @Nullable LocalDate dispatchedOn,
            @Nullable String proof) {}

    record DeliveryBody(
            @Nullable String fate,
            @Nullable LocalDate on,
            @Nullable String note) {}

    private final LetterDesk desk;
    private final LetterSending sending;
    private final LetterViews views;
    private final LetterFields fields;
    private final Handling handling;
    private final Cases cases;
    private final RegisterNumbers numbers;
    private final CurrentStaff staff;

    LetterApi(
            LetterDesk desk,
            LetterSending sending,
            LetterViews views,
            LetterFields fields,
            Handling handling,
            Cases cases,
            RegisterNumbers numbers,
            CurrentStaff staff) {
        this.desk = desk;
        this.sending = sending;
        this.views = views;
        this.fields = fields;
        this.handling = handling;
        this.cases = cases;
        this.numbers = numbers;
        this.staff = staff;
    }

    @Needs
    @GetMapping
    List<LetterView> all(@ParameterObject Place place) {
        return views.all(ref(place), member(place));
    }

    @Needs({Power.RECEIVE, Power.REGISTER, Power.HANDLE, Power.EXTEND, Power.DISMISS, Power.RESPOND})
    @PostMapping
    LetterView write(@ParameterObject Place place, @RequestBody LetterBody body) {
        int letter = desk.write(ref(place), member(place), draft(required("kind", body.kind()), body));
        return view(place, letter);
    }

    @Needs
    @GetMapping("/{letter:\\d+}")
    LetterView show(@ParameterObject Place place, @PathVariable int letter) {
        return view(place, letter);
    }

    /** The PDF: as it was signed, or a print of the draft. */
    @Needs(Power.READ)
    @GetMapping("/{letter:\\d+}/pdf")
    ResponseEntity<byte[]> pdf(@ParameterObject Place place, @PathVariable int letter) {
        RecordedCase recorded = cases.require(ref(place));
        return Download.of(
                LetterNames.file(recorded, LetterDesk.at(recorded, letter)),
                desk.pdf(recorded, letter, desk.require(recorded, member(place))));
    }

    @Needs({Power.RECEIVE, Power.REGISTER, Power.HANDLE, Power.EXTEND, Power.DISMISS, Power.RESPOND})
    @PostMapping("/{letter:\\d+}/revision")
    LetterView revise(@ParameterObject Place place, @PathVariable int letter, @RequestBody LetterBody body) {
        RecordedCase recorded = cases.require(ref(place));
        String kind = LetterDesk.at(recorded, letter).paper().word();
        desk.revise(recorded.ref(), member(place), letter, draft(kind, body));
        return view(place, letter);
    }

    @Needs({Power.RECEIVE, Power.REGISTER, Power.HANDLE, Power.EXTEND, Power.DISMISS, Power.RESPOND})
    @PostMapping("/{letter:\\d+}/presentation")
    LetterView present(@ParameterObject Place place, @PathVariable int letter) {
        handling.act(ref(place), member(place), _ -> new LetterAct.PresentLetter(letter));
        return view(place, letter);
    }

    @Needs(Power.CHECK)
    @PostMapping("/{letter:\\d+}/approval")
    LetterView approve(@ParameterObject Place place, @PathVariable int letter, @RequestBody VersionBody body) {
        handling.act(
                ref(place),
                member(place),
                _ -> new LetterAct.ApproveLetter(letter, required("version", body.version())));
        return view(place, letter);
    }

    @Needs({Power.CHECK, Power.SIGN})
    @PostMapping("/{letter:\\d+}/return")
    LetterView giveBack(@ParameterObject Place place, @PathVariable int letter, @RequestBody WordsBody body) {
        handling.act(
                ref(place),
                member(place),
                sealing ->
                        new LetterAct.ReturnLetter(letter, optional(body.text()).map(sealing::seal)));
        return view(place, letter);
    }

    @Needs({Power.HANDLE, Power.RESPOND, Power.EXTEND, Power.CHECK, Power.SIGN})
    @PostMapping("/{letter:\\d+}/comment")
    LetterView comment(@ParameterObject Place place, @PathVariable int letter, @RequestBody WordsBody body) {
        handling.act(
                ref(place),
                member(place),
                sealing -> new LetterAct.CommentOnLetter(
                        letter, optional(body.text()).map(sealing::seal)));
        return view(place, letter);
    }

    @Needs({Power.SIGN, Power.RECEIVE, Power.REGISTER, Power.HANDLE, Power.EXTEND, Power.DISMISS, Power.RESPOND})
    @PostMapping("/{letter:\\d+}/signature")
    LetterView sign(@ParameterObject Place place, @PathVariable int letter, @RequestBody VersionBody body) {
        desk.sign(ref(place), member(place), letter, required("version", body.version()));
        return view(place, letter);
    }

    @Needs({Power.RECEIVE, Power.REGISTER, Power.HANDLE, Power.EXTEND, Power.DISMISS, Power.RESPOND})
    @PostMapping("/{letter:\\d+}/discard")
    LetterView discard(@ParameterObject Place place, @PathVariable int letter, @RequestBody WordsBody body) {
        handling.act(
                ref(place),
                member(place),
                sealing -> new LetterAct.DiscardLetter(
                        letter, optional(body.text()).map(sealing::seal)));
        return view(place, letter);
    }

    /** Sends it by mail, or lays it out on the portal. */
    @Needs({Power.RECEIVE, Power.REGISTER, Power.HANDLE, Power.EXTEND, Power.DISMISS, Power.RESPOND})
    @PostMapping("/{letter:\\d+}/sending")
    LetterView send(@ParameterObject Place place, @PathVariable int letter, @RequestBody MeansBody body) {
        sending.send(ref(place), member(place), letter, required("means", body.means()));
        return view(place, letter);
    }

    /** Tries a letter again that the outbox holds back or of which nobody knows whether it left. */
    @Needs({Power.RECEIVE, Power.REGISTER, Power.HANDLE, Power.EXTEND, Power.DISMISS, Power.RESPOND})
    @PostMapping("/{letter:\\d+}/retry")
    LetterView again(@ParameterObject Place place, @PathVariable int letter) {
        sending.again(ref(place), member(place), letter);
        return view(place, letter);
    }

    /** Records that it left by other means. */
    @Needs({Power.RECEIVE, Power.REGISTER, Power.HANDLE, Power.EXTEND, Power.DISMISS, Power.RESPOND})
    @PostMapping("/{letter:\\d+}/dispatch")
    LetterView dispatch(@ParameterObject Place place, @PathVariable int letter, @RequestBody DispatchBody body) {
        sending.record(
                ref(place),
                member(place),
                letter,
                required("means", body.means()),
                required("dispatchedOn", body.dispatchedOn()),
                optional(body.proof()),
                List.<Upload>of());
        return view(place, letter);
    }

    @Needs({Power.RECEIVE, Power.REGISTER, Power.HANDLE, Power.EXTEND, Power.DISMISS, Power.RESPOND})
    @PostMapping("/{letter:\\d+}/delivery")
    LetterView delivery(@ParameterObject Place place, @PathVariable int letter, @RequestBody DeliveryBody body) {
        sending.delivery(
                ref(place),
                member(place),
                letter,
                LetterFields.fate(required("fate", body.fate())),
                required("on", body.on()),
                optional(body.note()));
        return view(place, letter);
    }

    private Draft draft(String kind, LetterBody body) {
        return new Draft(
                LetterFields.paper(kind),
                optional(body.about()),
                optional(body.to()).map(LetterFields::party),
                fields.checked(body.values() == null ? Map.of() : body.values()),
                body.enclosed() == null ? Set.of() : body.enclosed(),
                body.certified() == null ? Set.of() : body.certified(),
                List.of());
    }

    private LetterView view(Place place, int letter) {
        return views.of(ref(place), letter, member(place));
    }

    private StaffMember member(Place place) {
        return staff.at(place.institution());
    }

    private CaseRef ref(Place place) {
        return numbers.require(place.institution(), place.year(), place.number());
    }
}
