package dev.redress.app.letter;

import dev.redress.app.access.Desk;
import dev.redress.app.access.Needs;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.letter.template.Template;
import dev.redress.app.platform.Download;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Problem;
import dev.redress.core.rulebook.LetterKind.Paper;
import dev.redress.core.rulebook.Role.Power;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The wording of letters: which one is in force, another one proposed, looked at, approved by somebody else. */
@Page
@RequestMapping("/workbench/templates")
class TemplatePages {

    private static final String ONE = "/{paper:[a-z-]+|\\d+}/{language:[a-z]{2}|\\d+}";
    private static final int REFUSED = 422;

    private final TemplateViews views;
    private final TemplateReview review;
    private final TemplateExamples examples;
    private final HouseTemplates templates;
    private final LetterPress press;
    private final Desk desk;
    private final CaseLaw law;

    TemplatePages(
            TemplateViews views,
            TemplateReview review,
            TemplateExamples examples,
            HouseTemplates templates,
            LetterPress press,
            Desk desk,
            CaseLaw law) {
        this.views = views;
        this.review = review;
        this.examples = examples;
        this.templates = templates;
        this.press = press;
        this.desk = desk;
        this.law = law;
    }

    /** Which wording. */
    private record Which(Desk.Place place, Paper paper, String language) {
        String path() {
            return "/workbench/templates/" + paper.word() + "/" + language;
        }
    }

    @Needs({Power.HANDLE, Power.RESPOND, Power.CHECK, Power.SIGN, Power.OVERSEE})
    @GetMapping
    String all(Model model) {
        String institution = desk.place().institution();
        model.addAttribute("lines", views.all(institution));
        model.addAttribute("spoken", law.institution(institution).languages());
        model.addAttribute("names", views.names(institution));
        return "letter/wordings";
    }

    @Needs({Power.HANDLE, Power.RESPOND, Power.CHECK, Power.SIGN, Power.OVERSEE})
    @GetMapping(ONE)
    String one(@PathVariable String paper, @PathVariable String language, Model model) {
        Which which = which(paper, language);
        return show(
                which,
                views.inForce(which.place().institution(), which.paper(), language)
                        .text(),
                "",
                model);
    }

    /** Shows the wording as a text, on an invented case or on one that the person has opened. */
    @Needs({Power.HANDLE, Power.RESPOND, Power.CHECK, Power.SIGN, Power.OVERSEE})
    @PostMapping(ONE + "/preview")
    String preview(
            @PathVariable String paper,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String number,
            HttpServletResponse response,
            Model model) {
        Which which = which(paper, language);
        TemplateReview.Found found = found(which, text, model);
        if (found.template().isEmpty()) {
            response.setStatus(REFUSED);
        } else {
            try {
                model.addAttribute(
                        "preview",
                        LetterPress.text(example(which, found.template().get(), number)));
            } catch (Problem refused) {
                response.setStatus(refused.status());
                model.addAttribute("refused", refused.reasons());
            }
        }
        return show(which, text, number, model);
    }

    /** The same as it would be printed. */
    @Needs({Power.HANDLE, Power.RESPOND, Power.CHECK, Power.SIGN, Power.OVERSEE})
    @PostMapping(ONE + "/print")
    Object print(
            @PathVariable String paper,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String number,
            HttpServletResponse response,
            Model model) {
        Which which = which(paper, language);
        Optional<Template> template =
                review.of(which.place().institution(), which.paper(), text).template();
        if (template.isPresent()) {
            try {
                return Download.of(
                        "preview-" + which.paper().word() + "-" + language + ".pdf",
                        press.print(example(which, template.get(), number)));
            } catch (Problem told) {
                return preview(paper, language, text, number, response, model);
            }
        }
        return preview(paper, language, text, number, response, model);
    }

