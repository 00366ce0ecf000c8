package dev.redress.app.letter;

import dev.redress.app.access.Desk;
import dev.redress.app.access.Needs;
import dev.redress.app.access.People;
import dev.redress.app.access.Rights;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.platform.Download;
import dev.redress.app.platform.Mend;
import dev.redress.app.platform.Mends;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Problem;
import dev.redress.core.rulebook.Role.Power;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom to ask for in each office, and the notice that hangs there (ALMA-9). */
@Page
@RequestMapping("/workbench/offices")
class OfficePages {

    /** What stands in the form. */
    record Form(String office, String since, String contactPerson, String telephone, String language, boolean closed) {}

    private final Offices offices;
    private final HousePapers papers;
    private final Desk desk;
    private final Rights rights;
    private final People people;
    private final CaseLaw law;

    OfficePages(Offices offices, HousePapers papers, Desk desk, Rights rights, People people, CaseLaw law) {
        this.offices = offices;
        this.papers = papers;
        this.desk = desk;
        this.rights = rights;
        this.people = people;
        this.law = law;
    }

    /** @param change name of the office that the form is to be filled with */
    @Needs
    @GetMapping
    String show(@RequestParam(defaultValue = "") String change, Model model) {
        Desk.Place place = desk.place();
        String today = law.now(place.institution()).toLocalDate().toString();
        Form form = offices.today(place.institution()).stream()
                .filter(it -> it.office().equals(change))
                .findFirst()
                .map(it -> new Form(it.office(), today, it.contactPerson(), it.telephone(), it.language(), false))
                .orElseGet(() -> new Form(
                        "",
                        today,
                        "",
                        "",
                        law.institution(place.institution()).languages().getFirst(),
                        false));
        model.addAttribute("open", !form.office().isEmpty());
        return show(form, Mends.NONE, model);
    }

    @Needs({Power.OVERSEE, Power.REGISTER})
    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(name = "contact-person", defaultValue = "") String contactPerson,
            @RequestParam(defaultValue = "") String telephone,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String closed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Desk.Place place = desk.place();
        Form form = new Form(office, since, contactPerson, telephone, language, !closed.isEmpty());
        Optional<LocalDate> day = day(since);
        try {
            offices.change(
                    place.institution(),
                    place.member(),
                    new Offices.Change(
                            office,
                            day.orElseThrow(() -> new Problem(422, "wrong-since", "Give the day from which it holds.")),
                            contactPerson,
                            telephone,
                            language,
                            form.closed()));
        } catch (Problem refused) {
            response.setStatus(refused.status());
            model.addAttribute("open", true);
            return show(
                    form,
                    new Mends(refused.reasons().stream()
                            .map(reason -> new Mend(reason.code().replace("wrong-", ""), reason.detail()))
                            .toList()),
                    model);
        }
        next.addFlashAttribute("done", office.strip() + ": recorded.");
        return "redirect:/workbench/offices";
    }

    /** The notice of an office as of today, to be printed and hung up. */
    @Needs
    @GetMapping("/notice")
    ResponseEntity<byte[]> notice(@RequestParam(defaultValue = "") String office) {
        String institution = desk.place().institution();
        Offices.Office found = offices.require(institution, office);
        return Download.of(
                "notice-" + found.office().replaceAll("[^\\p{L}\\p{N}]+", "-") + ".pdf",
                papers.large(papers.notice(institution, found)));
    }

    private String show(Form form, Mends wrong, Model model) {
        Desk.Place place = desk.place();
        String institution = place.institution();
        LocalDate today = law.now(institution).toLocalDate();
        model.addAttribute("offices", offices.on(institution, today));
        model.addAttribute("history", offices.history(institution));
        model.addAttribute("today", today);
        model.addAttribute("zone", law.institution(institution).zone());
        model.addAttribute("spoken", law.institution(institution).languages());
        model.addAttribute("mayChange", rights.has(institution, place.member().asker(), Power.OVERSEE, Power.REGISTER));
        model.addAttribute("names", people.names(institution));
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        return "letter/offices";
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
