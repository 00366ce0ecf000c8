package dev.redress.app.ledger;

import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Complaint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A case as its ledger has it.
 *
 * @param rows how many rows its chain has
 * @param lastHash hash of the last of them
 * @param lastAt when the last of them was recorded
 * @param endedOn legal day on which its end was recorded; empty while it is open
 */
public record RecordedCase(
        CaseRef ref, Complaint complaint, int rows, String lastHash, Instant lastAt, Optional<LocalDate> endedOn) {

    public CaseFile file() {
        return complaint.file();
    }
}
