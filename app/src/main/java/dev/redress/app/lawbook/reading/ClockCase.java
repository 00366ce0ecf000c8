package dev.redress.app.lawbook.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One worked example of a clock, as people write it beside the rule.
 *
 * @param file in which it stands
 * @param line at which it begins
 * @param institution whose working days count
 * @param from moment of the start event in the institution's legal zone
 * @param received picks the version of the rule; empty for the day of the start event
 * @param knownOn the calendar is taken as known on this day; empty for everything that is in the files
 * @param expected what must come out
 */
public record ClockCase(
        String file,
        int line,
        String name,
        String institution,
        LocalDateTime from,
        Optional<LocalDate> received,
        Optional<LocalDate> knownOn,
        Expected expected) {

    /** What must come out. */
    public sealed interface Expected {

        /** These days; an empty one is not compared. */
        record Days(LocalDate due, Optional<LocalDate> extendedDue, Optional<LocalDate> dayZero) implements Expected {}

        /** A refusal of this kind. */
        record Refused(String kind) implements Expected {}
    }

    /** The day that picks the version. */
    LocalDate versionDay() {
        return received.orElse(from.toLocalDate());
    }
}
