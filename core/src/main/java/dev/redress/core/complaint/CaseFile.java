package dev.redress.core.complaint;

import dev.redress.core.access.CaseStanding;
import dev.redress.core.complaint.ComplaintEvent.Acknowledged;
import dev.redress.core.complaint.ComplaintEvent.AssistanceChosen;
import dev.redress.core.complaint.ComplaintEvent.DocumentsRequested;
import dev.redress.core.complaint.ComplaintEvent.FirstResponseGiven;
import dev.redress.core.complaint.ComplaintEvent.HandlingRefused;
import dev.redress.core.complaint.ComplaintEvent.PriorityChanged;
import dev.redress.core.complaint.ComplaintEvent.ResponseDispatched;
import dev.redress.core.complaint.ComplaintEvent.SubmissionRegistered;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Form;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything on record about a submission, whatever its state.
 *
 * @param entry its entry in the register
 * @param form oral or written, as it stands now
 * @param unit the queue that answers for the case; there always is one (KP-15)
 * @param handler who works on it
 * @param priority code of its one priority (KP-12)
 * @param clocks every clock it ever had
 * @param awaited every clock that had to wait for a calendar
 * @param extensions every extension ever decided
 * @param documentRequests every request for documents
 * @param documentsCompletedOn the day of the last completion
 * @param response the response as last decided
 * @param dispatch how and when the response left the house
 * @param refusal on which ground handling was refused, and when
 * @param continuedBy the written submission that continues this oral one
 * @param confidentiality who may come near it, and who came
 * @param parties who acts for those who complain
 * @param letters what is written to the complainant
 * @param privacy the rights of persons over their data, and what became of the data
 * @param disputes what came after the answer
 */
public record CaseFile(
        SubmissionRegistered entry,
        Form form,
        String unit,
        Optional<String> handler,
        String priority,
        List<PriorityChanged> priorityHistory,
        Optional<AssistanceChosen> assistance,
        Optional<Acknowledged> acknowledgement,
        Optional<FirstResponseGiven> firstResponse,
        List<CaseClock> clocks,
        List<AwaitedClock> awaited,
        List<Extension> extensions,
        List<DocumentsRequested> documentRequests,
        Optional<LocalDate> documentsCompletedOn,
        Optional<Response> response,
        Optional<ResponseDispatched> dispatch,
        Optional<HandlingRefused> refusal,
        Optional<RegisterNumber> continuedBy,
        List<Correspondence> correspondence,
        Confidentiality confidentiality,
        Parties parties,
        Letters letters,
        Privacy privacy,
        Disputes disputes) {

    public CaseFile {
        priorityHistory = List.copyOf(priorityHistory);
        clocks = List.copyOf(clocks);
        awaited = List.copyOf(awaited);
        extensions = List.copyOf(extensions);
        documentRequests = List.copyOf(documentRequests);
        correspondence = List.copyOf(correspondence);
    }

    static CaseFile of(SubmissionRegistered entry) {
        return new CaseFile(
                entry,
                entry.form(),
                entry.unit(),
                Optional.empty(),
                entry.priority(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Confidentiality.NONE,
                Parties.NONE,
                Letters.NONE,
                Privacy.NONE,
                Disputes.NONE);
    }

    /** What decides who may come near the case. */
    public CaseStanding standing() {
        return new CaseStanding(
                unit,
                assistance.map(chosen -> Set.copyOf(chosen.units())).orElse(Set.of()),
                handler,
                entry.takenBy(),
                entry.complainedAbout(),
                entry.unitComplainedAbout(),
                confidentiality.conflicted(),
                confidentiality.restrictedTo());
    }

    /** The days that pick the version of a rule, with the day of an event. */
    public CaseDays days(LocalDate eventOn) {
        return new CaseDays(entry.receivedOn(), entry.registeredAt().toLocalDate(), eventOn);
    }

    /** The clock of this name that runs now. */
    public Optional<CaseClock> runningClock(String name) {
        return clocks.stream()
                .filter(clock -> clock.clock().equals(name))
                .filter(CaseClock::running)
                .findFirst();
    }

    /** The clocks that wait for a calendar. */
    public List<AwaitedClock> waiting() {
        return awaited.stream().filter(AwaitedClock::waits).toList();
    }

    /** The place of the next clock of this name. */
    int nextOrdinal(String name) {
        long before =
                clocks.stream().filter(clock -> clock.clock().equals(name)).count()
                        + awaited.stream()
                                .filter(clock -> clock.clock().equals(name) && !clock.started())
                                .count();
        return (int) before + 1;
    }

    /** The last clock of this name, running or not. */
    public Optional<CaseClock> lastClock(String name) {
        return clocks.stream().filter(clock -> clock.clock().equals(name)).reduce((first, second) -> second);
    }

    /**
     * The extension of the clock that runs whose notice is not on record. It may be void already, because the term has
     * ended meanwhile; a notice that left in time and is recorded only now still gives it effect.
     */
    public Optional<Extension> extensionWithoutNotice(String clock) {
        return runningClock(clock)
                .flatMap(running -> extensions.stream()
                        .filter(extension ->
                                extension.clock().equals(clock) && extension.ordinal() == running.ordinal())
                        .filter(extension -> extension.notifiedOn().isEmpty())
                        .reduce((first, second) -> second));
    }

    /** How often a clock's term was extended, with effect or still awaiting it. */
    public long extensionsOf(String clock) {
        return extensions.stream()
                .filter(extension -> extension.clock().equals(clock))
                .filter(extension -> extension.standing() != Extension.Standing.VOID)
                .count();
    }

    /** The moment that counts as receipt: the arrival, or the opening that followed an arrival outside hours. */
    public LocalDateTime receivedAt() {
        return entry.arrivedAt().toLocalDate().equals(entry.receivedOn())
                ? entry.arrivedAt()
                : entry.receivedOn().atStartOfDay();
    }
}
