package dev.redress.app.platform;

/** Seals small secrets of the program with the master key of the installation, which lies outside the database. */
public interface SecretSeal {

    /** @param place what it is and whose; a seal opens in its own place only */
    byte[] seal(byte[] plain, String place);

    /** @throws RuntimeException when the key is another one, the place is another one, or the bytes were changed */
    byte[] open(byte[] sealed, String place);
}
