package dev.redress.app.letter.template;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The places in templates that values may take. A closed list: what is not here cannot be printed. All are texts, ready
 * to be read by people; days and amounts come set in the language of the letter.
 */
public enum Placeholder {
    /** The institution's own name for the document (DBS-27). */
    DOCUMENT(Shape.TEXT, Origin.HOUSE),
    INSTITUTION(Shape.TEXT, Origin.HOUSE),
    /** How the institution is reached about complaints. */
    CONTACT(Shape.TEXT, Origin.HOUSE),
    REGISTER_NUMBER(Shape.TEXT, Origin.HOUSE),
    /** The legal day of receipt. */
    RECEIPT_DATE(Shape.TEXT, Origin.HOUSE),
    /** The day of registration. */
    REGISTERED_ON(Shape.TEXT, Origin.HOUSE),
    LETTER_DATE(Shape.TEXT, Origin.HOUSE),
    ADDRESSEE(Shape.TEXT, Origin.SENDER),
    /** Who took the submission in (NEO-33); on a notice, the contact person (ALMA-9). */
    OFFICER(Shape.TEXT, Origin.HOUSE),
    /** The last day for the answer. */
    DUE_DATE(Shape.TEXT, Origin.HOUSE),
    OLD_DUE_DATE(Shape.TEXT, Origin.HOUSE),
    NEW_DUE_DATE(Shape.TEXT, Origin.HOUSE),
    /** The length of the extension, such as "10 working days". */
    EXTENSION_BY(Shape.TEXT, Origin.HOUSE),
    /** Title of the coded condition. */
    EXTENSION_CONDITION(Shape.TEXT, Origin.HOUSE),
    EXTENSION_REASON(Shape.TEXT, Origin.STAFF),
    /** Title of the coded outcome. */
    OUTCOME(Shape.TEXT, Origin.HOUSE),
    REASONS(Shape.TEXT, Origin.STAFF),
    /** What the complainant may do next. */
    REMEDIES(Shape.TEXT, Origin.STAFF),
    /** Each way to the outside for whoever does not accept the answer, with its own time. */
    REMEDIES_UNTIL(Shape.LIST, Origin.HOUSE),
    /** The last day on which an offer may be accepted. */
    OFFER_UNTIL(Shape.TEXT, Origin.HOUSE),
    EXECUTOR(Shape.TEXT, Origin.HOUSE),
    EXECUTOR_CONTACT(Shape.TEXT, Origin.STAFF),
    /** What is asked for. */
    DOCUMENTS(Shape.LIST, Origin.STAFF),
    /** The last day on which it may come. */
    DOCUMENTS_UNTIL(Shape.TEXT, Origin.HOUSE),
    /** Title of the coded ground on which the case ends. */
    GROUND(Shape.TEXT, Origin.HOUSE),
    GROUND_REASON(Shape.TEXT, Origin.STAFF),
    /** Written for this one letter. */
    MESSAGE(Shape.TEXT, Origin.STAFF),
    /** What comes with the letter, each marked where it is a certified copy (ALMA-46). */
    ATTACHMENTS(Shape.LIST, Origin.STAFF),
    /** Names of several complainants, in order (ALMA-48). */
    COMPLAINANTS(Shape.LIST, Origin.SENDER),
    /** The unit or body that has the case now. */
    TRANSFERRED_TO(Shape.TEXT, Origin.STAFF),
    /** Who outside the house is waited for. */
    THIRD_PARTY(Shape.TEXT, Origin.STAFF),
    ORAL_ANSWER_ON(Shape.TEXT, Origin.HOUSE),
    WITHDRAWN_ON(Shape.TEXT, Origin.HOUSE),
    OBJECTION_ON(Shape.TEXT, Origin.HOUSE),
    DISPUTE_NUMBER(Shape.TEXT, Origin.HOUSE),
    /** Name of the forum to which the dispute went last. */
    FORUM(Shape.TEXT, Origin.HOUSE),
    /** The one addressee that was chosen there (NEO-23). */
    FORUM_ADDRESSEE(Shape.TEXT, Origin.HOUSE),
    /** Where that addressee is: a rule names an office, and only the author knows which one and in which street. */
    FORUM_ADDRESS(Shape.TEXT, Origin.STAFF),
    /** What the application needs, by the version of the rule under which it was made. */
    FORUM_PAPERS(Shape.LIST, Origin.HOUSE),
    /** Every way to the outside, whether it is open, and until when. */
    WAYS(Shape.LIST, Origin.HOUSE),
    /** What the complainant wrote the submission is about. */
    SUBJECT(Shape.TEXT, Origin.SENDER),
    /** What happens next, from the procedure. */
    PROCEDURE(Shape.TEXT, Origin.HOUSE),
    /** Address of the status page. */
    STATUS_ADDRESS(Shape.TEXT, Origin.HOUSE),
    /** The legal bases. */
    LAW(Shape.LIST, Origin.HOUSE),
    /** Title of the kind of submission. */
    SUBMISSION_KIND(Shape.TEXT, Origin.HOUSE),
    /** Title of the channel by which it came. */
    CHANNEL(Shape.TEXT, Origin.HOUSE),
    /** Where the case stands, in words. */
    STATE(Shape.TEXT, Origin.HOUSE),
    /** The day on which the case ended. */
    ENDED_ON(Shape.TEXT, Origin.HOUSE),
    /** The office in which a notice hangs. */
    OFFICE(Shape.TEXT, Origin.HOUSE),
    /** Every way to bring a complaint, with its contacts. */
    CHANNELS(Shape.LIST, Origin.HOUSE),
    OPENING_HOURS(Shape.TEXT, Origin.HOUSE),
    /** What the procedure asks about whoever complains, with the kinds of complainant that must give it. */
    IDENTITY_FIELDS(Shape.LIST, Origin.HOUSE);

    /** What may be put there. */
    public enum Shape {
        TEXT,
        /** Several texts, each of which gets a line. */
        LIST
    }

    /** Who wrote the text that is put there. */
    public enum Origin {
        /** Nobody for this letter: rules, the register, the calendar, the list of staff. */
        HOUSE,
        /** Somebody who works on the case; may quote the sender. */
        STAFF,
        /** The complainant or somebody else outside, even if it is only a name. */
        SENDER
    }

    private final Shape shape;
    private final Origin origin;

    Placeholder(Shape shape, Origin origin) {
        this.shape = shape;
        this.origin = origin;
    }

    /** The name in templates: {@code register-number}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Shape shape() {
        return shape;
    }

    public Origin origin() {
        return origin;
    }

    static Optional<Placeholder> find(String word) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.word().equals(word))
                .findFirst();
    }

    /** The known name that differs least from what was written. */
    static Placeholder nearest(String written) {
        return Arrays.stream(values())
                .min(Comparator.comparingInt(placeholder -> distance(placeholder.word(), written)))
                .orElseThrow();
    }

    /** How many letters must be put in, taken out or changed to get from one word to the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j - 1], row[j]) + 1);
            }
        }
        return row[other.length()];
    }
}
