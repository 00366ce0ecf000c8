package dev.redress.core.rulebook;

import java.util.Set;

/**
 * Urgency of a case; a case has exactly one (KP-12).
 *
 * @param rank 1 is the most urgent
 * @param initial whether a new case begins with it; exactly one priority does
 * @param assistance codes of the forms of assistance that are open at this urgency (KP-13)
 */
public record Priority(String code, Titles titles, int rank, boolean initial, Set<String> assistance)
        implements Catalogue.Entry {

    public Priority {
        assistance = Set.copyOf(assistance);
    }
}