    @Needs({Power.HANDLE, Power.RESPOND, Power.OVERSEE})
    @PostMapping(ONE)
    String propose(
            @PathVariable String paper,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Which which = which(paper, language);
        TemplateReview.Found found = found(which, text, model);
        if (!found.good()) {
            response.setStatus(REFUSED);
            return show(which, text, "", model);
        }
        try {
            int version = templates.propose(
                    which.place().institution(),
                    which.paper(),
                    language,
                    found.template().orElseThrow(),
                    which.place().member());
            next.addFlashAttribute("done", "Proposed as version " + version + ". Somebody else approves it.");
            return "redirect:" + which.path();
        } catch (Problem refused) {
            response.setStatus(refused.status());
            model.addAttribute("refused", refused.reasons());
            return show(which, text, "", model);
        }
    }

    @Needs({Power.SIGN, Power.OVERSEE})
    @PostMapping(ONE + "/{version:\\d{1,9}}/approval")
    String approve(
            @PathVariable String paper,
            @PathVariable String language,
            @PathVariable int version,
            RedirectAttributes next) {
        Which which = which(paper, language);
        // The rule may have changed since it was proposed.
        templates.versions(which.place().institution(), which.paper(), language).stream()
                .filter(it -> it.version() == version)
                .map(it -> review.of(which.place().institution(), which.paper(), it.text()))
                .filter(found -> !found.good())
                .findFirst()
                .ifPresent(_ -> {
                    throw new Problem(409, "no-longer-good", "The rule demands parts that this wording has not.");
                });
        templates.approve(
                which.place().institution(),
                which.paper(),
                language,
                version,
                which.place().member());
        next.addFlashAttribute("done", "Version " + version + " is in force from the next letter on.");
        return "redirect:" + which.path();
    }

    /** Turns a proposal down; who made it may take it back. */
    @Needs({Power.HANDLE, Power.RESPOND, Power.SIGN, Power.OVERSEE})
    @PostMapping(ONE + "/{version:\\d{1,9}}/rejection")
    String reject(
            @PathVariable String paper,
            @PathVariable String language,
            @PathVariable int version,
            RedirectAttributes next) {
        Which which = which(paper, language);
        templates.reject(
                which.place().institution(),
                which.paper(),
                language,
                version,
                which.place().member(),
                views.mayApprove(which.place()));
        next.addFlashAttribute("done", "Version " + version + " was turned down.");
        return "redirect:" + which.path();
    }

    private dev.redress.app.letter.paper.Paper example(Which which, Template template, String number) {
        String institution = which.place().institution();
        return number.isBlank()
                ? examples.invented(institution, template, which.language())
                : examples.real(
                        institution,
                        template,
                        which.language(),
                        number,
                        which.place().member());
    }

    private TemplateReview.Found found(Which which, String text, Model model) {
        TemplateReview.Found found = review.of(which.place().institution(), which.paper(), text);
        model.addAttribute("found", found);
        found.template()
                .ifPresent(it -> model.addAttribute(
                        "strange", views.strange(which.place().institution(), it, which.language())));
        return found;
    }

    private String show(Which which, String text, String number, Model model) {
        String institution = which.place().institution();
        model.addAttribute("paper", which.paper());
        model.addAttribute("kind", views.title(institution, which.paper()));
        model.addAttribute("language", which.language());
        model.addAttribute("path", which.path());
        model.addAttribute("text", text);
        model.addAttribute("number", number);
        model.addAttribute("places", TemplateViews.places(which.paper()));
        model.addAttribute(
                "shipped",
                views.shipped(institution, which.paper(), which.language()).text());
        model.addAttribute("versions", views.versions(which.place(), which.paper(), which.language()));
        model.addAttribute("names", views.names(institution));
        model.addAttribute("mayPropose", views.mayPropose(which.place()));
        model.addAttribute("mayApprove", views.mayApprove(which.place()));
        for (String list : List.of("strange", "refused")) {
            if (!model.containsAttribute(list)) {
                model.addAttribute(list, List.of());
            }
        }
        return "letter/wording";
    }

    private Which which(String paper, String language) {
        Desk.Place place = desk.place();
        Paper known = LetterFields.paper(paper);
        if (!law.institution(place.institution()).languages().contains(language)) {
            throw new Problem(404, "no-such-language", "The institution does not write in '" + language + "'.");
        }
        return new Which(place, known, language);
    }
}
