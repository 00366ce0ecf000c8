package dev.redress.app.access.signin;

import dev.redress.app.access.StepUp;
import dev.redress.app.platform.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells people where to show again that it is them. */
@ControllerAdvice(annotations = Page.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class StepUpNeeded {

    /** A form on a case; the page of the case can be seen, the address of the act cannot. */
    private static final Pattern ON_CASE = Pattern.compile("/workbench/complaints/\\d{4}/\\d+");

    @ExceptionHandler
    ModelAndView needed(StepUp.Needed needed, HttpServletRequest request) {
        String path = request.getRequestURI();
        Matcher onCase = ON_CASE.matcher(path);
        String back = path.startsWith("/account") ? "/account" : onCase.lookingAt() ? onCase.group() : ReturnPath.HOME;
        ModelAndView page = new ModelAndView("access/step-up-needed");
        page.setStatus(HttpStatus.FORBIDDEN);
        page.addObject("to", request.getMethod().equals("GET") ? ReturnPath.of(path) : back);
        return page;
    }
}
