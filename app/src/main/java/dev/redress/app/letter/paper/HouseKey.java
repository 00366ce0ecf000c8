package dev.redress.app.letter.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The key with which an institution signs what leaves it.
 *
 * @param chain the certificate of the key first, then those that vouch for it
 */
public record HouseKey(PrivateKey key, List<X509Certificate> chain) {

    private static final String ALIAS = "house";
    private static final int BITS = 3072;
    private static final int YEARS = 10;

    public HouseKey {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("A key to sign with needs its certificate");
        }
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /**
     * A new RSA key whose certificate the institution has signed itself.
     *
     * @param institutionName in the certificate, and so in the signature panel of readers
     * @param from when the ten years of the certificate begin
     */
    public static HouseKey fresh(String institutionName, Instant from) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            return new HouseKey(pair.getPrivate(), List.of(selfSigned(pair, CleanText.line(institutionName), from)));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static X509Certificate selfSigned(KeyPair pair, String name, Instant from)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        X500Name house = new X500NameBuilder()
                .addRDN(BCStyle.O, name)
                .addRDN(BCStyle.CN, name)
                .build();
        Instant until = from.atZone(ZoneOffset.UTC).plusYears(YEARS).toInstant();
        JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                house,
                new BigInteger(127, new SecureRandom()).setBit(126),
                Date.from(from),
                Date.from(until),
                house,
                pair.getPublic());
        certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        certificate.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return new JcaX509CertificateConverter()
                .getCertificate(
                        certificate.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
    }

    /** Key and certificates as a file of PKCS#12 that opens with the password. */
    public byte[] store(char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(ALIAS, key, password, chain.toArray(Certificate[]::new));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            store.store(file, password);
            return file.toByteArray();
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * Reads what {@link #store} wrote, or a file of PKCS#12 with one key from elsewhere.
     *
     * @throws IllegalArgumentException if the password is wrong, or the file holds no key or more than one
     */
    public static HouseKey load(byte[] file, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            List<String> keys = Collections.list(store.aliases()).stream()
                    .filter(alias -> isKey(store, alias))
                    .toList();
            if (keys.size() != 1) {
                throw new IllegalArgumentException("A file with one key is wanted; this one has " + keys.size());
            }
            List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(keys.getFirst()))
                    .map(X509Certificate.class::cast)
                    .toList();
            return new HouseKey((PrivateKey) store.getKey(keys.getFirst(), password), chain);
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalArgumentException(
                    "The key does not open: wrong password, or no file of PKCS#12", unreadable);
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException notLoaded) {
            throw new IllegalStateException(notLoaded);
        }
    }

    /** The key itself is shown nowhere. */
    @Override
    public String toString() {
        return "HouseKey[" + certificate().getSubjectX500Principal() + "]";
    }
}
