package dev.redress.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The working session of whoever asks, by a fingerprint that gives no access: what the ledger and the record of looks
 * keep, and what a breach drill asks for. It stays the same when the session changes its identifier. It comes from what
 * let the request in, never from what the request says of itself.
 */
@Component
public class WorkingSession {

    private static final String NAME = "workingSession";
    private static final String TOKEN = WorkingSession.class.getName() + ".token";

    private final ObjectProvider<HttpServletRequest> requests;

    /** @param requests gives the one being answered, whichever that is; a command answers none */
    WorkingSession(ObjectProvider<HttpServletRequest> requests) {
        this.requests = requests;
    }

    /** Says that this request was let in by a token; only who has checked the token says so. */
    public static void byToken(HttpServletRequest request, ApiTokens.Bearer bearer) {
        request.setAttribute(TOKEN, bearer.id());
    }

    /** The token that let this request in, by its id; empty for a browser and for everybody who is not in. */
    public static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(TOKEN));
    }

    /** The fingerprint: of the browser's session, or of the token with which a program came. */
    public String fingerprint() {
        HttpServletRequest request = requests.getObject();
        return token(request).map(id -> "token-" + id).orElseGet(() -> of(request.getSession()));
    }

    /** The fingerprint where there is one already: not for the program's own work, nor for a browser without a session. */
    public Optional<String> known() {
        if (RequestContextHolder.getRequestAttributes() == null) {
            return Optional.empty();
        }
        HttpServletRequest request = requests.getObject();
        return token(request).isPresent() || request.getSession(false) != null
                ? Optional.of(fingerprint())
                : Optional.empty();
    }

    private static String of(HttpSession session) {
        synchronized (session) {
            if (session.getAttribute(NAME) instanceof String known) {
                return known;
            }
            String made = "session-" + hash(UUID.randomUUID().toString());
            session.setAttribute(NAME, made);
            return made;
        }
    }

    private static String hash(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
