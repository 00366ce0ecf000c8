package dev.redress.app.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What another module knows about the numbers that the ledger must hold. */
public interface RegisterCheck {

    /**
     * The numbers that the ledger holds, by year.
     *
     * @param register of submissions
     * @param disputes of disputes, which have a series of their own
     */
    record Held(Map<Integer, Set<Long>> register, Map<Integer, Set<Long>> disputes) {}

    /** What is wrong. */
    List<String> faults(String institution, Held numbers);
}
