package dev.redress.app.platform.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A PostgreSQL server of our own on a directory of our own. What it has answered as committed is on the disk and
 * survives the end of the server, of this program and of the machine's power.
 *
 * <p>Inside the directory: {@code cluster/} (the server's files), {@code password} (the administrator's, mode 0600),
 * {@code server.log}, {@code lock}, and {@code programs/} where no cache directory can serve.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final String VERSION = "18";

    private final DirectoryLock lock;
    private final ServerProcess server;
    private final String password;

    private EmbeddedPostgres(DirectoryLock lock, ServerProcess server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server on {@code directory}, which is made and filled at the first start.
     *
     * @throws PostgresStartFailed with a message for the person who starts the program
     */
    public static EmbeddedPostgres start(Path directory) {
        return start(directory, Map.of());
    }

    /**
     * Starts the server with further settings.
     *
     * @param settings names and values of the server's settings; those that keep answered commits are not for choosing
     * @throws PostgresStartFailed with a message for the person who starts the program
     */
    public static EmbeddedPostgres start(Path directory, Map<String, String> settings) {
        return start(directory, settings, OrdinaryUser.detect());
    }

    static EmbeddedPostgres start(Path directory, Map<String, String> settings, OrdinaryUser user) {
        ServerSettings.requireFree(settings);
        try {
            var home = prepare(directory.toAbsolutePath(), user);
            var lock = DirectoryLock.take(home.resolve("lock"));
            try {
                return startLocked(home, settings, user, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (AccessDeniedException denied) {
            throw new PostgresStartFailed("""
                    The database in %s belongs to another user (%s). \
                    Start Redress as that user, or choose another directory with --data.\
                    """.formatted(directory, denied.getMessage()), denied);
        } catch (IOException e) {
            throw new PostgresStartFailed(
                    "The database in %s cannot be used: %s".formatted(directory, e.getMessage()), e);
        }
    }

    /** Whether a living program works on {@code directory}. */
    public static boolean isInUse(Path directory) {
        try {
            return DirectoryLock.isHeld(directory.toRealPath().resolve("lock"));
        } catch (IOException noDirectory) {
            return false;
        }
    }

    private static EmbeddedPostgres startLocked(
            Path home, Map<String, String> settings, OrdinaryUser user, DirectoryLock lock) throws IOException {
        var cluster = clusterIn(home);
        var passwordFile = home.resolve("password");
        if (Files.exists(cluster) && !Files.exists(passwordFile)) {
            throw new PostgresStartFailed(
                    "The file %s with the database's password is missing; restore it from a backup."
                            .formatted(passwordFile));
        }
        var password = FreshCluster.password(passwordFile);
        var binaries = ServerBinaries.forUser(user, home);
        var postmaster = new Postmaster(cluster);
        new OrphanServer(postmaster, binaries, user).stop();
        if (Files.exists(cluster)) {
            requireVersion(cluster);
            user.own(cluster);
        } else {
            FreshCluster.create(cluster, password, binaries, user);
        }
        var server = ServerProcess.start(postmaster, binaries, user, settings, home.resolve("server.log"));
        return new EmbeddedPostgres(lock, server, password);
    }

    /** JDBC URL of one of the server's databases, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    }

    /** The administrator's name: a superuser, meant for setting up and not for working. */
    public String user() {
        return FreshCluster.ADMINISTRATOR;
    }

    /** The administrator's password. */
    public String password() {
        return password;
    }

    /** The administrator's way into {@code database}. */
    public DatabaseAccess administrator(String database) {
        return new DatabaseAccess(jdbcUrl(database), user(), password);
    }

    /** Makes an empty database. */
    public void createDatabase(String name) throws SQLException {
        createDatabase(name, "template1");
    }

    /** Makes a copy of the database {@code template}, to which nobody may be connected. */
    public void createDatabase(String name, String template) throws SQLException {
        execute("create database %s template %s strategy wal_log".formatted(named(name), named(template)));
    }

    /** Deletes a database and ends the connections to it; one that is not there is fine. */
    public void dropDatabase(String name) throws SQLException {
        execute("drop database if exists %s with (force)".formatted(named(name)));
    }

    /** Stops the server and gives the directory free. */
    @Override
    public void close() {
        server.stop();
        lock.close();
    }

    /** The server's main process, for tests that kill it. */
    long pid() {
        return server.pid();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = administrator("postgres").connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        return '"' + name + '"';
    }

    private static Path prepare(Path directory, OrdinaryUser user) throws IOException {
        try {
            Files.createDirectories(directory);
            var home = directory.toRealPath();
            // The server's user must get through to its own files; what is secret beside them has its own mode.
            var mode = user.owner().isPresent() ? "rwx--x--x" : "rwx------";
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString(mode));
            if (!user.canEnter(home)) {
                throw new PostgresStartFailed("""
                        PostgreSQL runs here as user %s, who cannot reach %s. \
                        Choose another place, for example --data /var/lib/redress.\
                        """.formatted(user.owner().orElse("?"), home));
            }
            return home;
        } catch (AccessDeniedException denied) {
            throw new PostgresStartFailed(
                    "The data directory %s is not ours to write: %s. Choose another with --data."
                            .formatted(directory, denied.getMessage()),
                    denied);
        }
    }

    /** An administrator may have moved the files to another disk and left a link. */
    private static Path clusterIn(Path home) throws IOException {
        var cluster = home.resolve("cluster");
        return Files.exists(cluster) ? cluster.toRealPath() : cluster;
    }

    private static void requireVersion(Path cluster) throws IOException {
        var found = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!found.equals(VERSION)) {
            throw new PostgresStartFailed("""
                    The database in %s was written by PostgreSQL %s; this program brings PostgreSQL %s. \
                    Export it with the program that wrote it.\
                    """.formatted(cluster, found, VERSION));
        }
    }
}
