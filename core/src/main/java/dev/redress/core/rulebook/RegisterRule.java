package dev.redress.core.rulebook;

import java.util.Locale;

/**
 * How the register numbers and who keeps it. The series is always one per institution and year, without gaps, over all
 * channels (ALMA-20).
 *
 * @param numberFormat with {@code {year}} and {@code {number:N}} (N digits at least); the printed form is never parsed
 *     back
 */
public record RegisterRule(String numberFormat) {

    public RegisterRule {
        if (!numberFormat.contains("{year}") || !numberFormat.matches(".*\\{number:\\d}.*")) {
            throw new IllegalArgumentException(
                    "A register number needs {year} and {number:N}, unlike '" + numberFormat + "'");
        }
    }

    /** The printed register number. */
    public String print(int year, long number) {
        int at = numberFormat.indexOf("{number:");
        int digits = numberFormat.charAt(at + 8) - '0';
        return numberFormat
                .replace("{year}", Integer.toString(year))
                .replace("{number:" + digits + "}", String.format(Locale.ROOT, "%0" + digits + "d", number));
    }
}
