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
 * @param secret with the number, opens the status page for the first named; shown this once. Where staff handed in, it
 *     opens once and gives way to a fresh one
 * @param clocks the terms that run now
 * @param others a secret for each of the other complainants, to be handed on; it opens once and gives way to a fresh one
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
        List<RunningTerm> clocks,
        List<OtherSecret> others) {

    /** @param complainant place in the submission, from 2 */
    public record OtherSecret(int complainant, String secret) {}

    /** A term that runs, and its last day. */
    public record RunningTerm(String clock, LocalDate due, String source) {}
}
