package dev.redress.app.letter.paper;

import java.io.IOException;

/** A timestamp authority (RFC 3161). */
@FunctionalInterface
public interface Timestamps {

    /**
     * @param digest SHA-256 of what is to be stamped, 32 bytes
     * @return the token as it stands in the answer of the authority: a CMS message in DER
     * @throws IOException if the authority cannot be asked or refuses
     */
    byte[] stamp(byte[] digest) throws IOException;
}
