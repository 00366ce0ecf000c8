package dev.redress.app.platform;

import jakarta.servlet.ServletRequest;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The name of one request: in its answer, on the page of an error, and in every line that the program logs about it.
 * People read it out on the telephone, so it has no letters that look alike.
 */
final class Reference {

    static final String HEADER = "Redress-Reference";
    static final String LOGGED_AS = "reference";

    /** By this name templates show it. */
    private static final String ATTRIBUTE = "reference";

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    /** Made here and never taken from the request, whose sender could choose it. */
    static String give(ServletRequest request) {
        String reference = RANDOM.ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (all, at) -> all.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
        request.setAttribute(ATTRIBUTE, reference);
        return reference;
    }

    static Optional<String> of(ServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }
}
