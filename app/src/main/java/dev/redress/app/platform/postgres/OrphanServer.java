package dev.redress.app.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/**
 * A server that outlived the program that started it. It is stopped, never used: nobody knows with which settings it
 * runs, or who else talks to it.
 */
final class OrphanServer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Postmaster postmaster;
    private final ServerBinaries binaries;
    private final OrdinaryUser user;

    OrphanServer(Postmaster postmaster, ServerBinaries binaries, OrdinaryUser user) {
        this.postmaster = postmaster;
        this.binaries = binaries;
        this.user = user;
    }

    /** Returns when no process works on the directory any more. Must be called under the directory's lock. */
    void stop() throws IOException {
        if (!Files.exists(postmaster.file())) {
            return;
        }
        var pid = postmaster.pid();
        var running = postmaster.processes();
        if (pid.isPresent() && running.stream().anyMatch(process -> process.pid() == pid.getAsLong())) {
            if (!pgCtlStop("fast") && !pgCtlStop("immediate")) {
                throw new PostgresStartFailed(
                        "A PostgreSQL server of an earlier run (process %d) does not stop; end it and try again."
                                .formatted(pid.getAsLong()));
            }
        }
        awaitEnd();
        // Nobody works on the directory, so the file is stale, even if its number now belongs to another program.
        Files.deleteIfExists(postmaster.file());
    }

    private boolean pgCtlStop(String mode) {
        return Command.run(user.command(List.of(
                        binaries.program("pg_ctl").toString(),
                        "stop",
                        "--pgdata=" + postmaster.cluster(),
                        "--mode=" + mode,
                        "--wait",
                        "--timeout=" + PATIENCE.toSeconds())))
                .well();
    }

    /** The children of a server that was killed notice it within moments and end. */
    private void awaitEnd() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var left = postmaster.processes();
        while (!left.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new PostgresStartFailed(
                        "Processes of an earlier PostgreSQL server still work on %s: %s. End them and try again."
                                .formatted(
                                        postmaster.cluster(),
                                        left.stream().map(ProcessHandle::pid).toList()));
            }
            Pause.shortly();
            left = postmaster.processes();
        }
    }
}
