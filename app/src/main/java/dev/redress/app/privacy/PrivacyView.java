package dev.redress.app.privacy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * How it stands with the data of a case. Texts are empty unless the case is open for reading in this working session.
 *
 * @param complainants their names in order; empty names where the case is not open for reading
 * @param endedOn legal day on which the case ended
 * @param keptUntil last day of the period for which data are kept; empty while the case is open or nobody decided it
 * @param decided whether anybody decided how long data of this kind are kept
 * @param corrected places of complainants whose data were put right
 * @param restricted whether data are only kept
 * @param heldBy who set the legal hold
 * @param openedFor purpose for which the case is open for reading
 */
public record PrivacyView(
        String registerNumber,
        String state,
        boolean open,
        List<String> complainants,
        Optional<LocalDate> endedOn,
        Optional<LocalDate> keptUntil,
        boolean decided,
        List<Asked> requests,
        List<Consent> consents,
        List<Integer> corrected,
        boolean restricted,
        Optional<String> heldBy,
        boolean erased,
        Optional<String> openedFor) {

    /**
     * A request.
     *
     * @param standing open, met or refused
     * @param dueAt last moment of a term in hours, institution's zone
     * @param ground code of the ground of refusal
     * @param words how it was put
     * @param answer how it was met, or why it was refused
     */
    public record Asked(
            int number,
            String right,
            int complainant,
            LocalDateTime receivedAt,
            String standing,
            Optional<LocalDate> due,
            Optional<LocalDateTime> dueAt,
            boolean missed,
            int escalated,
            Optional<LocalDateTime> answeredAt,
            Optional<String> by,
            Optional<String> ground,
            String words,
            String answer) {}

    /** A consent. */
    public record Consent(
            int number,
            int complainant,
            String purpose,
            String textVersion,
            String channel,
            LocalDateTime givenAt,
            Optional<LocalDateTime> withdrawnAt) {}
}
