package dev.redress.app.register;

import dev.redress.app.access.OpenTo;
import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.intake.Upload;
import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Reading;
import dev.redress.app.party.AccessCodes;
import dev.redress.app.party.PartyData;
import dev.redress.app.party.PortalKeys;
import dev.redress.app.party.Seat;
import dev.redress.app.platform.Download;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.RateLimits;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.AddressProof;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.Correspondence;
import dev.redress.core.complaint.Mandate;
import dev.redress.core.complaint.PartyAct;
import dev.redress.core.complaint.Ruling;
import dev.redress.core.ledger.VaultRef;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody on the complainant's side does with the open case: write, withdraw, verify an address, take a secret. */
@Page
@RequestMapping("/{institution:[a-z][a-z0-9-]*}/status/case")
class ComplainantPages {

    private static final String PORTAL = "portal";
    private static final String ASKED = "addressCode";
    private static final int MESSAGES = 40;
    private static final Duration MESSAGE_WINDOW = Duration.ofHours(1);

    private final OpenedCases opened;
    private final ComplainantPage page;
    private final ComplainantViews views;
    private final Cases cases;
    private final CaseLaw law;
    private final AccessCodes codes;
    private final PortalKeys keys;
    private final RateLimits limits;

    ComplainantPages(
            OpenedCases opened,
            ComplainantPage page,
            ComplainantViews views,
            Cases cases,
            CaseLaw law,
            AccessCodes codes,
            PortalKeys keys,
            RateLimits limits) {
        this.opened = opened;
        this.page = page;
        this.views = views;
        this.cases = cases;
        this.law = law;
        this.codes = codes;
        this.keys = keys;
        this.limits = limits;
    }

