package dev.redress.app.access;

import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.platform.Mend;
import dev.redress.app.platform.Mends;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person of an institution: unit, roles, deputies, and all that was ever done to these. */
@Page
@RequestMapping("/administration/people/{login}")
class PersonPages {

    private static final String REDIRECT = "redirect:/administration";

    private final AdministrationDesk desk;
    private final People people;
    private final Deputies deputies;
    private final RightsRecords records;
    private final LegalDays days;
    private final StepUp stepUp;

    PersonPages(
            AdministrationDesk desk,
            People people,
            Deputies deputies,
            RightsRecords records,
            LegalDays days,
            StepUp stepUp) {
        this.desk = desk;
        this.people = people;
        this.deputies = deputies;
        this.records = records;
        this.days = days;
        this.stepUp = stepUp;
    }

    @OpenTo(Audience.ADMINISTRATOR)
    @GetMapping
    String show(@PathVariable String login, Model model) {
        StaffMember person = desk.personShutOutToo(login, desk.administrator());
        return page(person, fields(person), List.of(), model);
    }

    /** Gives and ends roles, and says where the person works. Nobody does so to himself or herself. */
    @OpenTo(Audience.ADMINISTRATOR)
    @PostMapping
    String change(
            @PathVariable String login,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") Set<String> roles,
            @RequestParam(defaultValue = "") String until,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        stepUp.require();
        StaffMember administrator = desk.administrator();
        StaffMember person = desk.person(login, administrator);
        if (person.login().equals(administrator.login())) {
            throw new Problem(409, "own-roles", "Nobody changes his or her own roles. Ask another administrator.");
        }
        String institution = person.institution()
                .orElseThrow(() -> new Problem(
                        409, "no-roles", "An administrator of the installation has no unit and no roles to change."));
        PersonFields fields = new PersonFields(login, person.name(), institution, unit.strip(), roles, until.strip());
        List<Mend> wrong = fields.wrongRights(desk.houses());
        if (!wrong.isEmpty()) {
            response.setStatus(422);
            return page(person, fields, wrong, model);
        }
        people.put(fields.member(), fields.given(days.today(institution), people.given(person)), administrator.login());
        next.addFlashAttribute("done", person.name() + " has other rights now, and signs in anew.");
        return REDIRECT;
    }

    @OpenTo(Audience.ADMINISTRATOR)
    @PostMapping("/deputy-end")
    String endDeputy(
            @PathVariable String login,
            @RequestParam(defaultValue = "") String deputy,
            @RequestParam @Nullable LocalDate from,
            RedirectAttributes next) {
        stepUp.require();
        StaffMember administrator = desk.administrator();
        StaffMember person = desk.personShutOutToo(login, administrator);
        if (from == null) {
            throw new Problem(422, "no-period", "Say from which day the deputyship is.");
        }
        deputies.end(person, deputy, from, administrator.login());
        next.addFlashAttribute("done", "'" + deputy + "' stands in for " + person.name() + " no longer.");
        return REDIRECT;
    }

    /** Lets somebody in again who was shut out. */
    @OpenTo(Audience.ADMINISTRATOR)
    @PostMapping("/admission")
    String admit(@PathVariable String login, RedirectAttributes next) {
        stepUp.require();
        StaffMember administrator = desk.administrator();
        StaffMember person = desk.personShutOutToo(login, administrator);
        people.admit(login, administrator.login());
        next.addFlashAttribute(
                "done", person.name() + " may enter again, with the roles below. Tokens from before stay ended.");
        return REDIRECT;
    }

    private String page(StaffMember person, PersonFields fields, List<Mend> wrong, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("fields", fields);
        model.addAttribute("wrong", new Mends(wrong));
        model.addAttribute("held", people.given(person));
        model.addAttribute("deputies", deputies.of(person));
        model.addAttribute("shutOut", people.find(person.login()).isEmpty());
        model.addAttribute("records", records.of(person.login()));
        model.addAttribute(
                "house",
                desk.houses().stream()
                        .filter(house -> person.institution()
                                .filter(house.institution().code()::equals)
                                .isPresent())
                        .findFirst());
        return "access/person-change";
    }

    /** As it is now; the last day is filled in where all roles have the same. */
    private PersonFields fields(StaffMember person) {
        List<GivenRole> held = people.given(person);
        Set<Optional<LocalDate>> ends = held.stream().map(GivenRole::until).collect(Collectors.toSet());
        return new PersonFields(
                person.login(),
                person.name(),
                person.institution().orElse(""),
                person.unit(),
                held.stream()
                        .map(role -> person.institution().orElse("") + "/" + role.role())
                        .collect(Collectors.toSet()),
                ends.size() == 1
                        ? ends.iterator().next().map(LocalDate::toString).orElse("")
                        : "");
    }
}
