package dev.redress.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a link or a password, and setting a password. */
@Controller
class SignInPages {

    private static final int SHORTEST_PASSWORD = 12;

    private final SignInLinks links;
    private final People people;
    private final CurrentStaff currentStaff;
    private final PasswordEncoder encoder;

    SignInPages(SignInLinks links, People people, CurrentStaff currentStaff, PasswordEncoder encoder) {
        this.links = links;
        this.people = people;
        this.currentStaff = currentStaff;
        this.encoder = encoder;
    }

    @GetMapping("/sign-in")
    String signIn() {
        return "access/sign-in";
    }

    /** Shows a button first: a mail program that opens links must not use the link up. */
    @GetMapping(SignInLinks.PATH + "{token}")
    String link(@PathVariable String token, Model model) {
        model.addAttribute("token", token);
        return "access/link";
    }

    @PostMapping(SignInLinks.PATH + "{token}")
    String redeem(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return links.redeem(token)
                .flatMap(people::find)
                .map(member -> {
                    request.getSession();
                    request.changeSessionId();
                    var context = SecurityContextHolder.createEmptyContext();
                    context.setAuthentication(new UsernamePasswordAuthenticationToken(member, null, List.of()));
                    SecurityContextHolder.setContext(context);
                    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
                    return people.passwordHash(member.login()).isPresent()
                            ? "redirect:/workbench"
                            : "redirect:/workbench/password";
                })
                .orElse("access/link-invalid");
    }

    @GetMapping("/workbench/password")
    String password() {
        return "access/password";
    }

    @PostMapping("/workbench/password")
    String setPassword(@RequestParam String password, @RequestParam String again, Model model) {
        if (password.length() < SHORTEST_PASSWORD || !password.equals(again)) {
            model.addAttribute(
                    "wrong",
                    password.equals(again)
                            ? "A password has at least " + SHORTEST_PASSWORD + " characters."
                            : "The two passwords differ.");
            return "access/password";
        }
        currentStaff.signedIn().ifPresent(member -> people.setPasswordHash(member.login(), encoder.encode(password)));
        return "redirect:/workbench";
    }
}
