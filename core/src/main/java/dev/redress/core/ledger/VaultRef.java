package dev.redress.core.ledger;

import java.util.UUID;

/**
 * Stands in the ledger for a text or personal data, which lie in the vault under the key of the case. Destroying that
 * key erases the text and leaves every proof valid.
 *
 * @param text which text
 * @param commitment hex HMAC-SHA-256 of the text under a random salt that lies beside it in the vault: it proves the
 *     text while that exists and says nothing about it afterwards
 */
public record VaultRef(UUID text, String commitment) {}
