package dev.redress.app.privacy;

import static dev.redress.app.platform.Fields.optional;

import dev.redress.app.access.Desk;
import dev.redress.app.access.Needs;
import dev.redress.app.access.StepUp;
import dev.redress.app.handling.GivenAct;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.platform.Download;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.Shown;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.complaint.Person;
import dev.redress.core.rulebook.Role.Power;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The data of one case: who asked for what, how the data are kept, and what can be decided about them. */
@Page
@RequestMapping("/workbench/complaints/{year:\\d{4}}/{number:\\d+}/privacy")
class PrivacyPages {

    private static final Set<String> FIELDS =
            Set.of("name", "address", "email", "phone", "customerNumber", "identityDocument");

    /** An act that was just tried and refused. */
    record Tried(String act, List<Problem.Reason> reasons) {
        static final Tried NONE = new Tried("", List.of());
    }

    private final PrivacyViews views;
    private final PrivacyActs acts;
    private final AccessExport export;
    private final RegisterNumbers numbers;
    private final Desk desk;
    private final Cases cases;
    private final CaseLaw law;
    private final Readings readings;

    PrivacyPages(
            PrivacyViews views,
            PrivacyActs acts,
            AccessExport export,
            RegisterNumbers numbers,
            Desk desk,
            Cases cases,
            CaseLaw law,
            Readings readings) {
        this.views = views;
        this.acts = acts;
        this.export = export;
        this.numbers = numbers;
        this.desk = desk;
        this.cases = cases;
        this.law = law;
        this.readings = readings;
    }

    /** Which case of the institution of whoever asks. */
    record Address(int year, long number) {
        String path() {
            return "/workbench/complaints/" + year + "/" + number;
        }
    }

    @Needs({Power.RECEIVE, Power.HANDLE, Power.PROTECT})
    @GetMapping
    String show(Address address, HttpServletResponse response, Model model) {
        return show(address, Tried.NONE, Map.of(), response, model);
    }

    @Needs({Power.RECEIVE, Power.HANDLE, Power.PROTECT})
    @PostMapping("/request")
    String request(
            Address address,
            @RequestParam Map<String, String> given,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return act(address, "request", given, response, model, next);
    }

    @Needs(Power.PROTECT)
    @PostMapping("/{act:[a-z-]+}")
    String act(
            Address address,
            @PathVariable String act,
            @RequestParam Map<String, String> given,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Desk.Place place = desk.place();
        CaseRef ref = numbers.require(place.institution(), address.year(), address.number());
        try {
            done(act, ref, place, new GivenAct(given));
        } catch (StepUp.Needed needed) {
            throw needed;
        } catch (Problem refused) {
            response.setStatus(refused.status());
            return show(address, new Tried(act, refused.reasons()), given, response, model);
        }
        next.addFlashAttribute("done", act);
        return "redirect:" + address.path() + "/privacy";
    }

    /** The copy for the person, with the trail. That it was handed out is recorded before it is. */
    @Needs(Power.PROTECT)
    @PostMapping("/export")
    ResponseEntity<byte[]> export(Address address, @RequestParam int request, @RequestAttribute Shown show) {
        Desk.Place place = desk.place();
        CaseRef ref = numbers.require(place.institution(), address.year(), address.number());
        AccessExport.Made made = export.handOut(ref, place.member(), request);
        return Download.of(made.name(), made.zip());
    }

    private void done(String act, CaseRef ref, Desk.Place place, GivenAct given) {
        var member = place.member();
        switch (act) {
            case "request" ->
                acts.request(
                        ref,
                        member,
                        given.text("right"),
                        number(given, "complainant"),
                        moment(given, "receivedAt"),
                        given.maybe("words"));
            case "met" -> acts.fulfil(ref, member, number(given, "request"), given.maybe("how"));
            case "refusal" ->
                acts.refuse(ref, member, number(given, "request"), given.text("ground"), given.maybe("reason"));
            case "correction" ->
                acts.correct(ref, member, number(given, "complainant"), changes(given), given.maybe("reason"));
            case "restriction-end" -> acts.endRestriction(ref, member, given.maybe("reason"));
            case "consent" ->
                acts.consent(
                        ref,
                        member,
                        number(given, "complainant"),
                        given.of("purpose"),
                        given.of("textVersion"),
                        given.of("channel"),
                        moment(given, "givenAt"),
                        given.maybe("evidence"));
            case "hold" -> acts.hold(ref, member, given.maybe("reason"));
            case "hold-release" -> acts.release(ref, member, given.maybe("reason"));
            case "erasure" -> {
                if (given.of("sure").isEmpty()) {
                    throw new Problem(422, "missing", "Say that you are sure: nothing brings the data back.");
                }
                acts.erase(ref, member, given.text("ground"));
            }
            default -> throw new Problem(404, "no-such-act", "There is no act '" + act + "' here.");
        }
    }

    private String show(
            Address address, Tried tried, Map<String, String> given, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Desk.Place place = desk.place();
        CaseRef ref = numbers.require(place.institution(), address.year(), address.number());
        RecordedCase recorded = cases.require(ref);
        model.addAttribute("data", views.of(ref, place.member()));
        model.addAttribute(
                "people",
                readings.of(recorded, place.member())
                        .map(reading -> Complainants.of(recorded.file(), reading).stream()
                                .flatMap(Optional<Person>::stream)
                                .toList())
                        .orElse(List.of()));
        model.addAttribute("path", address.path());
        model.addAttribute("procedure", law.procedureToday(place.institution()));
        model.addAttribute("now", law.now(place.institution()));
        model.addAttribute("tried", tried);
        model.addAttribute("given", new GivenAct(given));
        return "privacy/case";
    }

    private static Map<String, String> changes(GivenAct given) {
        Map<String, String> changes = new HashMap<>(given.given());
        changes.keySet().retainAll(FIELDS);
        return changes;
    }

    private static int number(GivenAct given, String field) {
        String text = given.text(field);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw new Problem(422, "no-number", "'" + text + "' is no number of a " + field + ".");
        }
    }

    private static Optional<LocalDateTime> moment(GivenAct given, String field) {
        return optional(given.given().get(field)).map(text -> {
            try {
                return LocalDateTime.parse(text);
            } catch (DateTimeParseException none) {
                throw new Problem(422, "no-moment", "'" + text + "' is no day and hour such as 2026-09-01T10:30.");
            }
        });
    }
}
