package dev.redress.app.letter;

import dev.redress.app.access.Desk;
import dev.redress.app.access.Needs;
import dev.redress.app.access.People;
import dev.redress.app.handling.CasePage;
import dev.redress.app.handling.GivenAct;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.platform.Download;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.Shown;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.Letter;
import dev.redress.core.complaint.LetterText;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.LetterKind;
import dev.redress.core.rulebook.LetterKind.Paper;
import dev.redress.core.rulebook.Role.Power;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letters of a case on the workbench: written, read, checked, signed, sent. */
@Page
@RequestMapping("/workbench/complaints/{year:\\d{4}}/{number:\\d+}/letters")
class LetterPages {

    /** An act that was just tried and refused. */
    record Tried(String act, List<Problem.Reason> reasons) {
        static final Tried NONE = new Tried("", List.of());
    }

    private final LetterDesk desk;
    private final LetterSending sending;
    private final LetterViews views;
    private final LetterForm form;
    private final TypedLetter typed;
    private final LetterActs acts;
    private final Cases cases;
    private final CaseLaw law;
    private final RegisterNumbers numbers;
    private final Desk places;
    private final People people;

    LetterPages(
            LetterDesk desk,
            LetterSending sending,
            LetterViews views,
            LetterForm form,
            TypedLetter typed,
            LetterActs acts,
            Cases cases,
            CaseLaw law,
            RegisterNumbers numbers,
            Desk places,
            People people) {
        this.desk = desk;
        this.sending = sending;
        this.views = views;
        this.form = form;
        this.typed = typed;
        this.acts = acts;
        this.cases = cases;
        this.law = law;
        this.numbers = numbers;
        this.places = places;
        this.people = people;
    }

    @Needs
    @GetMapping
    String all(CasePage.Address address, @RequestAttribute Shown show, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Desk.Place place = places.place();
        CaseRef ref = ref(address, place);
        Catalogue<LetterKind> titles =
                shared(address, ref, place, model).procedure().letters().value();
        model.addAttribute("letters", views.all(ref, place.member()));
        List<LetterView.Possible> kinds = views.writable(ref, place.member());
        model.addAttribute("kinds", kinds);
        model.addAttribute("impossible", LetterView.impossible(kinds, kind -> show.titleIn(titles, kind)));
        return "letter/letters";
    }

    @Needs({Power.RECEIVE, Power.REGISTER, Power.HANDLE, Power.EXTEND, Power.DISMISS, Power.RESPOND})
    @GetMapping("/new")
    String blank(
            CasePage.Address address,
            @RequestParam(defaultValue = "") String kind,
            HttpServletResponse response,
            Model model) {
        return form(address, LetterFields.paper(kind), Optional.empty(), Map.of(), Tried.NONE, response, model);
    }

    @Needs({Power.RECEIVE, Power.REGISTER, Power.HANDLE, Power.EXTEND, Power.DISMISS, Power.RESPOND})
    @PostMapping
    String write(
            CasePage.Address address,
            @RequestParam Map<String, String> given,
            @RequestAttribute Shown show,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Desk.Place place = places.place();
        CaseRef ref = ref(address, place);
        Paper paper = LetterFields.paper(given.getOrDefault("kind", ""));
        try {
            int letter = desk.write(ref, place.member(), typed.draft(paper, given, request, show));
            return "redirect:" + path(address) + "/letters/" + letter;
        } catch (Problem refused) {
            response.setStatus(refused.status());
            return form(
                    address, paper, Optional.empty(), given, new Tried("write", refused.reasons()), response, model);
        }
    }

    @Needs
    @GetMapping("/{letter:\\d+}")
    String show(
            CasePage.Address address,
            @PathVariable int letter,
            @RequestAttribute Shown show,
            HttpServletResponse response,
            Model model) {
        return show(address, letter, Tried.NONE, Map.of(), show, response, model);
    }

    @Needs(Power.READ)
    @GetMapping("/{letter:\\d+}/pdf")
    ResponseEntity<byte[]> pdf(CasePage.Address address, @PathVariable int letter) {
        Desk.Place place = places.place();
        RecordedCase recorded = cases.require(ref(address, place));
        return Download.of(
                LetterNames.file(recorded, LetterDesk.at(recorded, letter)),
                desk.pdf(recorded, letter, desk.require(recorded, place.member())));
    }

    @Needs({Power.RECEIVE, Power.REGISTER, Power.HANDLE, Power.EXTEND, Power.DISMISS, Power.RESPOND})
    @GetMapping("/{letter:\\d+}/revision")
    String revise(CasePage.Address address, @PathVariable int letter, HttpServletResponse response, Model model) {
        Desk.Place place = places.place();
        RecordedCase recorded = cases.require(ref(address, place));
        Letter old = LetterDesk.at(recorded, letter);
        Map<String, String> before = desk.written(old, old.version(), desk.require(recorded, place.member()))
                .typed();
        return form(address, old.paper(), Optional.of(old), before, Tried.NONE, response, model);
    }

