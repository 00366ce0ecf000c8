package dev.redress.app.platform.postgres;

import java.nio.file.Path;

/** A program of its own for tests that kill a program: starts a server, prints its process and port, waits. */
final class StartsServerAndWaits {
    private StartsServerAndWaits() {}

    public static void main(String[] args) throws InterruptedException {
        var server = EmbeddedPostgres.start(Path.of(args[0]));
        System.out.println(server.pid() + " " + server.jdbcUrl("postgres"));
        Thread.sleep(Long.MAX_VALUE);
    }
}
