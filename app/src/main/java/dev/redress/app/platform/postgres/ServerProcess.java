package dev.redress.app.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The running server: a child process in a session of its own, so that Ctrl-C does not reach it before the program. */
final class ServerProcess {
    /** Repairing the files after a power cut is part of a start. */
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);

    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);
    private static final int ATTEMPTS = 5;
    private static final long LARGE_LOG = 10L << 20;

    private final Process process;
    private final int port;
    private final Postmaster postmaster;
    private final ServerBinaries binaries;
    private final OrdinaryUser user;

    private ServerProcess(
            Process process, int port, Postmaster postmaster, ServerBinaries binaries, OrdinaryUser user) {
        this.process = process;
        this.port = port;
        this.postmaster = postmaster;
        this.binaries = binaries;
        this.user = user;
    }

    /** Starts the server and returns when it takes connections. */
    static ServerProcess start(
            Postmaster postmaster, ServerBinaries binaries, OrdinaryUser user, Map<String, String> chosen, Path log)
            throws IOException {
        openLog(log);
        for (int attempt = 1; ; attempt++) {
            long logged = Files.size(log);
            var server = launch(postmaster, binaries, user, chosen, log);
            if (server.awaitReady()) {
                return server;
            }
            var said = tail(log, logged);
            // Another program may take the free port between the choice and the start.
            if (!said.contains("could not bind") || attempt == ATTEMPTS) {
                throw new PostgresStartFailed(explain(said, postmaster, log));
            }
        }
    }

    int port() {
        return port;
    }

    /** The server's main process. */
    long pid() {
        return postmaster.pid().orElse(process.pid());
    }

    /** Ends connections, writes everything out, stops. */
    void stop() {
        if (process.isAlive()) {
            Command.run(user.command(List.of(
                    binaries.program("pg_ctl").toString(),
                    "stop",
                    "--pgdata=" + postmaster.cluster(),
                    "--mode=fast",
                    "--wait",
                    "--timeout=" + LONGEST_STOP.toSeconds())));
        }
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static ServerProcess launch(
            Postmaster postmaster, ServerBinaries binaries, OrdinaryUser user, Map<String, String> chosen, Path log)
            throws IOException {
        int port = freePort();
        var words = new ArrayList<String>();
        words.add(binaries.program("postgres").toString());
        words.add("-D");
        words.add(postmaster.cluster().toString());
        words.addAll(ServerSettings.asArguments(ServerSettings.all(port, chosen)));
        var command = new ArrayList<>(ownSession());
        command.addAll(user.command(words));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        ServerSettings.cleanEnvironment(builder.environment());
        return new ServerProcess(builder.start(), port, postmaster, binaries, user);
    }

    private static List<String> ownSession() {
        return Command.run(List.of("setsid", "true")).well() ? List.of("setsid") : List.of();
    }

    private boolean awaitReady() {
        var deadline = System.nanoTime() + LONGEST_RECOVERY.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                return false;
            }
            if (postmaster.isReady() && isOurs(postmaster.pid().orElse(-1))) {
                return true;
            }
            Pause.shortly();
        }
        stop();
        return false;
    }

    /** runuser stays between us and the server, so the server may be a child of our child. */
    private boolean isOurs(long pid) {
        return pid == process.pid() || process.descendants().anyMatch(descendant -> descendant.pid() == pid);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** A log is for its owner only: a database's error messages may repeat what somebody wrote. */
    private static void openLog(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            Files.createFile(log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    private static String tail(Path log, long from) throws IOException {
        try (var input = Files.newInputStream(log)) {
            input.skipNBytes(from);
            return new String(input.readNBytes(8_000), StandardCharsets.UTF_8).strip();
        }
    }

    private static String explain(String said, Postmaster postmaster, Path log) {
        var cause = "PostgreSQL did not start.";
        if (said.contains("No space left on device")) {
            cause = "PostgreSQL did not start: the disk of %s is full.".formatted(postmaster.cluster());
        } else if (said.contains("could not map anonymous shared memory") || said.contains("Cannot allocate memory")) {
            cause = "PostgreSQL did not start: not enough memory (it needs about 300 MB).";
        } else if (said.contains("Permission denied") || said.contains("wrong ownership")) {
            cause = "PostgreSQL did not start: the files in %s belong to another user.".formatted(postmaster.cluster());
        } else if (said.contains("could not bind")) {
            cause = "PostgreSQL did not start: no free port on 127.0.0.1.";
        }
        return cause + " Its log is " + log + (said.isEmpty() ? "" : ":\n" + said);
    }
}
