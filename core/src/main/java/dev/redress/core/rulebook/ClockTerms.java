package dev.redress.core.rulebook;

import dev.redress.core.calendar.DayZero;
import dev.redress.core.calendar.Term;
import java.util.Optional;
import java.util.Set;

/**
 * What a clock rule says from a day on: all of it is data, and none of it has a default.
 *
 * @param starts the fact that starts the clock
 * @param stops the facts that stop it
 * @param dayZero from which day counting goes
 * @param term how long
 * @param endOnRestDay what becomes of a last day that rests
 * @param workingDays the working days that count, where the rule has its own; empty for the institution's
 * @param suspendedBy coded reasons that hold the clock
 * @param extension how it may be extended; empty when it may not
 * @param owedBy who must do within it what it is the time for
 */
public record ClockTerms(
        Fact starts,
        Set<Fact> stops,
        DayZero dayZero,
        Term term,
        EndOnRestDay endOnRestDay,
        Optional<Rule<dev.redress.core.calendar.WorkingDayPolicy>> workingDays,
        Set<String> suspendedBy,
        Optional<ExtensionRule> extension,
        OwedBy owedBy) {

    public ClockTerms {
        stops = Set.copyOf(stops);
        suspendedBy = Set.copyOf(suspendedBy);
    }
}
