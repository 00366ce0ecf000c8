package dev.redress.app.ledger;

import java.util.List;
import org.springframework.stereotype.Component;

/** Takes away for good what a case holds of persons. The ledger stays as it is, and every proof in it stays valid. */
@Component
class Erasure {

    private final Vault vault;
    private final List<Leftovers> leftovers;

    Erasure(Vault vault, List<Leftovers> leftovers) {
        this.vault = vault;
        this.leftovers = List.copyOf(leftovers);
    }

    /** Belongs into the transaction that records the erasure: both happen, or neither. */
    void erase(CaseRef ref) {
        vault.destroyKey(ref);
        leftovers.forEach(it -> it.erase(ref));
    }
}
