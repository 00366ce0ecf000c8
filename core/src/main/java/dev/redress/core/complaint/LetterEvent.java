package dev.redress.core.complaint;

import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What happened to a letter. Its place among the letters of the case is its name, from 1. */
public sealed interface LetterEvent extends ComplaintEvent {

    /** Place of the letter among the letters of the case, from 1. */
    int letter();

    /** @param to who is addressed, by the word for the place in the case: {@code complainant-1} */
    record LetterWritten(int letter, Paper paper, Optional<String> about, String to, LetterText text, String by)
            implements LetterEvent {}

    /** It was written anew; what had been approved is approved no more. */
    record LetterRevised(int letter, String to, LetterText text, String by) implements LetterEvent {}

    record LetterCommented(int letter, int version, String by, VaultRef comment) implements LetterEvent {}

    record LetterPresented(int letter, int version, String by) implements LetterEvent {}

    record LetterApproved(int letter, int version, String by) implements LetterEvent {}

    /** It went back to its author. Without a reason: what it answers was decided anew. */
    record LetterReturned(int letter, String by, Optional<VaultRef> reason) implements LetterEvent {}

    /** @param role code of the role in which it was signed; empty where the seal of the institution suffices */
    record LetterSigned(
            int letter, int version, String by, Optional<String> role, LocalDate on, LetterAct.Signed signed)
            implements LetterEvent {}

    record LetterDiscarded(int letter, String by, VaultRef reason) implements LetterEvent {}

    record LetterPosted(int letter, String means, String by) implements LetterEvent {}

    /** Somebody wanted it sent although the outbox held it back, or it may have left already. */
    record LetterSentAgain(int letter, String by) implements LetterEvent {}

    /**
     * It left the house.
     *
     * @param withoutEffect why it evidences nothing any more, where the case has moved on while it was on its way
     */
    record LetterDispatched(
            int letter,
            String means,
            LocalDate on,
            Optional<VaultRef> proof,
            List<Attachment> documents,
            Optional<String> withoutEffect)
            implements LetterEvent {}

    record LetterDelivery(int letter, Letter.Fate fate, LocalDate on, Optional<VaultRef> note) implements LetterEvent {}
}
