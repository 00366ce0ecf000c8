package dev.redress.app.letter.paper;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/** What the signature of a PDF proves. */
public sealed interface SealCheck {

    /**
     * Every byte of the file is as it was when it was signed with the key of this certificate. Anybody can make a
     * certificate with any name in it: whose it is, only {@link #isOf} says.
     *
     * @param name that the certificate gives itself
     * @param signedAt as the signer says; a claim, unless a timestamp confirms it
     * @param stampedAt the moment to which the timestamp authority of the file swears, not before {@code signedAt} in any
     *     honest file; empty without a timestamp
     */
    record Intact(String name, Instant signedAt, Optional<Instant> stampedAt, X509Certificate certificate)
            implements SealCheck {

        /** Whether this house, and no other of its name, has signed. */
        public boolean isOf(HouseKey house) {
            return house.certificate().equals(certificate);
        }
    }

    /** Something was changed, added or cut off, or the signature is none. */
    record Broken(String why) implements SealCheck {}

    /** Nobody has signed, or it is no PDF at all. */
    record Unsigned() implements SealCheck {}
}
