package dev.redress.app.access.signin;

import dev.redress.app.access.StepUp;
import dev.redress.app.platform.Page;
import jakarta.servlet.http.HttpServletRequest;
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

    @ExceptionHandler
    ModelAndView needed(StepUp.Needed needed, HttpServletRequest request) {
        String path = request.getRequestURI();
        String back = path.startsWith("/account") ? "/account" : ReturnPath.HOME;
        ModelAndView page = new ModelAndView("access/step-up-needed");
        page.setStatus(HttpStatus.FORBIDDEN);
        page.addObject("to", request.getMethod().equals("GET") ? ReturnPath.of(path) : back);
        return page;
    }
}
