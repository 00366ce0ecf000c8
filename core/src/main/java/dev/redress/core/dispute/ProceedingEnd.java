package dev.redress.core.dispute;

import dev.redress.core.ledger.VaultRef;
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

    record NotAdmitted(LocalDate on) implements ProceedingEnd {}

    record Withdrawn(LocalDate on) implements ProceedingEnd {}

    /** How the gates see it. */
    default GateFacts.Outcome outcome() {
        return switch (this) {
            case ByDeed _, ByDecision _ -> GateFacts.Outcome.DECIDED;
            case WithoutPaper(var _, boolean agreed) -> agreed ? GateFacts.Outcome.DECIDED : GateFacts.Outcome.FAILED;
            case ByMinutes _ -> GateFacts.Outcome.FAILED;
            case NotAdmitted _, Withdrawn _ -> GateFacts.Outcome.NOT_HELD;
        };
    }
}
