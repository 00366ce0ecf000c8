package dev.redress.core.rulebook;

import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param amount never negative
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    public Money {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("An amount of money is not negative: " + amount);
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("'" + currency + "' is no ISO 4217 currency code");
        }
    }
}
