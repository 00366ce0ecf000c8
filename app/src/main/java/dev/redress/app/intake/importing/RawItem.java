package dev.redress.app.intake.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One thing from a file, as it came.
 *
 * @param channel by which it came: {@code csv}, or the code of the rulebook's channel
 * @param origin what it is at its source; the same origin with the same content is the same thing, in whatever file
 * @param contentHash SHA-256 of what arrived
 * @param raw what is kept: enough to understand it later without the file
 * @param place where it lies, for people
 * @param reading what it means
 */
record RawItem(String channel, String origin, byte[] contentHash, byte[] raw, String place, Reading reading) {

    /** Understands it, once it is stored. */
    @FunctionalInterface
    interface Reading {
        /** @throws Unclear when it cannot be understood */
        Meaning read();
    }

    /** The origin of something without an identifier of its own: its content. */
    static String byContent(String source, byte[] contentHash) {
        return source + "/sha256:" + HexFormat.of().formatHex(contentHash, 0, 16);
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sha256(String content) {
        return sha256(content.getBytes(StandardCharsets.UTF_8));
    }
}
