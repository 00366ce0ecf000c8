package dev.redress.app.intake;

import java.util.concurrent.CompletableFuture;

/** Enters submissions in the register. Intake speaks to it without knowing it. */
public interface Registrar {

    /**
     * Enters a submission. The future completes only once the entry is on disk.
     *
     * @return completes exceptionally with {@link RequestRepeated} when the request was answered before, with {@link
     *     IntakeSettled} when the raw intake behind it is in the register already
     */
    CompletableFuture<Registered> enter(Understood understood);

    /** A request with this key was answered before. */
    final class RequestRepeated extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public RequestRepeated(String key) {
            super("A request with the key '" + key + "' was answered before");
        }
    }

    /** What came in with this raw intake is in the register already. */
    final class IntakeSettled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public IntakeSettled() {
            super("What came in with this is in the register already");
        }
    }
}
