package dev.redress.core.complaint;

import dev.redress.core.ledger.VaultRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A message that belongs to the case.
 *
 * @param direction which way it went
 * @param channel code of the channel
 * @param text in the vault
 * @param complainant on whose side it was written, or to whom it goes; empty where the whole case is meant or nobody
 *     said. Of several complainants, none sees what belongs to another.
 */
public record Correspondence(
        Direction direction,
        String channel,
        VaultRef text,
        List<Attachment> attachments,
        Optional<Integer> complainant) {

    /** A message of the whole case. */
    public Correspondence(Direction direction, String channel, VaultRef text, List<Attachment> attachments) {
        this(direction, channel, text, attachments, Optional.empty());
    }

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
