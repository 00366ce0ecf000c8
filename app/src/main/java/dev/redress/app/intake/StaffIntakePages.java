package dev.redress.app.intake;

import dev.redress.app.access.Desk;
import dev.redress.app.access.Needs;
import dev.redress.app.access.Rights;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.platform.Mend;
import dev.redress.app.platform.Mends;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Shown;
import dev.redress.core.rulebook.Procedure;
import dev.redress.core.rulebook.Role;
import dev.redress.core.rulebook.Role.Power;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Intake by people of the institution: what came by telephone, over the counter, by letter, in the book of reviews. */
@Page
class StaffIntakePages {

    private static final String NEW = "/workbench/complaints/new";
    private static final String WAITING = "/workbench/awaiting-registration";
    private static final int REFUSED = 422;

    private final FormIntake intake;
    private final Intake register;
    private final WaitingRoom waitingRoom;
    private final Desk desk;
    private final CaseLaw law;
    private final Rights rights;

    StaffIntakePages(
            FormIntake intake, Intake register, WaitingRoom waitingRoom, Desk desk, CaseLaw law, Rights rights) {
        this.rights = rights;
        this.intake = intake;
        this.register = register;
        this.waitingRoom = waitingRoom;
        this.desk = desk;
        this.law = law;
    }

    @Needs({Power.RECEIVE, Power.REGISTER})
    @GetMapping(NEW)
    String blank(@RequestParam(defaultValue = "") String continues, Model model) {
        String institution = desk.place().institution();
        Procedure procedure = law.procedureToday(institution);
        List<String> kinds = procedure.submissions().value().codes();
        return form(
                ComplaintForm.blank(
                        kinds.contains("complaint") ? "complaint" : kinds.getFirst(),
                        "",
                        procedure.institution().languages().getFirst(),
                        continues.strip()),
                List.of(),
                procedure,
                model);
    }

    @Needs({Power.RECEIVE, Power.REGISTER})
    @PostMapping(NEW)
    String take(
            @RequestAttribute Shown show,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Desk.Place place = desk.place();
        String institution = place.institution();
        ComplaintForm form = ComplaintForm.read(request.getParameterMap());
        Optional<ComplaintForm> changed = PortalPages.changed(form, request);
        Procedure today = law.procedureToday(institution);
        if (changed.isPresent()) {
            model.addAttribute("focusOn", "c" + (changed.get().complainants().size() - 1) + "-name");
            return form(changed.get(), List.of(), today, model);
        }
        FormIntake.Answer answer = intake.take(
                form,
                Chosen.of(Uploads.of(request)),
                today,
                new FormIntake.Hands(place.member().actor(), place.member().name(), false),
                show);
        if (answer.waits()) {
            next.addFlashAttribute(
                    "done", "Taken in. It waits for the register keeper; the time for registration runs meanwhile.");
            return "redirect:" + WAITING;
        }
        if (answer.registered().isEmpty()) {
            response.setStatus(REFUSED);
            model.addAttribute("documentsLost", answer.documents() > 0);
            return form(form, answer.wrong(), today, model);
        }
        var number = answer.registered().get().number();
        next.addFlashAttribute("registered", answer.registered().get());
        return "redirect:/workbench/complaints/" + number.year() + "/" + number.number();
    }

    /** What others took in who may not write in the register (ALMA-22, ALMA-23). */
    @Needs({Power.RECEIVE, Power.REGISTER})
    @GetMapping(WAITING)
    String waiting(Model model) {
        Desk.Place place = desk.place();
        Procedure today = law.procedureToday(place.institution());
        ZoneId zone = today.institution().zone();
        model.addAttribute(
                "waiting",
                waitingRoom.list(place.institution()).stream()
                        .map(it -> new Line(
                                it.intakeId(),
                                it.channel(),
                                LocalDateTime.ofInstant(it.arrivedAt(), zone),
                                it.officer()))
                        .toList());
        model.addAttribute(
                "keeper", rights.has(place.institution(), place.member().asker(), Role.Power.REGISTER));
        model.addAttribute("procedure", today);
        return "intake/waiting";
    }

    /** A submission that waits. */
    record Line(UUID intakeId, String channel, LocalDateTime arrivedAt, String officer) {}

    /** The register keeper enters what waits. */
    @Needs(Power.REGISTER)
    @PostMapping(WAITING + "/{intakeId}/registration")
    String register(@PathVariable UUID intakeId, RedirectAttributes next) {
        Desk.Place place = desk.place();
        Registered registered =
                register.register(place.institution(), intakeId, place.member().actor());
        next.addFlashAttribute("registered", registered);
        return "redirect:/workbench/complaints/" + registered.number().year() + "/"
                + registered.number().number();
    }

    private static String form(ComplaintForm form, List<Mend> wrong, Procedure procedure, Model model) {
        ProcedureInWords inWords = new ProcedureInWords(procedure);
        model.addAttribute("procedure", inWords);
        model.addAttribute("interactive", inWords.collective());
        model.addAttribute("form", form);
        model.addAttribute("wrong", new Mends(wrong));
        return "intake/new";
    }
}
