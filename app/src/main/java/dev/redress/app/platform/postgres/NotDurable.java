package dev.redress.app.platform.postgres;

/** The database server may lose what it has answered as committed, so the program does not work with it. */
public final class NotDurable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotDurable(String message) {
        super(message);
    }
}
