package dev.redress.app.dispute;

import static dev.redress.app.platform.Fields.optional;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.app.access.StaffMember;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.rulebook.Role.Power;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What comes after the answer. Each act answers with how it then stands, or with the rule that refuses. */
@RestController
@RequestMapping("/api/institutions/{institution}/complaints/{year}/{number}")
class DisputeApi {

    /** Which case. */
    record Which(
            @Parameter(in = ParameterIn.PATH, required = true)
            String institution,

            @Parameter(in = ParameterIn.PATH, required = true)
            int year,

            @Parameter(in = ParameterIn.PATH, required = true)
            long number) {}

    private final DisputeActs acts;
    private final DisputeViews views;
    private final RegisterNumbers numbers;
    private final CurrentStaff staff;
    private final Cases cases;

    DisputeApi(DisputeActs acts, DisputeViews views, RegisterNumbers numbers, CurrentStaff staff, Cases cases) {
        this.acts = acts;
        this.views = views;
        this.numbers = numbers;
        this.staff = staff;
        this.cases = cases;
    }

    @Needs
    @GetMapping("/dispute")
    DisputeView show(@ParameterObject Which which) {
        return done(which, (_, _) -> {});
    }

    /**
     * Where the complainant can go: every forum with its gate.
     *
     * @param on day of the application; today when it is missing
     * @param applicant complainant-1, mandate-1 and so on; the first complainant when it is missing
     * @param bornOn birthday of the complainant; when it is missing, what the person's data say, if they are open
     */
    @Needs
    @GetMapping("/ways")
    List<WayView> ways(
            @ParameterObject Which which,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable String applicant,
            @RequestParam @Nullable String addressee,
            @RequestParam @Nullable LocalDate bornOn) {
        StaffMember member = staff.at(which.institution());
        RecordedCase recorded = cases.require(ref(which));
        return views
                .ways(
                        recorded,
                        member,
                        acts.application(
                                recorded,
                                member,
                                Optional.ofNullable(on),
                                optional(applicant),
                                optional(addressee),
                                Optional.ofNullable(bornOn)))
                .stream()
                .map(WayView::of)
                .toList();
    }

    @Needs({Power.RECEIVE, Power.HANDLE})
    @PostMapping("/response-acceptance")
    DisputeView accept(@ParameterObject Which which, @RequestBody AnswerBodies.Acceptance body) {
        return act(which, body);
    }

    @Needs({Power.RECEIVE, Power.HANDLE})
    @PostMapping("/response-rejection")
    DisputeView reject(@ParameterObject Which which, @RequestBody AnswerBodies.Rejection body) {
        return act(which, body);
    }

    @Needs({Power.RECEIVE, Power.HANDLE})
    @PostMapping("/objections")
    DisputeView object(@ParameterObject Which which, @RequestBody AnswerBodies.Objection body) {
        return act(which, body);
    }

    @Needs(Power.RESPOND)
    @PostMapping("/objection-response")
    DisputeView answer(@ParameterObject Which which, @RequestBody AnswerBodies.ObjectionResponse body) {
        return act(which, body);
    }

    @Needs({Power.RESPOND, Power.HANDLE})
    @PostMapping("/objection-response-dispatch")
    DisputeView dispatch(@ParameterObject Which which, @RequestBody AnswerBodies.ObjectionDispatch body) {
        return act(which, body);
    }

    @Needs(Power.HANDLE)
    @PostMapping("/obligations")
    DisputeView undertake(@ParameterObject Which which, @RequestBody AnswerBodies.Obligation body) {
        return act(which, body);
    }

    @Needs(Power.HANDLE)
    @PostMapping("/obligation-performance")
    DisputeView perform(@ParameterObject Which which, @RequestBody AnswerBodies.Performance body) {
        return act(which, body);
    }

    /** What was recorded wrongly stays on record; the correction holds. */
    @Needs(Power.HANDLE)
    @PostMapping("/obligation-correction")
    DisputeView correct(@ParameterObject Which which, @RequestBody AnswerBodies.Correction body) {
        return act(which, body);
    }

    /** What was promised need not be done any more. */
    @Needs(Power.HANDLE)
    @PostMapping("/obligation-release")
    DisputeView release(@ParameterObject Which which, @RequestBody AnswerBodies.Release body) {
        return act(which, body);
    }

    @Needs(Power.HANDLE)
    @PostMapping("/dispute")
    DisputeView raise(@ParameterObject Which which, @RequestBody DisputeBodies.NewDispute body) {
        return done(which, (ref, member) -> acts.raise(ref, member, body));
    }

    @Needs(Power.HANDLE)
    @PostMapping("/dispute/elements")
    DisputeView element(@ParameterObject Which which, @RequestBody DisputeBodies.Element body) {
        return act(which, body);
    }

    @Needs(Power.HANDLE)
    @PostMapping("/dispute/loss")
    DisputeView claim(@ParameterObject Which which, @RequestBody DisputeBodies.Loss body) {
        return act(which, body);
    }

    @Needs(Power.HANDLE)
    @PostMapping("/dispute/facts")
    DisputeView declare(@ParameterObject Which which, @RequestBody DisputeBodies.Fact body) {
        return act(which, body);
    }

    @Needs({Power.RECEIVE, Power.HANDLE})
    @PostMapping("/dispute/papers")
    DisputeView give(@ParameterObject Which which, @RequestBody DisputeBodies.Paper body) {
        return act(which, body);
    }

    @Needs(Power.HANDLE)
    @PostMapping("/dispute/referral")
    DisputeView refer(@ParameterObject Which which, @RequestBody DisputeBodies.Referral body) {
        return done(which, (ref, member) -> acts.refer(ref, member, body));
    }

    /** The complainant went to a forum alone. It happened, so no gate refuses it. */
    @Needs(Power.HANDLE)
    @PostMapping("/dispute/filing")
    DisputeView file(@ParameterObject Which which, @RequestBody DisputeBodies.Filing body) {
        return act(which, body);
    }

    @Needs(Power.HANDLE)
    @PostMapping("/dispute/closure")
    DisputeView close(@ParameterObject Which which, @RequestBody DisputeBodies.Closure body) {
        return act(which, body);
    }

    private DisputeView act(Which which, Said said) {
        return done(which, (ref, member) -> acts.act(ref, member, said));
    }

    private DisputeView done(Which which, BiConsumer<CaseRef, StaffMember> act) {
        StaffMember member = staff.at(which.institution());
        CaseRef ref = ref(which);
        act.accept(ref, member);
        return views.of(ref, member);
    }

    private CaseRef ref(Which which) {
        return numbers.require(which.institution(), which.year(), which.number());
    }
}
