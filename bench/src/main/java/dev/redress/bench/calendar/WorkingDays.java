package dev.redress.bench.calendar;

import dev.redress.core.calendar.DayZero;
import dev.redress.core.calendar.Term;
import dev.redress.core.clock.Counting;
import dev.redress.core.clock.Deadline;
import dev.redress.core.rulebook.Citation;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.EndOnRestDay;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.OwedBy;
import dev.redress.core.rulebook.RuleName;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * So many working days after a drawn date: the date alone, by us and by Strata, and the deadline with its explanation.
 * Nothing is timed before all three have agreed on every drawn date.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WorkingDays {

    /** A power of two, so that going round is a mask; too many for a processor to learn by heart. */
    private static final int DATES = 1 << 14;

    @Param({"5", "10", "20", "60"})
    int days;

    @Param("20201030")
    long seed;

    private Decade decade = Decade.drawn(0, 1);
    private Counting counting = new Counting(decade.ours(), Optional.empty());
    private InForce<ClockTerms> terms = terms(1);
    private LocalDateTime[] starts = {};
    private int next;

    /** Draws the calendar and the dates, and refuses to go on if anybody counts differently. */
    @Setup
    public void draw() {
        decade = Decade.drawn(seed, DATES);
        counting = new Counting(decade.ours(), Optional.empty());
        terms = terms(days);
        starts = Arrays.stream(decade.dates()).map(day -> day.atTime(10, 0)).toArray(LocalDateTime[]::new);
        for (LocalDateTime start : starts) {
            agree(start);
        }
    }

    private void agree(LocalDateTime start) {
        LocalDate ours = decade.ours().workingDaysAfter(start.toLocalDate(), days);
        LocalDate theirs = decade.theirs().shift(start.toLocalDate(), days);
        Deadline deadline = counting.deadline(terms, start);
        long passed = deadline.due().toEpochDay() - start.toLocalDate().toEpochDay();
        long counted = passed - deadline.explanation().skipped().size();
        if (!ours.equals(theirs) || !deadline.due().equals(theirs) || counted != days) {
            throw new IllegalStateException(
                    "%d working days after %s: Redress %s, Strata %s, deadline %s with %d counted"
                            .formatted(days, start, ours, theirs, deadline.due(), counted));
        }
    }

    @Benchmark
    public LocalDate redress() {
        return decade.ours().workingDaysAfter(decade.dates()[drawn()], days);
    }

    @Benchmark
    public LocalDate strata() {
        return decade.theirs().shift(decade.dates()[drawn()], days);
    }

    @Benchmark
    public Deadline explained() {
        return counting.deadline(terms, starts[drawn()]);
    }

    private int drawn() {
        return next++ & (DATES - 1);
    }

    private static InForce<ClockTerms> terms(int days) {
        RuleName rule = new RuleName("bench/response");
        return new InForce<>(
                rule,
                LocalDate.of(2020, 1, 1),
                new ClockTerms(
                        Fact.REGISTERED,
                        Set.of(Fact.RESPONSE_DISPATCHED),
                        DayZero.START_DAY,
                        new Term.WorkingDays(days),
                        EndOnRestDay.STAYS,
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        OwedBy.INSTITUTION),
                new Citation("BENCH", "Bench", "1", ""),
                Optional.empty());
    }
}
