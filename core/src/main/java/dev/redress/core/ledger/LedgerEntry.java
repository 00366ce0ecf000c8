package dev.redress.core.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/**
 * One row of the ledger.
 *
 * @param institution whose ledger
 * @param caseId the case; rows of one case form a chain
 * @param sequence place in the chain, from 1 without gaps
 * @param kind name of the event
 * @param version version of the event's form
 * @param payload the event as canonical JSON on one line: keys sorted, nothing absent written
 * @param occurredOn the legal day of what happened, in the institution's zone
 * @param recordedAt the instant of recording, to the microsecond
 * @param actor who did it
 * @param previousHash hex hash of the row before, {@link #NO_PREVIOUS} for the first
 * @param hash hex hash of this row
 */
public record LedgerEntry(
        String institution,
        UUID caseId,
        int sequence,
        String kind,
        int version,
        String payload,
        LocalDate occurredOn,
        Instant recordedAt,
        String actor,
        String previousHash,
        String hash) {

    /** Previous hash of the first row of a chain. */
    public static final String NO_PREVIOUS = "0".repeat(64);

    /** Makes the row and computes its hash. */
    public static LedgerEntry chained(
            String institution,
            UUID caseId,
            int sequence,
            String kind,
            int version,
            String payload,
            LocalDate occurredOn,
            Instant recordedAt,
            String actor,
            String previousHash) {
        Instant at = recordedAt.truncatedTo(ChronoUnit.MICROS);
        LedgerEntry unsealed = new LedgerEntry(
                institution, caseId, sequence, kind, version, payload, occurredOn, at, actor, previousHash, "");
        return new LedgerEntry(
                institution,
                caseId,
                sequence,
                kind,
                version,
                payload,
                occurredOn,
                at,
                actor,
                previousHash,
                unsealed.computedHash());
    }

    /**
     * SHA-256 over a zero byte and the row's fields, one a line, as a leaf of RFC 6962 is hashed. No field but the last
     * can contain a line break, so two different rows never give the same bytes.
     */
    public String computedHash() {
        String canonical = String.join(
                "\n",
                "redress-ledger-1",
                line(institution),
                caseId.toString(),
                Integer.toString(sequence),
                line(kind),
                Integer.toString(version),
                occurredOn.toString(),
                recordedAt.toString(),
                line(actor),
                previousHash,
                line(payload));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static String line(String field) {
        if (field.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("A ledger field cannot hold a line break: " + field);
        }
        return field;
    }
}
