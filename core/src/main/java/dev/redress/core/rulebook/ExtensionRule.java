package dev.redress.core.rulebook;

import dev.redress.core.calendar.Term;
import java.util.Locale;
import java.util.Set;

/**
 * How a term may be extended. An extension is a legal act: where {@code noticeBefore} says so, it is void unless
 * its notice went out in time.
 *
 * @param times how often
 * @param length the longest extension; a shorter one may be granted
 * @param countedFrom from where the extension is counted
 * @param conditions of which one must be named; empty where the procedure names none
 * @param decidedBy codes of the roles that may decide it; empty where the procedure does not say
 * @param byAgreement whether both parties must have agreed in writing, as for facilitation (NEO-26)
 * @param notice form of the notice
 * @param noticeBefore the latest day for the notice
 */
public record ExtensionRule(
        int times,
        Term length,
        CountedFrom countedFrom,
        Catalogue<ExtensionCondition> conditions,
        Set<String> decidedBy,
        boolean byAgreement,
        Notice notice,
        NoticeBefore noticeBefore) {

    /** From where an extension is counted. */
    public enum CountedFrom {
        /** The last day of the term that it extends. */
        END_OF_TERM;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Form of the notice of extension. */
    public enum Notice {
        WRITTEN,
        /** The complainant is told, in any form, and the record says how (ALMA-32). */
        ANY_FORM;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Until when the notice must have gone out. */
    public enum NoticeBefore {
        /** On the last day of the running term at the latest (NEO-9). */
        END_OF_TERM,
        /** No latest day is given (ALMA-32). */
        NO_LIMIT;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ExtensionRule {
        if (times < 1) {
            throw new IllegalArgumentException("An extension rule extends at least once");
        }
        decidedBy = Set.copyOf(decidedBy);
    }
}
