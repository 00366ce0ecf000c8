package dev.redress.app.access;

import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.platform.Mend;
import dev.redress.app.platform.Mends;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.SiteAddress;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Institution;
import dev.redress.core.rulebook.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    /** An institution and the roles that its rulebook knows today. */
    record House(Institution institution, List<Role> roles) {}

    private final CurrentStaff staff;
    private final People people;
    private final PeopleList list;
    private final Deputies deputies;
    private final SignInLinks links;
    private final Lawbook lawbook;
    private final Rights rights;
    private final LegalDays days;
    private final StepUp stepUp;
    private final SiteAddress site;

    AdministrationPages(
            CurrentStaff staff,
            Rights rights,
            People people,
            PeopleList list,
            Deputies deputies,
            SignInLinks links,
            Lawbook lawbook,
            LegalDays days,
            StepUp stepUp,
            SiteAddress site) {
        this.stepUp = stepUp;
        this.site = site;
        this.rights = rights;
        this.days = days;
        this.staff = staff;
        this.people = people;
        this.list = list;
        this.deputies = deputies;
        this.links = links;
        this.lawbook = lawbook;
    }

    @OpenTo(Audience.ADMINISTRATOR)
    @GetMapping
    String people(Model model) {
        model.addAttribute("people", list.all(own(requireAdministrator())));
        model.addAttribute("houses", houses());
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
        StaffMember administrator = requireAdministrator();
        PersonFields fields =
                new PersonFields(login.strip(), name.strip(), institution, unit.strip(), roles, until.strip());
        List<Mend> wrong = fields.wrong(LOGIN, houses(), list::isTaken, own(administrator));
        if (!wrong.isEmpty()) {
            response.setStatus(422);
            return form(fields, wrong, model);
        }
        people.put(fields.member(), fields.given(today(institution)), administrator.login());
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
        StaffMember administrator = requireAdministrator();
        StaffMember absent = requirePerson(login, administrator);
        StaffMember standIn = requirePerson(deputy.strip(), administrator);
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
        requirePerson(login, requireAdministrator());
        return withLink(login, links.make(login), SignInLinks.VALID, next);
    }

    @OpenTo(Audience.ADMINISTRATOR)
    @PostMapping("/people/{login}/disabling")
    String disable(@PathVariable String login, RedirectAttributes next) {
        stepUp.require();
        StaffMember administrator = requireAdministrator();
        if (administrator.login().equals(login)) {
            throw new Problem(409, "own-login", "You cannot shut yourself out. Ask another administrator.");
        }
        requirePerson(login, administrator);
        people.disable(login);
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
        model.addAttribute("houses", houses());
        return "access/person";
    }

    private LocalDate today(String institution) {
        return institution.isEmpty() ? LocalDate.EPOCH : days.today(institution);
    }

    private List<House> houses() {
        Optional<String> own = own(requireAdministrator());
        return lawbook.institutions().stream()
                .filter(code -> own.isEmpty() || own.get().equals(code))
                .map(lawbook::rulebook)
                .map(rulebook -> {
                    var today = days.today(rulebook.institution().code());
                    return new House(
                            rulebook.institution(),
                            rulebook.forCase(CaseDays.all(today))
                                    .roles()
                                    .value()
                                    .entries());
                })
                .toList();
    }

    /** Whose people somebody may see and change: everybody's, or those of the own institution. */
    private static Optional<String> own(StaffMember administrator) {
        return administrator.administrator() ? Optional.empty() : administrator.institution();
    }

    private StaffMember requireAdministrator() {
        return staff.signedIn()
                .filter(rights::administers)
                .orElseThrow(() -> new Problem(403, "no-access", "Only an administrator sees this page."));
    }

    private StaffMember requirePerson(String login, StaffMember administrator) {
        Optional<String> own = own(administrator);
        return people.find(login)
                .filter(person -> own.isEmpty() || own.equals(person.institution()))
                .orElseThrow(() -> new Problem(
                        404, "no-such-person", "There is nobody with the login '" + login + "', or no longer."));
    }
}
