package dev.redress.app.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One program at a time works on a data directory. The operating system drops the lock when the program that holds it
 * dies, however it dies; so a server found running under a free lock is an orphan.
 */
final class DirectoryLock implements AutoCloseable {

    /**
     * The locks of this program itself. They must be known without touching the file: closing any second channel to
     * it would drop the lock.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock, or says which process has it. {@code file} is absolute. */
    static DirectoryLock take(Path file) {
        if (!OURS.add(file)) {
            throw inUse(file, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return lockFile(file);
        } catch (IOException e) {
            OURS.remove(file);
            throw new PostgresStartFailed("Cannot write in the data directory: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            OURS.remove(file);
            throw e;
        }
    }

    /** Whether a living program holds the lock at this moment. */
    static boolean isHeld(Path file) {
        if (OURS.contains(file)) {
            return true;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (IOException noSuchFile) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            OURS.remove(file);
        }
    }

    private static DirectoryLock lockFile(Path file) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            var holder = read(channel);
            channel.close();
            throw inUse(file, holder);
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new DirectoryLock(file, channel);
    }

    private static PostgresStartFailed inUse(Path file, String holder) {
        return new PostgresStartFailed("The data directory %s is in use by a running Redress (process %s)."
                .formatted(file.getParent(), holder));
    }

    private static String read(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(32);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
    }
}
