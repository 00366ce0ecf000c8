package dev.redress.app.handling;

import dev.redress.app.access.Desk;
import dev.redress.app.access.Needs;
import dev.redress.app.access.Rights;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.VisibleCases;
import dev.redress.app.platform.Page;
import dev.redress.core.rulebook.Role.Power;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Openings in an emergency, for whoever oversees. */
@Page
class EmergencyPages {

    private final Emergencies emergencies;
    private final Rights rights;
    private final Desk desk;
    private final CaseLaw law;

    EmergencyPages(Emergencies emergencies, Rights rights, Desk desk, CaseLaw law) {
        this.emergencies = emergencies;
        this.rights = rights;
        this.desk = desk;
        this.law = law;
    }

    @Needs(Power.OVERSEE)
    @GetMapping("/workbench/emergencies")
    String waiting(Model model) {
        Desk.Place place = desk.place();
        VisibleCases visible =
                VisibleCases.to(rights.sight(place.institution(), place.member().asker()));
        model.addAttribute("lines", emergencies.awaitingReview(place.institution(), visible));
        model.addAttribute("procedure", law.procedureToday(place.institution()));
        return "handling/emergencies";
    }
}
