package dev.redress.app.mediation;

import dev.redress.app.access.Needs;
import dev.redress.app.dispute.DisputePage;
import dev.redress.app.dispute.GivenFields;
import dev.redress.app.handling.CasePage;
import dev.redress.app.handling.Handling;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.Shown;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acts in a proceeding, from the page of the dispute. */
@Page
@RequestMapping("/workbench/complaints/{year:\\d{4}}/{number:\\d+}/dispute/proceedings/{proceeding:\\d{1,4}}")
class ProceedingPages {

    private static final Map<String, Class<? extends SaidInProceeding>> SAID = Map.ofEntries(
            Map.entry("admission", ProceedingBodies.Admission.class),
            Map.entry("agreement", ProceedingBodies.NewAgreement.class),
            Map.entry("agreement-signature", ProceedingBodies.AgreementSignature.class),
            Map.entry("meetings", ProceedingBodies.NewMeeting.class),
            Map.entry("meeting-postponement", ProceedingBodies.Postponement.class),
            Map.entry("meeting-attendance", ProceedingBodies.Attendance.class),
            Map.entry("extension", ProceedingBodies.MoreTime.class),
            Map.entry("stages", ProceedingBodies.ReachedStage.class),
            Map.entry("end", ProceedingBodies.End.class),
            Map.entry("end-without-paper", ProceedingBodies.EndWithoutPaper.class),
            Map.entry("end-unsigned", ProceedingBodies.EndUnsigned.class),
            Map.entry("decision", ProceedingBodies.Decision.class),
            Map.entry("finality", ProceedingBodies.Finality.class),
            Map.entry("withdrawal", ProceedingBodies.Withdrawal.class));

    private final DisputePage page;
    private final Handling handling;

    ProceedingPages(DisputePage page, Handling handling) {
        this.page = page;
        this.handling = handling;
    }

    @Needs
    @PostMapping("/{act:[a-z-]+}")
    String act(
            CasePage.Address address,
            @PathVariable int proceeding,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> given,
            @RequestAttribute Shown show,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        GivenFields fields = new GivenFields(given);
        return page.act(
                address,
                "p" + proceeding + "-" + form(act, given),
                act,
                fields,
                (ref, member) -> {
                    Class<? extends SaidInProceeding> said = SAID.get(act);
                    if (said == null) {
                        throw new Problem(404, "no-such-act", "There is no act '" + act + "' here.");
                    }
                    SaidInProceeding read = fields.read(said, request, show);
                    handling.act(ref, member, sealing -> read.act(proceeding, sealing));
                },
                show,
                response,
                model,
                next);
    }

    /** The end has a form for each of its papers. */
    private static String form(String act, MultiValueMap<String, String> given) {
        return act.equals("end") ? given.containsKey("minutes.text") ? "end-minutes" : "end-deed" : act;
    }
}
