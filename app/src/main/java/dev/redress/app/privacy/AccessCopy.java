package dev.redress.app.privacy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a person gets who asks for access: the data about him or her in one case, and who processed them when and why.
 * Times are in the institution's zone. Data of other persons are blotted out.
 *
 * @param statementsLeftOut how many statements of the case are of others who complain in it, or of nobody in particular
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
        List<Letter> letters,
        List<Statement> statements,
        int statementsLeftOut,
        List<Term> terms,
        List<Request> requests,
        List<Consent> consents,
        boolean processingRestricted,
        List<Step> trail) {

    /**
     * The person.
     *
     * @param mandate what shows that the person acts for another; empty for who complains alone
     */
    public record You(
            List<String> kinds,
            String name,
            String address,
            String email,
            String phone,
            String customerNumber,
            String identityDocument,
            Optional<LocalDate> birthDate,
            String mandate) {}

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

    /**
     * A letter that was sent to this person.
     *
     * @param proof how it is shown that it left
     * @param file where it lies in this archive as it was sent; empty after erasure
     * @param receipts documents that show its way
     */
    public record Letter(
            String title,
            String language,
            LocalDate sentOn,
            String means,
            String proof,
            Optional<String> file,
            List<Paper> enclosures,
            List<Paper> receipts,
            List<Became> became) {}

    /** What became of a letter. */
    public record Became(String what, LocalDate on, String note) {}

    /**
     * Something that was said, promised or decided, such as an objection, a claim or a reason.
     *
     * @param by role, or side of the case; never a name
     * @param particulars what was said in codes, amounts and days
     */
    public record Statement(
            LocalDateTime at,
            String what,
            String by,
            List<String> particulars,
            List<String> texts,
            List<Paper> documents) {}

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
