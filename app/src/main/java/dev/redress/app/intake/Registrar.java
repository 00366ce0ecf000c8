package dev.redress.app.intake;

import java.util.concurrent.CompletableFuture;

/** Enters submissions in the register. Intake speaks to it without knowing it. */
public interface Registrar {

    /**
     * Enters a submission. The future completes only once the entry is on disk.
     *
     * @return completes exceptionally with {@link RequestRepeated} when the request was answered before
     */
    CompletableFuture<Registered> enter(Understood understood);

    /** A request with this key was answered before. */
    final class RequestRepeated extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public RequestRepeated(String key) {
            super("A request with the key '" + key + "' was answered before");
        }
    }
}
