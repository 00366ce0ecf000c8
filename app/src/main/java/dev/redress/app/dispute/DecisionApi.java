package dev.redress.app.dispute;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.app.access.StaffMember;
import dev.redress.app.handling.Handling;
import dev.redress.app.intake.Upload;
import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.platform.Problem;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.Correspondence;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.rulebook.Role.Power;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a forum sends of how a proceeding went. The file is kept with the case as it came, before anybody tries to
 * understand it; then the act that it tells of is put to the rules as if a person had recorded it.
 */
@RestController
@RequestMapping("/api/institutions/{institution}/complaints/{year}/{number}/decision")
class DecisionApi {

    private static final int LARGEST = 2 * 1024 * 1024;

    /** Which case. */
    record CaseOfDecision(
            @Parameter(in = ParameterIn.PATH, required = true)
            String institution,

            @Parameter(in = ParameterIn.PATH, required = true)
            int year,

            @Parameter(in = ParameterIn.PATH, required = true)
            long number) {}

    /** @param state the dispute's state after it */
    record Imported(String state) {}

    private final Handling handling;
    private final Cases cases;
    private final RegisterNumbers numbers;
    private final CurrentStaff staff;

    DecisionApi(Handling handling, Cases cases, RegisterNumbers numbers, CurrentStaff staff) {
        this.handling = handling;
        this.cases = cases;
        this.numbers = numbers;
        this.staff = staff;
    }

    /** Takes a file of the form {@code redress-decision-1}. */
    @Needs(Power.HANDLE)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Imported take(@ParameterObject CaseOfDecision place, @RequestBody byte[] file) {
        StaffMember member = staff.at(place.institution());
        CaseRef ref = numbers.require(place.institution(), place.year(), place.number());
        if (file.length > LARGEST) {
            throw new Problem(413, "decision-file-too-large", "A decision file has at most 2 MB.");
        }
        handling.act(
                ref,
                member,
                sealing -> new ComplaintAct.AddCorrespondence(new Correspondence(
                        Correspondence.Direction.INTERNAL,
                        "",
                        sealing.seal("Decision file of a forum, kept as it came."),
                        List.of(Uploads.sealed(
                                sealing,
                                new Upload("decision.json", MediaType.APPLICATION_JSON_VALUE, false, file))))));
        var act = DecisionFile.read(file);
        handling.act(ref, member, act::apply);
        RecordedCase now = cases.require(ref);
        return new Imported(now.file().disputes().dispute().map(Dispute::state).orElse(""));
    }
}
