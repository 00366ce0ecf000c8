package dev.redress.core.complaint;

import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.IdentityField;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody on whose behalf the submission stands, in the order in which they are named (ALMA-48).
 *
 * @param kinds codes of the rulebook's kinds of complainant; a set, because a person may be several (KP-4)
 * @param identity the personal data, in the vault
 * @param given which identity fields are filled; enough to judge completeness without reading them
 * @param mandate the representative's mandate, in the vault
 */
public record Complainant(Set<String> kinds, VaultRef identity, Set<IdentityField> given, Optional<VaultRef> mandate) {

    public Complainant {
        kinds = Set.copyOf(kinds);
        given = Set.copyOf(given);
    }
}
