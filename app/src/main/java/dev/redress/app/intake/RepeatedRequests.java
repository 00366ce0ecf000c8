package dev.redress.app.intake;

import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Vault;
import dev.redress.app.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests that were answered before. */
@Component
class RepeatedRequests {

    private record Kept(byte[] hash, byte[] answer) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    RepeatedRequests(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The answer that this request got.
     *
     * @throws Problem when another request had the same key
     */
    Optional<Registered> find(String institution, Understood.Request request) {
        Optional<Kept> kept = jdbc.sql("""
                        select request_hash, answer from idempotency
                        where institution = :institution and key = :key
                        """)
                .param("institution", institution)
                .param("key", request.key())
                .query((rows, _) -> new Kept(rows.getBytes("request_hash"), rows.getBytes("answer")))
                .optional();
        if (kept.filter(it -> !MessageDigest.isEqual(it.hash(), request.hash())).isPresent()) {
            throw new Problem(
                    422,
                    "idempotency-key-reused",
                    "Another request was sent with the same Idempotency-Key. Use a new key for a new submission.");
        }
        return kept.map(it -> EventJson.read(
                new String(
                        vault.openRaw(it.answer(), "answer/" + institution + "/" + request.key()),
                        StandardCharsets.UTF_8),
                Registered.class));
    }
}
