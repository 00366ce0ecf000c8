package dev.redress.app.letter.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** Whether a PDF is still what was signed. Strict: one signature, and it covers every byte of the file but itself. */
final class SealReading {

    private SealReading() {}

    static SealCheck of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDSignature> signatures = document.getSignatureDictionaries();
            if (signatures.isEmpty()) {
                return new SealCheck.Unsigned();
            }
            return signatures.size() == 1
                    ? signed(pdf, signatures.getFirst())
                    : new SealCheck.Broken("it is signed more than once");
        } catch (IOException noPdf) {
            return new SealCheck.Unsigned();
        } catch (CMSException | GeneralSecurityException | OperatorCreationException | TSPException unreadable) {
            return new SealCheck.Broken("the signature cannot be read");
        } catch (RuntimeException hostile) {
            // The parsers of PDF and ASN.1 say by exceptions of many kinds that bytes make no sense.
            return new SealCheck.Broken("the file cannot be read");
        }
    }

    private static SealCheck signed(byte[] pdf, PDSignature signature)
            throws IOException, CMSException, GeneralSecurityException, OperatorCreationException, TSPException {
        int[] range = signature.getByteRange();
        if (range == null || !coversAll(range, pdf)) {
            return new SealCheck.Broken("the signature does not cover the whole file");
        }
        byte[] content = Arrays.copyOf(pdf, range[1] + range[3]);
        System.arraycopy(pdf, range[2], content, range[1], range[3]);
        CMSSignedData message = message(signature.getContents(), content);
        Collection<SignerInformation> signers = message.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            return new SealCheck.Broken("the signature is not that of one signer");
        }
        SignerInformation signer = signers.iterator().next();
        X509Certificate certificate = certificate(message, signer);
        if (!isVerified(signer, certificate)) {
            return new SealCheck.Broken("the bytes are not those that were signed");
        }
        if (!isBound(signer, certificate)) {
            return new SealCheck.Broken("the signature does not name its certificate");
        }
        Instant signedAt = signature.getSignDate().toInstant();
        if (signedAt.isBefore(certificate.getNotBefore().toInstant())
                || signedAt.isAfter(certificate.getNotAfter().toInstant())) {
            return new SealCheck.Broken("the certificate was not valid when it was signed");
        }
        return new SealCheck.Intact(name(certificate), signedAt, stampedAt(signer), certificate);
    }

    /** From the first byte to the last, with one gap that holds the signature in hexadecimal digits and nothing else. */
    private static boolean coversAll(int[] range, byte[] pdf) {
        if (range.length != 4 || range[0] != 0 || range[1] < 1 || range[3] < 1 || range[2] < range[1] + 2) {
            return false;
        }
        if ((long) range[2] + range[3] != pdf.length || pdf[range[1]] != '<' || pdf[range[2] - 1] != '>') {
            return false;
        }
        for (int at = range[1] + 1; at < range[2] - 1; at++) {
            if (Character.digit(pdf[at], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** One object and no more: behind it, zeros fill the place that was kept for it. */
    static CMSSignedData message(byte[] contents, byte[] content) throws IOException, CMSException {
        try (ASN1InputStream der = new ASN1InputStream(new ByteArrayInputStream(contents))) {
            return new CMSSignedData(new CMSProcessableByteArray(content), ContentInfo.getInstance(der.readObject()));
        }
    }

    static X509Certificate certificate(CMSSignedData message, SignerInformation signer)
            throws CMSException, GeneralSecurityException {
        for (X509CertificateHolder holder : message.getCertificates().getMatches(null)) {
            if (signer.getSID().match(holder)) {
                return new JcaX509CertificateConverter().getCertificate(holder);
            }
        }
        throw new CMSException("no certificate of the signer");
    }

    static boolean isVerified(SignerInformation signer, X509Certificate certificate) throws OperatorCreationException {
        try {
            // The key alone: how long the certificate is valid is compared with the moment that the file gives.
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
        } catch (CMSException otherBytes) {
            return false;
        }
    }

    static boolean isBound(SignerInformation signer, X509Certificate certificate) throws GeneralSecurityException {
        Attribute attribute = signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null) {
            return false;
        }
        SigningCertificateV2 named =
                SigningCertificateV2.getInstance(attribute.getAttrValues().getObjectAt(0));
        return MessageDigest.isEqual(
                named.getCerts()[0].getCertHash(), CadesSignature.sha256(certificate.getEncoded()));
    }

    /** The token must be of this signature; whose authority it is, is not asked here. */
    private static Optional<Instant> stampedAt(SignerInformation signer)
            throws IOException, CMSException, TSPException, GeneralSecurityException, OperatorCreationException {
        Attribute attribute = signer.getUnsignedAttributes() == null
                ? null
                : signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attribute == null) {
            return Optional.empty();
        }
        CMSSignedData message = new CMSSignedData(
                ContentInfo.getInstance(attribute.getAttrValues().getObjectAt(0)));
        TimeStampToken token = new TimeStampToken(message);
        byte[] imprint = token.getTimeStampInfo().getMessageImprintDigest();
        if (!MessageDigest.isEqual(imprint, CadesSignature.sha256(signer.getSignature()))) {
            throw new TSPException("the timestamp is of something else");
        }
        for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
            if (token.getSID().match(holder)) {
                token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
                Date stampedAt = token.getTimeStampInfo().getGenTime();
                return Optional.of(stampedAt.toInstant());
            }
        }
        throw new TSPException("the timestamp lacks the certificate of its authority");
    }

    /** The common name, as readers show it. */
    static String name(X509Certificate certificate) {
        RDN[] names = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded())
                .getRDNs(BCStyle.CN);
        return names.length == 0
                ? certificate.getSubjectX500Principal().getName()
                : IETFUtils.valueToString(names[0].getFirst().getValue());
    }
}
