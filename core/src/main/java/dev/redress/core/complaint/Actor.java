package dev.redress.core.complaint;

import dev.redress.core.access.Asker;
import java.util.Optional;
import java.util.Set;

/** Who acts. */
public sealed interface Actor {

    /** Stable name for the record. */
    String name();

    /** A person of the institution, with everything that he or she may be today. */
    record Staff(Asker asker) implements Actor {

        /** Somebody who stands in for nobody. */
        public Staff(String login, String unit, Set<String> roles) {
            this(Asker.of(login, unit, roles));
        }

        @Override
        public String name() {
            return asker.login();
        }
    }

    /** The complainant, or who acts for the complainant, through the portal; by the place in the case, never by name. */
    record Portal(Optional<Party> party) implements Actor {

        /** Whoever submits: there is no case yet in which somebody could have a place. */
        public Portal() {
            this(Optional.empty());
        }

        public Portal(Party party) {
            this(Optional.of(party));
        }

        @Override
        public String name() {
            return party.map(Party::word).orElse("complainant");
        }
    }

    /** The program itself: sweeps, imports. */
    record Program(String name) implements Actor {}
}
