package dev.redress.app.privacy;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.app.access.Rights;
import dev.redress.core.rulebook.Role.Power;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for whoever answers for data in a house, what left it, and the drill for a breach. */
@RestController
@RequestMapping("/api/institutions/{institution}/privacy")
class DataDeskApi {

    /** A drill with the drafts of its notices. */
    record Drilled(BreachDrill.Found found, BreachNotices.Notice notice) {}

    private final DataDesk data;
    private final DisclosureReport disclosures;
    private final BreachDrill drill;
    private final BreachNotices notices;
    private final CurrentStaff staff;
    private final Rights rights;

    DataDeskApi(
            DataDesk data,
            DisclosureReport disclosures,
            BreachDrill drill,
            BreachNotices notices,
            CurrentStaff staff,
            Rights rights) {
        this.data = data;
        this.disclosures = disclosures;
        this.drill = drill;
        this.notices = notices;
        this.staff = staff;
        this.rights = rights;
    }

    /** Open requests, whichever is due first. */
    @Needs(Power.PROTECT)
    @GetMapping("/requests")
    List<DataDesk.OpenRequest> requests(@PathVariable String institution) {
        return data.open(
                institution, rights.sight(institution, staff.at(institution).asker()));
    }

    /** Cases whose data have outlived their period. Nothing is erased by itself. */
    @Needs(Power.PROTECT)
    @GetMapping("/retention-over")
    List<DataDesk.Over> over(@PathVariable String institution) {
        return data.over(
                institution, rights.sight(institution, staff.at(institution).asker()));
    }

    /** What went to somebody outside in a month such as 2026-09, of the cases that who asks sees. */
    @Needs({Power.PROTECT, Power.OVERSEE, Power.AUDIT})
    @GetMapping("/disclosures")
    DisclosureReport.Report disclosures(@PathVariable String institution, @RequestParam YearMonth month) {
        return disclosures.of(
                institution,
                month,
                rights.sight(institution, staff.at(institution).asker()));
    }

    /** Whose data a working session touched between two moments of the institution's zone, in the cases that who asks sees. */
    @Needs(Power.PROTECT)
    @GetMapping("/breach")
    Drilled breach(
            @PathVariable String institution,
            @RequestParam String session,
            @RequestParam LocalDateTime from,
            @RequestParam LocalDateTime to) {
        BreachDrill.Found found = drill.of(
                institution,
                session.strip(),
                from,
                to,
                rights.sight(institution, staff.at(institution).asker()));
        return new Drilled(found, notices.of(found));
    }
}
