package dev.redress.core.complaint;

import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Acts on letters of a case: made, checked, signed, sent, proved. A letter is named by its place, from 1. */
public sealed interface LetterAct extends ComplaintAct {

    /**
     * Write a letter.
     *
     * @param about the clock that it is about, where it is about one
     * @param to whom it is addressed
     */
    record WriteLetter(Paper paper, Optional<String> about, Party to, LetterText text) implements LetterAct {}

    /** Write it anew. Whoever approved it, approved another text. */
    record ReviseLetter(int letter, Party to, LetterText text) implements LetterAct {}

    /** Say something about it, for those who make, check and sign it. */
    record CommentOnLetter(int letter, Optional<VaultRef> comment) implements LetterAct {}

    /** Hand it over to be checked and signed. */
    record PresentLetter(int letter) implements LetterAct {}

    /**
     * Approve it, without having written any of it.
     *
     * @param version the version that was read, from 1
     */
    record ApproveLetter(int letter, int version) implements LetterAct {}

    /** Give it back to its author. */
    record ReturnLetter(int letter, Optional<VaultRef> reason) implements LetterAct {}

    /** Sign it. From here on its text is frozen. */
    record SignLetter(int letter, int version, Signed signed) implements LetterAct {}

    /** Give it up before it was sent. */
    record DiscardLetter(int letter, Optional<VaultRef> reason) implements LetterAct {}

    /** Put it into the outbox; the program sends it and records what became of it. */
    record PostLetter(int letter, String means) implements LetterAct {}

    /** Have the outbox send what it held back, or of which nobody knew whether it left. */
    record SendAgain(int letter) implements LetterAct {}

    /**
     * Record that it left the house.
     *
     * @param proof what evidences the dispatch: a tracking number, the answer of the mail server
     * @param documents scans of a receipt
     */
    record DispatchLetter(int letter, String means, LocalDate on, Optional<VaultRef> proof, List<Attachment> documents)
            implements LetterAct {
        public DispatchLetter {
            documents = List.copyOf(documents);
        }
    }

    /** Record what became of it after it had left, or that it could not leave. */
    record RecordDelivery(int letter, Letter.Fate fate, LocalDate on, Optional<VaultRef> note) implements LetterAct {}

    /**
     * How a letter was signed.
     *
     * @param code what the public page of verification knows it by; nobody guesses it
     * @param document the signed document, in the vault
     * @param sha256 of the signed document, in hexadecimal
     * @param head hash of the last row of the case's ledger before the signature, as printed on the letter
     * @param rows how many rows the ledger of the case had
     * @param imprint what was printed besides the text: signer, office, head; in the vault
     */
    record Signed(String code, VaultRef document, String sha256, String head, int rows, VaultRef imprint) {}
}
