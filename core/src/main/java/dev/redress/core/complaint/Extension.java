package dev.redress.core.complaint;

import dev.redress.core.calendar.Term;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A decided extension of a term.
 *
 * @param clock whose term
 * @param ordinal which clock of that name; one that starts anew does not take the extension over
 * @param condition code of the ground
 * @param by the length granted
 * @param decidedBy who decided
 * @param decidedOn when
 * @param notifiedOn day on which the notice left the house
 * @param notice means of the notice
 * @param standing what has become of it
 */
public record Extension(
        String clock,
        int ordinal,
        Optional<String> condition,
        Term by,
        String decidedBy,
        LocalDate decidedOn,
        Optional<LocalDate> notifiedOn,
        Optional<String> notice,
        Standing standing) {

    /** What has become of an extension. */
    public enum Standing {
        /** Decided; without effect until its notice has gone out. */
        AWAITS_NOTICE,
        IN_EFFECT,
        VOID
    }

    Extension notified(String means, LocalDate on) {
        return new Extension(
                clock, ordinal, condition, by, decidedBy, decidedOn, Optional.of(on), Optional.of(means), standing);
    }

    Extension now(Standing newStanding) {
        return new Extension(clock, ordinal, condition, by, decidedBy, decidedOn, notifiedOn, notice, newStanding);
    }
}
