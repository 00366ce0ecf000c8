package dev.redress.core.complaint;

/**
 * A submission in one of its states. Each state is a type, so that a rule for it cannot be applied to another by
 * mistake.
 */
public sealed interface Complaint {

    CaseFile file();

    /** Somebody still owes the complainant something. */
    sealed interface Open extends Complaint {}

    /** The institution has done with it. */
    sealed interface Ended extends Complaint {}

    /** In the register; nobody has taken it up yet. */
    record Registered(CaseFile file) implements Open {}

    /** Taken up by a handler. */
    record UnderExamination(CaseFile file) implements Open {}

    /** The complainant was asked for documents. */
    record AwaitingDocuments(CaseFile file) implements Open {}

    /** An oral complainant was asked to write. */
    record AwaitingWrittenComplaint(CaseFile file) implements Open {}

    /** The response is decided and has not left the house. */
    record ResponseReady(CaseFile file) implements Open {}

    /** The response has left the house. */
    record Answered(CaseFile file) implements Ended {}

    /** An oral submission that goes on in a written one. */
    record ContinuedInWriting(CaseFile file) implements Ended {}

    record LeftWithoutConsideration(CaseFile file) implements Ended {}

    record HandlingRefused(CaseFile file) implements Ended {}

    record Withdrawn(CaseFile file) implements Ended {}

    /** The state's name in records and addresses, kebab-case. */
    default String state() {
        return getClass().getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}
