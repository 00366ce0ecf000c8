package dev.redress.core.calendar;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Why a day is not worked. */
public sealed interface Rest {

    /** In words, English: {@code Saturday}, {@code Eid al-Fitr (joint leave)}. */
    String reason();

    /** The decree behind it, as cited; empty for a weekend. */
    Optional<String> instrument();

    /** Whether the day is an estimate that may still move. */
    boolean provisional();

    /** The weekly day of rest. */
    record Weekend(DayOfWeek weekday) implements Rest {
        @Override
        public String reason() {
            return weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }

        @Override
        public Optional<String> instrument() {
            return Optional.empty();
        }

        @Override
        public boolean provisional() {
            return false;
        }
    }

    /** A day of rest that an instrument decreed. */
    record Decreed(CalendarEntry entry) implements Rest {
        @Override
        public String reason() {
            return entry.title() + " (" + entry.kind().word().replace('-', ' ')
                    + (entry.provisional() ? ", provisional" : "") + ")";
        }

        @Override
        public Optional<String> instrument() {
            return entry.instrument().isEmpty() ? Optional.empty() : Optional.of(entry.instrument());
        }

        @Override
        public boolean provisional() {
            return entry.provisional();
        }
    }
}
