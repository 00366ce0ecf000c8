package dev.redress.core.rulebook;

import java.util.Optional;

/**
 * A coded ground for leaving a submission without consideration or for refusing to handle it. A person always decides
 * (ALMA-18, KP-21); a ground only permits.
 *
 * @param onlyWhen what must be so for the ground to be open; empty when the person's judgement suffices
 */
public record Ground(String code, Titles titles, Optional<Condition> onlyWhen) implements Catalogue.Entry {

    /** Facts that the record itself can prove. */
    public enum Condition {
        /** Neither name nor contact nor address is there: only then is a submission anonymous (ALMA-17). */
        NO_IDENTITY_AT_ALL,
        /** Documents were asked for and did not come in time. */
        DOCUMENTS_NOT_COMPLETED_IN_TIME
    }

    /**
     * Whether a refusal on this ground is no answer, because what lacks the complainant's own documents counts as taken
     * back (POJK 22/2023 Art 76).
     */
    public boolean countsAsWithdrawal() {
        return onlyWhen.filter(Condition.DOCUMENTS_NOT_COMPLETED_IN_TIME::equals)
                .isPresent();
    }
}
