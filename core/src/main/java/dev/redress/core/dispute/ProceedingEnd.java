package dev.redress.core.dispute;

import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.LocalDate;
import java.util.Optional;

/** How a proceeding ended. */
public sealed interface ProceedingEnd {

    /** The day on which it ended. */
    LocalDate on();

    record ByDeed(LocalDate on, EndPaper.SettlementDeed deed) implements ProceedingEnd {}

    record ByMinutes(LocalDate on, EndPaper.Minutes minutes) implements ProceedingEnd {}

    /** As a limited facilitation ends (NEO-13). */
    record WithoutPaper(LocalDate on, boolean agreed) implements ProceedingEnd {}

    /**
     * By the last instance so far; unless it is final, the next may take it up.
     *
     * @param decision code of what was decided
     * @param merits whether it decides the dispute itself
     * @param owed whether by it somebody owes something
     * @param finalOn the day from which nobody can appeal against it
     */
    record ByDecision(
            LocalDate on, String decision, boolean merits, boolean owed, Optional<LocalDate> finalOn, VaultRef text)
            implements ProceedingEnd {

        ByDecision finalFrom(LocalDate day) {
            return new ByDecision(on, decision, merits, owed, Optional.of(day), text);
        }
    }

    /**
     * Somebody did not sign what needs both, the agreement or the paper at the end, and no source says what follows.
     *
     * @param missing whose signature is missing
     */
    record Unsigned(LocalDate on, Signer missing) implements ProceedingEnd {}

    record NotAdmitted(LocalDate on) implements ProceedingEnd {}

    record Withdrawn(LocalDate on) implements ProceedingEnd {}

    /**
     * How the gates see it. What was once held stays held, however it ended (NEO-19, SUB-14).
     *
     * @param begun whether it had begun
     */
    default GateFacts.Outcome outcome(boolean begun) {
        return switch (this) {
            case ByDeed _ -> GateFacts.Outcome.DECIDED;
            case ByDecision decided -> decided.merits() ? GateFacts.Outcome.DECIDED : GateFacts.Outcome.FAILED;
            case WithoutPaper(var _, boolean agreed) -> agreed ? GateFacts.Outcome.DECIDED : GateFacts.Outcome.FAILED;
            case ByMinutes _ -> GateFacts.Outcome.FAILED;
            case Unsigned _, NotAdmitted _, Withdrawn _ ->
                begun ? GateFacts.Outcome.FAILED : GateFacts.Outcome.NOT_HELD;
        };
    }
}
