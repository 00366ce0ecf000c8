package dev.redress.app.dispute;

import dev.redress.app.access.OpenTo;
import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.dispute.AfterAnswerScreen.Screen;
import dev.redress.app.intake.Upload;
import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.party.Seat;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.RateLimits;
import dev.redress.app.platform.Shown;
import dev.redress.app.register.OpenedCases;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.complaint.Mandate;
import dev.redress.core.complaint.Ruling;
import dev.redress.core.rulebook.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the complainant says to the answer, and where he or she can go with it. */
@Page
@RequestMapping("/{institution:[a-z][a-z0-9-]*}/status/case/after")
class AfterAnswerPages {

    /** Documents of a few objections fit into an hour, and nobody fills the house with them. */
    private static final int OBJECTIONS = 10;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final OpenedCases opened;
    private final AfterAnswerScreen answers;
    private final Cases cases;
    private final CaseLaw law;
    private final RateLimits limits;

    AfterAnswerPages(OpenedCases opened, AfterAnswerScreen answers, Cases cases, CaseLaw law, RateLimits limits) {
        this.opened = opened;
        this.answers = answers;
        this.cases = cases;
        this.law = law;
        this.limits = limits;
    }

    @OpenTo(Audience.COMPLAINANT)
    @GetMapping
    String show(
            @PathVariable String institution,
            @RequestAttribute Shown show,
            HttpSession session,
            HttpServletResponse response,
            Model model) {
        Optional<Seat> seat = opened.find(institution, session);
        return seat.isEmpty()
                ? "redirect:/" + institution + "/status"
                : answers.show(seat.get(), show, response, model);
    }

    /** The complainant accepts the answer. What comes through the portal is its own evidence. */
    @OpenTo(Audience.COMPLAINANT)
    @PostMapping("/acceptance")
    String accept(
            @PathVariable String institution,
            @RequestParam(defaultValue = "") String sure,
            @RequestAttribute Shown show,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Seat seat = opened.require(institution, session);
        if (sure.isEmpty()) {
            return answers.mend(
                    seat,
                    "accept-sure",
                    show.text("after.accept.sure-missing"),
                    new Screen(show, response, model, next));
        }
        LocalDate today = law.now(institution).toLocalDate();
        return act(
                seat,
                _ -> new DisputeAct.AcceptResponse(today, Optional.empty(), List.of()),
                "accept-sure",
                "after.accept.done",
                new Screen(show, response, model, next));
    }

    /** The complainant does not accept the answer. */
    @OpenTo(Audience.COMPLAINANT)
    @PostMapping("/rejection")
    String reject(
            @PathVariable String institution,
            @RequestParam(defaultValue = "") String reason,
            @RequestAttribute Shown show,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Seat seat = opened.require(institution, session);
        LocalDate today = law.now(institution).toLocalDate();
        return act(
                seat,
                sealing -> new DisputeAct.RejectResponse(
                        today,
                        Optional.of(reason.strip())
                                .filter(text -> !text.isEmpty())
                                .map(sealing::seal)),
                "reason",
                "after.reject.done",
                new Screen(show, response, model, next));
    }

    /** The complainant objects in writing, with documents. */
    @OpenTo(Audience.COMPLAINANT)
    @PostMapping("/objection")
    String object(
            @PathVariable String institution,
            @RequestParam(defaultValue = "") String objection,
            @RequestAttribute Shown show,
            HttpServletRequest request,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Seat seat = opened.require(institution, session);
        Screen screen = new Screen(show, response, model, next);
        model.addAttribute("objection", objection);
        if (!seat.may(Mandate.Scope.WRITE)) {
            return answers.mend(seat, "objection", show.text("party.outside-mandate"), screen);
        }
        if (objection.isBlank()) {
            return answers.mend(seat, "objection", show.text("after.object.missing"), screen);
        }
        Uploads documents = Uploads.of(request);
        if (!documents.wrong().isEmpty()) {
            return answers.mend(seat, "copies", show.text(documents.wrong().getFirst()), screen);
        }
        if (limits.waitFor(
                        "portal objection",
                        seat.ref().caseId() + "/" + seat.entry().party(),
                        OBJECTIONS,
                        WINDOW)
                .isPresent()) {
            return answers.mend(seat, "objection", show.text("party.too-many-messages"), screen);
        }
        List<Upload> uploads = documents.read();
        LocalDate today = law.now(institution).toLocalDate();
        return act(
                seat,
                sealing -> new DisputeAct.RaiseObjection(
                        Form.WRITTEN,
                        today,
                        Optional.of(sealing.seal(objection.strip())),
                        uploads.stream()
                                .map(upload -> Uploads.sealed(sealing, upload))
                                .toList()),
                "objection",
                "after.object.done",
                screen);
    }

    private String act(Seat seat, Function<Sealing, ComplaintAct> act, String anchor, String done, Screen screen) {
        if (cases.act(seat.ref(), seat.actor(), act) instanceof Ruling.Refused refused) {
            return answers.mend(seat, anchor, refusal(refused, screen.show()), screen);
        }
        return answers.done(seat, done, screen);
    }

    private static String refusal(Ruling.Refused refused, Shown show) {
        return show.knows("after.refused", refused.code())
                ? show.word("after.refused", refused.code())
                : refused.reason();
    }
}
