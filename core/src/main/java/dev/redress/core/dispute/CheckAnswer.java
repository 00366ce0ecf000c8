package dev.redress.core.dispute;

import dev.redress.core.rulebook.Citation;
import dev.redress.core.rulebook.ForumCheck;
import java.util.Locale;

/**
 * What one check says of a dispute.
 *
 * @param check the condition, with its text and source
 * @param result what it says
 * @param reason in a sentence
 * @param change what would change the result; empty where nothing would
 */
public record CheckAnswer(ForumCheck check, Result result, String reason, String change) {

    /** What a check may say. Two answers are not enough: without a letter, no time for going outside runs (SUB-16). */
    public enum Result {
        PASS,
        FAIL,
        UNKNOWN,
        NOT_APPLICABLE;

        /** The word in addresses and records: {@code not-applicable}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Citation source() {
        return check.source();
    }

    static CheckAnswer pass(ForumCheck check, String reason) {
        return new CheckAnswer(check, Result.PASS, reason, "");
    }

    static CheckAnswer fail(ForumCheck check, String reason, String change) {
        return new CheckAnswer(check, Result.FAIL, reason, change);
    }

    static CheckAnswer unknown(ForumCheck check, String reason, String change) {
        return new CheckAnswer(check, Result.UNKNOWN, reason, change);
    }

    static CheckAnswer notApplicable(ForumCheck check, String reason) {
        return new CheckAnswer(check, Result.NOT_APPLICABLE, reason, "");
    }
}
