package dev.redress.app.privacy;

import dev.redress.app.ledger.EventJson;
import dev.redress.core.complaint.ComplaintEvent;
import dev.redress.core.ledger.LedgerEntry;
import java.time.Instant;

/** An event of a case, with who made it and when it was recorded. */
record CaseEvent(ComplaintEvent event, String actor, Instant at) {

    static CaseEvent of(LedgerEntry row) {
        return new CaseEvent(EventJson.read(row.kind(), row.version(), row.payload()), row.actor(), row.recordedAt());
    }
}
