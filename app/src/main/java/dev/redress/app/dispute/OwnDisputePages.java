package dev.redress.app.dispute;

import dev.redress.app.access.OpenTo;
import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.dispute.AfterAnswerScreen.Screen;
import dev.redress.app.dispute.OwnWords.Unclear;
import dev.redress.app.intake.Upload;
import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.party.Seat;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.RateLimits;
import dev.redress.app.platform.Shown;
import dev.redress.app.register.OpenedCases;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.DisputeAct;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the complainant says of the dispute, gives for it, and does with it outside. */
@Page
@RequestMapping("/{institution:[a-z][a-z0-9-]*}/status/case/after")
class OwnDisputePages {

    /** A whole set of papers fits into an hour, and nobody fills the house with them. */
    private static final int ACTS = 40;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final OpenedCases opened;
    private final AfterAnswerScreen answers;
    private final OwnDispute own;
    private final CaseLaw law;
    private final RateLimits limits;

    OwnDisputePages(OpenedCases opened, AfterAnswerScreen answers, OwnDispute own, CaseLaw law, RateLimits limits) {
        this.opened = opened;
        this.answers = answers;
        this.own = own;
        this.law = law;
        this.limits = limits;
    }

    /** The loss, and what no record of the institution shows. */
    @OpenTo(Audience.COMPLAINANT)
    @PostMapping("/dispute")
    String say(
            @PathVariable String institution,
            @RequestParam MultiValueMap<String, String> given,
            @RequestAttribute Shown show,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Seat seat = opened.require(institution, session);
        return act(
                seat,
                new OwnWords(given),
                "loss-actual",
                "after.say.done",
                new Screen(show, response, model, next),
                (words, today) -> all(
                        seat,
                        words.said(
                                seat.recorded().file().disputes(),
                                OwnDisputeViews.asked(
                                        law.of(seat.recorded(), seat.actor()).procedure()),
                                opened.reading(seat))));
    }

    /** A paper for a forum, as the complainant describes it; what only eyes can see, the institution looks at. */
    @OpenTo(Audience.COMPLAINANT)
    @PostMapping("/papers")
    String give(
            @PathVariable String institution,
            @RequestParam MultiValueMap<String, String> given,
            @RequestAttribute Shown show,
            HttpServletRequest request,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Seat seat = opened.require(institution, session);
        Uploads documents = Uploads.of(request);
        return act(
                seat,
                new OwnWords(given),
                "paper-copies",
                "after.give.done",
                new Screen(show, response, model, next),
                (words, today) -> {
                    if (!documents.wrong().isEmpty()) {
                        throw new Unclear("paper-copies", documents.wrong().getFirst());
                    }
                    List<Upload> uploads = documents.read();
                    return all(seat, List.of(words.paper(uploads, today)));
                });
    }

    /** The complainant went to a forum alone. */
    @OpenTo(Audience.COMPLAINANT)
    @PostMapping("/filing")
    String filed(
            @PathVariable String institution,
            @RequestParam MultiValueMap<String, String> given,
            @RequestAttribute Shown show,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Seat seat = opened.require(institution, session);
        return act(
                seat,
                new OwnWords(given),
                "filing-notice",
                "after.file.done",
                new Screen(show, response, model, next),
                (words, today) -> {
                    Function<Sealing, DisputeAct.RecordFiling> filing = words.filing(today);
                    return () -> own.file(seat, filing);
                });
    }

    /** The complainant applies to a forum whose gate is open, with the one addressee that he or she chooses. */
    @OpenTo(Audience.COMPLAINANT)
    @PostMapping("/referral")
    String apply(
            @PathVariable String institution,
            @RequestParam MultiValueMap<String, String> given,
            @RequestAttribute Shown show,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Seat seat = opened.require(institution, session);
        String forum = Optional.ofNullable(given.getFirst("forum")).orElse("");
        return act(
                seat,
                new OwnWords(given),
                "addressee-" + forum,
                "after.apply.done",
                new Screen(show, response, model, next),
                (words, today) -> all(
                        seat,
                        List.of(_ -> new DisputeAct.Refer(
                                forum,
                                today,
                                words.optional("addressee"),
                                seat.who(),
                                AfterAnswerViews.bornOn(
                                        seat, opened.reading(seat), law.of(seat.recorded(), seat.actor()))))));
    }

    private Runnable all(Seat seat, List<Function<Sealing, ComplaintAct>> said) {
        if (said.isEmpty()) {
            throw new Unclear("loss-actual", "after.say.nothing");
        }
        return () -> own.say(seat, said);
    }

    private String act(
            Seat seat,
            OwnWords words,
            String anchor,
            String done,
            Screen screen,
            BiFunction<OwnWords, LocalDate, Runnable> said) {
        Shown show = screen.show();
        screen.model().addAttribute("typed", words.typed());
        try {
            Runnable act = said.apply(words, law.now(seat.ref().institution()).toLocalDate());
            if (limits.waitFor(
                            "portal dispute",
                            seat.ref().caseId() + "/" + seat.entry().party(),
                            ACTS,
                            WINDOW)
                    .isPresent()) {
                throw new Unclear(anchor, "party.too-many-messages");
            }
            act.run();
        } catch (Unclear unclear) {
            return answers.mend(seat, unclear.anchor(), show.text(unclear.key()), screen);
        } catch (Problem refused) {
            return answers.mend(seat, anchor, refusal(refused.reasons().getFirst(), show), screen);
        }
        return answers.done(seat, done, screen);
    }

    private static String refusal(Problem.Reason reason, Shown show) {
        for (String group : List.of("after.say.refused", "after.refused")) {
            if (show.knows(group, reason.code())) {
                return show.word(group, reason.code());
            }
        }
        return reason.detail();
    }
}
