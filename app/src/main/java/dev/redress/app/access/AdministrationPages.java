package dev.redress.app.access;

import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.access.RightsRecords.What;
import dev.redress.app.platform.Mend;
import dev.redress.app.platform.Mends;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.SiteAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of all institutions, for an administrator; no case is to be seen from here. */
@Page
@RequestMapping("/administration")
class AdministrationPages {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    private static final String REDIRECT = "redirect:/administration";

    private final AdministrationDesk desk;
    private final People people;
    private final PeopleList list;
    private final Deputies deputies;
    private final SignInLinks links;
    private final RightsRecords records;
    private final LegalDays days;
    private final StepUp stepUp;
    private final SiteAddress site;

    AdministrationPages(
            AdministrationDesk desk,
            People people,
            PeopleList list,
            Deputies deputies,
            SignInLinks links,
            RightsRecords records,
            LegalDays days,
            StepUp stepUp,
            SiteAddress site) {
        this.desk = desk;
        this.people = people;
        this.list = list;
        this.deputies = deputies;
        this.links = links;
        this.records = records;
        this.days = days;
        this.stepUp = stepUp;
        this.site = site;
    }

    @OpenTo(Audience.ADMINISTRATOR)
    @GetMapping
    String people(Model model) {
        model.addAttribute("people", list.all(AdministrationDesk.own(desk.administrator())));
        model.addAttribute("houses", desk.houses());
        return "access/administration";
    }

    @OpenTo(Audience.ADMINISTRATOR)
    @GetMapping("/people/new")
    String blank(@RequestParam @Nullable String institution, Model model) {
        if (!stepUp.isFresh()) {
            return "redirect:/step-up?to=/administration/people/new"; // only who just showed who it is gives roles
        }
        return form(
                new PersonFields("", "", institution == null ? "" : institution, "", Set.of(), ""), List.of(), model);
    }

    @OpenTo(Audience.ADMINISTRATOR)
    @PostMapping("/people")
    String add(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String institution,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") Set<String> roles,
            @RequestParam(defaultValue = "") String until,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        stepUp.require();
        StaffMember administrator = desk.administrator();
        PersonFields fields =
                new PersonFields(login.strip(), name.strip(), institution, unit.strip(), roles, until.strip());
        List<Mend> wrong = fields.wrong(LOGIN, desk.houses(), list::isTaken, AdministrationDesk.own(administrator));
        if (!wrong.isEmpty()) {
            response.setStatus(422);
            return form(fields, wrong, model);
        }
        people.put(fields.member(), fields.given(today(institution)), administrator.login());
        records.write(What.LINK_MADE, fields.login(), "", administrator.login());
        return withLink(fields.login(), links.invite(fields.login()), SignInLinks.INVITATION_VALID, next);
    }

    /** Lets somebody stand in for another of the same institution, from one day to another. */
    @OpenTo(Audience.ADMINISTRATOR)
    @PostMapping("/people/{login}/deputy")
    String deputy(
            @PathVariable String login,
            @RequestParam(defaultValue = "") String deputy,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate until,
            RedirectAttributes next) {
        stepUp.require();
        StaffMember administrator = desk.administrator();
        StaffMember absent = desk.person(login, administrator);
        StaffMember standIn = desk.person(deputy.strip(), administrator);
        if (from == null || until == null) {
            throw new Problem(422, "no-period", "A deputy stands in from one day to the same or a later one.");
        }
        deputies.appoint(absent, standIn, from, until, administrator.login());
        next.addFlashAttribute(
                "done", standIn.name() + " stands in for " + absent.name() + " from " + from + " to " + until + ".");
        return REDIRECT;
    }

    /** A fresh one-time link, shown once on the page that follows. */
    @OpenTo(Audience.ADMINISTRATOR)
    @PostMapping("/people/{login}/link")
    String link(@PathVariable String login, RedirectAttributes next) {
        stepUp.require();
        StaffMember administrator = desk.administrator();
        desk.person(login, administrator);
        records.write(What.LINK_MADE, login, "", administrator.login());
        return withLink(login, links.make(login), SignInLinks.VALID, next);
    }

    @OpenTo(Audience.ADMINISTRATOR)
    @PostMapping("/people/{login}/disabling")
    String disable(@PathVariable String login, RedirectAttributes next) {
        stepUp.require();
        StaffMember administrator = desk.administrator();
        if (administrator.login().equals(login)) {
            throw new Problem(409, "own-login", "You cannot shut yourself out. Ask another administrator.");
        }
        desk.person(login, administrator);
        people.disable(login, administrator.login());
        next.addFlashAttribute("done", "'" + login + "' can no longer enter. What this person did stays on record.");
        return REDIRECT;
    }

    private String withLink(String login, String link, Duration valid, RedirectAttributes next) {
        next.addFlashAttribute("linkFor", login);
        next.addFlashAttribute("link", site.origin() + link);
        next.addFlashAttribute(
                "valid",
                valid.compareTo(Duration.ofHours(2)) < 0 ? valid.toMinutes() + " minutes" : valid.toHours() + " hours");
        return REDIRECT;
    }

    private String form(PersonFields fields, List<Mend> wrong, Model model) {
        model.addAttribute("fields", fields);
        model.addAttribute("wrong", new Mends(wrong));
        model.addAttribute("houses", desk.houses());
        return "access/person";
    }

    private LocalDate today(String institution) {
        return institution.isEmpty() ? LocalDate.EPOCH : days.today(institution);
    }
}
