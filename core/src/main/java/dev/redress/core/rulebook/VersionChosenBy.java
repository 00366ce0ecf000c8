package dev.redress.core.rulebook;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Which day of a case picks the version of a rule. No source says what a change of law does to running cases, so
 * every rule answers it.
 */
public enum VersionChosenBy {
    RECEIVED_ON,
    REGISTERED_ON,
    EVENT_DAY;

    /** The day that picks the version. */
    public LocalDate of(CaseDays days) {
        return switch (this) {
            case RECEIVED_ON -> days.receivedOn();
            case REGISTERED_ON -> days.registeredOn();
            case EVENT_DAY -> days.eventOn();
        };
    }

    /** The word in rule files: {@code received-on}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
