package dev.redress.core.complaint;

import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.Money;
import java.util.Optional;

/**
 * What the complainant lost (KP-22): an amount, a description, or both.
 *
 * @param material amount and currency of the material loss
 * @param nonMaterial description of the non-material loss
 */
public record Loss(Optional<Money> material, Optional<VaultRef> nonMaterial) {

    public static final Loss NONE = new Loss(Optional.empty(), Optional.empty());
}
