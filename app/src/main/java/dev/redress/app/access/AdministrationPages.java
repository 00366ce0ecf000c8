package dev.redress.app.access;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.platform.Mend;
import dev.redress.app.platform.Mends;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Problem;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Institution;
import dev.redress.core.rulebook.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

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
    private final SignInLinks links;
    private final Lawbook lawbook;
    private final InstantSource now;

    AdministrationPages(
            CurrentStaff staff, People people, PeopleList list, SignInLinks links, Lawbook lawbook, InstantSource now) {
        this.staff = staff;
        this.people = people;
        this.list = list;
        this.links = links;
        this.lawbook = lawbook;
        this.now = now;
    }

    @GetMapping
    String people(Model model) {
        requireAdministrator();
        model.addAttribute("people", list.all());
        model.addAttribute("houses", houses());
        return "access/administration";
    }

    @GetMapping("/people/new")
    String blank(@RequestParam @Nullable String institution, Model model) {
        requireAdministrator();
        return form(new PersonFields("", "", institution == null ? "" : institution, "", Set.of()), List.of(), model);
    }

    @PostMapping("/people")
    String add(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String institution,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") Set<String> roles,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        requireAdministrator();
        PersonFields fields = new PersonFields(login.strip(), name.strip(), institution, unit.strip(), roles);
        List<Mend> wrong = fields.wrong(LOGIN, houses(), list::isTaken);
        if (!wrong.isEmpty()) {
            response.setStatus(422);
            return form(fields, wrong, model);
        }
        people.put(fields.member());
        return withLink(fields.login(), next);
    }

    /** A fresh one-time link, shown once on the page that follows. */
    @PostMapping("/people/{login}/link")
    String link(@PathVariable String login, RedirectAttributes next) {
        requireAdministrator();
        requirePerson(login);
        return withLink(login, next);
    }

    @PostMapping("/people/{login}/disabling")
    String disable(@PathVariable String login, RedirectAttributes next) {
        StaffMember administrator = requireAdministrator();
        if (administrator.login().equals(login)) {
            throw new Problem(409, "own-login", "You cannot shut yourself out. Ask another administrator.");
        }
        requirePerson(login);
        people.disable(login);
        next.addFlashAttribute("done", "'" + login + "' can no longer enter. What this person did stays on record.");
        return REDIRECT;
    }

    private String withLink(String login, RedirectAttributes next) {
        String here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        next.addFlashAttribute("linkFor", login);
        next.addFlashAttribute("link", here + links.make(login));
        next.addFlashAttribute("minutes", SignInLinks.VALID.toMinutes());
        return REDIRECT;
    }

    private String form(PersonFields fields, List<Mend> wrong, Model model) {
        model.addAttribute("fields", fields);
        model.addAttribute("wrong", new Mends(wrong));
        model.addAttribute("houses", houses());
        return "access/person";
    }

    private List<House> houses() {
        return lawbook.institutions().stream()
                .map(lawbook::rulebook)
                .map(rulebook -> {
                    var today =
                            now.instant().atZone(rulebook.institution().zone()).toLocalDate();
                    return new House(
                            rulebook.institution(),
                            rulebook.forCase(CaseDays.all(today))
                                    .roles()
                                    .value()
                                    .entries());
                })
                .toList();
    }

    private StaffMember requireAdministrator() {
        return staff.signedIn()
                .filter(StaffMember::administrator)
                .orElseThrow(() -> new Problem(403, "no-access", "Only an administrator sees this page."));
    }

    private void requirePerson(String login) {
        if (people.find(login).isEmpty()) {
            throw new Problem(404, "no-such-person", "There is nobody with the login '" + login + "', or no longer.");
        }
    }
}
