package dev.redress.app.access.signin;

import dev.redress.app.platform.SiteAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of somebody else makes a browser send: beside the token of the form, browsers say where a form comes
 * from ({@code Origin}, {@code Sec-Fetch-Site}). What says nothing still needs the token.
 */
final class OwnForms extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    private final SiteAddress site;

    OwnForms(SiteAddress site) {
        this.site = site;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean isOwn(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (from == null || !FOREIGN.contains(from))
                && (origin == null || isOwn(origin, request.getHeader("Host")));
    }

    /** A page cannot choose the host that a browser names, so a form of that host is ours whatever we are called. */
    private boolean isOwn(String origin, String host) {
        return origin.equalsIgnoreCase(site.origin())
                || (host != null
                        && (origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host)));
    }
}
