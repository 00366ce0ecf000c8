package dev.redress.app.response;

import dev.redress.app.access.Needs;
import dev.redress.app.handling.CasePage;
import dev.redress.app.handling.GivenAct;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.rulebook.Role.Power;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deciding on the response and sending it, from the page of the case. */
@Page
@RequestMapping("/workbench/complaints/{year:\\d{4}}/{number:\\d+}")
class ResponsePages {

    private final CasePage page;

    ResponsePages(CasePage page) {
        this.page = page;
    }

    @Needs(Power.RESPOND)
    @PostMapping("/response")
    String decide(
            CasePage.Address address,
            @RequestParam Map<String, String> given,
            @RequestAttribute Shown show,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return page.act(
                address,
                "response",
                given,
                _ -> {
                    GivenAct act = new GivenAct(given);
                    return sealing -> new ComplaintAct.DecideResponse(
                            act.text("outcome"),
                            act.maybe("reasons").map(sealing::seal),
                            act.maybe("executor"),
                            act.maybe("executorContact"),
                            act.day("letterOn"),
                            act.text("language"),
                            act.maybe("nextRemedies").map(sealing::seal),
                            act.maybeDay("offerOpenUntil"));
                },
                show,
                response,
                model,
                next);
    }

    @Needs({Power.RESPOND, Power.HANDLE})
    @PostMapping("/response-dispatch")
    String dispatch(
            CasePage.Address address,
            @RequestParam Map<String, String> given,
            @RequestAttribute Shown show,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return page.act(
                address,
                "response-dispatch",
                given,
                _ -> {
                    GivenAct act = new GivenAct(given);
                    return _ -> new ComplaintAct.DispatchResponse(act.text("means"), act.day("dispatchedOn"));
                },
                show,
                response,
                model,
                next);
    }
}
