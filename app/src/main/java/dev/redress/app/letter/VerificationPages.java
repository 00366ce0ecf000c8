package dev.redress.app.letter;

import dev.redress.app.access.OpenTo;
import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.lawbook.NoSuchInstitution;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.platform.ClientAddress;
import dev.redress.app.platform.Mend;
import dev.redress.app.platform.Mends;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.RateLimits;
import dev.redress.app.platform.Shown;
import dev.redress.app.platform.TooMany;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Whether a letter is genuine, for whoever holds it. The page tells what the letter itself says on its face and nothing of
 * the case; a code that nobody gave and one of another institution get the same answer.
 */
@Page
@RequestMapping("/{institution:[a-z][a-z0-9-]*}/letters/{code:[A-Za-z0-9_-]{1,80}}")
class VerificationPages {

    private static final int REFUSED = 422;

    /** Largest file that is compared, in bytes. */
    private static final long LARGEST = 20L * 1024 * 1024;

    private static final String LOOK = "letter look-up";
    private static final int WRONG_CODES = 20;
    private static final String COMPARISON = "letter comparison";
    private static final int COMPARISONS = 30;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final SignedLetters letters;
    private final HouseKeys keys;
    private final CaseLaw law;
    private final RateLimits limits;
    private final ClientAddress addresses;

    VerificationPages(SignedLetters letters, HouseKeys keys, CaseLaw law, RateLimits limits, ClientAddress addresses) {
        this.letters = letters;
        this.keys = keys;
        this.law = law;
        this.limits = limits;
        this.addresses = addresses;
    }

    @OpenTo(Audience.EVERYBODY)
    @GetMapping
    String look(
            @PathVariable String institution,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        find(institution, code, request, response, model);
        return "letter/genuine";
    }

    /** Compares a file with the letter; the file is not kept. */
    @OpenTo(Audience.EVERYBODY)
    @PostMapping
    String compare(
            @PathVariable String institution,
            @PathVariable String code,
            @RequestAttribute Shown show,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<SignedLetters.Known> letter = find(institution, code, request, response, model);
        if (letter.isEmpty()) {
            return "letter/genuine";
        }
        limits.waitFor(COMPARISON, addresses.block(request), COMPARISONS, WINDOW)
                .ifPresent(wait -> {
                    throw new TooMany(wait);
                });
        Optional<MultipartFile> file = file(request);
        if (file.isEmpty() || file.get().getSize() > LARGEST) {
            response.setStatus(REFUSED);
            String mistake = file.isEmpty() ? "letter.genuine.no-file" : "mend.document-too-large";
            model.addAttribute("wrong", new Mends(List.of(new Mend("file", show.text(mistake)))));
            return "letter/genuine";
        }
        Presented presented = Presented.of(
                bytes(file.get()),
                letter.get().sha256(),
                keys.of(law.institution(institution).code()));
        model.addAttribute("presented", presented.word());
        return "letter/genuine";
    }

    /** Who tries many wrong codes is made to wait; who has a right one never is, whoever guesses beside. */
    private Optional<SignedLetters.Known> find(
            String institution, String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("institution", law.institution(institution));
        Optional<SignedLetters.Known> letter = letters.find(institution, code);
        if (letter.isEmpty()) {
            limits.waitFor(LOOK, addresses.block(request), WRONG_CODES, WINDOW).ifPresent(wait -> {
                throw new TooMany(wait);
            });
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("code", code);
        model.addAttribute("letter", letter);
        model.addAttribute("kinds", law.procedureToday(institution).letters().value());
        model.addAttribute("presented", "");
        model.addAttribute("wrong", Mends.NONE);
        return letter;
    }

    private static Optional<MultipartFile> file(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class))
                .map(parts -> parts.getFile("file"))
                .filter(file -> !file.isEmpty());
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ExceptionHandler(NoSuchInstitution.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String noSuchInstitution() {
        return "error/404";
    }
}
