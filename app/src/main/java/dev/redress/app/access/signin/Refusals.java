package dev.redress.app.access.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says on a page of the door what is wrong. */
@Component
class Refusals {

    private static final int REFUSED = 422;
    private static final int TOO_MANY = 429;

    /** @param key of a text */
    void wrong(String key, HttpServletResponse response, Model model) {
        response.setStatus(REFUSED);
        model.addAttribute("wrong", key);
    }

    void tooMany(Duration wait, HttpServletResponse response, Model model) {
        response.setStatus(TOO_MANY);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        model.addAttribute("wrong", "signin.too-many");
        model.addAttribute("minutes", Math.max(1, (wait.toSeconds() + 59) / 60));
    }

    /** @return whether the verdict was a refusal, and has been told */
    boolean told(SignIn.Verdict verdict, HttpServletResponse response, Model model) {
        return switch (verdict) {
            case SignIn.Verdict.Right _ -> false;
            case SignIn.Verdict.Wrong _ -> {
                wrong("signin.code.wrong", response, model);
                yield true;
            }
            case SignIn.Verdict.TooMany(Duration wait) -> {
                tooMany(wait, response, model);
                yield true;
            }
        };
    }
}
