package dev.redress.app.letter.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * The CMS message inside of a sealed PDF: RSA with SHA-256 over its bytes, bound to the certificate of the signer. The
 * moment of signing stands in the PDF and not here (ETSI EN 319 142-1, 6.3: signing-time shall not be used).
 */
final class CadesSignature {

    private CadesSignature() {}

    static byte[] of(InputStream content, HouseKey key, Optional<Timestamps> timestamps) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            ContentSigner signer = new JcaContentSignerBuilder("SHA256withRSA").build(key.key());
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(parameters -> attributes(
                                    new DefaultSignedAttributeTableGenerator().getAttributes(parameters), key))
                            .build(signer, key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            CMSSignedData signed = generator.generate(new Streamed(content), false);
            return (timestamps.isPresent() ? stamped(signed, timestamps.get()) : signed).getEncoded("DER");
        } catch (GeneralSecurityException | CMSException | OperatorCreationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static AttributeTable attributes(AttributeTable standard, HouseKey key) {
        ESSCertIDv2 certificate = new ESSCertIDv2(sha256(encoded(key)));
        return standard.remove(CMSAttributes.signingTime)
                .remove(CMSAttributes.cmsAlgorithmProtect)
                .add(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(certificate));
    }

    private static CMSSignedData stamped(CMSSignedData signed, Timestamps authority) throws IOException {
        SignerInformation signer = signed.getSignerInfos().iterator().next();
        byte[] token = authority.stamp(sha256(signer.getSignature()));
        Attribute stamp = new Attribute(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(ASN1Primitive.fromByteArray(token)));
        SignerInformation withStamp =
                SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(new DERSet(stamp)));
        return CMSSignedData.replaceSigners(signed, new SignerInformationStore(withStamp));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] encoded(HouseKey key) {
        try {
            return key.certificate().getEncoded();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The bytes of a PDF around its signature, as a stream that is read once. */
    private record Streamed(InputStream content) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            content.transferTo(out);
        }

        @Override
        public Object getContent() {
            return content;
        }
    }
}
