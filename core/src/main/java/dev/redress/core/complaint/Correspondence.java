package dev.redress.core.complaint;

import dev.redress.core.ledger.VaultRef;
import java.util.List;
import java.util.Locale;

/**
 * A message that belongs to the case.
 *
 * @param direction which way it went
 * @param channel code of the channel
 * @param text in the vault
 */
public record Correspondence(Direction direction, String channel, VaultRef text, List<Attachment> attachments) {

    /** Which way a message went. */
    public enum Direction {
        IN,
        OUT,
        /** A note among staff; the complainant never sees it. */
        INTERNAL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Correspondence {
        attachments = List.copyOf(attachments);
    }
}
