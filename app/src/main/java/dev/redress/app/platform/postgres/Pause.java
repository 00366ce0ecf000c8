package dev.redress.app.platform.postgres;

/** Between two looks at another process. */
final class Pause {
    private static final long MILLIS = 10;

    private Pause() {}

    static void shortly() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PostgresStartFailed("Interrupted while waiting for PostgreSQL", interrupted);
        }
    }
}
