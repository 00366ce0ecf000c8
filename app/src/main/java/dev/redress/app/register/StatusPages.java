package dev.redress.app.register;

import dev.redress.app.intake.Upload;
import dev.redress.app.intake.Uploads;
import dev.redress.app.lawbook.NoSuchInstitution;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Vault;
import dev.redress.app.platform.Download;
import dev.redress.app.platform.Mend;
import dev.redress.app.platform.Mends;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.Correspondence;
import dev.redress.core.complaint.Ruling;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The complainant's way back: the number and its secret open the case (NEO-34). */
@Page
@RequestMapping("/{institution:[a-z][a-z0-9-]*}/status")
class StatusPages {

    private static final String OPENED = "openedCase";
    private static final String PORTAL = "portal";
    private static final int REFUSED = 422;

    /** The case that this browser has opened, until its session ends or the person leaves. */
    private record Opened(String institution, UUID caseId) implements Serializable {

        CaseRef ref() {
            return new CaseRef(institution, caseId);
        }
    }

    private final RegisterNumbers numbers;
    private final ComplainantViews views;
    private final Cases cases;
    private final CaseLaw law;
    private final Vault vault;

    StatusPages(RegisterNumbers numbers, ComplainantViews views, Cases cases, CaseLaw law, Vault vault) {
        this.numbers = numbers;
        this.views = views;
        this.cases = cases;
        this.law = law;
        this.vault = vault;
    }

    @GetMapping
    String ask(@PathVariable String institution, @RequestParam(defaultValue = "") String number, Model model) {
        return ask(institution, number, false, model);
    }

    /** A wrong number and a wrong secret get the same answer. */
    @PostMapping
    String open(
            @PathVariable String institution,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<CaseRef> found = numbers.open(law.institution(institution).code(), number, secret);
        if (found.isEmpty()) {
            response.setStatus(REFUSED);
            return ask(institution, number, true, model);
        }
        request.getSession();
        request.changeSessionId();
        request.getSession()
                .setAttribute(OPENED, new Opened(institution, found.get().caseId()));
        return toCase(institution);
    }

    @GetMapping("/case")
    String show(@PathVariable String institution, HttpSession session, HttpServletResponse response, Model model) {
        Optional<CaseRef> ref = opened(institution, session);
        if (ref.isEmpty()) {
            return "redirect:/" + institution + "/status";
        }
        response.setHeader("Cache-Control", "no-store");
        return show(ref.get(), model);
    }

    @PostMapping("/case/withdrawal")
    String withdraw(
            @PathVariable String institution,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String sure,
            @RequestAttribute Shown show,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        CaseRef ref = require(institution, session);
        if (sure.isEmpty()) {
            return mend(ref, "sure", show.text("status.withdraw.sure-missing"), response, model);
        }
        Ruling ruling = cases.act(
                ref,
                new Actor.Portal(),
                sealing -> new ComplaintAct.Withdraw(
                        law.now(institution).toLocalDate(),
                        Optional.of(reason.strip())
                                .filter(text -> !text.isEmpty())
                                .map(sealing::seal)));
        if (ruling instanceof Ruling.Refused) {
            return mend(ref, "withdrawal", show.text("status.withdraw.too-late"), response, model);
        }
        next.addFlashAttribute("done", "status.withdraw.done");
        return toCase(institution);
    }

    @PostMapping("/case/message")
    String write(
            @PathVariable String institution,
            @RequestParam(defaultValue = "") String text,
            @RequestAttribute Shown show,
            HttpServletRequest request,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        CaseRef ref = require(institution, session);
        Uploads documents = Uploads.of(request);
        List<String> wrong = documents.wrong();
        if (!wrong.isEmpty()) {
            model.addAttribute("text", text);
            return mend(ref, "copies", show.text(wrong.getFirst()), response, model);
        }
        List<Upload> uploads = documents.read();
        if (text.isBlank() && uploads.isEmpty()) {
            return mend(ref, "text", show.text("status.message.missing"), response, model);
        }
        cases.act(
                ref,
                new Actor.Portal(),
                sealing -> new ComplaintAct.AddCorrespondence(new Correspondence(
                        Correspondence.Direction.IN,
                        PORTAL,
                        sealing.seal(text.strip()),
                        uploads.stream()
                                .map(upload -> Uploads.sealed(sealing, upload))
                                .toList())));
        next.addFlashAttribute("done", "status.message.done");
        return toCase(institution);
    }

    /** A document that the institution sent. */
    @GetMapping("/case/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable String institution, @PathVariable UUID id, HttpSession session) {
        CaseRef ref = require(institution, session);
        return views.sentPaper(ref, id)
                .flatMap(paper -> vault.bytes(ref, id).map(bytes -> Download.of(paper.name(), bytes)))
                .orElseThrow(() -> new Problem(404, "no-such-document", "There is no such document in this case."));
    }

    /** Leaves the case, for people at a computer that is not theirs alone. */
    @PostMapping("/case/leaving")
    String leave(@PathVariable String institution, HttpSession session) {
        session.removeAttribute(OPENED);
        return "redirect:/" + institution + "/status";
    }

    @ExceptionHandler(NoSuchInstitution.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String noSuchInstitution() {
        return "error/404";
    }

    private String ask(String institution, String number, boolean wrong, Model model) {
        model.addAttribute("institution", law.institution(institution));
        model.addAttribute("number", number);
        model.addAttribute("mistaken", wrong);
        return "register/status";
    }

    private String show(CaseRef ref, Model model) {
        model.addAttribute("institution", law.institution(ref.institution()));
        model.addAttribute("case", views.of(ref));
        if (!model.containsAttribute("wrong")) {
            model.addAttribute("wrong", Mends.NONE);
        }
        return "register/case";
    }

    private String mend(CaseRef ref, String anchor, String text, HttpServletResponse response, Model model) {
        response.setStatus(REFUSED);
        model.addAttribute("wrong", new Mends(List.of(new Mend(anchor, text))));
        return show(ref, model);
    }

    private static String toCase(String institution) {
        return "redirect:/" + institution + "/status/case";
    }

    private static Optional<CaseRef> opened(String institution, HttpSession session) {
        return session.getAttribute(OPENED) instanceof Opened opened
                        && opened.institution().equals(institution)
                ? Optional.of(opened.ref())
                : Optional.empty();
    }

    private static CaseRef require(String institution, HttpSession session) {
        return opened(institution, session)
                .orElseThrow(() -> new Problem(
                        403, "not-opened", "Open your complaint with its number and secret first; it was closed."));
    }
}
