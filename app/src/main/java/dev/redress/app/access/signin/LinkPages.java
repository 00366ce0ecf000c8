package dev.redress.app.access.signin;

import dev.redress.app.access.OpenTo;
import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.access.People;
import dev.redress.app.access.SignInLinks;
import dev.redress.app.access.SignInLinks.Redeemed;
import dev.redress.app.access.StaffMember;
import dev.redress.app.access.signin.AccessRecords.What;
import dev.redress.app.access.signin.AtTheDoor.Step;
import dev.redress.app.access.signin.SecondFactor.Shown;
import dev.redress.app.platform.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a one-time link opens: first factors for somebody new, a new password for somebody who has a second factor. */
@Page
class LinkPages {

    private static final String INVALID = "access/link-invalid";

    private final SignInLinks links;
    private final People people;
    private final Stamps stamps;
    private final StaffSessions sessions;
    private final SecondFactor factor;
    private final SignIn signIn;
    private final Passwords passwords;
    private final KnownBrowsers browsers;
    private final AccessRecords records;
    private final Refusals refusals;

    LinkPages(
            SignInLinks links,
            People people,
            Stamps stamps,
            StaffSessions sessions,
            SecondFactor factor,
            SignIn signIn,
            Passwords passwords,
            KnownBrowsers browsers,
            AccessRecords records,
            Refusals refusals) {
        this.links = links;
        this.people = people;
        this.stamps = stamps;
        this.sessions = sessions;
        this.factor = factor;
        this.signIn = signIn;
        this.passwords = passwords;
        this.browsers = browsers;
        this.records = records;
        this.refusals = refusals;
    }

    /** Shows a button first: a mail program that opens links must not use the link up. */
    @OpenTo(Audience.EVERYBODY)
    @GetMapping(SignInLinks.PATH + "{token}")
    String link(@PathVariable String token, Model model) {
        model.addAttribute("token", token);
        return "access/link";
    }

    @OpenTo(Audience.EVERYBODY)
    @PostMapping(SignInLinks.PATH + "{token}")
    String redeem(@PathVariable String token, HttpServletRequest request) {
        Optional<Redeemed> redeemed =
                links.use(token).filter(link -> people.find(link.login()).isPresent());
        if (redeemed.isEmpty()) {
            records.write(What.LINK_REFUSED, "", request);
            return INVALID;
        }
        String login = redeemed.get().login();
        if (stamps.isDemo(login)) {
            sessions.enter(login, Way.DEMO_LINK, false, request);
            return "redirect:" + ReturnPath.HOME;
        }
        if (redeemed.get().renews()) {
            factor.removeAll(login);
            sessions.endAllOf(login);
        }
        Step step = factor.isSetUp(login) ? Step.RESET : Step.PASSWORD;
        sessions.standAtTheDoor(login, step, request);
        records.write(What.LINK_USED, login, request);
        return "redirect:" + (step == Step.RESET ? "/sign-in/reset" : "/sign-in/password");
    }

    @OpenTo(Audience.EVERYBODY)
    @GetMapping("/sign-in/password")
    String password(HttpServletRequest request, Model model) {
        return sessions.atTheDoor(Step.PASSWORD, request)
                .map(member -> passwordPage(member, model))
                .orElse(INVALID);
    }

    @OpenTo(Audience.EVERYBODY)
    @PostMapping("/sign-in/password")
    String setPassword(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<StaffMember> member = sessions.atTheDoor(Step.PASSWORD, request);
        if (member.isEmpty()) {
            return INVALID;
        }
        Optional<String> wrong = passwords.wrong(member.get().login(), password, again);
        if (wrong.isPresent()) {
            refusals.wrong(wrong.get(), response, model);
            return passwordPage(member.get(), model);
        }
        passwords.set(member.get().login(), password);
        sessions.next(Step.FACTOR, request);
        records.write(What.PASSWORD_SET, member.get().login(), request);
        return "redirect:/sign-in/factor";
    }

    @OpenTo(Audience.EVERYBODY)
    @GetMapping("/sign-in/reset")
    String reset(HttpServletRequest request, Model model) {
        return sessions.atTheDoor(Step.RESET, request)
                .map(member -> resetPage(member, model))
                .orElse(INVALID);
    }

    /** A link sets a new password only together with the second factor, which stays. */
    @OpenTo(Audience.EVERYBODY)
    @PostMapping("/sign-in/reset")
    String reset(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String passkey,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<StaffMember> member = sessions.atTheDoor(Step.RESET, request);
        if (member.isEmpty()) {
            return INVALID;
        }
        String login = member.get().login();
        Optional<String> wrong = passwords.wrong(login, password, again);
        if (wrong.isPresent()) {
            refusals.wrong(wrong.get(), response, model);
            return resetPage(member.get(), model);
        }
        if (refusals.told(signIn.prove(login, new Shown(code, passkey), request), response, model)) {
            return resetPage(member.get(), model);
        }
        passwords.set(login, password);
        sessions.enter(login, Way.LINK, true, request);
        records.write(What.PASSWORD_SET, login, request);
        browsers.remember(login, request, response);
        return "redirect:" + ReturnPath.HOME;
    }

    private static String passwordPage(StaffMember member, Model model) {
        model.addAttribute("login", member.login());
        model.addAttribute("to", "/sign-in/password");
        model.addAttribute("resets", false);
        return "access/password";
    }

    private static String resetPage(StaffMember member, Model model) {
        model.addAttribute("login", member.login());
        model.addAttribute("to", "/sign-in/reset");
        model.addAttribute("resets", true);
        return "access/password";
    }
}
