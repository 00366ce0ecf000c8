package dev.redress.app.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Weighs documents before a byte of them is read, unless it is known who sends them. */
final class UploadGate extends OncePerRequestFilter {

    private final Limits limits;
    private final KnownSenders senders;

    UploadGate(Limits limits, KnownSenders senders) {
        this.limits = limits;
        this.senders = senders;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<TooMany> limited = carriesDocuments(request) && !senders.known(request)
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
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
