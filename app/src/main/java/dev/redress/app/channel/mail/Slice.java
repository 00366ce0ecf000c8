package dev.redress.app.channel.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A stretch of the raw mail, not copied: {@code from} inclusive, {@code to} exclusive. */
final class Slice {

    final byte[] bytes;
    final int from;
    final int to;

    Slice(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }

    int length() {
        return to - from;
    }

    byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    boolean isBlank() {
        for (int i = from; i < to; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Each byte as the character of that number; for looking at structure, never for text. */
    String latin1() {
        return new String(bytes, from, length(), StandardCharsets.ISO_8859_1);
    }
}
