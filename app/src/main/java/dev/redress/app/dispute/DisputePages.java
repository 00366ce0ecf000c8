package dev.redress.app.dispute;

import dev.redress.app.access.Needs;
import dev.redress.app.access.StaffMember;
import dev.redress.app.handling.CasePage;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.Shown;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What comes after the answer, on the workbench: the page, and the acts as nouns below it. */
@Page
@RequestMapping("/workbench/complaints/{year:\\d{4}}/{number:\\d+}/dispute")
class DisputePages {

    /** Acts that are nothing but what the form says. */
    private static final Map<String, Class<? extends Said>> SAID = Map.ofEntries(
            Map.entry("response-acceptance", AnswerBodies.Acceptance.class),
            Map.entry("response-rejection", AnswerBodies.Rejection.class),
            Map.entry("objections", AnswerBodies.Objection.class),
            Map.entry("objection-response", AnswerBodies.ObjectionResponse.class),
            Map.entry("objection-response-dispatch", AnswerBodies.ObjectionDispatch.class),
            Map.entry("obligations", AnswerBodies.Obligation.class),
            Map.entry("obligation-performance", AnswerBodies.Performance.class),
            Map.entry("obligation-correction", AnswerBodies.Correction.class),
            Map.entry("obligation-release", AnswerBodies.Release.class),
            Map.entry("elements", DisputeBodies.Element.class),
            Map.entry("loss", DisputeBodies.Loss.class),
            Map.entry("facts", DisputeBodies.Fact.class),
            Map.entry("papers", DisputeBodies.Paper.class),
            Map.entry("filing", DisputeBodies.Filing.class),
            Map.entry("closure", DisputeBodies.Closure.class));

    private final DisputePage page;
    private final DisputeActs acts;

    DisputePages(DisputePage page, DisputeActs acts) {
        this.page = page;
        this.acts = acts;
    }

    @Needs
    @GetMapping
    String show(
            CasePage.Address address,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String applicant,
            @RequestParam(defaultValue = "") String addressee,
            @RequestAttribute Shown show,
            HttpServletResponse response,
            Model model) {
        return page.show(address, DisputePage.asked(on, applicant, addressee), show, response, model);
    }

    @Needs
    @PostMapping("/{act:[a-z-]+}")
    String act(
            CasePage.Address address,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> given,
            @RequestAttribute Shown show,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        GivenFields fields = new GivenFields(given);
        return page.act(
                address,
                act,
                act,
                fields,
                (ref, member) -> done(act, ref, member, fields, request, show),
                show,
                response,
                model,
                next);
    }

    private void done(
            String act, CaseRef ref, StaffMember member, GivenFields fields, HttpServletRequest request, Shown show) {
        switch (act) {
            case "dispute" -> acts.raise(ref, member, fields.read(DisputeBodies.NewDispute.class));
            case "referral" -> acts.refer(ref, member, fields.read(DisputeBodies.Referral.class));
            case "loss" ->
                acts.act(ref, member, new GivenFields(withoutEmptyRows(fields.given())).read(DisputeBodies.Loss.class));
            default -> {
                Class<? extends Said> said = SAID.get(act);
                if (said == null) {
                    throw new Problem(404, "no-such-act", "There is no act '" + act + "' here.");
                }
                acts.act(ref, member, fields.read(said, request, show));
            }
        }
    }

    /** The form has a row for each certainty; one without an amount is not claimed. */
    private static MultiValueMap<String, String> withoutEmptyRows(MultiValueMap<String, String> given) {
        MultiValueMap<String, String> rest = new LinkedMultiValueMap<>(given);
        List.of("material.0.", "material.1.").forEach(row -> {
            String amount = given.getFirst(row + "amount");
            if (amount == null || amount.isBlank()) {
                rest.keySet().removeIf(name -> name.startsWith(row));
            }
        });
        return rest;
    }
}
