package dev.redress.app.lawbook;

import dev.redress.core.clock.Deadline;
import dev.redress.core.clock.Explanation;
import dev.redress.core.rulebook.ClockRule;
import java.util.Optional;

/**
 * When a term ends, by the institution's own rule and by the law beside it.
 *
 * @param institution code of the institution
 * @param clock the clock that was asked about
 * @param deadline end of the first term
 * @param extended end after one full extension; empty when the term may not be extended
 * @param statutory end of the term of law from the same start; empty where the law knows none on the day
 * @param explainExtended whether the explanation goes on to the extended end
 */
public record ClockAnswer(
        String institution,
        ClockRule clock,
        Deadline deadline,
        Optional<Deadline> extended,
        Optional<Deadline> statutory,
        boolean explainExtended) {

    /** Day by day to the end that was asked about. */
    public Explanation explanation() {
        return extended.filter(_ -> explainExtended).orElse(deadline).explanation();
    }
}
