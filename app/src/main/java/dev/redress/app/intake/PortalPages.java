package dev.redress.app.intake;

import dev.redress.app.access.OpenTo;
import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.lawbook.NoSuchInstitution;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.platform.ClientAddress;
import dev.redress.app.platform.Limits;
import dev.redress.app.platform.Mend;
import dev.redress.app.platform.Mends;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.Shown;
import dev.redress.app.platform.TooMany;
import dev.redress.core.complaint.Actor;
import dev.redress.core.rulebook.Institution;
import dev.redress.core.rulebook.Procedure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The public portal up to the register: the institutions, their procedures, the form, the confirmation. */
@Page
class PortalPages {

    /** Code of the channel in every rulebook that opens this portal. */
    static final String CHANNEL = "portal";

    private static final String INSTITUTION = "/{institution:[a-z][a-z0-9-]*}";
    private static final int REFUSED = 422;

    private final FormIntake intake;
    private final Lawbook lawbook;
    private final CaseLaw law;
    private final MessageSource words;
    private final KeptUploads kept;
    private final ClientAddress addresses;
    private final Limits limits;

    PortalPages(
            FormIntake intake,
            Lawbook lawbook,
            CaseLaw law,
            MessageSource words,
            KeptUploads kept,
            ClientAddress addresses,
            Limits limits) {
        this.limits = limits;
        this.kept = kept;
        this.addresses = addresses;
        this.intake = intake;
        this.lawbook = lawbook;
        this.law = law;
        this.words = words;
    }

    @OpenTo(Audience.EVERYBODY)
    @GetMapping("/")
    String home(Model model) {
        model.addAttribute(
                "institutions",
                lawbook.institutions().stream().map(law::institution).toList());
        return "intake/home";
    }

    /** The procedure in plain words, to be read before the form (KP-9, NEO-38). */
    @OpenTo(Audience.EVERYBODY)
    @GetMapping(INSTITUTION)
    String procedure(@PathVariable String institution, Model model) {
        model.addAttribute("procedure", new ProcedureInWords(law.procedureToday(institution)));
        return "intake/procedure";
    }

    @OpenTo(Audience.EVERYBODY)
    @GetMapping(INSTITUTION + "/complaint")
    String blank(
            @PathVariable String institution,
            @RequestParam(defaultValue = "") String continues,
            @RequestAttribute Shown show,
            Model model) {
        Procedure procedure = open(institution);
        List<String> kinds = procedure.submissions().value().codes();
        boolean complaint = kinds.size() == 1 || (kinds.contains("complaint") && !continues.isBlank());
        return form(
                ComplaintForm.blank(complaint ? "complaint" : "", CHANNEL, show.language(), continues.strip()),
                List.of(),
                procedure,
                model);
    }

    @OpenTo(Audience.EVERYBODY)
    @PostMapping(INSTITUTION + "/complaint")
    String submit(
            @PathVariable String institution,
            @RequestAttribute Shown show,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Procedure procedure = open(institution);
        ComplaintForm form = ComplaintForm.read(request.getParameterMap());
        Uploads chosen = Uploads.of(request);
        dropped(request).ifPresent(id -> kept.drop(kept.find(request, form.request()), id));
        Optional<ComplaintForm> changed = changed(form, request);
        if (changed.isPresent()) {
            model.addAttribute("focusOn", "c" + (changed.get().complainants().size() - 1) + "-name");
            keep(form, chosen, request, model);
            return form(changed.get(), List.of(), procedure, model);
        }
        if (dropped(request).isPresent()) {
            keep(form, chosen, request, model);
            return form(form, List.of(), procedure, model);
        }
        Optional<TooMany> limited = limits.submission(request).map(TooMany::new);
        if (limited.isPresent()) {
            return later(limited.get(), form, chosen, procedure, request, response, model);
        }
        KeptUploads.Draft draft = kept.find(request, form.request());
        FormIntake.Answer answer = intake.take(
                form,
                new Chosen(
                        kept.list(draft).stream().map(KeptUploads.Kept::upload).toList(), chosen),
                procedure,
                new FormIntake.Hands(new Actor.Portal(), officer(procedure.institution(), form), true),
                show);
        if (answer.registered().isEmpty()) {
            response.setStatus(REFUSED);
            keep(form, chosen, request, model);
            return form(form, answer.wrong(), procedure, model);
        }
        kept.sent(draft);
        next.addFlashAttribute("registered", answer.registered().get());
        next.addFlashAttribute("documents", answer.documents());
        return "redirect:/" + institution + "/confirmation";
    }

    /** Nobody is turned away: the form comes back as it was, and says when to send it again. */
    private String later(
            TooMany limited,
            ComplaintForm form,
            Uploads chosen,
            Procedure procedure,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(limited.status());
        response.setHeader("Retry-After", limited.retryAfter());
        keep(form, chosen, request, model);
        model.addAttribute("later", limited.minutes());
        return form(form, List.of(), procedure, model);
    }

    /** Number, day, officer, contact, terms and secret: shown once, right after the form (NEO-33, NEO-34). */
    @OpenTo(Audience.EVERYBODY)
    @GetMapping(INSTITUTION + "/confirmation")
    String confirmation(@PathVariable String institution, HttpServletResponse response, Model model) {
        model.addAttribute("institution", law.institution(institution));
        response.setHeader("Cache-Control", "no-store");
        return model.containsAttribute("registered") ? "intake/confirmation" : "intake/confirmation-gone";
    }

    @ExceptionHandler(NoSuchInstitution.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String noSuchInstitution() {
        return "error/404";
    }

    /** Keeps what was chosen for the form that is shown again, and says so, or that it must be chosen anew. */
    private void keep(ComplaintForm form, Uploads chosen, HttpServletRequest request, Model model) {
        boolean whole =
                chosen.wrong().isEmpty() && kept.keep(request, form.request(), chosen.read(), addresses.block(request));
        model.addAttribute("documentsLost", !whole);
        model.addAttribute("kept", kept.list(kept.find(request, form.request())));
    }

    /** The kept document that the button says to leave out. */
    private static Optional<UUID> dropped(HttpServletRequest request) {
        String id = request.getParameter("drop");
        return id != null && id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }

    /** The form with another or one complainant less, where that is what the button said. */
    static Optional<ComplaintForm> changed(ComplaintForm form, HttpServletRequest request) {
        if (request.getParameter("add") != null) {
            return Optional.of(form.withAnother());
        }
        String place = request.getParameter("remove");
        return place != null && place.matches("\\d{1,2}")
                ? Optional.of(form.without(Integer.parseInt(place)))
                : Optional.empty();
    }

    /** Nobody receives on the portal, so the acknowledgement names the unit, in the language of the answer. */
    private String officer(Institution institution, ComplaintForm form) {
        return words.getMessage(
                "portal.officer", new Object[] {institution.name()}, Locale.of(institution.answersIn(form.language())));
    }

    private Procedure open(String institution) {
        Procedure procedure = law.procedureToday(institution);
        if (!new ProcedureInWords(procedure).portal()) {
            throw new Problem(404, "channel-inactive", "This institution takes nothing in through the portal.");
        }
        return procedure;
    }

    private static String form(ComplaintForm form, List<Mend> wrong, Procedure procedure, Model model) {
        ProcedureInWords inWords = new ProcedureInWords(procedure);
        model.addAttribute("procedure", inWords);
        model.addAttribute("interactive", inWords.collective());
        model.addAttribute("form", form);
        model.addAttribute("wrong", new Mends(wrong));
        return "intake/complaint";
    }
}
