package dev.redress.app.register;

import dev.redress.core.rulebook.Money;
import dev.redress.core.rulebook.Titles;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A case as the complainant sees it: where it stands, until when what happens, what was said to the complainant. Notes
 * among staff are not in it and cannot get into it.
 *
 * @param ended why it ended without a response: the ground of the procedure, where it names one
 * @param you whose page it is, and what that person may do
 * @param erased whether the personal data were erased, so that no text can be shown
 */
record ComplainantView(
        String registerNumber,
        String state,
        boolean open,
        Titles kind,
        LocalDateTime arrivedAt,
        LocalDate receivedOn,
        LocalDateTime registeredAt,
        String officer,
        String contact,
        String language,
        String subject,
        String substance,
        List<Paper> papers,
        Optional<Money> materialLoss,
        List<RunningTerm> terms,
        List<Asked> documents,
        List<Message> messages,
        Optional<FirstAnswer> firstAnswer,
        Optional<Answer> answer,
        Optional<Titles> ended,
        Optional<String> continuedBy,
        boolean erased,
        You you) {

    /**
     * The person whose page it is.
     *
     * @param name empty where nothing is on record under that name
     * @param email where a code can go; empty when there is no such address
     * @param several whether others complain in the same case
     * @param repliedTo of several: whether the one reply goes to this person's address
     * @param acts for somebody who acts for another: by what, until when, and how far
     */
    record You(
            String name,
            String email,
            boolean verified,
            boolean several,
            boolean repliedTo,
            Optional<Acts> acts,
            boolean mayRead,
            boolean mayWrite,
            boolean maySettle) {

        /** @param until last day, inclusive */
        record Acts(String basis, Optional<LocalDate> until, List<String> scope) {}
    }

    /** A document of the case; only those that the institution sent can be fetched. */
    record Paper(UUID id, String name, String mediaType, long size, boolean copy) {}

    /**
     * A term.
     *
     * @param standing running, overdue, in-time, late; of the time of somebody else yours, theirs, ended, closed
     * @param former the last day before the term was extended or counted anew
     * @param extendedBecause the condition under which it was extended
     */
    record RunningTerm(
            String clock,
            String standing,
            LocalDate due,
            Optional<LocalDate> stoppedOn,
            Optional<LocalDate> former,
            Optional<Titles> extendedBecause,
            String source) {}

    /** A request for documents. */
    record Asked(List<String> documents, LocalDate sentOn) {}

    /** A message to or from the complainant. */
    record Message(boolean fromComplainant, String text, List<Paper> papers) {}

    /** The first answer in substance. */
    record FirstAnswer(LocalDate sentOn, String text) {}

    /** The response, once it has left the house. */
    record Answer(
            Titles outcome,
            String reasons,
            String executor,
            String executorContact,
            LocalDate letterOn,
            LocalDate dispatchedOn,
            String language,
            String nextRemedies,
            Optional<LocalDate> offerOpenUntil) {}
}
