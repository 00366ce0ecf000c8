package dev.redress.core.rulebook;

import java.util.Locale;

/** Whose time a clock measures. Only the institution's own can be a breach of the institution. */
public enum OwedBy {
    INSTITUTION,
    /** A window: whoever lets it pass loses a way, and breaks nothing. */
    COMPLAINANT,
    /** The outside body that decides or holds something. */
    FORUM;

    /** The word in rule files and records: {@code complainant}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
