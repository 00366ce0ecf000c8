package dev.redress.core.rulebook;

import dev.redress.core.calendar.Term;
import java.util.List;

/**
 * A right of persons over data concerning them, as the procedure grants it.
 *
 * @param law where the right itself stands; its term is a clock of its own
 * @param escalateAfter when a request that is still open is brought before whoever oversees, counted as its term is
 * @param refusals grounds on which a request may be refused; none where it may not be
 */
public record DataRight(String code, Titles titles, Citation law, List<Term> escalateAfter, Catalogue<Ground> refusals)
        implements Catalogue.Entry {

    public DataRight {
        escalateAfter = List.copyOf(escalateAfter);
    }
}
