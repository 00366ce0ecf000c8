package dev.redress.app.access.signin;

import dev.redress.app.access.OpenTo;
import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.access.signin.SecondFactor.Shown;
import dev.redress.app.platform.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with password and second factor, in one form: nothing tells which of them was wrong. */
@Page
class SignInPages {

    private final SignIn signIn;
    private final StaffSessions sessions;
    private final KnownBrowsers browsers;
    private final Passkeys passkeys;
    private final Refusals refusals;
    private final Optional<ProviderDoor> provider;

    SignInPages(
            SignIn signIn,
            StaffSessions sessions,
            KnownBrowsers browsers,
            Passkeys passkeys,
            Refusals refusals,
            ObjectProvider<ProviderDoor> provider) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.browsers = browsers;
        this.passkeys = passkeys;
        this.refusals = refusals;
        this.provider = Optional.ofNullable(provider.getIfAvailable());
    }

    @OpenTo(Audience.EVERYBODY)
    @GetMapping("/sign-in")
    String form(@RequestParam(defaultValue = "") String to, Model model) {
        return page(to, model);
    }

    @OpenTo(Audience.EVERYBODY)
    @PostMapping("/sign-in")
    String enter(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String passkey,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        switch (signIn.judge(username.strip(), password, new Shown(code, passkey), request)) {
            case SignIn.Verdict.Right(String login) -> {
                sessions.enter(login, Way.PASSWORD, true, request);
                browsers.remember(login, request, response);
                return "redirect:" + ReturnPath.of(to);
            }
            case SignIn.Verdict.Wrong _ -> refusals.wrong("signin.wrong", response, model);
            case SignIn.Verdict.TooMany(var wait) -> refusals.tooMany(wait, response, model);
        }
        return page(to, model);
    }

    /** The question for a passkey; the same for everybody. */
    @OpenTo(Audience.EVERYBODY)
    @PostMapping({"/sign-in/passkey-question", "/step-up/passkey-question"})
    ResponseEntity<String> question(HttpServletRequest request) {
        return Passkeys.json(passkeys.toUse(request));
    }

    private String page(String to, Model model) {
        model.addAttribute("to", ReturnPath.of(to));
        provider.ifPresent(door -> model.addAttribute("provider", door.title()));
        return "access/sign-in";
    }
}
