package dev.redress.app.dispute;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.app.access.StaffMember;
import dev.redress.app.platform.Download;
import dev.redress.app.platform.Fields;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.rulebook.Role.Power;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The file with which a dispute goes to a forum. */
@RestController
@RequestMapping("/api/institutions/{institution}/complaints/{year}/{number}/referral-file")
class ReferralApi {

    /** Which case. */
    record CaseOfReferral(
            @Parameter(in = ParameterIn.PATH, required = true)
            String institution,

            @Parameter(in = ParameterIn.PATH, required = true)
            int year,

            @Parameter(in = ParameterIn.PATH, required = true)
            long number) {}

    /**
     * @param complainant who applies, by place; 1 when it is missing
     * @param ground code of a lawful purpose
     */
    record WantedFile(
            @Nullable String forum,
            @Nullable Integer complainant,
            @Nullable String ground,
            @Nullable String recipient,
            @Nullable String evidence) {}

    private final ReferralHandOut files;
    private final RegisterNumbers numbers;
    private final CurrentStaff staff;

    ReferralApi(ReferralHandOut files, RegisterNumbers numbers, CurrentStaff staff) {
        this.files = files;
        this.numbers = numbers;
        this.staff = staff;
    }

    /** A zip archive with a signed index. That it goes out is recorded as a disclosure first. */
    @Needs(Power.HANDLE)
    @PostMapping
    ResponseEntity<byte[]> make(@ParameterObject CaseOfReferral place, @RequestBody WantedFile body) {
        StaffMember member = staff.at(place.institution());
        ReferralHandOut.Made made = files.handOut(
                numbers.require(place.institution(), place.year(), place.number()),
                member,
                new ReferralHandOut.Wish(
                        Fields.required("forum", body.forum()),
                        Optional.ofNullable(body.complainant()).orElse(1),
                        Fields.required("ground", body.ground()),
                        Fields.required("recipient", body.recipient()),
                        Optional.ofNullable(body.evidence()).filter(it -> !it.isBlank())));
        return Download.of(made.name(), made.zip());
    }
}
