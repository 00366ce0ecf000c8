package dev.redress.app.handling;

import static dev.redress.app.platform.Fields.optional;
import static dev.redress.app.platform.Fields.orEmpty;
import static dev.redress.app.platform.Fields.required;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.app.access.StaffMember;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.platform.Problem;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.calendar.Term;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.Correspondence;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.Role.Power;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Acts as nouns below a case. Each answers with the case as it then stands, or with the rule that refuses. */
@RestController
@RequestMapping("/api/institutions/{institution}/complaints/{year}/{number}")
class HandlingApi {

    private final Handling handling;
    private final CaseViews views;
    private final RegisterNumbers numbers;
    private final CurrentStaff staff;
    private final CaseLaw law;

    HandlingApi(Handling handling, CaseViews views, RegisterNumbers numbers, CurrentStaff staff, CaseLaw law) {
        this.handling = handling;
        this.views = views;
        this.numbers = numbers;
        this.staff = staff;
        this.law = law;
    }

    /** Which case. */
    record Place(
            @Parameter(in = ParameterIn.PATH, required = true)
            String institution,

            @Parameter(in = ParameterIn.PATH, required = true)
            int year,

            @Parameter(in = ParameterIn.PATH, required = true)
            long number) {}

    @Needs
    @GetMapping
    CaseView show(@ParameterObject Place place) {
        StaffMember member = staff.at(place.institution());
        return views.of(numbers.require(place.institution(), place.year(), place.number()), member);
    }

    @Needs({Power.RECEIVE, Power.REGISTER, Power.HANDLE})
    @PostMapping("/acknowledgement")
    CaseView acknowledge(@ParameterObject Place place, @RequestBody ActBodies.Acknowledgement body) {
        return act(
                place,
                _ -> new ComplaintAct.Acknowledge(
                        required("means", body.means()),
                        required("sentOn", body.sentOn()),
                        optional(body.officer())
                                .orElseGet(() -> staff.at(place.institution()).name()),
                        optional(body.contact())
                                .orElseGet(() ->
                                        law.institution(place.institution()).contact())));
    }

    @Needs({Power.REGISTER, Power.HANDLE, Power.OVERSEE})
    @PostMapping("/assignment")
    CaseView assign(@ParameterObject Place place, @RequestBody ActBodies.Assignment body) {
        return act(place, _ -> new ComplaintAct.Assign(required("unit", body.unit()), optional(body.handler())));
    }

    @Needs(Power.HANDLE)
    @PostMapping("/priority")
    CaseView setPriority(@ParameterObject Place place, @RequestBody ActBodies.PriorityChange body) {
        return act(
                place,
                sealing -> new ComplaintAct.SetPriority(
                        required("priority", body.priority()),
                        optional(body.reason()).map(sealing::seal)));
    }

    @Needs(Power.HANDLE)
    @PostMapping("/assistance")
    CaseView chooseAssistance(@ParameterObject Place place, @RequestBody ActBodies.AssistanceChoice body) {
        return act(
                place,
                _ -> new ComplaintAct.ChooseAssistance(
                        required("assistance", body.assistance()),
                        Optional.ofNullable(body.units()).orElse(List.of())));
    }

    @Needs({Power.REGISTER, Power.HANDLE})
    @PostMapping("/form")
    CaseView overrideForm(@ParameterObject Place place, @RequestBody ActBodies.FormChange body) {
        Form form = word(Form.values(), "form", required("form", body.form()), Form::word);
        return act(
                place,
                sealing -> new ComplaintAct.OverrideForm(
                        form, optional(body.reason()).map(sealing::seal)));
    }

    @Needs(Power.HANDLE)
    @PostMapping("/first-response")
    CaseView giveFirstResponse(@ParameterObject Place place, @RequestBody ActBodies.FirstResponse body) {
        return act(
                place,
                sealing -> new ComplaintAct.GiveFirstResponse(
                        required("means", body.means()),
                        required("sentOn", body.sentOn()),
                        sealing.seal(required("text", body.text()))));
    }

    @Needs({Power.HANDLE, Power.REGISTER})
    @PostMapping("/document-request")
    CaseView requestDocuments(@ParameterObject Place place, @RequestBody ActBodies.DocumentRequest body) {
        List<String> documents = Optional.ofNullable(body.documents()).orElse(List.of()).stream()
                .filter(document -> !document.isBlank())
                .toList();
        return act(
                place,
                sealing -> new ComplaintAct.RequestDocuments(
                        documents.isEmpty()
                                ? Optional.empty()
                                : Optional.of(sealing.seal(String.join("\n", documents))),
                        required("means", body.means()),
                        required("sentOn", body.sentOn())));
    }

    @Needs({Power.HANDLE, Power.REGISTER})
    @PostMapping("/document-completion")
    CaseView completeDocuments(@ParameterObject Place place, @RequestBody ActBodies.DocumentCompletion body) {
        return act(place, _ -> new ComplaintAct.CompleteDocuments(required("completeOn", body.completeOn())));
    }

