package dev.redress.app.lawbook;

import dev.redress.core.rulebook.ClockRule;
import java.util.List;

/** The clock differs by form, and the question does not say which form the submission has. */
public final class FormNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FormNeeded(String clock, List<ClockRule> candidates) {
        super("The clock '" + clock + "' depends on the form; say "
                + String.join(
                        " or ",
                        candidates.stream()
                                .flatMap(rule -> rule.form().stream())
                                .map(form -> form.word())
                                .distinct()
                                .toList()));
    }
}
