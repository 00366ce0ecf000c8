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

    /** Whether the clock runs on a submission of this form and kind. */
    public boolean runsFor(Form submissionForm, String submissionKind) {
        return form.map(submissionForm::equals).orElse(true)
                && (submissions.isEmpty() || submissions.contains(submissionKind));
    }
}
