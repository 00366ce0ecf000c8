package dev.redress.app.ledger;

/**
 * Who reads.
 *
 * @param who login of a person of the institution; {@code complainant} with the place of the person in the submission;
 *     or the name of a part of the program
 * @param session fingerprint of the working session
 * @param purpose code of a lawful purpose of the rulebook, or {@link #OWN_CASE}
 */
public record Reader(String who, String session, String purpose) {

    /** A complainant reads what concerns him or her; that needs no purpose of the institution's. */
    public static final String OWN_CASE = "own-case";
}
