package dev.redress.app.platform;

import dev.redress.core.calendar.CalendarNotPublished;
import dev.redress.core.rulebook.NoRuleInForce;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells problems to people as pages, with the citation of the rule where a rule refuses. */
@ControllerAdvice(annotations = Page.class)
class PageProblems {

    private static final int REFUSED = 422;

    @ExceptionHandler
    ModelAndView tooMany(TooMany limited, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, limited.retryAfter());
        ModelAndView page = new ModelAndView("error/429");
        page.setStatus(HttpStatusCode.valueOf(limited.status()));
        return page;
    }

    @ExceptionHandler
    ModelAndView problem(Problem problem) {
        return page(problem.status(), problem.reasons());
    }

    @ExceptionHandler
    ModelAndView unstorable(DataIntegrityViolationException refused) {
        return problem(Unstorable.told(refused));
    }

    @ExceptionHandler
    ModelAndView noRule(NoRuleInForce none) {
        return page(REFUSED, "no-rule-in-force", none);
    }

    @ExceptionHandler
    ModelAndView noCalendar(CalendarNotPublished none) {
        return page(REFUSED, "calendar-not-published", none);
    }

    private static ModelAndView page(int status, String code, RuntimeException e) {
        return page(
                status,
                List.of(new Problem.Reason(
                        code, Optional.ofNullable(e.getMessage()).orElse(code), Optional.empty())));
    }

    private static ModelAndView page(int status, List<Problem.Reason> reasons) {
        ModelAndView page = new ModelAndView("error/problem");
        page.setStatus(HttpStatusCode.valueOf(status));
        page.addObject("status", status);
        page.addObject("reasons", reasons);
        return page;
    }
}
