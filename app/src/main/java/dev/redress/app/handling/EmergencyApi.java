package dev.redress.app.handling;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.app.access.Rights;
import dev.redress.app.ledger.VisibleCases;
import dev.redress.core.rulebook.Role.Power;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Openings in an emergency, for programs of whoever oversees. */
@RestController
class EmergencyApi {

    private final Emergencies emergencies;
    private final Rights rights;
    private final CurrentStaff staff;

    EmergencyApi(Emergencies emergencies, Rights rights, CurrentStaff staff) {
        this.emergencies = emergencies;
        this.rights = rights;
        this.staff = staff;
    }

    /** What waits for its review, the oldest first. */
    @Needs(Power.OVERSEE)
    @GetMapping("/api/institutions/{institution}/emergencies")
    List<Emergencies.Line> list(@PathVariable String institution) {
        return emergencies.awaitingReview(
                institution,
                VisibleCases.to(rights.sight(institution, staff.at(institution).asker())));
    }
}
