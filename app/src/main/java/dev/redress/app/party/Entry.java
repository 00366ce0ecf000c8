package dev.redress.app.party;

import dev.redress.app.ledger.CaseRef;
import dev.redress.core.complaint.Party;
import java.util.UUID;

/**
 * What a browser has opened: whose place in which case. It opens nothing by itself; each request asks anew whether it
 * still holds.
 *
 * @param party whose, by {@link Party#word}
 * @param generation of the secret; a newer secret closes what an older one opened
 */
public record Entry(String institution, UUID caseId, String party, int generation) {

    public CaseRef ref() {
        return new CaseRef(institution, caseId);
    }

    public Party who() {
        return Party.of(party);
    }
}
