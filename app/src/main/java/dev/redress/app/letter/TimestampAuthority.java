package dev.redress.app.letter;

import dev.redress.app.letter.paper.Timestamps;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** Asks a timestamp authority over HTTP (RFC 3161, section 3.4). Redirects are not followed. */
final class TimestampAuthority implements Timestamps {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NONCE_BITS = 64;
    private static final int OK = 200;

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final SecureRandom random = new SecureRandom();

    TimestampAuthority(String address) {
        this.address = URI.create(address);
    }

    @Override
    public byte[] stamp(byte[] digest) throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest asked =
                generator.generate(NISTObjectIdentifiers.id_sha256, digest, new BigInteger(NONCE_BITS, random));
        try {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(address)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/timestamp-query")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(asked.getEncoded()))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new IOException("The timestamp authority answered " + answer.statusCode());
            }
            TimeStampResponse response = new TimeStampResponse(answer.body());
            response.validate(asked);
            if (response.getTimeStampToken() == null) {
                throw new IOException("The timestamp authority refused: " + response.getStatusString());
            }
            return response.getTimeStampToken().getEncoded();
        } catch (TSPException wrong) {
            throw new IOException("The timestamp authority did not answer what was asked", wrong);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking the timestamp authority", interrupted);
        }
    }
}
