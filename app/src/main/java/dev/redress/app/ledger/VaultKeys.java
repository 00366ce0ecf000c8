package dev.redress.app.ledger;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a fresh nonce in front of each sealed text. What is sealed is bound to its place. */
final class VaultKeys {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey master;
    private final SecureRandom random = new SecureRandom();

    /** @param master 32 bytes that lie outside the database */
    VaultKeys(byte[] master) {
        if (master.length != 32) {
            throw new IllegalArgumentException("The vault's master key has 32 bytes, not " + master.length);
        }
        this.master = new SecretKeySpec(master, "AES");
    }

    SecretKey fresh() {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(256, random);
            return generator.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] wrap(SecretKey key, CaseRef ref) {
        return seal(master, key.getEncoded(), "key/" + ref.institution() + "/" + ref.caseId());
    }

    SecretKey unwrap(byte[] wrapped, CaseRef ref) {
        return new SecretKeySpec(open(master, wrapped, "key/" + ref.institution() + "/" + ref.caseId()), "AES");
    }

    /** Seals what belongs to no case yet, such as raw input. */
    byte[] sealOutsideCases(byte[] plain, String place) {
        return seal(master, plain, place);
    }

    byte[] openOutsideCases(byte[] sealed, String place) {
        return open(master, sealed, place);
    }

    byte[] seal(SecretKey key, byte[] plain, String place) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            byte[] sealed = new byte[NONCE + cipher.getOutputSize(plain.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    /** @throws VaultUnreadable when the key is another or the bytes were changed */
    byte[] open(SecretKey key, byte[] sealed, String place) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            cipher.updateAAD(place.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new VaultUnreadable("What is sealed as '" + place + "' cannot be opened with this key", e);
        }
    }

    /** Nobody guesses it: all 128 bits are random, where a UUID of version 4 has 122. */
    UUID identifier() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    byte[] salt() {
        byte[] salt = new byte[32];
        random.nextBytes(salt);
        return salt;
    }

    /** A sealed text does not open: the master key is another one, or somebody changed the bytes. */
    static final class VaultUnreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        VaultUnreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
