package dev.redress.app.platform.postgres;

import java.util.concurrent.TimeUnit;

/** The sudden death of a process. */
final class Kill {
    private Kill() {}

    static void now(long pid) throws Exception {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
    }
}
