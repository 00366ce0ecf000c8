package dev.redress.core.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a deadline was reached, day by day from the day after day zero to the deadline. Kept as the days that were
 * skipped; every other day was counted, in order, which makes the record small and loses nothing.
 *
 * @param dayZero the day from which counting went; itself not counted
 * @param due the last day of the term
 * @param skipped the days between that were not counted, ascending
 */
public record Explanation(LocalDate dayZero, LocalDate due, List<Skipped> skipped) {

    /**
     * A day that was not counted.
     *
     * @param reason in words: a weekday, a holiday, a suspension
     * @param instrument the decree behind it
     * @param provisional whether the day may still move
     */
    public record Skipped(LocalDate date, String reason, Optional<String> instrument, boolean provisional) {}

    /** One line of the explanation. */
    public sealed interface Line {
        LocalDate date();

        /** A day that was counted, with its ordinal from 1. */
        record Counted(LocalDate date, int ordinal) implements Line {}

        /** A day that was passed over. */
        record PassedOver(Skipped day) implements Line {
            @Override
            public LocalDate date() {
                return day.date();
            }
        }
    }

    public Explanation {
        skipped = List.copyOf(skipped);
    }

    /** Every day, in order. */
    public List<Line> lines() {
        Map<LocalDate, Skipped> passedOver = new TreeMap<>();
        skipped.forEach(day -> passedOver.put(day.date(), day));
        List<Line> lines = new ArrayList<>();
        int ordinal = 0;
        for (LocalDate day = dayZero.plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
            Skipped skip = passedOver.get(day);
            lines.add(skip == null ? new Line.Counted(day, ++ordinal) : new Line.PassedOver(skip));
        }
        return lines;
    }

    /** Whether any skipped day is only an estimate, so that the deadline may still move. */
    public boolean provisional() {
        return skipped.stream().anyMatch(Skipped::provisional);
    }
}
