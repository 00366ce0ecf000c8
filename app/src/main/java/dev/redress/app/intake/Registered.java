package dev.redress.app.intake;

import dev.redress.core.complaint.RegisterNumber;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What the person is told who handed something in: the acknowledgement's parts, and the way back.
 *
 * @param receivedOn legal day of receipt
 * @param officer who took it in
 * @param contact where to ask
 * @param secret with the number, opens the status page; shown this once
 * @param clocks the terms that run now
 */
public record Registered(
        String institution,
        UUID caseId,
        RegisterNumber number,
        LocalDate receivedOn,
        LocalDateTime registeredAt,
        String officer,
        String contact,
        String secret,
        List<RunningTerm> clocks) {

    /** A term that runs, and its last day. */
    public record RunningTerm(String clock, LocalDate due, String source) {}
}
