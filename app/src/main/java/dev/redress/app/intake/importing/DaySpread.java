package dev.redress.app.intake.importing;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Draws the moments of a whole file together over the last days, in their order, so that old material makes a lively
 * demonstration. Never for real submissions: legal days count from the moment of arrival.
 */
final class DaySpread {

    /** The first and the last moment of a file. */
    static final class Ends {
        private @Nullable LocalDateTime first;
        private @Nullable LocalDateTime last;

        void add(LocalDateTime moment) {
            first = first == null || moment.isBefore(first) ? moment : first;
            last = last == null || moment.isAfter(last) ? moment : last;
        }

        /** Empty when there was no moment. */
        Optional<DaySpread> over(int days, LocalDateTime now) {
            return first == null || last == null
                    ? Optional.empty()
                    : Optional.of(new DaySpread(first, last, now.minusDays(days), now));
        }
    }

    private final LocalDateTime first;
    private final long length;
    private final LocalDateTime from;
    private final long room;

    private DaySpread(LocalDateTime first, LocalDateTime last, LocalDateTime from, LocalDateTime to) {
        this.first = first;
        this.length = Math.max(1, Duration.between(first, last).toSeconds());
        this.from = from;
        this.room = Duration.between(from, to).toSeconds();
    }

    LocalDateTime move(LocalDateTime moment) {
        double part = (double) Duration.between(first, moment).toSeconds() / length;
        return from.plusSeconds(Math.round(part * room)).truncatedTo(ChronoUnit.SECONDS);
    }
}
