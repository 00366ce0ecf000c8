package dev.redress.app.privacy;

import dev.redress.app.access.CaseStandings;
import dev.redress.app.access.Desk;
import dev.redress.app.access.Needs;
import dev.redress.app.access.Rights;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Problem;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.access.Sight;
import dev.redress.core.rulebook.Role.Power;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk of whoever answers for data in a house. */
@Page
@RequestMapping("/workbench/privacy")
class DataDeskPages {

    private final DataDesk data;
    private final DisclosureReport disclosures;
    private final BreachDrill drill;
    private final BreachNotices notices;
    private final Desk desk;
    private final Rights rights;
    private final CaseLaw law;
    private final RegisterNumbers numbers;
    private final CaseStandings standings;

    DataDeskPages(
            DataDesk data,
            DisclosureReport disclosures,
            BreachDrill drill,
            BreachNotices notices,
            Desk desk,
            Rights rights,
            CaseLaw law,
            RegisterNumbers numbers,
            CaseStandings standings) {
        this.numbers = numbers;
        this.standings = standings;
        this.data = data;
        this.disclosures = disclosures;
        this.drill = drill;
        this.notices = notices;
        this.desk = desk;
        this.rights = rights;
        this.law = law;
    }

    @Needs(Power.PROTECT)
    @GetMapping
    String desk(Model model) {
        Desk.Place place = desk.place();
        var sight = rights.sight(place.institution(), place.member().asker());
        model.addAttribute("requests", data.open(place.institution(), sight));
        model.addAttribute("over", data.over(place.institution(), sight));
        model.addAttribute("undecided", data.undecided(place.institution()));
        model.addAttribute("holds", data.holds(place.institution(), sight));
        model.addAttribute("now", law.now(place.institution()));
        model.addAttribute("procedure", law.procedureToday(place.institution()));
        return "privacy/desk";
    }

    /** The data of the case with a printed number; one that this person may not know of is like one that there is not. */
    @Needs({Power.RECEIVE, Power.HANDLE, Power.PROTECT})
    @GetMapping("/case")
    String find(@RequestParam(defaultValue = "") String number) {
        Desk.Place place = desk.place();
        var sight = rights.sight(place.institution(), place.member().asker());
        return numbers.findPrinted(place.institution(), number)
                .filter(found -> standings
                        .find(place.institution(), found.year(), found.number())
                        .filter(sight::sees)
                        .isPresent())
                .map(found -> "redirect:" + new PrivacyPages.Address(found.year(), found.number()).path() + "/privacy")
                .orElseThrow(() ->
                        new Problem(404, "no-such-number", "The register has no number '" + number.strip() + "'."));
    }

    /** What left the house in a month, the present one unless said otherwise. */
    @Needs({Power.PROTECT, Power.OVERSEE, Power.AUDIT})
    @GetMapping("/disclosures")
    String disclosures(@RequestParam @Nullable YearMonth month, Model model) {
        Desk.Place place = desk.place();
        YearMonth wanted = Optional.ofNullable(month).orElseGet(() -> YearMonth.from(law.now(place.institution())));
        model.addAttribute(
                "report",
                disclosures.of(
                        place.institution(),
                        wanted,
                        rights.sight(place.institution(), place.member().asker())));
        model.addAttribute("procedure", law.procedureToday(place.institution()));
        return "privacy/disclosures";
    }

    /** Who and what was touched by a working session that turns out to have been hostile. */
    @Needs(Power.PROTECT)
    @GetMapping("/breach")
    String breach(
            @RequestParam(defaultValue = "") String session,
            @RequestParam(defaultValue = "") String who,
            @RequestParam @Nullable LocalDateTime from,
            @RequestParam @Nullable LocalDateTime to,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        Desk.Place place = desk.place();
        LocalDateTime now = law.now(place.institution());
        Sight sight = rights.sight(place.institution(), place.member().asker());
        model.addAttribute("workingSession", session.strip());
        model.addAttribute("who", who.strip());
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("now", now);
        if (session.isBlank() && !who.isBlank() && from != null && to != null) {
            model.addAttribute("sessions", drill.sessions(place.institution(), who.strip(), from, to, sight));
        }
        if (!session.isBlank() && from != null && to != null) {
            try {
                BreachDrill.Found found = drill.of(place.institution(), session.strip(), from, to, sight);
                model.addAttribute("found", found);
                model.addAttribute("notice", notices.of(found));
            } catch (Problem wrong) {
                response.setStatus(wrong.status());
                model.addAttribute("wrongWindow", wrong.getMessage());
            }
        }
        return "privacy/breach";
    }
}
