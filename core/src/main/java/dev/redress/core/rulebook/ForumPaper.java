package dev.redress.core.rulebook;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A paper that an application to a forum needs (NEO-21, SUB-18 to SUB-22).
 *
 * @param neededWhen for whom it is needed
 * @param under completed years below which it is needed, on the day of the application (NEO-21); there exactly where it is
 *     needed of a minor
 * @param kinds codes of which one suffices, such as an identity card or a passport; empty where there is one kind only
 * @param form whether a copy is asked for, or the paper itself
 * @param validOnDay whether it must still be valid on the day of the application (NEO-22)
 * @param forLife kinds that never expire; of any other, its last day must be on record. Empty unless it must be valid
 * @param marks what it must bear
 */
public record ForumPaper(
        String code,
        Titles titles,
        NeededWhen neededWhen,
        Optional<Integer> under,
        Set<String> kinds,
        PaperForm form,
        boolean validOnDay,
        Set<String> forLife,
        Set<Mark> marks)
        implements Catalogue.Entry {

    /** For whom a paper is needed. */
    public enum NeededWhen {
        ALWAYS,
        /** The complainant is younger than the list says; that is no question of capacity, so the rule on minors is silent. */
        MINOR,
        /** The institution has answered by a letter; nobody can bring one that was never written (SUB-16). */
        ANSWERED_IN_WRITING,
        /** Somebody acts for the complainant by a power of attorney; a guardian or an heir has none. */
        REPRESENTED;

        /** The word in rule files: {@code answered-in-writing}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** In which form a paper is given. */
    public enum PaperForm {
        /** A copy; the original stays with the complainant (NEO-32). */
        COPY,
        /** The paper itself, because it is made for this application. */
        ORIGINAL,
        ANY;

        /** The word in rule files: {@code copy}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a paper may bear. */
    public enum Mark {
        SIGNED,
        DUTY_STAMPED;

        /** The word in rule files: {@code duty-stamped}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ForumPaper {
        if (under.isPresent() != (neededWhen == NeededWhen.MINOR)) {
            throw new IllegalArgumentException("Needed " + neededWhen.word() + ", under " + under);
        }
        if (!validOnDay && !forLife.isEmpty()) {
            throw new IllegalArgumentException("Valid for life, and not asked to be valid: " + forLife);
        }
        kinds = Set.copyOf(kinds);
        forLife = Set.copyOf(forLife);
        marks = Set.copyOf(marks);
    }

    /** Whether no upload can show it: that it is the paper itself, and what that bears. */
    public boolean forEyes() {
        return form == PaperForm.ORIGINAL || !marks.isEmpty();
    }
}
