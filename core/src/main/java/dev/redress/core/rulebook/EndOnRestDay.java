package dev.redress.core.rulebook;

import java.util.Locale;

/** What becomes of a term whose last day is a rest day. Terms in working days never end on one. */
public enum EndOnRestDay {
    STAYS,
    NEXT_WORKING_DAY;

    /** The word in rule files: {@code next-working-day}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
