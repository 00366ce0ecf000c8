package dev.redress.app.letter.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * The signature on a file that is no PDF: a CMS message that stands beside it, as other programs read it too ({@code .p7s}).
 * It bears no moment, so the same file and key give the same bytes.
 */
public final class FileSeal {

    private FileSeal() {}

    /** Signs the content; the answer is to be kept beside it. */
    public static byte[] sign(byte[] content, HouseKey key) {
        try {
            return CadesSignature.of(new ByteArrayInputStream(content), key, Optional.empty());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /**
     * Who signed these very bytes. Anybody can make a certificate with any name in it: whose it is, only a comparison with
     * the certificate of the house says.
     *
     * @return empty when the content is not what was signed, or the signature is none; never fails
     */
    public static Optional<X509Certificate> signer(byte[] content, byte[] signature) {
        try {
            CMSSignedData message = SealReading.message(signature, content);
            Collection<SignerInformation> signers = message.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                return Optional.empty();
            }
            SignerInformation signer = signers.iterator().next();
            X509Certificate certificate = SealReading.certificate(message, signer);
            return SealReading.isVerified(signer, certificate) && SealReading.isBound(signer, certificate)
                    ? Optional.of(certificate)
                    : Optional.empty();
        } catch (IOException | CMSException | GeneralSecurityException | OperatorCreationException unreadable) {
            return Optional.empty();
        } catch (RuntimeException hostile) {
            // The parsers of ASN.1 say by exceptions of many kinds that bytes make no sense.
            return Optional.empty();
        }
    }

    /** The name that a certificate gives itself. */
    public static String name(X509Certificate certificate) {
        return SealReading.name(certificate);
    }
}
