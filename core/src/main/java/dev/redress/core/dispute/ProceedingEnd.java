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
     * @param decision code of what was decided
     * @param finalOn the day from which nobody can appeal against it
     */
    record ByDecision(LocalDate on, String decision, Optional<LocalDate> finalOn, VaultRef text)
            implements ProceedingEnd {}

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
            case ByDeed _, ByDecision _ -> GateFacts.Outcome.DECIDED;
            case WithoutPaper(var _, boolean agreed) -> agreed ? GateFacts.Outcome.DECIDED : GateFacts.Outcome.FAILED;
            case ByMinutes _ -> GateFacts.Outcome.FAILED;
            case Unsigned _, NotAdmitted _, Withdrawn _ ->
                begun ? GateFacts.Outcome.FAILED : GateFacts.Outcome.NOT_HELD;
        };
    }
}
