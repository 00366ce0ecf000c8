package dev.redress.app.platform.postgres;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * The server's programs, unpacked once per machine from the archive on the class path.
 *
 * @param home the unpacked directory with {@code bin}, {@code lib} and {@code share}
 */
record ServerBinaries(Path home) {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    /** Room for the unpacked programs, in bytes. */
    private static final long UNPACKED = 120L << 20;

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /**
     * Finds or unpacks programs that {@code user} can run: in the user's cache, else in {@code ownDirectory}, which
     * serves where there is no home, where the home is closed to the server's user, or where it forbids programs.
     */
    static ServerBinaries forUser(OrdinaryUser user, Path ownDirectory) {
        requireKnownMachine();
        var directories = new ArrayList<Path>();
        userCache().ifPresent(directories::add);
        directories.add(ownDirectory.resolve("programs"));
        var failures = new ArrayList<String>();
        for (var directory : directories) {
            try {
                return workingIn(directory, user);
            } catch (IOException | PostgresStartFailed failure) {
                failures.add(directory + ": " + failure.getMessage());
            }
        }
        throw new PostgresStartFailed(explain(failures));
    }

    private static ServerBinaries workingIn(Path directory, OrdinaryUser user) throws IOException {
        var archive = archive();
        var home = directory.resolve("postgres-" + fingerprint(archive));
        var binaries = new ServerBinaries(home);
        if (Files.isDirectory(home)) {
            var attempt = binaries.attempt(user);
            if (!attempt.well()) {
                // A machine that is out of processes for a moment says nothing about the copy.
                attempt = binaries.attempt(user);
            }
            if (attempt.well()) {
                return binaries;
            }
            // A cache that lost a write in a power cut looks whole and does not run. It goes in one step, so that
            // nobody
            // else finds half of it.
            var broken = directory.resolve(home.getFileName() + ".broken-" + UUID.randomUUID());
            Files.move(home, broken, StandardCopyOption.ATOMIC_MOVE);
            Trees.delete(broken);
        }
        unpack(archive, directory, home);
        var unpacked = binaries.attempt(user);
        if (!unpacked.well()) {
            throw new PostgresStartFailed(unpacked.output());
        }
        return binaries;
    }

    private Command.Ended attempt(OrdinaryUser user) {
        return Command.run(user.command(List.of(program("postgres").toString(), "--version")));
    }

    private static void unpack(URL archive, Path directory, Path home) throws IOException {
        Files.createDirectories(directory);
        var free = Files.getFileStore(directory).getUsableSpace();
        if (free < UNPACKED) {
            throw new IOException("%d MB free, %d MB needed".formatted(free >> 20, UNPACKED >> 20));
        }
        var unfinished = directory.resolve(home.getFileName() + ".unfinished-" + UUID.randomUUID());
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try (var packed = archive.openStream()) {
            TarXz.unpack(packed, unfinished);
            Command.run(List.of("sync", "-f", unfinished.toString()));
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException someoneElseWasFaster) {
            Trees.delete(unfinished);
        } catch (IOException e) {
            Trees.delete(unfinished);
            throw e;
        }
    }

    private static URL archive() {
        var archive = ServerBinaries.class.getResource(ARCHIVE);
        if (archive == null) {
            throw new PostgresStartFailed("The archive of the PostgreSQL programs is missing from the class path.");
        }
        return archive;
    }

    /** Checksum and length of the archive; the jar's directory already knows them. */
    private static String fingerprint(URL archive) throws IOException {
        var connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            var entry = jar.getJarEntry();
            return "%08x-%d".formatted(entry.getCrc(), entry.getSize());
        }
        var checksum = new CRC32();
        try (var packed = archive.openStream()) {
            var bytes = packed.readAllBytes();
            checksum.update(bytes);
            return HexFormat.of().toHexDigits((int) checksum.getValue()) + "-" + bytes.length;
        }
    }

    private static Optional<Path> userCache() {
        var cache = System.getenv("XDG_CACHE_HOME");
        if (cache != null && cache.startsWith("/")) {
            return Optional.of(Path.of(cache, "redress"));
        }
        var home = Optional.ofNullable(System.getenv("HOME")).orElse(System.getProperty("user.home", ""));
        return home.startsWith("/") ? Optional.of(Path.of(home, ".cache", "redress")) : Optional.empty();
    }

    private static void requireKnownMachine() {
        var system = System.getProperty("os.name", "");
        var machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        if (!system.equals("Linux") || !List.of("amd64", "x86_64").contains(machine)) {
            throw new PostgresStartFailed("""
                    The embedded PostgreSQL runs on Linux on x86-64; this is %s on %s. \
                    Name an external server with --database jdbc:postgresql://host/database.\
                    """.formatted(system, machine));
        }
    }

    private static String explain(List<String> failures) {
        var all = String.join("\n", failures);
        if (all.contains("GLIBC_") || all.contains("error=2,") || all.contains("No such file or directory")) {
            return """
                    The embedded PostgreSQL needs the GNU C library 2.27 or newer, which this machine does not have. \
                    Name an external server with --database jdbc:postgresql://host/database.
                    """ + all;
        }
        if (all.contains("No space left") || all.contains("MB needed")) {
            return "No room to unpack the PostgreSQL programs (120 MB):\n" + all;
        }
        if (all.contains("Permission denied") || all.contains("error=13,")) {
            return "No place for the PostgreSQL programs allows programs to run (mounted noexec?). "
                    + "Set XDG_CACHE_HOME to a directory that does:\n" + all;
        }
        return "The PostgreSQL programs cannot be unpacked or run:\n" + all;
    }
}
