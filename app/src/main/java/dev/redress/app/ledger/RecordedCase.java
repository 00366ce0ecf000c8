package dev.redress.app.ledger;

import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Complaint;
import java.time.Instant;

/**
 * A case as its ledger has it.
 *
 * @param rows how many rows its chain has
 * @param lastHash hash of the last of them
 * @param lastAt when the last of them was recorded
 */
public record RecordedCase(CaseRef ref, Complaint complaint, int rows, String lastHash, Instant lastAt) {

    public CaseFile file() {
        return complaint.file();
    }
}
