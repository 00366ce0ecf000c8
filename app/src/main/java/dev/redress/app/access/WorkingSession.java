package dev.redress.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The working session of whoever asks, by a fingerprint that gives no access: what the ledger and the record of looks
 * keep, and what a breach drill asks for. It stays the same when the session changes its identifier.
 */
@Component
public class WorkingSession {

    private static final String NAME = "workingSession";

    private final ObjectProvider<HttpServletRequest> requests;

    /** @param requests gives the one being answered, whichever that is; a command answers none */
    WorkingSession(ObjectProvider<HttpServletRequest> requests) {
        this.requests = requests;
    }

    /** The fingerprint: of the browser's session, or of the token with which a program came. */
    public String fingerprint() {
        HttpServletRequest request = requests.getObject();
        String bearer = request.getHeader("Authorization");
        if (bearer != null) {
            return "token-" + hash(bearer);
        }
        HttpSession session = request.getSession();
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
