package dev.redress.core.complaint;

import dev.redress.core.clock.ClockEvent;
import dev.redress.core.clock.Deadline;
import dev.redress.core.complaint.ComplaintEvent.ClockStarted;
import dev.redress.core.rulebook.Fact;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Days that a letter names before the act that brings them about is on record: until when the complainant may turn
 * elsewhere, until when documents may come, until when the extended time runs. They are counted by the very rules that will
 * count them then.
 */
public final class Prospects {

    private final CaseFile file;
    private final Circumstances circumstances;

    public Prospects(CaseFile file, Circumstances circumstances) {
        this.file = file;
        this.circumstances = circumstances;
    }

    /** The last day of a clock that a fact would start on a day; empty where no such clock runs or no calendar is out. */
    private Optional<LocalDate> lastDay(String clock, Fact fact, LocalDate on) {
        return new CaseClocks(circumstances)
                .start(file, fact, on.atStartOfDay()).stream()
                        .flatMap(event -> event instanceof ClockStarted(String started, Deadline deadline)
                                        && started.equals(clock)
                                ? Optional.of(deadline.due()).stream()
                                : Optional.<LocalDate>empty().stream())
                        .findFirst();
    }

    /** The last day for documents that are asked for on a day; empty where no time runs for them. */
    public Optional<LocalDate> documentsUntil(LocalDate askedOn) {
        return lastDay("documents", Fact.DOCUMENTS_REQUESTED, askedOn);
    }

    /** The last day of a clock that counts from a letter of that day, whether or not it ran before. */
    Optional<LocalDate> anew(String clock, LocalDate letterOn) {
        return new Prospects(without(clock), circumstances).lastDay(clock, Fact.RESPONSE_LETTER_DATED, letterOn);
    }

    private CaseFile without(String clock) {
        return new CaseFileChange(file)
                .clocks(file.clocks().stream()
                        .filter(it -> !it.clock().equals(clock))
                        .toList());
    }

    /** The last day of a clock with the extension that was decided last; its present one where that is in effect. */
    public Optional<LocalDate> extended(String clock) {
        CaseClocks clocks = new CaseClocks(circumstances);
        return file.runningClock(clock)
                .flatMap(running -> file.extensionWithoutNotice(clock)
                        .filter(extension -> extension.standing() == Extension.Standing.AWAITS_NOTICE)
                        .flatMap(extension -> clocks.terms(file, clock)
                                .map(law -> clocks.deadline(running.under(law)
                                                .after(new ClockEvent.Extended(circumstances.today(), extension.by())))
                                        .due()))
                        .or(() -> Optional.of(running.deadline().due())));
    }
}
