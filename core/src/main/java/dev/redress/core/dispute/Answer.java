package dev.redress.core.dispute;

import java.util.Locale;

/** What is known of a fact. */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    /** The word in addresses and records: {@code yes}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
