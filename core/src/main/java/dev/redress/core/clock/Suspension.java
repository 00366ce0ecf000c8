package dev.redress.core.clock;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A period during which a clock does not count.
 *
 * @param from first day that does not count, inclusive
 * @param until first day that counts again, exclusive; empty while it lasts
 * @param reason coded in the rulebook
 */
public record Suspension(LocalDate from, Optional<LocalDate> until, String reason) {

    public Suspension {
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException("A suspension cannot end before it begins: " + from + " to " + until);
        }
    }

    /** Whether the day falls into it. An open suspension covers only days up to the one on which it is asked. */
    boolean covers(LocalDate day) {
        return until.isPresent() && !day.isBefore(from) && day.isBefore(until.get());
    }
}
