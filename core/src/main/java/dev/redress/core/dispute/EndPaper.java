package dev.redress.core.dispute;

import dev.redress.core.ledger.VaultRef;
import java.util.List;

/** The paper in which a facilitation or mediation ends. */
public sealed interface EndPaper {

    List<Signature> signatures();

    VaultRef text();

    /** The parties agreed, and this is what they agreed (NEO-27). */
    record SettlementDeed(List<Signature> signatures, VaultRef text) implements EndPaper {
        public SettlementDeed {
            signatures = List.copyOf(signatures);
        }
    }

    /** The parties did not agree (NEO-28). */
    record Minutes(List<Signature> signatures, VaultRef text) implements EndPaper {
        public Minutes {
            signatures = List.copyOf(signatures);
        }
    }
}
