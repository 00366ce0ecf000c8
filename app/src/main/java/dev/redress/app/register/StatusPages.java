package dev.redress.app.register;

import dev.redress.app.access.OpenTo;
import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.lawbook.NoSuchInstitution;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.party.AccessCodes;
import dev.redress.app.party.Door;
import dev.redress.app.party.Entry;
import dev.redress.app.party.Seat;
import dev.redress.app.platform.ClientAddress;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Shown;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way back without an account: the number and a secret, or a code to a verified address (NEO-34). */
@Page
@RequestMapping("/{institution:[a-z][a-z0-9-]*}/status")
class StatusPages {

    private static final int REFUSED = 422;
    private static final int TOO_MANY = 429;

    private final RegisterNumbers numbers;
    private final Door door;
    private final AccessCodes codes;
    private final OpenedCases opened;
    private final ComplainantPage page;
    private final ClientAddress addresses;
    private final CaseLaw law;

    StatusPages(
            RegisterNumbers numbers,
            Door door,
            AccessCodes codes,
            OpenedCases opened,
            ComplainantPage page,
            ClientAddress addresses,
            CaseLaw law) {
        this.numbers = numbers;
        this.door = door;
        this.codes = codes;
        this.opened = opened;
        this.page = page;
        this.addresses = addresses;
        this.law = law;
    }

    @OpenTo(Audience.EVERYBODY)
    @GetMapping
    String ask(@PathVariable String institution, @RequestParam(defaultValue = "") String number, Model model) {
        return ask(institution, number, "", model);
    }

    /** A wrong number, a wrong secret and a mandate that has ended get the same answer. */
    @OpenTo(Audience.EVERYBODY)
    @PostMapping
    String open(
            @PathVariable String institution,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        String house = law.institution(institution).code();
        return switch (door.open(house, number, numbers.byNumber(house, number), secret, addresses.block(request))) {
            case Door.Answer.Opened(Entry entry, Optional<String> fresh) -> {
                opened.open(entry, request);
                fresh.ifPresent(it -> next.addFlashAttribute("freshSecret", it));
                yield ComplainantPage.redirect(institution);
            }
            case Door.Answer.Unknown _ -> {
                response.setStatus(REFUSED);
                yield ask(institution, number, "wrong", model);
            }
            case Door.Answer.TooMany(Duration wait) -> {
                tooMany(wait, response, model);
                yield ask(institution, number, "too-many", model);
            }
        };
    }

    /** Asks for a code; the answer is the same for every number and every address. */
    @OpenTo(Audience.EVERYBODY)
    @PostMapping("/code")
    String askForCode(
            @PathVariable String institution,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String email,
            @RequestAttribute Shown show,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String house = law.institution(institution).code();
        if (!codes.offered() || number.isBlank() || email.isBlank()) {
            response.setStatus(REFUSED);
            return ask(institution, number, "code-missing", model);
        }
        return switch (codes.ask(house, number, email, show.language(), addresses.block(request))) {
            case AccessCodes.Answer.Wait(String token) -> enterCode(institution, token, "", response, model);
            case AccessCodes.Answer.TooMany(Duration wait) -> {
                tooMany(wait, response, model);
                yield ask(institution, number, "too-many", model);
            }
        };
    }

    /** Tries a code; wrong, too old, used up and sent to nobody are the same. */
    @OpenTo(Audience.EVERYBODY)
    @PostMapping("/code/entry")
    String tryCode(
            @PathVariable String institution,
            @RequestParam(defaultValue = "") String request,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest sent,
            HttpServletResponse response,
            Model model) {
        String house = law.institution(institution).code();
        Optional<Entry> entry = codes.enter(house, request, code, addresses.block(sent));
        if (entry.isEmpty()) {
            response.setStatus(REFUSED);
            return enterCode(institution, request, "wrong", response, model);
        }
        opened.open(entry.get(), sent);
        return ComplainantPage.redirect(institution);
    }

    @OpenTo(Audience.COMPLAINANT)
    @GetMapping("/case")
    String show(
            @PathVariable String institution,
            @RequestAttribute Shown show,
            HttpSession session,
            HttpServletResponse response,
            Model model) {
        Optional<Seat> seat = opened.find(institution, session);
        return seat.isEmpty() ? "redirect:/" + institution + "/status" : page.show(seat.get(), response, model);
    }

    /** Leaves the case, for people at a computer that is not theirs alone. */
    @OpenTo(Audience.COMPLAINANT)
    @PostMapping("/case/leaving")
    String leave(@PathVariable String institution, HttpSession session) {
        opened.close(session);
        return "redirect:/" + institution + "/status";
    }

    @ExceptionHandler(NoSuchInstitution.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String noSuchInstitution() {
        return "error/404";
    }

    private String ask(String institution, String number, String mistaken, Model model) {
        model.addAttribute("institution", law.institution(institution));
        model.addAttribute("number", number);
        model.addAttribute("mistaken", mistaken);
        model.addAttribute("codes", codes.offered());
        return "register/status";
    }

    private String enterCode(
            String institution, String token, String mistaken, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("institution", law.institution(institution));
        model.addAttribute("request", token);
        model.addAttribute("mistaken", mistaken);
        model.addAttribute("minutes", AccessCodes.LIFE.toMinutes());
        return "party/code";
    }

    private static void tooMany(Duration wait, HttpServletResponse response, Model model) {
        long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        response.setStatus(TOO_MANY);
        response.setHeader("Retry-After", Long.toString(minutes * 60));
        model.addAttribute("minutes", minutes);
    }
}