    @Needs(Power.EXTEND)
    @PostMapping("/extension")
    CaseView extend(@ParameterObject Place place, @RequestBody ActBodies.ExtensionOfTime body) {
        Term length = term(required("length", body.length()));
        return act(
                place,
                sealing -> new ComplaintAct.ExtendTime(
                        required("clock", body.clock()),
                        optional(body.condition()),
                        length,
                        optional(body.reason()).map(sealing::seal)));
    }

    @Needs({Power.EXTEND, Power.HANDLE})
    @PostMapping("/extension-notice")
    CaseView notifyExtension(@ParameterObject Place place, @RequestBody ActBodies.ExtensionNotice body) {
        return act(
                place,
                _ -> new ComplaintAct.NotifyExtension(
                        required("clock", body.clock()),
                        required("means", body.means()),
                        required("dispatchedOn", body.dispatchedOn())));
    }

    @Needs(Power.HANDLE)
    @PostMapping("/suspension")
    CaseView suspend(@ParameterObject Place place, @RequestBody ActBodies.SuspensionOfClock body) {
        return act(
                place,
                _ -> new ComplaintAct.SuspendClock(
                        required("clock", body.clock()), required("reason", body.reason()), required("on", body.on())));
    }

    @Needs(Power.HANDLE)
    @PostMapping("/resumption")
    CaseView resume(@ParameterObject Place place, @RequestBody ActBodies.ResumptionOfClock body) {
        return act(
                place, _ -> new ComplaintAct.ResumeClock(required("clock", body.clock()), required("on", body.on())));
    }

    @Needs({Power.RECEIVE, Power.HANDLE})
    @PostMapping("/written-request")
    CaseView requestWritten(@ParameterObject Place place, @RequestBody ActBodies.WrittenRequest body) {
        return act(
                place,
                _ -> new ComplaintAct.RequestWrittenComplaint(
                        required("means", body.means()), required("sentOn", body.sentOn())));
    }

    @Needs({Power.REGISTER, Power.HANDLE})
    @PostMapping("/continuation")
    CaseView continueInWriting(@ParameterObject Place place, @RequestBody ActBodies.Continuation body) {
        String printed = required("registerNumber", body.registerNumber());
        var written = numbers.findPrinted(place.institution(), printed)
                .orElseThrow(() -> new Problem(422, "no-such-number", "The register has no number '" + printed + "'."));
        return act(place, _ -> new ComplaintAct.ContinueInWriting(written));
    }

    @Needs(Power.DISMISS)
    @PostMapping("/left-without-consideration")
    CaseView leave(@ParameterObject Place place, @RequestBody ActBodies.OnGround body) {
        return act(
                place,
                sealing -> new ComplaintAct.LeaveWithoutConsideration(
                        required("ground", body.ground()),
                        optional(body.reason()).map(sealing::seal)));
    }

    @Needs(Power.DISMISS)
    @PostMapping("/refusal-to-handle")
    CaseView refuse(@ParameterObject Place place, @RequestBody ActBodies.OnGround body) {
        return act(
                place,
                sealing -> new ComplaintAct.RefuseToHandle(
                        required("ground", body.ground()),
                        optional(body.reason()).map(sealing::seal)));
    }

    @Needs({Power.RECEIVE, Power.HANDLE})
    @PostMapping("/withdrawal")
    CaseView withdraw(@ParameterObject Place place, @RequestBody ActBodies.Withdrawal body) {
        return act(
                place,
                sealing -> new ComplaintAct.Withdraw(
                        required("on", body.on()), optional(body.reason()).map(sealing::seal)));
    }

    @Needs({Power.RECEIVE, Power.REGISTER, Power.HANDLE})
    @PostMapping("/correspondence")
    CaseView addCorrespondence(@ParameterObject Place place, @RequestBody ActBodies.MessageBody body) {
        var direction = word(
                Correspondence.Direction.values(),
                "direction",
                required("direction", body.direction()),
                Correspondence.Direction::word);
        return act(
                place,
                sealing -> new ComplaintAct.AddCorrespondence(new Correspondence(
                        direction,
                        orEmpty(body.channel()),
                        sealing.seal(required("text", body.text())),
                        List.of(),
                        Optional.ofNullable(body.complainant()))));
    }

    private CaseView act(Place place, Function<Sealing, ComplaintAct> act) {
        StaffMember member = staff.at(place.institution());
        CaseRef ref = numbers.require(place.institution(), place.year(), place.number());
        handling.act(ref, member, act);
        return views.of(ref, member);
    }

    private static Term term(String words) {
        try {
            return Term.parse(words);
        } catch (IllegalArgumentException noTerm) {
            throw new Problem(422, "no-term", String.valueOf(noTerm.getMessage()));
        }
    }

    private static <E> E word(E[] all, String field, String given, Function<E, String> word) {
        for (E one : all) {
            if (word.apply(one).equals(given.toLowerCase(Locale.ROOT))) {
                return one;
            }
        }
        throw new Problem(
                422,
                "unknown-code",
                "The field '" + field + "' is one of "
                        + String.join(
                                ", ", java.util.Arrays.stream(all).map(word).toList()) + ", not '" + given + "'.");
    }
}
