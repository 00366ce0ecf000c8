package dev.redress.app.register;

import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.Reading;
import dev.redress.app.party.AccessCodes;
import dev.redress.app.party.Seat;
import dev.redress.app.platform.Mend;
import dev.redress.app.platform.Mends;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a case as somebody on the complainant's side sees it. */
@Component
class ComplainantPage {

    private static final int REFUSED = 422;

    private final ComplainantViews views;
    private final ComplainantLetters letters;
    private final OpenedCases opened;
    private final AccessCodes codes;
    private final CaseLaw law;

    ComplainantPage(
            ComplainantViews views, ComplainantLetters letters, OpenedCases opened, AccessCodes codes, CaseLaw law) {
        this.views = views;
        this.letters = letters;
        this.opened = opened;
        this.codes = codes;
        this.law = law;
    }

    static String redirect(String institution) {
        return "redirect:/" + institution + "/status/case";
    }

    String show(Seat seat, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("institution", law.institution(seat.ref().institution()));
        Reading reading = opened.reading(seat);
        model.addAttribute("case", views.of(seat, reading));
        model.addAttribute("letters", letters.of(seat, reading));
        model.addAttribute("codes", codes.offered());
        if (!model.containsAttribute("codeSent")) {
            model.addAttribute("codeSent", false);
        }
        if (!model.containsAttribute("wrong")) {
            model.addAttribute("wrong", Mends.NONE);
        }
        return "register/case";
    }

    /** The page again, with what stands in the way beside its form. */
    String mend(Seat seat, String anchor, String text, HttpServletResponse response, Model model) {
        response.setStatus(REFUSED);
        model.addAttribute("wrong", new Mends(List.of(new Mend(anchor, text))));
        return show(seat, response, model);
    }
}
