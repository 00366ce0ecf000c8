package dev.redress.app.mediation;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.app.access.StaffMember;
import dev.redress.app.dispute.DisputeView;
import dev.redress.app.dispute.DisputeViews;
import dev.redress.app.handling.Handling;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.rulebook.Role.Power;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is held at a forum. Each act answers with how the dispute then stands, or with the rule that refuses. */
@RestController
@RequestMapping("/api/institutions/{institution}/complaints/{year}/{number}/dispute/proceedings/{proceeding}")
class ProceedingApi {

    /**
     * Which proceeding of which case.
     *
     * @param proceeding its place among the proceedings of the dispute, from 1
     */
    record Which(
            @Parameter(in = ParameterIn.PATH, required = true)
            String institution,

            @Parameter(in = ParameterIn.PATH, required = true)
            int year,

            @Parameter(in = ParameterIn.PATH, required = true)
            long number,

            @Parameter(in = ParameterIn.PATH, required = true)
            int proceeding) {}

    private final Handling handling;
    private final DisputeViews views;
    private final RegisterNumbers numbers;
    private final CurrentStaff staff;

    ProceedingApi(Handling handling, DisputeViews views, RegisterNumbers numbers, CurrentStaff staff) {
        this.handling = handling;
        this.views = views;
        this.numbers = numbers;
        this.staff = staff;
    }

    @Needs(Power.HANDLE)
    @PostMapping("/admission")
    DisputeView admission(@ParameterObject Which which, @RequestBody ProceedingBodies.Admission body) {
        return act(which, body);
    }

    @Needs(Power.HANDLE)
    @PostMapping("/agreement")
    DisputeView agreement(@ParameterObject Which which, @RequestBody ProceedingBodies.NewAgreement body) {
        return act(which, body);
    }

    @Needs(Power.HANDLE)
    @PostMapping("/agreement-signature")
    DisputeView sign(@ParameterObject Which which, @RequestBody ProceedingBodies.AgreementSignature body) {
        return act(which, body);
    }

    @Needs(Power.HANDLE)
    @PostMapping("/meetings")
    DisputeView call(@ParameterObject Which which, @RequestBody ProceedingBodies.NewMeeting body) {
        return act(which, body);
    }

    @Needs(Power.HANDLE)
    @PostMapping("/meeting-postponement")
    DisputeView postpone(@ParameterObject Which which, @RequestBody ProceedingBodies.Postponement body) {
        return act(which, body);
    }

    @Needs(Power.HANDLE)
    @PostMapping("/meeting-attendance")
    DisputeView hold(@ParameterObject Which which, @RequestBody ProceedingBodies.Attendance body) {
        return act(which, body);
    }

    @Needs(Power.EXTEND)
    @PostMapping("/extension")
    DisputeView extend(@ParameterObject Which which, @RequestBody ProceedingBodies.MoreTime body) {
        return act(which, body);
    }

    @Needs(Power.HANDLE)
    @PostMapping("/stages")
    DisputeView reach(@ParameterObject Which which, @RequestBody ProceedingBodies.ReachedStage body) {
        return act(which, body);
    }

    @Needs(Power.HANDLE)
    @PostMapping("/end")
    DisputeView end(@ParameterObject Which which, @RequestBody ProceedingBodies.End body) {
        return act(which, body);
    }

    @Needs(Power.HANDLE)
    @PostMapping("/end-without-paper")
    DisputeView endWithoutPaper(@ParameterObject Which which, @RequestBody ProceedingBodies.EndWithoutPaper body) {
        return act(which, body);
    }

    @Needs(Power.HANDLE)
    @PostMapping("/end-unsigned")
    DisputeView endUnsigned(@ParameterObject Which which, @RequestBody ProceedingBodies.EndUnsigned body) {
        return act(which, body);
    }

    @Needs(Power.HANDLE)
    @PostMapping("/decision")
    DisputeView decide(@ParameterObject Which which, @RequestBody ProceedingBodies.Decision body) {
        return act(which, body);
    }

    /** Nobody can appeal against the decision any more. */
    @Needs(Power.HANDLE)
    @PostMapping("/finality")
    DisputeView makeFinal(@ParameterObject Which which, @RequestBody ProceedingBodies.Finality body) {
        return act(which, body);
    }

    @Needs(Power.HANDLE)
    @PostMapping("/withdrawal")
    DisputeView withdraw(@ParameterObject Which which, @RequestBody ProceedingBodies.Withdrawal body) {
        return act(which, body);
    }

    private DisputeView act(Which which, SaidInProceeding said) {
        StaffMember member = staff.at(which.institution());
        CaseRef ref = numbers.require(which.institution(), which.year(), which.number());
        handling.act(ref, member, sealing -> said.act(which.proceeding(), sealing));
        return views.of(ref, member);
    }
}
