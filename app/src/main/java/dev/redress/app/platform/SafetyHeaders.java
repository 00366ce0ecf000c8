package dev.redress.app.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What every answer tells a browser, whoever gives the answer: a page, a file, an error, or the server before any of
 * them. What an answer has said for itself stays: a style sheet may be kept, a document may run even less.
 */
final class SafetyHeaders implements HeaderWriter {

    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put(
                "Content-Security-Policy",
                "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
                        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        // For browsers that do not know frame-ancestors.
        ALL.put("X-Frame-Options", "DENY");
        // Always, because whether a proxy in front speaks TLS cannot be seen here; over plain HTTP browsers ignore it.
        ALL.put("Strict-Transport-Security", "max-age=31536000");
        ALL.put("X-Content-Type-Options", "nosniff");
        // Nobody else learns an address. Not no-referrer: with that, browsers hide the origin of our own forms from us.
        ALL.put("Referrer-Policy", "same-origin");
        ALL.put("Cross-Origin-Opener-Policy", "same-origin");
        ALL.put("Cross-Origin-Resource-Policy", "same-origin");
        ALL.put(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), "
                        + "display-capture=(), browsing-topics=(), publickey-credentials-get=(self), "
                        + "publickey-credentials-create=(self)");
        // Personal data may be on any page; only what says otherwise for itself is kept.
        ALL.put("Cache-Control", "no-store");
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        put(response);
    }

    static void put(HttpServletResponse response) {
        if (!response.isCommitted()) {
            ALL.forEach((name, value) -> {
                if (!response.containsHeader(name)) {
                    response.setHeader(name, value);
                }
            });
        }
    }
}
