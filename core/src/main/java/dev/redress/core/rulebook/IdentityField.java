package dev.redress.core.rulebook;

import java.util.Locale;

/** What an institution asks of a complainant. */
public enum IdentityField {
    /** Full name; where the law asks surname, given name and patronymic, a person without one leaves it empty. */
    NAME,
    /** Postal address for the reply. */
    ADDRESS,
    /** A telephone number or an e-mail address. */
    CONTACT,
    /** Number by which the institution knows its customer. */
    CUSTOMER_NUMBER,
    /** Number of the identity document. */
    IDENTITY_DOCUMENT,
    /** Personal signature under a written submission (ALMA-15). */
    SIGNATURE,
    /** The date that the submission itself bears (ALMA-15). */
    SUBMISSION_DATE;

    /** The word in rule files: {@code customer-number}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
