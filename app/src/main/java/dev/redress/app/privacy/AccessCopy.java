package dev.redress.app.privacy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a person gets who asks for access: the data about him or her in one case, and who processed them when and why.
 * Times are in the institution's zone. Data of other persons are blotted out.
 *
 * @param you the data as they stand now
 * @param formerly the data as they were entered, where they were put right since
 */
public record AccessCopy(
        String institution,
        String contact,
        String registerNumber,
        LocalDateTime madeAt,
        String zone,
        You you,
        Optional<You> formerly,
        Submitted submitted,
        List<Message> messages,
        List<Wanted> documentsAskedFor,
        Optional<Answer> firstResponse,
        Optional<Answer> response,
        List<Term> terms,
        List<Request> requests,
        List<Consent> consents,
        boolean processingRestricted,
        List<Step> trail) {

    /** The person. */
    public record You(
            List<String> kinds,
            String name,
            String address,
            String email,
            String phone,
            String customerNumber,
            String identityDocument,
            Optional<LocalDate> birthDate) {}

    /**
     * What was submitted.
     *
     * @param officer who received it, named as on the confirmation of receipt
     */
    public record Submitted(
            String kind,
            String channel,
            String form,
            String language,
            LocalDateTime arrivedAt,
            LocalDate receivedOn,
            LocalDateTime registeredAt,
            String officer,
            String subject,
            String text,
            Optional<String> materialLoss,
            String otherLoss,
            List<Paper> documents) {}

    /**
     * A document.
     *
     * @param file where it lies in this archive; empty where it is not part of it
     */
    public record Paper(String name, String mediaType, long size, Optional<String> file) {}

    /** A message; a note among staff is none. */
    public record Message(boolean fromYou, String channel, String text, List<Paper> documents) {}

    /** Documents that the institution asked for. */
    public record Wanted(String documents, LocalDate sentOn) {}

    /** What was answered; the executor is named, because an answer must name one. */
    public record Answer(
            String outcome,
            String text,
            String nextRemedies,
            String executor,
            String executorContact,
            Optional<LocalDate> letterOn,
            Optional<LocalDate> sentOn) {}

    /** A term that ran. */
    public record Term(
            String clock,
            LocalDateTime start,
            LocalDate due,
            Optional<LocalDateTime> dueAt,
            Optional<LocalDate> stoppedOn,
            boolean missed,
            String source) {}

    /** A request of this person for his or her data. */
    public record Request(
            int number,
            String right,
            LocalDateTime receivedAt,
            String standing,
            Optional<LocalDateTime> answeredAt,
            String words,
            String answer) {}

    /** A consent of this person. */
    public record Consent(
            String purpose,
            String textVersion,
            String channel,
            LocalDateTime givenAt,
            Optional<LocalDateTime> withdrawnAt) {}

    /** What a step of the trail was. */
    public enum StepKind {
        /** Personal data and texts were opened for a purpose. */
        OPENED,
        /** Data were read. */
        READ,
        /** Something went to somebody outside. */
        DISCLOSED,
        /** Something was done to the case. */
        DONE
    }

    /**
     * A step of the processing.
     *
     * @param by role, or side of the case; never a name
     * @param purpose the lawful purpose; empty where the law asks for none
     * @param what the fields that were read, what was disclosed and to whom, or what was done
     */
    public record Step(LocalDateTime at, StepKind kind, String by, String purpose, String what) {}
}
