package dev.redress.app.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A telephone with an authenticator (RFC 6238), written apart from the program's own. */
public final class Authenticator {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Authenticator() {}

    /** The code that it shows at this moment. */
    public static String code(byte[] secret, Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] moving = new byte[8];
            ByteBuffer.wrap(moving).putLong(at.getEpochSecond() / 30);
            byte[] hash = mac.doFinal(moving);
            int from = hash[19] & 15;
            long cut = ((hash[from] & 127L) << 24)
                    | ((hash[from + 1] & 255L) << 16)
                    | ((hash[from + 2] & 255L) << 8)
                    | (hash[from + 3] & 255L);
            return "%06d".formatted(cut % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key as a page shows it. */
    public static byte[] secret(String typed) {
        String letters = typed.replace(" ", "");
        byte[] secret = new byte[letters.length() * 5 / 8];
        long buffer = 0;
        int bits = 0;
        int at = 0;
        for (int place = 0; place < letters.length(); place++) {
            buffer = (buffer << 5) | LETTERS.indexOf(letters.charAt(place));
            bits += 5;
            if (bits >= 8) {
                secret[at++] = (byte) (buffer >> (bits - 8));
                bits -= 8;
            }
        }
        return secret;
    }

    /** A secret for a test, the same for the same login. */
    public static byte[] secretOf(String login) {
        try {
            return Arrays.copyOf(
                    MessageDigest.getInstance("SHA-256").digest(login.getBytes(StandardCharsets.UTF_8)), 20);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
