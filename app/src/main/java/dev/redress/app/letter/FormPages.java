package dev.redress.app.letter;

import dev.redress.app.access.OpenTo;
import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.lawbook.NoSuchInstitution;
import dev.redress.app.letter.paper.Paper;
import dev.redress.app.platform.ClientAddress;
import dev.redress.app.platform.Download;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.RateLimits;
import dev.redress.app.platform.Shown;
import dev.redress.app.platform.TooMany;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The form on paper, for whoever would rather write by hand. */
@Page
class FormPages {

    private static final String LIMIT = "form on paper";
    private static final int MOST = 60;
    private static final Duration WINDOW = Duration.ofHours(1);

    /** A form that was printed, and what it says; the next one that says the same is not printed again. */
    private record Printed(Paper paper, byte[] pdf) {}

    private final HousePapers papers;
    private final RateLimits limits;
    private final ClientAddress addresses;
    private final ConcurrentMap<String, Printed> printed = new ConcurrentHashMap<>();

    FormPages(HousePapers papers, RateLimits limits, ClientAddress addresses) {
        this.papers = papers;
        this.limits = limits;
        this.addresses = addresses;
    }

    /** @param language in which it is wanted; where the institution does not answer in it, its first one is taken */
    @OpenTo(Audience.EVERYBODY)
    @GetMapping("/{institution:[a-z][a-z0-9-]*}/complaint-form")
    ResponseEntity<byte[]> form(
            @PathVariable String institution,
            @RequestParam(defaultValue = "") String language,
            @RequestAttribute Shown show,
            HttpServletRequest request) {
        String chosen = papers.language(institution, language.isBlank() ? show.language() : language);
        limits.waitFor(LIMIT, addresses.block(request), MOST, WINDOW).ifPresent(wait -> {
            throw new TooMany(wait);
        });
        Paper paper = papers.form(institution, chosen);
        Printed form = printed.compute(
                institution + "/" + chosen,
                (_, last) ->
                        last != null && last.paper().equals(paper) ? last : new Printed(paper, papers.plain(paper)));
        return Download.of(institution + "-complaint-form-" + chosen + ".pdf", form.pdf());
    }

    @ExceptionHandler(NoSuchInstitution.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String noSuchInstitution() {
        return "error/404";
    }
}
