package dev.redress.app.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A new directory that the server's user can reach, wherever the tests run as root; JUnit's own is closed to others.
 */
public final class ServerDirectory implements AutoCloseable {
    private final Path path;

    private ServerDirectory(Path path) {
        this.path = path;
    }

    public static ServerDirectory make() throws IOException {
        var path = Files.createTempDirectory("redress server ");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new ServerDirectory(path);
    }

    /** A directory with all that is in this one; the server on it must have been stopped. */
    ServerDirectory copy() throws IOException {
        var copy = make();
        var copied = Command.run(List.of("cp", "-a", path + "/.", copy.path.toString()));
        if (!copied.well()) {
            throw new IOException(copied.output());
        }
        return copy;
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Trees.delete(path);
    }
}
