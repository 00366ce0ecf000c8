package dev.redress.app.platform.postgres;

/**
 * The embedded server cannot run here. The message is for the person at the keyboard: what is wrong, and what helps.
 */
public final class PostgresStartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PostgresStartFailed(String message) {
        super(message);
    }

    PostgresStartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
