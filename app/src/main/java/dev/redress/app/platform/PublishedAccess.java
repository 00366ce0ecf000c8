package dev.redress.app.platform;

import dev.redress.app.platform.postgres.DatabaseAccess;
import dev.redress.app.platform.postgres.DatabaseRoles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * How commands of the same user reach the database of the running program: a file in its data directory, readable by
 * its owner only, there as long as the program runs. The passwords in it change at each start.
 *
 * @param file the file; five lines: URL, owner, owner's password, application role, its password
 */
record PublishedAccess(Path file) {
    private static final int LINES = 5;

    static PublishedAccess in(Path home) {
        return new PublishedAccess(home.resolve("access"));
    }

    void write(DatabaseRoles roles) {
        try {
            var unfinished = file.resolveSibling("access.unfinished");
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(
                    unfinished,
                    List.of(
                            roles.owner().url(),
                            roles.owner().user(),
                            roles.owner().password(),
                            roles.application().user(),
                            roles.application().password()),
                    StandardCharsets.UTF_8);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DatabaseRoles read() {
        try {
            var lines = Files.readAllLines(file);
            if (lines.size() == LINES) {
                return new DatabaseRoles(
                        new DatabaseAccess(lines.get(0), lines.get(1), lines.get(2)),
                        new DatabaseAccess(lines.get(0), lines.get(3), lines.get(4)));
            }
        } catch (IOException notThere) {
            // Falls through: the program is between taking its directory and being ready, or on its way out.
        }
        throw new CommandRefused("Redress is just starting or stopping; try again in a moment.");
    }

    void withdraw() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