    @OpenTo(Audience.COMPLAINANT)
    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable String institution,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String sure,
            @RequestAttribute Shown show,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Seat seat = opened.require(institution, session);
        if (sure.isEmpty()) {
            return page.mend(seat, "sure", show.text("status.withdraw.sure-missing"), response, model);
        }
        Ruling ruling = cases.act(
                seat.ref(),
                seat.actor(),
                sealing -> new ComplaintAct.Withdraw(
                        law.now(institution).toLocalDate(),
                        Optional.of(reason.strip())
                                .filter(text -> !text.isEmpty())
                                .map(sealing::seal)));
        if (ruling instanceof Ruling.Refused refused) {
            return page.mend(seat, "withdrawal", refusal(refused, show), response, model);
        }
        next.addFlashAttribute("done", "status.withdraw.done");
        return ComplainantPage.redirect(institution);
    }

    @OpenTo(Audience.COMPLAINANT)
    @PostMapping("/message")
    String write(
            @PathVariable String institution,
            @RequestParam(defaultValue = "") String text,
            @RequestAttribute Shown show,
            HttpServletRequest request,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Seat seat = opened.require(institution, session);
        if (!seat.may(Mandate.Scope.WRITE)) {
            return page.mend(seat, "text", show.text("party.outside-mandate"), response, model);
        }
        Uploads documents = Uploads.of(request);
        List<String> wrong = documents.wrong();
        if (!wrong.isEmpty()) {
            model.addAttribute("text", text);
            return page.mend(seat, "copies", show.text(wrong.getFirst()), response, model);
        }
        List<Upload> uploads = documents.read();
        if (text.isBlank() && uploads.isEmpty()) {
            return page.mend(seat, "text", show.text("status.message.missing"), response, model);
        }
        if (limits.waitFor(
                        "portal message",
                        seat.ref().caseId() + "/" + seat.entry().party(),
                        MESSAGES,
                        MESSAGE_WINDOW)
                .isPresent()) {
            model.addAttribute("text", text);
            return page.mend(seat, "text", show.text("party.too-many-messages"), response, model);
        }
        Ruling ruling = cases.act(
                seat.ref(),
                seat.actor(),
                sealing -> new ComplaintAct.AddCorrespondence(new Correspondence(
                        Correspondence.Direction.IN,
                        PORTAL,
                        sealing.seal(text.strip()),
                        uploads.stream()
                                .map(upload -> Uploads.sealed(sealing, upload))
                                .toList(),
                        Optional.of(seat.complainant()))));
        if (ruling instanceof Ruling.Refused refused) {
            model.addAttribute("text", text);
            return page.mend(seat, "text", refusal(refused, show), response, model);
        }
        next.addFlashAttribute("done", "status.message.done");
        return ComplainantPage.redirect(institution);
    }

    /** A document that the institution sent to this person, or to everybody in the case. */
    @OpenTo(Audience.COMPLAINANT)
    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable String institution, @PathVariable UUID id, HttpSession session) {
        Seat seat = opened.require(institution, session);
        Reading reading = opened.reading(seat);
        return views.sentPaper(seat, reading, id)
                .flatMap(paper -> reading.bytes("document " + id, id).map(bytes -> Download.of(paper.name(), bytes)))
                .orElseThrow(() -> new Problem(404, "no-such-document", "There is no such document in this case."));
    }

    /** Sends a code to this person's own address, to verify it. */
    @OpenTo(Audience.COMPLAINANT)
    @PostMapping("/address")
    String sendCode(
            @PathVariable String institution,
            @RequestAttribute Shown show,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Seat seat = opened.require(institution, session);
        Optional<String> email = PartyData.person(
                        opened.reading(seat), seat.recorded().file(), seat.who())
                .map(person -> person.email())
                .filter(PartyData::isMailAddress);
        if (email.isEmpty() || !codes.offered()) {
            return page.mend(seat, "address", show.text("party.address.none"), response, model);
        }
        return switch (codes.send(
                seat.entry(), seat.recorded().file().entry().number().printed(), email.get(), show.language())) {
            case AccessCodes.Answer.Wait(String request) -> {
                session.setAttribute(ASKED, request);
                next.addFlashAttribute("codeSent", true);
                yield ComplainantPage.redirect(institution) + "#address";
            }
            case AccessCodes.Answer.TooMany _ ->
                page.mend(seat, "address", show.text("party.code.too-many"), response, model);
        };
    }

    /** Takes the code that came back. */
    @OpenTo(Audience.COMPLAINANT)
    @PostMapping("/address/code")
    String verify(
            @PathVariable String institution,
            @RequestParam(defaultValue = "") String code,
            @RequestAttribute Shown show,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Seat seat = opened.require(institution, session);
        Optional<VaultRef> identity = PartyData.identity(seat.recorded().file(), seat.who());
        String request = session.getAttribute(ASKED) instanceof String asked ? asked : "";
        if (identity.isEmpty() || !codes.verify(seat.entry(), request, code)) {
            model.addAttribute("codeSent", true);
            return page.mend(seat, "code", show.text("party.code.wrong"), response, model);
        }
        session.removeAttribute(ASKED);
        cases.act(
                seat.ref(),
                seat.actor(),
                _ -> new PartyAct.VerifyAddress(seat.who(), identity.get(), AddressProof.CODE));
        next.addFlashAttribute("done", "party.address.verified");
        return ComplainantPage.redirect(institution);
    }

    /** A new secret in place of one that somebody else may have seen; shown once. */
    @OpenTo(Audience.COMPLAINANT)
    @PostMapping("/secret")
    String renewSecret(
            @PathVariable String institution,
            HttpServletRequest request,
            HttpSession session,
            RedirectAttributes next) {
        Seat seat = opened.require(institution, session);
        String fresh = keys.renew(seat.ref(), seat.who());
        opened.open(keys.entry(seat.ref(), seat.who()).orElseThrow(), request);
        next.addFlashAttribute("freshSecret", fresh);
        return ComplainantPage.redirect(institution);
    }

    private static String refusal(Ruling.Refused refused, Shown show) {
        return switch (refused.code()) {
            case "already-ended" -> show.text("status.withdraw.too-late");
            case "guardian-needed" -> show.text("party.guardian-needed");
            case "others-complain-too" -> show.text("party.others-complain-too");
            case "outside-mandate", "mandate-ended" -> show.text("party.outside-mandate");
            default -> show.knows("party", refused.code()) ? show.word("party", refused.code()) : refused.reason();
        };
    }
}
