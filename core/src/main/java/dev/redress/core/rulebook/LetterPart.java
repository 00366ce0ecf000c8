package dev.redress.core.rulebook;

import java.util.Locale;

/** What a letter may be required to contain. A closed list, so that every part has its place in a template. */
public enum LetterPart {
    REGISTER_NUMBER,
    RECEIPT_DATE,
    LETTER_DATE,
    OUTCOME,
    /** Why the institution decided so (ALMA-44). */
    REASONS,
    /** Who is responsible for the answer (ALMA-45). */
    EXECUTOR,
    EXECUTOR_CONTACT,
    /** What the complainant may do next. */
    REMEDIES,
    /** The last day for it. */
    REMEDIES_UNTIL,
    /** Who took the submission in (NEO-33). */
    OFFICER,
    ADDRESSEE,
    /** How the institution is reached about this case. */
    CONTACT,
    NEW_DUE_DATE,
    DOCUMENTS,
    /** The last day on which they may come. */
    DOCUMENTS_UNTIL,
    /** The coded ground on which the case ends. */
    GROUND,
    /** Who outside the house must act (POJK 22/2023 Art 75(5)). */
    THIRD_PARTY,
    /** Text written for this one letter. */
    MESSAGE,
    /** The letter is in the language of the submission (ALMA-47). */
    LANGUAGE,
    ATTACHMENTS;

    /** The word in rule files: {@code register-number}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
