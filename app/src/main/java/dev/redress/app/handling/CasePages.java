package dev.redress.app.handling;

import dev.redress.app.access.Desk;
import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Vault;
import dev.redress.app.platform.Download;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.Shown;
import dev.redress.app.register.RegisterNumbers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private final Vault vault;

    CasePages(CasePage page, CaseViews views, RegisterNumbers numbers, Desk desk, Vault vault) {
        this.page = page;
        this.views = views;
        this.numbers = numbers;
        this.desk = desk;
        this.vault = vault;
    }

    @GetMapping("/{year:\\d{4}}/{number:\\d+}")
    String show(CasePage.Address address, @RequestAttribute Shown show, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return page.show(address, show, model);
    }

    /** The case with a printed register number, as people read it from a letter. */
    @GetMapping
    String find(@RequestParam(defaultValue = "") String number) {
        String institution = desk.place().institution();
        return numbers.findPrinted(institution, number)
                .map(found -> "redirect:" + new CasePage.Address(found.year(), found.number()).path())
                .orElseThrow(() ->
                        new Problem(404, "no-such-number", "The register has no number '" + number.strip() + "'."));
    }

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

    @GetMapping("/{year:\\d{4}}/{number:\\d+}/documents/{id}")
    ResponseEntity<byte[]> document(CasePage.Address address, @PathVariable UUID id) {
        Desk.Place place = desk.place();
        CaseRef ref = numbers.require(place.institution(), address.year(), address.number());
        CaseView view = views.of(ref, place.member().actor());
        return Stream.concat(
                        view.attachments().stream(),
                        view.correspondence().stream().flatMap(message -> message.attachments().stream()))
                .filter(paper -> paper.id().equals(id))
                .findFirst()
                .flatMap(paper -> vault.bytes(ref, id).map(bytes -> Download.of(paper.name(), bytes)))
                .orElseThrow(() -> new Problem(404, "no-such-document", "There is no such document in this case."));
    }
}
