package dev.redress.core.rulebook;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/**
 * A role that the procedure names, and what it may do (ALMA-55).
 *
 * @param reach to which cases its powers extend
 * @param timeLimited whether nobody holds it without a last day, as an inspector of the supervisor
 */
public record Role(String code, Titles titles, Set<Power> powers, Reach reach, boolean timeLimited)
        implements Catalogue.Entry {

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
        /** Check what somebody else made before it leaves. */
        CHECK,
        /** Sign what leaves the house (ALMA-43). */
        SIGN,
        /** Read personal data and texts, for a lawful purpose. */
        READ,
        /** Restrict cases, review readings in an emergency; restricted cases are open to it. */
        OVERSEE,
        /** Decide on the rights of the persons whose data these are, on holds and on erasure. */
        PROTECT,
        /** Read the ledger and verify it; not the texts. */
        AUDIT,
        /** Make people and give roles; reads no case. */
        ADMINISTER;

        /** The word in rule files: {@code receive}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** To which cases the powers of a role extend. */
    public enum Reach {
        /** Cases that the person handles or took in. */
        OWN,
        /** Those, and the cases of the person's unit and of the units below it. */
        UNIT,
        /** Every case of the institution. */
        HOUSE;

        /** The word in rule files: {@code own}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Role {
        powers = Set.copyOf(powers);
    }

    /** Whether it gives the power to make people and to give roles. */
    public boolean administers() {
        return powers.contains(Power.ADMINISTER);
    }

    /** Whether it gives any power over cases. */
    public boolean worksOnCases() {
        return powers.stream().anyMatch(power -> power != Power.ADMINISTER);
    }

    /**
     * Whether these roles would put into one hand what is kept apart: who gives roles works on no cases, or nobody would
     * stand between that person and any case.
     */
    public static boolean mixDuties(Collection<Role> roles) {
        return roles.stream().anyMatch(Role::administers) && roles.stream().anyMatch(Role::worksOnCases);
    }
}
