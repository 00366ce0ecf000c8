package dev.redress.app.letter.paper;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A timestamp authority (RFC 3161) whose clock stands still. Request and response are made in full, without a wire. */
final class StampingAuthority implements Timestamps {

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

    /** Thirty years to either side: the generator of tokens puts the moment of the test run in them as well. */
    private static final long VALID_SECONDS = 946_080_000L;

    private final KeyPair pair;
    private final X509CertificateHolder certificate;
    private final Instant now;

    StampingAuthority(Instant now) throws Exception {
        this.now = now;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=Testland Timestamps");
        certificate = new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(now.minusSeconds(VALID_SECONDS)),
                        Date.from(now.plusSeconds(VALID_SECONDS)),
                        name,
                        pair.getPublic())
                .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()));
    }

    @Override
    public byte[] stamp(byte[] digest) throws IOException {
        try {
            TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
            asking.setCertReq(true);
            TimeStampRequest request = asking.generate(TSPAlgorithms.SHA256, digest, BigInteger.TEN);
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", pair.getPrivate(), certificate),
                    new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                    POLICY);
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
            TimeStampResponse response = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(request, BigInteger.TWO, Date.from(now));
            response.validate(request);
            return response.getTimeStampToken().getEncoded();
        } catch (Exception refused) {
            throw new IOException(refused);
        }
    }
}
