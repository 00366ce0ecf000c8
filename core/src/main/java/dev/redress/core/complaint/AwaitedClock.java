package dev.redress.core.complaint;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A clock that should run and could not be counted, because the calendar that it needs was not published.
 *
 * @param ordinal place among the clocks of this name on the case
 * @param startAt moment of its start event in the institution's legal zone
 * @param because which days are missing
 * @param dropped why it never ran, where the case went on without it
 * @param started whether it runs or ran since
 */
public record AwaitedClock(
        String clock, int ordinal, LocalDateTime startAt, String because, Optional<String> dropped, boolean started) {

    /** Whether it still waits. */
    public boolean waits() {
        return dropped.isEmpty() && !started;
    }

    AwaitedClock drop(String why) {
        return new AwaitedClock(clock, ordinal, startAt, because, Optional.of(why), started);
    }

    AwaitedClock start() {
        return new AwaitedClock(clock, ordinal, startAt, because, dropped, true);
    }
}
