package dev.redress.core.rulebook;

import java.util.Locale;

/** Oral or written: derived from the channel by the rulebook (DBS-8), overridden only with a reason. */
public enum Form {
    ORAL,
    WRITTEN;

    /** The word in rule files: {@code oral}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
