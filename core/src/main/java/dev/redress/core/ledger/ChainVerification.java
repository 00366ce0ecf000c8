package dev.redress.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Verifies the chain of one case, row by row: every hash, every link, every number. */
public final class ChainVerification {

    private final List<String> faults = new ArrayList<>();
    private Optional<LedgerEntry> last = Optional.empty();

    /** Takes the next row of the case. */
    public void next(LedgerEntry entry) {
        String at = entry.institution() + " case " + entry.caseId() + " row " + entry.sequence();
        int expected = last.map(LedgerEntry::sequence).orElse(0) + 1;
        if (entry.sequence() != expected) {
            faults.add(at + ": expected row " + expected);
        }
        if (!entry.previousHash().equals(last.map(LedgerEntry::hash).orElse(LedgerEntry.NO_PREVIOUS))) {
            faults.add(at + ": does not follow the row before it");
        }
        if (last.isPresent()
                && !(entry.institution().equals(last.get().institution())
                        && entry.caseId().equals(last.get().caseId()))) {
            faults.add(at + ": belongs to another case than the row before it");
        }
        if (!hashHolds(entry)) {
            faults.add(at + ": its content is not what was hashed");
        }
        if (last.isPresent() && entry.recordedAt().isBefore(last.get().recordedAt())) {
            faults.add(at + ": was recorded before the row before it");
        }
        last = Optional.of(entry);
    }

    /** A row that cannot be hashed at all, because a line break was put into it, was not written by this program. */
    private static boolean hashHolds(LedgerEntry entry) {
        try {
            return entry.computedHash().equals(entry.hash());
        } catch (IllegalArgumentException tampered) {
            return false;
        }
    }

    /** What is wrong, in the order of the rows; empty when the chain holds. */
    public List<String> faults() {
        return List.copyOf(faults);
    }
}
