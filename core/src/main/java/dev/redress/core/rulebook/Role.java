package dev.redress.core.rulebook;

import java.util.Locale;
import java.util.Set;

/** A role that the procedure names, and what it may do (ALMA-55). */
public record Role(String code, Titles titles, Set<Power> powers) implements Catalogue.Entry {

    /** What a role may do to a case. */
    public enum Power {
        /** Take in submissions. */
        RECEIVE,
        /** Enter in the register; where a procedure gives it to one role, only that role writes there (ALMA-22). */
        REGISTER,
        /** Assign, examine, ask for documents, write. */
        HANDLE,
        /** Extend the time (ALMA-31). */
        EXTEND,
        /** Leave without consideration or refuse to handle. */
        DISMISS,
        /** Decide on the response. */
        RESPOND,
        /** Read cases without acting. */
        READ;

        /** The word in rule files: {@code receive}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Role {
        powers = Set.copyOf(powers);
    }
}
