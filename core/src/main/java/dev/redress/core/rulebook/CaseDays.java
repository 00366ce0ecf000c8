package dev.redress.core.rulebook;

import java.time.LocalDate;

/**
 * The days of a case that may pick the version of a rule, all in the institution's legal zone.
 *
 * @param receivedOn legal day of receipt
 * @param registeredOn day of entry in the register
 * @param eventOn day of the event that is being judged
 */
public record CaseDays(LocalDate receivedOn, LocalDate registeredOn, LocalDate eventOn) {

    /** A case of which only one day is known. */
    public static CaseDays all(LocalDate day) {
        return new CaseDays(day, day, day);
    }

    /** The same case, at another event. */
    public CaseDays at(LocalDate event) {
        return new CaseDays(receivedOn, registeredOn, event);
    }
}
