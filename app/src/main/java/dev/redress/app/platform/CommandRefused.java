package dev.redress.app.platform;

/**
 * A command cannot do what it was asked to do. The message is all the person at the keyboard sees, so it says what is
 * wrong and what helps.
 */
public final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandRefused(String message) {
        super(message);
    }
}
