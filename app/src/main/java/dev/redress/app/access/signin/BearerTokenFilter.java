package dev.redress.app.access.signin;

import dev.redress.app.access.ApiTokens;
import dev.redress.app.access.People;
import dev.redress.app.access.WorkingSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request in that bears a valid token. */
final class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final People people;

    BearerTokenFilter(ApiTokens tokens, People people) {
        this.tokens = tokens;
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.startsWith(SCHEME)) {
            tokens.bearer(header.substring(SCHEME.length()).strip())
                    .ifPresent(bearer -> people.find(bearer.login()).ifPresent(member -> {
                        WorkingSession.byToken(request, bearer);
                        var context = SecurityContextHolder.createEmptyContext();
                        context.setAuthentication(new StaffAuthentication(member, Way.TOKEN, null));
                        SecurityContextHolder.setContext(context);
                    }));
        }
        chain.doFilter(request, response);
    }
}
