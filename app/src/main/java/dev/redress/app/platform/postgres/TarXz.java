package dev.redress.app.platform.postgres;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks a {@code .tar.xz} of the plain POSIX kind: files, directories, symbolic links. Written out here because not
 * every machine has {@code xz}.
 */
final class TarXz {
    private static final int BLOCK = 512;
    private static final int NAME = 0;
    private static final int MODE = 100;
    private static final int SIZE = 124;
    private static final int KIND = 156;
    private static final int LINK = 157;
    private static final int PREFIX = 345;

    private TarXz() {}

    /** Unpacks {@code packed} below {@code target}, which must exist. An entry that leads out of it is an error. */
    static void unpack(InputStream packed, Path target) throws IOException {
        try (var tar = new BufferedInputStream(new XZInputStream(packed), 1 << 16)) {
            var header = new byte[BLOCK];
            while (tar.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
                unpackEntry(tar, header, target);
            }
        }
    }

    private static void unpackEntry(InputStream tar, byte[] header, Path target) throws IOException {
        var prefix = text(header, PREFIX, 155);
        var name = text(header, NAME, 100);
        var path = inside(target, target.resolve(prefix.isEmpty() ? name : prefix + "/" + name));
        var size = octal(header, SIZE, 12);
        switch (header[KIND]) {
            case '5' -> Files.createDirectories(path);
            case '2' -> {
                Files.createDirectories(parent(path));
                var pointsTo = text(header, LINK, 100);
                inside(target, parent(path).resolve(pointsTo));
                Files.createSymbolicLink(path, Path.of(pointsTo));
            }
            case '0', 0 -> {
                Files.createDirectories(parent(path));
                copy(tar, size, path);
                setMode(path, octal(header, MODE, 8));
            }
            default -> throw new IOException("Unexpected kind of entry in the archive: " + name);
        }
    }

    private static void copy(InputStream tar, long size, Path path) throws IOException {
        try (var file = new BufferedOutputStream(Files.newOutputStream(path))) {
            var buffer = new byte[1 << 16];
            for (long left = size; left > 0; ) {
                int read = tar.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    throw new EOFException("The archive ends within " + path);
                }
                file.write(buffer, 0, read);
                left -= read;
            }
        }
        tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    }

    private static void setMode(Path path, long mode) throws IOException {
        var permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
        permissions.add(PosixFilePermission.OWNER_WRITE);
        if ((mode & 0100) != 0) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        Files.setPosixFilePermissions(path, permissions);
    }

    private static Path inside(Path target, Path path) throws IOException {
        var plain = path.normalize();
        if (!plain.startsWith(target.normalize())) {
            throw new IOException("The archive has an entry that leads out of it: " + path);
        }
        return plain;
    }

    private static Path parent(Path path) throws IOException {
        var parent = path.getParent();
        if (parent == null) {
            throw new IOException("The archive has an entry without a directory: " + path);
        }
        return parent;
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int from, int length) {
        var digits = text(header, from, length).strip();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }
}
