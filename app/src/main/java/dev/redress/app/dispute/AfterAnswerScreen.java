package dev.redress.app.dispute;

import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.Reading;
import dev.redress.app.party.Seat;
import dev.redress.app.platform.Mend;
import dev.redress.app.platform.Mends;
import dev.redress.app.platform.Shown;
import dev.redress.app.register.OpenedCases;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page after the answer as the complainant sees it, whatever was tried on it. */
@Component
class AfterAnswerScreen {

    private static final int REFUSED = 422;

    /** Where an answer goes. */
    record Screen(Shown show, HttpServletResponse response, Model model, RedirectAttributes next) {}

    private final OpenedCases opened;
    private final AfterAnswerViews views;
    private final OwnDisputeViews own;
    private final CaseLaw law;

    AfterAnswerScreen(OpenedCases opened, AfterAnswerViews views, OwnDisputeViews own, CaseLaw law) {
        this.opened = opened;
        this.views = views;
        this.own = own;
        this.law = law;
    }

    /** Back to the page, which says what was done. */
    String done(Seat seat, String done, Screen screen) {
        screen.next().addFlashAttribute("done", done);
        return "redirect:/" + seat.ref().institution() + "/status/case/after";
    }

    /** The page again, with what is to be mended in one field. */
    String mend(Seat seat, String anchor, String text, Screen screen) {
        screen.response().setStatus(REFUSED);
        screen.model().addAttribute("wrong", new Mends(List.of(new Mend(anchor, text))));
        return show(seat, screen.show(), screen.response(), screen.model());
    }

    String show(Seat seat, Shown show, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Reading reading = opened.reading(seat);
        model.addAttribute("institution", law.institution(seat.ref().institution()));
        model.addAttribute("after", views.of(seat, reading, show));
        model.addAttribute("own", own.of(seat, reading));
        absent(model, "objection", "");
        absent(model, "typed", Map.of());
        absent(model, "wrong", Mends.NONE);
        return "dispute/after";
    }

    private static void absent(Model model, String name, Object value) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, value);
        }
    }
}
