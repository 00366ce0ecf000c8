package dev.redress.core.rulebook;

import java.util.Optional;
import java.util.Set;

/**
 * A clock of an institution.
 *
 * @param clock its name: {@code response}, {@code acknowledgement}
 * @param form the form of submission that it runs for; empty for both
 * @param submissions codes of the kinds of submission that it runs for; empty for all, and for clocks that do not
 *     belong to a submission
 * @param terms its dated terms
 * @param statutory the rule of law beside it; empty where the sources know none
 */
public record ClockRule(
        String clock,
        Optional<Form> form,
        Set<String> submissions,
        Rule<ClockTerms> terms,
        Optional<Rule<ClockTerms>> statutory) {

    public ClockRule {
        submissions = Set.copyOf(submissions);
    }

    /**
     * Whether a clock of a case is one of these. Where several can run at once, each bears the number of what started
     * it behind the name: {@code data-access-2}.
     */
    public boolean isCalled(String onCase) {
        return onCase.equals(clock)
                || (onCase.startsWith(clock + "-")
                        && onCase.substring(clock.length() + 1).chars().allMatch(Character::isDigit));
    }

    /** Whether the clock runs on a submission of this form and kind. */
    public boolean runsFor(Form submissionForm, String submissionKind) {
        return form.map(submissionForm::equals).orElse(true)
                && (submissions.isEmpty() || submissions.contains(submissionKind));
    }
}
