package dev.redress.app.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * Makes the files of a new, empty server. They are complete or not there at all: they are made beside their place and
 * moved into it.
 */
final class FreshCluster {
    static final String ADMINISTRATOR = "redress_administrator";

    /** Room for an empty server and its first write-ahead log, in bytes. */
    private static final long EMPTY_SERVER = 200L << 20;

    private FreshCluster() {}

    /** The administrator's password, made and put on the disk at the first start and read from there ever after. */
    static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var password = randomPassword();
        var owned = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, owned);
        Files.writeString(unfinished, password, StandardCharsets.US_ASCII);
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    /** 192 random bits in letters and digits. */
    static String randomPassword() {
        var bits = new byte[24];
        new SecureRandom().nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    static void create(Path cluster, String password, ServerBinaries binaries, OrdinaryUser user) throws IOException {
        var free = Files.getFileStore(cluster.getParent()).getUsableSpace();
        if (free < EMPTY_SERVER) {
            throw new PostgresStartFailed("No room for a database below %s: %d MB free, %d MB needed."
                    .formatted(cluster.getParent(), free >> 20, EMPTY_SERVER >> 20));
        }
        var unfinished = cluster.resolveSibling(cluster.getFileName() + ".unfinished");
        Trees.delete(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var passwordFile = Files.createTempFile(cluster.getParent(), "first", ".password");
        try {
            Files.writeString(passwordFile, password, StandardCharsets.US_ASCII);
            user.own(unfinished);
            user.own(passwordFile);
            var initialised = Command.run(user.command(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + unfinished,
                    "--username=" + ADMINISTRATOR,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums")));
            if (!initialised.well()) {
                throw new PostgresStartFailed("The database could not be created below %s:\n%s"
                        .formatted(cluster.getParent(), initialised.output()));
            }
            Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }
}
