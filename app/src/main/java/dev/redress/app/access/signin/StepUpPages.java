package dev.redress.app.access.signin;

import dev.redress.app.access.OpenTo;
import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.access.StepUp;
import dev.redress.app.access.signin.SecondFactor.Shown;
import dev.redress.app.platform.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Showing again that it is you, before a dangerous act. */
@Page
class StepUpPages {

    private final StaffSessions sessions;
    private final SignIn signIn;
    private final Refusals refusals;

    StepUpPages(StaffSessions sessions, SignIn signIn, Refusals refusals) {
        this.sessions = sessions;
        this.signIn = signIn;
        this.refusals = refusals;
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/step-up")
    String form(@RequestParam(defaultValue = "") String to, HttpServletRequest request, Model model) {
        SignedIn in = sessions.signedIn(request).orElseThrow(StepUp.Needed::new);
        return page(in, to, model);
    }

    @OpenTo(Audience.SIGNED_IN)
    @PostMapping("/step-up")
    String prove(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String passkey,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SignedIn in = sessions.signedIn(request).orElseThrow(StepUp.Needed::new);
        // The demonstration's people have no factors; they press a button, and every page says that it is a
        // demonstration.
        if (in.way() != Way.DEMO_LINK
                && refusals.told(signIn.prove(in.login(), new Shown(code, passkey), request), response, model)) {
            return page(in, to, model);
        }
        sessions.proven(request);
        return "redirect:" + ReturnPath.of(to);
    }

    private static String page(SignedIn in, String to, Model model) {
        model.addAttribute("action", "/step-up");
        model.addAttribute("question", "/step-up/passkey-question");
        model.addAttribute("to", ReturnPath.of(to));
        model.addAttribute("demo", in.way() == Way.DEMO_LINK);
        return "access/step-up";
    }
}
