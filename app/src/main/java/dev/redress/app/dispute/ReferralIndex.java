package dev.redress.app.dispute;

import dev.redress.core.ledger.LedgerEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is in a referral file, and what proves it. The signature of the house is on this index, and the index names every
 * other file with its hash.
 *
 * @param format {@value #FORMAT}
 * @param forum code of the forum for which it was made
 * @param rows how many rows the ledger of the case had
 * @param head hash of the last of them
 * @param asOf when that row was recorded; the file says what was then
 */
record ReferralIndex(
        String format,
        String institution,
        UUID caseId,
        String registerNumber,
        Optional<String> disputeNumber,
        String forum,
        int rows,
        String head,
        Instant asOf,
        List<Content> files) {

    static final String FORMAT = "redress-referral-1";
    static final String INDEX = "index.json";
    static final String SIGNATURE = "index.json.p7s";
    static final String LEDGER = "ledger.json";
    static final String LETTERS = "letters/";

    /**
     * @param path in the archive
     * @param title for people
     */
    record Content(String path, String title, long bytes, String sha256) {}

    /** The chain of the case: every row with its hash, and in full those that speak of what is in the file. */
    record Chain(List<Link> links) {}

    record Link(int sequence, String previousHash, String hash, Optional<FullRow> row) {}

    /** A row from which its hash can be computed. */
    record FullRow(String kind, int version, String payload, LocalDate occurredOn, Instant recordedAt, String actor) {

        LedgerEntry entry(String institution, UUID caseId, Link link) {
            return new LedgerEntry(
                    institution,
                    caseId,
                    link.sequence(),
                    kind,
                    version,
                    payload,
                    occurredOn,
                    recordedAt,
                    actor,
                    link.previousHash(),
                    link.hash());
        }
    }
}
