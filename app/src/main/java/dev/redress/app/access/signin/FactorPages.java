package dev.redress.app.access.signin;

import dev.redress.app.access.OpenTo;
import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.access.StaffMember;
import dev.redress.app.access.StepUp;
import dev.redress.app.access.signin.AccessRecords.What;
import dev.redress.app.access.signin.AtTheDoor.Step;
import dev.redress.app.access.signin.SecondFactor.Shown;
import dev.redress.app.platform.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The last steps at the door: setting the first second factor, or proving it after the house's provider. */
@Page
class FactorPages {

    private static final String INVALID = "access/link-invalid";
    private static final int LONGEST_LABEL = 60;

    private final StaffSessions sessions;
    private final NewFactors newFactors;
    private final Authenticators authenticators;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final SignIn signIn;
    private final KnownBrowsers browsers;
    private final AccessRecords records;
    private final Refusals refusals;

    FactorPages(
            StaffSessions sessions,
            NewFactors newFactors,
            Authenticators authenticators,
            Passkeys passkeys,
            RecoveryCodes recovery,
            SignIn signIn,
            KnownBrowsers browsers,
            AccessRecords records,
            Refusals refusals) {
        this.sessions = sessions;
        this.newFactors = newFactors;
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.signIn = signIn;
        this.browsers = browsers;
        this.records = records;
        this.refusals = refusals;
    }

    @OpenTo(Audience.EVERYBODY)
    @GetMapping("/sign-in/factor")
    String choose(HttpServletRequest request, Model model) {
        return sessions.atTheDoor(Step.FACTOR, request)
                .map(member -> newFactors.page(member, true, model))
                .orElse(INVALID);
    }

    @OpenTo(Audience.EVERYBODY)
    @PostMapping("/sign-in/factor")
    String authenticator(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<StaffMember> member = sessions.atTheDoor(Step.FACTOR, request);
        if (member.isEmpty()) {
            return INVALID;
        }
        if (!authenticators.confirm(member.get().login(), code.replaceAll("\\s", ""))) {
            refusals.wrong("factor.code.wrong", response, model);
            return newFactors.page(member.get(), true, model);
        }
        return entered(member.get(), What.AUTHENTICATOR_SET, request, response, model);
    }

    @OpenTo(Audience.EVERYBODY)
    @PostMapping("/sign-in/factor/passkey-question")
    ResponseEntity<String> question(HttpServletRequest request) {
        return sessions.atTheDoor(Step.FACTOR, request)
                .map(member -> Passkeys.json(passkeys.toMake(member, request)))
                .orElseThrow(StepUp.Needed::new);
    }

    @OpenTo(Audience.EVERYBODY)
    @PostMapping("/sign-in/factor/passkey")
    String passkey(
            @RequestParam(defaultValue = "") String passkey,
            @RequestParam(defaultValue = "") String label,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<StaffMember> member = sessions.atTheDoor(Step.FACTOR, request);
        if (member.isEmpty()) {
            return INVALID;
        }
        if (!passkeys.keep(member.get(), passkey, label(label), request)) {
            refusals.wrong("factor.passkey.wrong", response, model);
            return newFactors.page(member.get(), true, model);
        }
        authenticators.dropPending(member.get().login());
        return entered(member.get(), What.PASSKEY_ADDED, request, response, model);
    }

    @OpenTo(Audience.EVERYBODY)
    @GetMapping("/sign-in/second")
    String prove(HttpServletRequest request, Model model) {
        return sessions.atTheDoor(Step.PROVE, request)
                .map(_ -> provePage(model))
                .orElse("redirect:/sign-in");
    }

    @OpenTo(Audience.EVERYBODY)
    @PostMapping("/sign-in/second")
    String prove(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String passkey,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<StaffMember> member = sessions.atTheDoor(Step.PROVE, request);
        if (member.isEmpty()) {
            return "redirect:/sign-in";
        }
        String login = member.get().login();
        if (refusals.told(signIn.prove(login, new Shown(code, passkey), request), response, model)) {
            return provePage(model);
        }
        sessions.enter(login, Way.PROVIDER, true, request);
        browsers.remember(login, request, response);
        return "redirect:" + ReturnPath.HOME;
    }

    static String label(String typed) {
        String label = typed.strip().replaceAll("\\p{Cntrl}", "");
        return label.isEmpty() ? "Passkey" : label.substring(0, Math.min(label.length(), LONGEST_LABEL));
    }

    private String entered(
            StaffMember member, What set, HttpServletRequest request, HttpServletResponse response, Model model) {
        records.write(set, member.login(), request);
        sessions.enter(member.login(), Way.LINK, true, request);
        browsers.remember(member.login(), request, response);
        model.addAttribute("codes", recovery.renew(member.login()));
        records.write(What.RECOVERY_CODES_MADE, member.login(), request);
        response.setHeader("Cache-Control", "no-store");
        return "access/codes";
    }

    private static String provePage(Model model) {
        model.addAttribute("action", "/sign-in/second");
        model.addAttribute("to", ReturnPath.HOME);
        model.addAttribute("question", "/sign-in/passkey-question");
        model.addAttribute("demo", false);
        return "access/step-up";
    }
}
