package dev.redress.core.rulebook;

import java.time.LocalDate;

/** No rule answers for the day: before its first value, repealed, or announced without a text. Never a default. */
public final class NoRuleInForce extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoRuleInForce(RuleName rule, LocalDate day, String because) {
        super("Rule '" + rule + "' has no value in force on " + day + ": " + because);
    }

    public NoRuleInForce(String message) {
        super(message);
    }
}
