package dev.redress.app.party;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/** The secret beside a register number: 80 random bits in letters and digits that are not mistaken for one another. */
public final class Secrets {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LETTERS = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A fresh secret, in four groups of four. */
    public static String next() {
        StringBuilder secret = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            if (i > 0 && i % 4 == 0) {
                secret.append('-');
            }
            secret.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return secret.toString();
    }

    /** What is stored of it. A random secret of this length needs no slow hash. */
    public static byte[] hash(String secret) {
        return sha256(plain(secret));
    }

    /** As people type it: without groups, in capitals. */
    static String plain(String secret) {
        return secret.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
