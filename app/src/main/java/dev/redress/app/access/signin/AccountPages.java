package dev.redress.app.access.signin;

import dev.redress.app.access.ApiTokens;
import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.OpenTo;
import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.access.StaffMember;
import dev.redress.app.access.StepUp;
import dev.redress.app.access.signin.AccessRecords.What;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own password, second factors and tokens. Every change asks for a fresh second factor. */
@Page
@RequestMapping("/account")
class AccountPages {

    private static final String HERE = "redirect:/account";
    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_TITLE = 80;

    private final CurrentStaff staff;
    private final StepUp stepUp;
    private final StaffSessions sessions;
    private final Passwords passwords;
    private final NewFactors newFactors;
    private final Authenticators authenticators;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final ApiTokens tokens;
    private final AccessRecords records;
    private final Refusals refusals;

    AccountPages(
            CurrentStaff staff,
            StepUp stepUp,
            StaffSessions sessions,
            Passwords passwords,
            NewFactors newFactors,
            Authenticators authenticators,
            Passkeys passkeys,
            RecoveryCodes recovery,
            ApiTokens tokens,
            AccessRecords records,
            Refusals refusals) {
        this.staff = staff;
        this.stepUp = stepUp;
        this.sessions = sessions;
        this.passwords = passwords;
        this.newFactors = newFactors;
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.tokens = tokens;
        this.records = records;
        this.refusals = refusals;
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(me(), request, response, model);
    }

    @OpenTo(Audience.SIGNED_IN)
    @PostMapping("/password")
    String password(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        stepUp.require();
        StaffMember me = me();
        Optional<String> wrong = passwords.wrong(me.login(), password, again);
        if (wrong.isPresent()) {
            refusals.wrong(wrong.get(), response, model);
            return page(me, request, response, model);
        }
        passwords.set(me.login(), password);
        return changed(me, What.PASSWORD_SET, "signin.done.password", request, next);
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/factor")
    String factor(HttpServletResponse response, Model model) {
        stepUp.require();
        response.setHeader("Cache-Control", "no-store");
        return newFactors.page(me(), false, model);
    }

    @OpenTo(Audience.SIGNED_IN)
    @PostMapping("/factor")
    String authenticator(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        stepUp.require();
        StaffMember me = me();
        if (!authenticators.confirm(me.login(), code.replaceAll("\\s", ""))) {
            refusals.wrong("factor.code.wrong", response, model);
            return newFactors.page(me, false, model);
        }
        return changed(me, What.AUTHENTICATOR_SET, "signin.done.authenticator", request, next);
    }

    @OpenTo(Audience.SIGNED_IN)
    @PostMapping("/factor/passkey-question")
    ResponseEntity<String> question(HttpServletRequest request) {
        stepUp.require();
        return Passkeys.json(passkeys.toMake(me(), request));
    }

    @OpenTo(Audience.SIGNED_IN)
    @PostMapping("/factor/passkey")
    String passkey(
            @RequestParam(defaultValue = "") String passkey,
            @RequestParam(defaultValue = "") String label,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        stepUp.require();
        StaffMember me = me();
        if (!passkeys.keep(me, passkey, FactorPages.label(label), request)) {
            refusals.wrong("factor.passkey.wrong", response, model);
            return newFactors.page(me, false, model);
        }
        return changed(me, What.PASSKEY_ADDED, "signin.done.passkey", request, next);
    }

    @OpenTo(Audience.SIGNED_IN)
    @PostMapping("/passkey-removal")
    String removePasskey(
            @RequestParam(defaultValue = "") String id, HttpServletRequest request, RedirectAttributes next) {
        stepUp.require();
        StaffMember me = me();
        if (!authenticators.has(me.login()) && passkeys.of(me.login()).size() < 2) {
            throw new Problem(409, "last-factor", "This is your only second factor. Add another one first.");
        }
        if (!passkeys.remove(me.login(), id)) {
            throw new Problem(404, "no-such-passkey", "You have no such passkey.");
        }
        return changed(me, What.PASSKEY_REMOVED, "signin.done.passkey-removed", request, next);
    }

    @OpenTo(Audience.SIGNED_IN)
    @PostMapping("/recovery-codes")
    String codes(HttpServletRequest request, HttpServletResponse response, Model model) {
        stepUp.require();
        StaffMember me = me();
        model.addAttribute("codes", recovery.renew(me.login()));
        records.write(What.RECOVERY_CODES_MADE, me.login(), request);
        response.setHeader("Cache-Control", "no-store");
        return "access/codes";
    }

    @OpenTo(Audience.SIGNED_IN)
    @PostMapping("/tokens")
    String token(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "90") int days,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        stepUp.require();
        StaffMember me = me();
        String named = title.strip().replaceAll("\\p{Cntrl}", "");
        if (named.isEmpty() || named.length() > LONGEST_TITLE || days < 1 || days > LONGEST_DAYS) {
            refusals.wrong("signin.token.wrong", response, model);
            return page(me, request, response, model);
        }
        model.addAttribute("token", tokens.make(me.login(), named, Duration.ofDays(days)));
        records.write(What.TOKEN_MADE, me.login(), request);
        return page(me, request, response, model);
    }

    @OpenTo(Audience.SIGNED_IN)
    @PostMapping("/token-revocation")
    String revoke(@RequestParam(defaultValue = "") String id, HttpServletRequest request, RedirectAttributes next) {
        StaffMember me = me();
        if (!tokens.revoke(me.login(), id)) {
            throw new Problem(404, "no-such-token", "You have no such token.");
        }
        records.write(What.TOKEN_REVOKED, me.login(), request);
        next.addFlashAttribute("done", "signin.done.token-revoked");
        return HERE;
    }

    @OpenTo(Audience.SIGNED_IN)
    @PostMapping("/tokens-revocation")
    String revokeAll(HttpServletRequest request, RedirectAttributes next) {
        stepUp.require();
        StaffMember me = me();
        tokens.endAll(me.login());
        records.write(What.TOKENS_REVOKED, me.login(), request);
        next.addFlashAttribute("done", "signin.done.tokens-revoked");
        return HERE;
    }

    /** Signs out everywhere else. */
    @OpenTo(Audience.SIGNED_IN)
    @PostMapping("/other-sessions")
    String endOthers(HttpServletRequest request, RedirectAttributes next) {
        sessions.endOthers(request);
        next.addFlashAttribute("done", "signin.done.sessions");
        return HERE;
    }

    private String changed(
            StaffMember me, What what, String done, HttpServletRequest request, RedirectAttributes next) {
        tokens.endAll(me.login());
        sessions.endOthers(request);
        records.write(what, me.login(), request);
        next.addFlashAttribute("done", done);
        return HERE;
    }

    private String page(StaffMember me, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("member", me);
        model.addAttribute("fresh", stepUp.isFresh());
        model.addAttribute("authenticator", authenticators.has(me.login()));
        model.addAttribute("passkeys", passkeys.of(me.login()));
        model.addAttribute("codesLeft", recovery.left(me.login()));
        model.addAttribute("tokens", tokens.of(me.login()));
        model.addAttribute(
                "demo",
                sessions.signedIn(request)
                        .filter(in -> in.way() == Way.DEMO_LINK)
                        .isPresent());
        return "access/account";
    }

    private StaffMember me() {
        return staff.signedIn().orElseThrow(StepUp.Needed::new);
    }
}
