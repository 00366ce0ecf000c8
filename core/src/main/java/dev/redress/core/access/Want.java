package dev.redress.core.access;

import dev.redress.core.rulebook.Role.Power;
import java.util.Optional;
import java.util.Set;

/** What somebody wants to do. */
public sealed interface Want {

    /** Something of the institution that is no case: its lists, its people. */
    record OfHouse(Set<Power> anyOf) implements Want {
        public OfHouse {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /**
     * Know what lies in quarantine, and with a purpose read it as it came. Nobody can say yet whose it is or whom it
     * concerns, so it is for who registers and whose reach is the house.
     *
     * @param purpose code of one of the rulebook's lawful purposes; empty where nothing is read
     */
    record OpenQuarantine(Optional<String> purpose) implements Want {}

    /** Know that a case is there, and how it stands: no text and no personal data. */
    record SeeCase(CaseStanding about) implements Want {}

    /**
     * Read the personal data and the texts of a case.
     *
     * @param purpose code of one of the rulebook's lawful purposes (NEO-36, DBS-15)
     * @param evidenced whether the evidence is given that some purposes need
     * @param emergency by breaking the glass: out of reach or restricted, with a reason, reviewed afterwards
     */
    record OpenCase(CaseStanding about, String purpose, boolean evidenced, boolean emergency) implements Want {}

    /**
     * Act on a case.
     *
     * @param anyOf one of these powers suffices; with none only the program may
     * @param onSubstance whether a conflict of interest forbids it
     * @param madeBy who made what is to be checked or released; nobody checks what they made
     */
    record ActOnCase(CaseStanding about, Set<Power> anyOf, boolean onSubstance, Optional<String> madeBy)
            implements Want {
        public ActOnCase {
            anyOf = Set.copyOf(anyOf);
        }
    }
}
