package dev.redress.app.response;

import static dev.redress.app.platform.Fields.optional;
import static dev.redress.app.platform.Fields.required;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.app.access.StaffMember;
import dev.redress.app.handling.CaseView;
import dev.redress.app.handling.CaseViews;
import dev.redress.app.handling.Handling;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.rulebook.Role.Power;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deciding on the response, and recording that it left the house. */
@RestController
@RequestMapping("/api/institutions/{institution}/complaints/{year}/{number}")
class ResponseApi {

    record ResponseBody(
            @Nullable String outcome,
            @Nullable String reasons,
            @Nullable String executor,
            @Nullable String executorContact,
            @Nullable LocalDate letterOn,
            @Nullable String language,
            @Nullable String nextRemedies,
            @Nullable LocalDate offerOpenUntil) {}

    record DispatchBody(@Nullable String means, @Nullable LocalDate dispatchedOn) {}

    private final Handling handling;
    private final CaseViews views;
    private final RegisterNumbers numbers;
    private final CurrentStaff staff;

    ResponseApi(Handling handling, CaseViews views, RegisterNumbers numbers, CurrentStaff staff) {
        this.handling = handling;
        this.views = views;
        this.numbers = numbers;
        this.staff = staff;
    }

    @Needs(Power.RESPOND)
    @PostMapping("/response")
    CaseView decide(
            @PathVariable String institution,
            @PathVariable int year,
            @PathVariable long number,
            @RequestBody ResponseBody body) {
        return act(
                institution,
                year,
                number,
                sealing -> new ComplaintAct.DecideResponse(
                        required("outcome", body.outcome()),
                        optional(body.reasons()).map(sealing::seal),
                        optional(body.executor()),
                        optional(body.executorContact()),
                        required("letterOn", body.letterOn()),
                        required("language", body.language()),
                        optional(body.nextRemedies()).map(sealing::seal),
                        Optional.ofNullable(body.offerOpenUntil())));
    }

    @Needs({Power.RESPOND, Power.HANDLE})
    @PostMapping("/response-dispatch")
    CaseView dispatch(
            @PathVariable String institution,
            @PathVariable int year,
            @PathVariable long number,
            @RequestBody DispatchBody body) {
        return act(
                institution,
                year,
                number,
                _ -> new ComplaintAct.DispatchResponse(
                        required("means", body.means()), required("dispatchedOn", body.dispatchedOn())));
    }

    private CaseView act(String institution, int year, long number, Function<Sealing, ComplaintAct> act) {
        StaffMember member = staff.at(institution);
        CaseRef ref = numbers.require(institution, year, number);
        handling.act(ref, member, act);
        return views.of(ref, member);
    }
}
