package dev.redress.core.complaint;

import java.util.Set;

/** Who acts. */
public sealed interface Actor {

    /** Stable name for the record. */
    String name();

    /**
     * A person of the institution.
     *
     * @param roles codes of the rulebook's roles
     */
    record Staff(String name, Set<String> roles) implements Actor {
        public Staff {
            roles = Set.copyOf(roles);
        }
    }

    /** The complainant, through the portal. */
    record Portal() implements Actor {
        @Override
        public String name() {
            return "complainant";
        }
    }

    /** The program itself: sweeps, imports. */
    record Program(String name) implements Actor {}
}
