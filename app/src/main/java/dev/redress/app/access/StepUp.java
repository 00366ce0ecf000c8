package dev.redress.app.access;

import dev.redress.app.platform.Problem;
import java.time.Duration;

/**
 * Asks for a fresh second factor before a dangerous act: a change of password, factors, tokens or roles, more than a few
 * exports ({@link Exports}), another address of a complainant, the handing out of a complainant's secret, the release of a
 * legal hold, erasure. Asked where the act is done and not on the page before it.
 */
public interface StepUp {

    /** How long a second factor counts as fresh. */
    Duration FRESH = Duration.ofMinutes(5);

    /** Header in which a program with a token sends a code of the authenticator, for one request. */
    String CODE_HEADER = "Redress-Code";

    /**
     * Goes on only if whoever asks has proved a second factor within the last five minutes.
     *
     * @throws Needed otherwise; also when nobody is signed in
     */
    void require();

    /** Whether {@link #require()} would go on for a person at a page; a code in a header is not tried. */
    boolean isFresh();

    /** The act needs a fresh second factor; people give it at {@code /step-up}. */
    final class Needed extends Problem {
        private static final long serialVersionUID = 1L;

        public Needed() {
            super(
                    403,
                    "step-up-needed",
                    "For this, show again that it is you: with a code of your authenticator or a passkey, at /step-up;"
                            + " a program sends the code in the header " + CODE_HEADER + ".");
        }
    }
}