    @Needs({Power.RECEIVE, Power.REGISTER, Power.HANDLE, Power.EXTEND, Power.DISMISS, Power.RESPOND})
    @PostMapping("/{letter:\\d+}/revision")
    String revise(
            CasePage.Address address,
            @PathVariable int letter,
            @RequestParam Map<String, String> given,
            @RequestAttribute Shown show,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Desk.Place place = places.place();
        CaseRef ref = ref(address, place);
        Letter old = LetterDesk.at(cases.require(ref), letter);
        try {
            desk.revise(ref, place.member(), letter, typed.draft(old.paper(), given, request, show));
            return "redirect:" + path(address) + "/letters/" + letter;
        } catch (Problem refused) {
            response.setStatus(refused.status());
            return form(
                    address,
                    old.paper(),
                    Optional.of(old),
                    given,
                    new Tried("write", refused.reasons()),
                    response,
                    model);
        }
    }

    @Needs({
        Power.SIGN,
        Power.CHECK,
        Power.RECEIVE,
        Power.REGISTER,
        Power.HANDLE,
        Power.EXTEND,
        Power.DISMISS,
        Power.RESPOND
    })
    @PostMapping("/{letter:\\d+}/{act:[a-z]+}")
    String act(
            CasePage.Address address,
            @PathVariable int letter,
            @PathVariable String act,
            @RequestParam Map<String, String> given,
            @RequestAttribute Shown show,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Desk.Place place = places.place();
        CaseRef ref = ref(address, place);
        try {
            acts.done(act, ref, place.member(), letter, new GivenAct(given), TypedLetter.documents(request, show));
        } catch (Problem refused) {
            if (refused.status() == 404) {
                throw refused;
            }
            response.setStatus(refused.status());
            return show(address, letter, new Tried(act, refused.reasons()), given, show, response, model);
        }
        next.addFlashAttribute("done", act);
        return "redirect:" + path(address) + "/letters/" + letter;
    }

    private String form(
            CasePage.Address address,
            Paper paper,
            Optional<Letter> old,
            Map<String, String> given,
            Tried tried,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        Desk.Place place = places.place();
        CaseRef ref = ref(address, place);
        RecordedCase recorded = cases.require(ref);
        Reading reading = desk.require(recorded, place.member());
        shared(address, ref, place, model);
        Optional<LetterText> text = old.map(it -> it.latest().text());
        model.addAttribute("offer", form.of(recorded, place.member().actor(), paper, reading, text));
        model.addAttribute("old", old.map(Letter::ordinal).orElse(0));
        model.addAttribute("oldTo", old.map(it -> it.latest().to().word()).orElse(""));
        model.addAttribute("tried", tried);
        model.addAttribute("given", new GivenAct(given));
        return "letter/form";
    }

    private String show(
            CasePage.Address address,
            int letter,
            Tried tried,
            Map<String, String> given,
            Shown show,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        Desk.Place place = places.place();
        CaseRef ref = ref(address, place);
        shared(address, ref, place, model);
        LetterView view = views.of(ref, letter, place.member());
        model.addAttribute("letter", view);
        model.addAttribute(
                "possible",
                view.possible().stream()
                        .filter(it -> it.refusal().isEmpty())
                        .map(LetterView.Possible::act)
                        .collect(Collectors.toSet()));
        model.addAttribute("impossible", LetterView.impossible(view.possible(), act -> show.word("letter.act", act)));
        model.addAttribute("tried", tried);
        model.addAttribute("given", new GivenAct(given));
        model.addAttribute("mail", sending.mailWorks());
        return "letter/letter";
    }

    private Circumstances shared(CasePage.Address address, CaseRef ref, Desk.Place place, Model model) {
        RecordedCase recorded = cases.require(ref);
        Circumstances circumstances = law.of(recorded, place.member().actor());
        model.addAttribute("path", path(address));
        model.addAttribute("registerNumber", recorded.file().entry().number().printed());
        model.addAttribute("procedure", circumstances.procedure());
        model.addAttribute("today", circumstances.today());
        model.addAttribute("opened", desk.opened(recorded, place.member()));
        model.addAttribute("names", people.names(ref.institution()));
        return circumstances;
    }

    private CaseRef ref(CasePage.Address address, Desk.Place place) {
        return numbers.require(place.institution(), address.year(), address.number());
    }

    private static String path(CasePage.Address address) {
        return "/workbench/complaints/" + address.year() + "/" + address.number();
    }
}
