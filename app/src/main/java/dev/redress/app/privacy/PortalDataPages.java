package dev.redress.app.privacy;

import dev.redress.app.access.OpenTo;
import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Reading;
import dev.redress.app.party.Seat;
import dev.redress.app.platform.Mend;
import dev.redress.app.platform.Mends;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.RateLimits;
import dev.redress.app.platform.Shown;
import dev.redress.app.register.OpenedCases;
import dev.redress.core.complaint.Mandate;
import dev.redress.core.complaint.Privacy;
import dev.redress.core.complaint.PrivacyAct;
import dev.redress.core.complaint.PrivacyAct.Right;
import dev.redress.core.complaint.Ruling;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the complainant asks about his or her data, and what became of it. */
@Page
@RequestMapping("/{institution:[a-z][a-z0-9-]*}/status/case/data")
class PortalDataPages {

    private static final int REFUSED = 422;

    /** More than all rights twice in an hour is no longer somebody asking. */
    private static final int REQUESTS = 10;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final OpenedCases opened;
    private final Cases cases;
    private final CaseLaw law;
    private final RateLimits limits;

    PortalDataPages(OpenedCases opened, Cases cases, CaseLaw law, RateLimits limits) {
        this.opened = opened;
        this.cases = cases;
        this.law = law;
        this.limits = limits;
    }

    @OpenTo(Audience.COMPLAINANT)
    @GetMapping
    String show(@PathVariable String institution, HttpSession session, HttpServletResponse response, Model model) {
        Optional<Seat> seat = opened.find(institution, session);
        return seat.isEmpty() ? "redirect:/" + institution + "/status" : show(seat.get(), response, model);
    }

    @OpenTo(Audience.COMPLAINANT)
    @PostMapping
    String ask(
            @PathVariable String institution,
            @RequestParam(defaultValue = "") String right,
            @RequestParam(defaultValue = "") String words,
            @RequestAttribute Shown show,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Seat seat = opened.require(institution, session);
        Optional<Right> asked = Arrays.stream(Right.values())
                .filter(it -> it.word().equals(right))
                .findFirst();
        if (asked.isEmpty()) {
            return mend(seat, show.text("privacy.portal.which"), response, model);
        }
        if (limits.waitFor(
                        "portal data request",
                        seat.ref().caseId() + "/" + seat.who().word(),
                        REQUESTS,
                        WINDOW)
                .isPresent()) {
            return mend(seat, show.text("privacy.portal.too-many"), response, model);
        }
        boolean erased = seat.recorded().file().privacy().erased().isPresent();
        Ruling ruling = cases.act(
                seat.ref(),
                seat.actor(),
                sealing -> new PrivacyAct.RequestRight(
                        asked.get(),
                        seat.complainant(),
                        law.now(institution),
                        Optional.of(words.strip())
                                .filter(text -> !text.isEmpty() && !erased)
                                .map(sealing::seal)));
        if (ruling instanceof Ruling.Refused refused) {
            return mend(seat, refusal(refused, show), response, model);
        }
        next.addFlashAttribute("done", "privacy.portal.done");
        return "redirect:/" + institution + "/status/case/data";
    }

    private String mend(Seat seat, String text, HttpServletResponse response, Model model) {
        response.setStatus(REFUSED);
        model.addAttribute("wrong", new Mends(List.of(new Mend("data-request", text))));
        return show(seat, response, model);
    }

    private String show(Seat seat, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        String institution = seat.ref().institution();
        var file = seat.recorded().file();
        List<Privacy.Request> own = file.privacy().requests().stream()
                .filter(it -> it.requested().complainant() == seat.complainant())
                .toList();
        Reading.Wanted wanted = new Reading.Wanted();
        own.forEach(it -> {
            wanted.add("request for data", it.requested().words());
            it.fulfilled().ifPresent(met -> wanted.add("answer to a request for data", met.how()));
            it.refused().ifPresent(refused -> wanted.add("answer to a request for data", refused.reason()));
        });
        var texts = opened.reading(seat).texts(wanted);
        model.addAttribute("institution", law.institution(institution));
        model.addAttribute("registerNumber", file.entry().number().printed());
        model.addAttribute(
                "requests",
                own.stream()
                        .map(it -> PrivacyViews.asked(file, it, texts))
                        .toList()
                        .reversed());
        model.addAttribute(
                "rights", law.procedureToday(institution).dataRights().value());
        model.addAttribute("mayAsk", seat.may(Mandate.Scope.WRITE));
        if (!model.containsAttribute("wrong")) {
            model.addAttribute("wrong", Mends.NONE);
        }
        return "privacy/asked";
    }

    private static String refusal(Ruling.Refused refused, Shown show) {
        return switch (refused.code()) {
            case "requested-already" -> show.text("privacy.portal.already");
            case "outside-mandate", "mandate-ended" -> show.text("party.outside-mandate");
            default -> refused.reason();
        };
    }
}
