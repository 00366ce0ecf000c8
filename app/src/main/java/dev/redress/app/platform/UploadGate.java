package dev.redress.app.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Weighs documents that the public sends, before a byte of them is read. */
final class UploadGate extends OncePerRequestFilter {

    private static final List<String> FOR_STAFF = List.of("/workbench", "/administration", "/account", "/api");

    private final Limits limits;

    UploadGate(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<TooMany> limited = carriesDocuments(request)
                ? limits.upload(request, request.getContentLengthLong()).map(TooMany::new)
                : Optional.empty();
        if (limited.isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, limited.get().retryAfter());
            response.sendError(limited.get().status());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean carriesDocuments(HttpServletRequest request) {
        String type = request.getContentType();
        String path = request.getRequestURI();
        return type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                && FOR_STAFF.stream().noneMatch(path::startsWith);
    }
}
