package dev.redress.app.intake.importing;

/** One thing from outside cannot be understood. The message is the reason in quarantine and quotes nothing of it. */
final class Unclear extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Unclear(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
