package dev.redress.app.handling;

import dev.redress.app.access.Desk;
import dev.redress.app.access.Needs;
import dev.redress.app.access.StepUp;
import dev.redress.app.handling.PartyActs.NewMandate;
import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.platform.Download;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.Shown;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.Mandate;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.PartyAct;
import dev.redress.core.complaint.Person;
import dev.redress.core.rulebook.Role.Power;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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

/** Mandates, secrets, addresses: the complainant's side on the page of a case. */
@Page
@RequestMapping("/workbench/complaints/{year:\\d{4}}/{number:\\d+}")
class PartyPages {

    private final CasePage page;
    private final PartyActs acts;
    private final RegisterNumbers numbers;
    private final Desk desk;
    private final Cases cases;
    private final Readings readings;
    private final CaseLaw law;

    PartyPages(
            CasePage page,
            PartyActs acts,
            RegisterNumbers numbers,
            Desk desk,
            Cases cases,
            Readings readings,
            CaseLaw law) {
        this.page = page;
        this.acts = acts;
        this.numbers = numbers;
        this.desk = desk;
        this.cases = cases;
        this.readings = readings;
        this.law = law;
    }

    @Needs({Power.REGISTER, Power.HANDLE})
    @PostMapping("/mandates")
    String record(
            CasePage.Address address,
            @RequestParam Map<String, String> given,
            @RequestAttribute Shown show,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return page.act(
                address,
                "mandates",
                given,
                _ -> {
                    Uploads documents = Uploads.of(request);
                    List<String> wrong = documents.wrong();
                    if (!wrong.isEmpty()) {
                        throw new Problem(422, "document-too-large", show.text(wrong.getFirst()));
                    }
                    return PartyActs.record(mandate(new GivenAct(given), documents));
                },
                show,
                response,
                model,
                next);
    }

    @Needs({Power.REGISTER, Power.HANDLE})
    @PostMapping("/mandate-end")
    String end(
            CasePage.Address address,
            @RequestParam Map<String, String> given,
            @RequestAttribute Shown show,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        GivenAct act = new GivenAct(given);
        return page.act(
                address,
                "mandate-end",
                given,
                _ -> {
                    int mandate = number(act, "mandate");
                    var on = act.day("on");
                    return sealing -> new PartyAct.EndMandate(
                            mandate, on, act.maybe("reason").map(sealing::seal));
                },
                show,
                response,
                model,
                next);
    }

    @Needs({Power.REGISTER, Power.HANDLE})
    @PostMapping("/reply-address")
    String chooseReplyAddress(
            CasePage.Address address,
            @RequestParam Map<String, String> given,
            @RequestAttribute Shown show,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return page.act(
                address,
                "reply-address",
                given,
                _ -> {
                    int complainant = number(new GivenAct(given), "complainant");
                    return _ -> new PartyAct.ChooseReplyAddress(complainant);
                },
                show,
                response,
                model,
                next);
    }

    @Needs({Power.REGISTER, Power.HANDLE})
    @PostMapping("/address-verification")
    String verify(
            CasePage.Address address,
            @RequestParam Map<String, String> given,
            @RequestAttribute Shown show,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Function<Desk.Place, Function<Sealing, ComplaintAct>> act =
                place -> acts.vouch(ref(place, address), PartyActs.party(new GivenAct(given).text("party")));
        return page.act(address, "address-verification", given, act, show, response, model, next);
    }

    /** A new secret, shown once on the page that follows. */
    @Needs({Power.REGISTER, Power.HANDLE})
    @PostMapping("/secret")
    String handOut(
            CasePage.Address address,
            @RequestParam Map<String, String> given,
            @RequestAttribute Shown show,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        GivenAct act = new GivenAct(given);
        Desk.Place place = desk.place();
        try {
            Party party = PartyActs.party(act.text("party"));
            String secret = acts.handOut(ref(place, address), place.member(), party, act.maybe("check"));
            next.addFlashAttribute("handedOut", secret);
            next.addFlashAttribute("handedTo", party.word().replace('-', ' '));
            next.addFlashAttribute("done", show.word("act-done", "secret"));
        } catch (StepUp.Needed needed) {
            throw needed;
        } catch (Problem refused) {
            return page.refused(address, "secret", given, refused, show, response, model);
        }
        return "redirect:" + address.path();
    }

    /** A paper that proves a mandate. */
    @Needs
    @GetMapping("/mandates/{mandate:\\d+}/documents/{id}")
    ResponseEntity<byte[]> document(CasePage.Address address, @PathVariable int mandate, @PathVariable UUID id) {
        Desk.Place place = desk.place();
        RecordedCase recorded = cases.require(ref(place, address));
        Optional<Reading> reading = readings.of(recorded, place.member());
        return PartySection.of(recorded.file(), law.now(place.institution()).toLocalDate(), reading).mandates().stream()
                .filter(it -> it.ordinal() == mandate)
                .flatMap(it -> it.papers().stream())
                .filter(paper -> paper.id().equals(id))
                .findFirst()
                .flatMap(paper -> reading.flatMap(it -> it.bytes("document " + id, id))
                        .map(bytes -> Download.of(paper.name(), bytes)))
                .orElseThrow(() -> new Problem(404, "no-such-document", "There is no such document in this case."));
    }

    private CaseRef ref(Desk.Place place, CasePage.Address address) {
        return numbers.require(place.institution(), address.year(), address.number());
    }

    private static NewMandate mandate(GivenAct given, Uploads documents) {
        Set<Mandate.Scope> scope = Arrays.stream(Mandate.Scope.values())
                .filter(it -> !given.of("scope-" + it.word()).isEmpty())
                .collect(Collectors.toSet());
        return new NewMandate(
                given.maybe("complainant")
                        .map(_ -> number(given, "complainant"))
                        .orElse(1),
                PartyActs.basis(given.text("basis")),
                new Person(
                        Set.of(),
                        given.of("name"),
                        given.of("address"),
                        given.of("email"),
                        given.of("phone"),
                        "",
                        given.of("identity-document"),
                        false,
                        Optional.empty(),
                        Optional.empty()),
                scope,
                given.day("from"),
                given.maybeDay("until"),
                given.of("evidence"),
                documents.read());
    }

    private static int number(GivenAct given, String field) {
        String text = given.text(field);
        if (!text.matches("[1-9]\\d{0,4}")) {
            throw new Problem(422, "no-number", "The field '" + field + "' is a number from 1 on.");
        }
        return Integer.parseInt(text);
    }
}
