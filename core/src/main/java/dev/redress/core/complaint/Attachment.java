package dev.redress.core.complaint;

import dev.redress.core.ledger.VaultRef;

/**
 * A document that came with a submission or later. Originals stay with the complainant; the record says which it is
 * (NEO-32).
 *
 * @param description its name and media type, in the vault
 * @param content its bytes, in the vault
 * @param copy whether it is a copy; false for an original
 */
public record Attachment(VaultRef description, VaultRef content, boolean copy) {}
