package dev.redress.app.access.signin;

import dev.redress.app.platform.KnownSenders;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * People of the institution, by their session, at their own addresses; and programs, whose token is asked before anything
 * of the body is read. An address alone makes nobody known: who is not signed in yet has the token of the form read out of
 * the body, and with it the documents.
 */
@Component
class StaffSenders implements KnownSenders {

    private static final RequestMatcher API = path("/api/**");
    private static final RequestMatcher DESKS =
            new OrRequestMatcher(path("/workbench/**"), path("/administration/**"), path("/account/**"));

    private final StaffSessions sessions;

    StaffSenders(StaffSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean known(HttpServletRequest request) {
        return API.matches(request)
                ? !SecurityConfiguration.OPEN_API.matches(request)
                : DESKS.matches(request) && sessions.signedIn(request).isPresent();
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
