package dev.redress.app.handling;

import dev.redress.core.complaint.Extension;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A case as people of the institution see it.
 *
 * @param possible acts that would be allowed now, and why the others would not
 * @param events what happened, in order
 * @param openedFor the lawful purpose for which texts and personal data are open in this working session; while it is
 *     empty they are left out
 * @param erased whether texts and personal data are no more
 */
public record CaseView(
        String institution,
        UUID caseId,
        int year,
        long number,
        String registerNumber,
        String state,
        boolean open,
        String kind,
        String form,
        String channel,
        String language,
        String priority,
        String unit,
        Optional<String> handler,
        Optional<String> assistance,
        List<String> otherUnits,
        LocalDateTime arrivedAt,
        LocalDateTime registeredAt,
        LocalDate receivedOn,
        String officer,
        Optional<LocalDate> acknowledgedOn,
        Optional<String> continues,
        Optional<String> continuedBy,
        List<String> incomplete,
        String subject,
        String substance,
        List<Party> complainants,
        List<Paper> attachments,
        Optional<String> materialLoss,
        Optional<String> nonMaterialLoss,
        List<ClockView> clocks,
        List<Extension> extensions,
        List<RequestedDocuments> documentRequests,
        Optional<ResponseView> response,
        List<Message> correspondence,
        List<PossibleAct> possible,
        List<Happened> events,
        Optional<String> openedFor,
        boolean erased) {

    /** A complainant. */
    public record Party(
            List<String> kinds, String name, String address, String email, String phone, Optional<String> mandate) {}

    /** A document, with the identifier under which it can be fetched. */
    public record Paper(UUID id, String name, String mediaType, long size, boolean copy) {}

    /** A request for documents. */
    public record RequestedDocuments(String documents, String means, LocalDate sentOn) {}

    /** The response. */
    public record ResponseView(
            String outcome,
            String reasons,
            String executor,
            String executorContact,
            LocalDate letterOn,
            String language,
            String nextRemedies,
            Optional<LocalDate> offerOpenUntil,
            Optional<String> means,
            Optional<LocalDate> dispatchedOn) {}

    /** A message of the case. */
    public record Message(String direction, String channel, String text, List<Paper> attachments) {}

    /**
     * An act and whether it would be allowed now.
     *
     * @param act noun of the act, as in addresses
     * @param refusal why not; empty when it would be allowed
     * @param source the rule that refuses
     */
    public record PossibleAct(String act, Optional<String> refusal, Optional<String> source) {}

    /** An event of the ledger. */
    public record Happened(
            int sequence, String kind, LocalDate occurredOn, LocalDateTime recordedAt, String actor, String hash) {}
}
