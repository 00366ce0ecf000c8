package dev.redress.core.access;

import dev.redress.core.rulebook.Citation;
import java.util.Optional;

/** What the policy answers. */
public sealed interface Access {

    /** The person may. */
    record Granted() implements Access {}

    /**
     * The person may not, and is told why.
     *
     * @param code stable, for programs
     * @param reason for people
     * @param citation the rule
     */
    record Refused(String code, String reason, Optional<Citation> citation) implements Access {}

    /** The person may not even know that the case exists: the answer is that of a case which does not. */
    record Hidden() implements Access {}
}
