package dev.redress.app.lawbook;

import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.Rulebook;

/** The institution's procedure has no such clock, or none for such a form. */
public final class NoSuchClock extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchClock(Rulebook rulebook, String clock) {
        super("'" + rulebook.institution().code() + "' has no clock '" + clock + "' for this; it has "
                + String.join(
                        ", ",
                        rulebook.clocks().stream()
                                .map(NoSuchClock::inWords)
                                .distinct()
                                .toList()));
    }

    private static String inWords(ClockRule clock) {
        return clock.clock()
                + clock.form().map(form -> " (" + form.word() + ")").orElse("");
    }
}
