package dev.redress.app.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What another module knows about the numbers that the ledger must hold. */
public interface RegisterCheck {

    /**
     * What is wrong.
     *
     * @param numbers register numbers that the ledger holds, by year
     */
    List<String> faults(String institution, Map<Integer, Set<Long>> numbers);
}
