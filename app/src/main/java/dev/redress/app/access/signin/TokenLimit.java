package dev.redress.app.access.signin;

import dev.redress.app.access.WorkingSession;
import dev.redress.app.platform.Limits;
import dev.redress.app.platform.ReferencedProblems;
import dev.redress.app.platform.TooMany;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps one program from using up the API, where a limit is set. A token that is not valid is not counted. */
final class TokenLimit extends OncePerRequestFilter {

    private final Limits limits;

    TokenLimit(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // By the token and not by the header: one token can be written in many ways.
        Optional<TooMany> limited =
                WorkingSession.token(request).flatMap(limits::api).map(TooMany::new);
        if (limited.isPresent()) {
            ReferencedProblems.write(request, response, limited.get());
        } else {
            chain.doFilter(request, response);
        }
    }
}
