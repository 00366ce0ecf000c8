package dev.redress.app.dispute;

import static dev.redress.app.platform.Fields.optional;

import dev.redress.app.access.Desk;
import dev.redress.app.access.StaffMember;
import dev.redress.app.handling.CasePage;
import dev.redress.app.handling.GivenAct;
import dev.redress.app.handling.NotPossible;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.Shown;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.Ways;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.rulebook.Citation;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of what came after the answer, with everything that can be done now, at the house and at a forum. */
@Component
public class DisputePage {

    /** Who would apply when, for the gates. */
    record Asked(Optional<LocalDate> on, Optional<String> applicant, Optional<String> addressee) {
        static final Asked NOTHING = new Asked(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private final DisputeActs acts;
    private final DisputeViews views;
    private final DisputeDocuments documents;
    private final Readings readings;
    private final RegisterNumbers numbers;
    private final Desk desk;
    private final Cases cases;
    private final CaseLaw law;

    DisputePage(
            DisputeActs acts,
            DisputeViews views,
            DisputeDocuments documents,
            Readings readings,
            RegisterNumbers numbers,
            Desk desk,
            Cases cases,
            CaseLaw law) {
        this.acts = acts;
        this.views = views;
        this.documents = documents;
        this.readings = readings;
        this.numbers = numbers;
        this.desk = desk;
        this.cases = cases;
        this.law = law;
    }

    /**
     * Tries an act. Done, the browser goes to the page of the dispute; refused, the page is shown with the reason beside
     * the form.
     *
     * @param form which form it was
     * @param done the noun by which the page says what was done
     */
    public String act(
            CasePage.Address address,
            String form,
            String done,
            GivenFields given,
            BiConsumer<CaseRef, StaffMember> act,
            Shown show,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Desk.Place place = desk.place();
        CaseRef ref = numbers.require(place.institution(), address.year(), address.number());
        try {
            act.accept(ref, place.member());
        } catch (Problem refused) {
            response.setStatus(refused.status());
            return show(
                    address,
                    Asked.NOTHING,
                    new CasePage.Tried(form, given.shown(), refused.reasons()),
                    show,
                    response,
                    model);
        }
        next.addFlashAttribute("done", done);
        return "redirect:" + path(address) + "/dispute";
    }

    String show(CasePage.Address address, Asked asked, Shown show, HttpServletResponse response, Model model) {
        return show(address, asked, new CasePage.Tried("", Map.of(), List.of()), show, response, model);
    }

    private String show(
            CasePage.Address address,
            Asked asked,
            CasePage.Tried tried,
            Shown show,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        Desk.Place place = desk.place();
        CaseRef ref = numbers.require(place.institution(), address.year(), address.number());
        RecordedCase recorded = cases.require(ref);
        Ways.Application application = acts.application(
                recorded, place.member(), asked.on(), asked.applicant(), asked.addressee(), Optional.empty());
        DisputeView view = views.of(recorded, place.member(), application);
        List<Ways.Way> ways = views.ways(recorded, place.member(), application);
        Circumstances circumstances = law.of(recorded, place.member().actor());
        DisputeForms forms = new DisputeForms(recorded.file(), circumstances, ways, show);
        model.addAttribute("data", view);
        model.addAttribute("ways", ways);
        model.addAttribute("documents", documents.of(recorded, readings.of(recorded, place.member())));
        model.addAttribute("asked", application);
        model.addAttribute("applicants", forms.applicants());
        model.addAttribute("addressees", forms.addressees());
        model.addAttribute("path", path(address));
        model.addAttribute("procedure", circumstances.procedure());
        model.addAttribute("called", new ForumNames(circumstances.procedure(), show));
        model.addAttribute("today", circumstances.today());
        model.addAttribute(
                "forms",
                view.possible().stream()
                        .filter(it -> it.refusal().isEmpty() || it.act().equals(tried.act()))
                        .flatMap(it -> forms(recorded, circumstances, forms, it, show))
                        .toList());
        model.addAttribute(
                "impossible",
                NotPossible.together(view.possible().stream()
                        .flatMap(it -> it
                                .refusal()
                                .map(why -> NotPossible.of(
                                        show.word("dispute.act", it.act()),
                                        why.reason(),
                                        why.citation().map(Citation::inWords)))
                                .stream())
                        .toList()));
        model.addAttribute("tried", tried);
        model.addAttribute("given", new GivenAct(tried.given()));
        return "dispute/dispute";
    }

    private static Stream<ActForm> forms(
            RecordedCase recorded,
            Circumstances circumstances,
            DisputeForms forms,
            DisputeView.Possible possible,
            Shown show) {
        return possible.proceeding()
                .map(number ->
                        recorded
                                .file()
                                .disputes()
                                .dispute()
                                .map(Dispute::file)
                                .flatMap(dispute -> dispute.proceeding(number))
                                .stream()
                                .flatMap(held -> new ProceedingForms(held, recorded.file(), circumstances, show)
                                        .of(possible.act()).stream()))
                .orElseGet(() -> forms.of(possible.act()).stream());
    }

    static Asked asked(String on, String applicant, String addressee) {
        return new Asked(
                optional(on).map(day -> new GivenAct(Map.of("on", day)).day("on")),
                optional(applicant),
                optional(addressee));
    }

    private static String path(CasePage.Address address) {
        return "/workbench/complaints/" + address.year() + "/" + address.number();
    }
}
