package dev.redress.app.handling;

import dev.redress.app.access.CaseStandings;
import dev.redress.app.access.Desk;
import dev.redress.app.access.Needs;
import dev.redress.app.access.Rights;
import dev.redress.app.access.WorkingSession;
import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.platform.Download;
import dev.redress.app.platform.Mend;
import dev.redress.app.platform.Mends;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.Shown;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.complaint.Attachment;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.ConfidentialityAct;
import dev.redress.core.complaint.Letters;
import dev.redress.core.complaint.RegisterNumber;
import dev.redress.core.rulebook.Role.Power;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case on the workbench: the page, its documents, and the acts as nouns below it. */
@Page
@RequestMapping("/workbench/complaints")
class CasePages {

    private final CasePage page;
    private final CaseViews views;
    private final RegisterNumbers numbers;
    private final Desk desk;
    private final Cases cases;
    private final Readings readings;
    private final Handling handling;
    private final CaseLaw law;
    private final Rights rights;
    private final CaseStandings standings;
    private final WorkingSession session;

    CasePages(
            CasePage page,
            CaseViews views,
            RegisterNumbers numbers,
            Desk desk,
            Cases cases,
            Readings readings,
            Handling handling,
            CaseLaw law,
            Rights rights,
            CaseStandings standings,
            WorkingSession session) {
        this.rights = rights;
        this.standings = standings;
        this.handling = handling;
        this.law = law;
        this.session = session;
        this.page = page;
        this.views = views;
        this.numbers = numbers;
        this.desk = desk;
        this.cases = cases;
        this.readings = readings;
    }

    @Needs
    @GetMapping("/{year:\\d{4}}/{number:\\d+}")
    String show(CasePage.Address address, @RequestAttribute Shown show, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return page.show(address, show, model);
    }

    /** The case with a printed register number, as people read it from a letter. */
    @Needs
    @GetMapping
    String find(@RequestParam(defaultValue = "") String number) {
        return seen(number)
                .map(found -> "redirect:" + new CasePage.Address(found.year(), found.number()).path())
                .orElseThrow(() ->
                        new Problem(404, "no-such-number", "The register has no number '" + number.strip() + "'."));
    }

    /** A number that this person may not know of is like one that there is not. */
    private Optional<RegisterNumber> seen(String printed) {
        Desk.Place place = desk.place();
        var sight = rights.sight(place.institution(), place.member().asker());
        return numbers.findPrinted(place.institution(), printed)
                .filter(found -> standings
                        .find(place.institution(), found.year(), found.number())
                        .filter(sight::sees)
                        .isPresent());
    }

    @Needs
    @PostMapping("/{year:\\d{4}}/{number:\\d+}/{act:[a-z-]+}")
    String act(
            CasePage.Address address,
            @PathVariable String act,
            @RequestParam Map<String, String> given,
            @RequestAttribute Shown show,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return page.act(
                address,
                act,
                given,
                place -> {
                    Uploads documents = Uploads.of(request);
                    List<String> wrong = documents.wrong();
                    if (!wrong.isEmpty()) {
                        throw new Problem(422, "document-too-large", show.text(wrong.getFirst()));
                    }
                    return new GivenAct(given)
                            .read(act, documents.read(), printed -> numbers.findPrinted(place.institution(), printed));
                },
                show,
                response,
                model,
                next);
    }

    /** Opens personal data and texts in this working session, for a purpose. */
    @Needs(Power.READ)
    @PostMapping("/{year:\\d{4}}/{number:\\d+}/opening")
    String open(
            CasePage.Address address,
            @RequestParam Map<String, String> given,
            @RequestAttribute Shown show,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return page.act(
                address, "opening", given, _ -> opening(new GivenAct(given), false), show, response, model, next);
    }

    /** Where the glass is broken: a case that the person does not see, by its number, with a reason. */
    @Needs(Power.READ)
    @GetMapping("/emergency")
    String emergency(@RequestAttribute Shown show, Model model) {
        return emergency(Map.of(), List.of(), model);
    }

    @Needs(Power.READ)
    @PostMapping("/emergency")
    String emergency(@RequestParam Map<String, String> fields, HttpServletResponse response, Model model) {
        GivenAct given = new GivenAct(fields);
        Desk.Place place = desk.place();
        try {
            RegisterNumber number = numbers.findPrinted(place.institution(), given.text("registerNumber"))
                    .orElseThrow(() -> new Problem(
                            404, "no-such-number", "The register has no number '" + given.of("registerNumber") + "'."));
            given.text("reason");
            handling.act(
                    numbers.require(place.institution(), number.year(), number.number()),
                    place.member(),
                    opening(given, true));
            return "redirect:" + new CasePage.Address(number.year(), number.number()).path();
        } catch (Problem refused) {
            response.setStatus(refused.status());
            return emergency(
                    fields,
                    List.of(new Mend(
                            "registerNumber", refused.reasons().getFirst().detail())),
                    model);
        }
    }

    private String emergency(Map<String, String> fields, List<Mend> wrong, Model model) {
        model.addAttribute("given", new GivenAct(fields));
        model.addAttribute("wrong", new Mends(wrong));
        model.addAttribute("procedure", law.procedureToday(desk.place().institution()));
        return "handling/emergency";
    }

    private Function<Sealing, ComplaintAct> opening(GivenAct given, boolean emergency) {
        String purpose = given.text("purpose");
        return sealing -> new ConfidentialityAct.OpenPersonalData(
                session.fingerprint(),
                purpose,
                given.maybe("evidence").map(sealing::seal),
                Optional.of("reason")
                        .filter(_ -> emergency)
                        .flatMap(given::maybe)
                        .map(sealing::seal));
    }

    @Needs
    @GetMapping("/{year:\\d{4}}/{number:\\d+}/documents/{id}")
    ResponseEntity<byte[]> document(CasePage.Address address, @PathVariable UUID id) {
        Desk.Place place = desk.place();
        CaseRef ref = numbers.require(place.institution(), address.year(), address.number());
        CaseView view = views.of(ref, place.member());
        return Stream.concat(
                        view.attachments().stream(),
                        view.correspondence().stream().flatMap(message -> message.attachments().stream()))
                .filter(paper -> paper.id().equals(id))
                .findFirst()
                .flatMap(paper -> readings.of(cases.require(ref), place.member())
                        .flatMap(reading -> reading.bytes("document " + id, id))
                        .map(bytes -> Download.of(paper.name(), bytes)))
                .or(() -> ofLetter(ref, place, id))
                .orElseThrow(() -> new Problem(404, "no-such-document", "There is no such document in this case."));
    }

    /** What was added to a letter, and what proves its dispatch; those who check and sign see what they answer for. */
    private Optional<ResponseEntity<byte[]>> ofLetter(CaseRef ref, Desk.Place place, UUID id) {
        RecordedCase recorded = cases.require(ref);
        Letters letters = recorded.file().letters();
        Optional<Attachment> document = Stream.concat(letters.enclosed().stream(), letters.receipts().stream())
                .filter(it -> it.content().text().equals(id))
                .findFirst();
        return document.flatMap(it -> readings.of(recorded, place.member())
                .flatMap(reading -> reading.text("name of a document", it.description())
                        .map(json ->
                                EventJson.read(json, Uploads.Description.class).name())
                        .flatMap(name -> reading.bytes("document " + id, id).map(bytes -> Download.of(name, bytes)))));
    }
}
