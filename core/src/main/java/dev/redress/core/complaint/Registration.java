package dev.redress.core.complaint;

import dev.redress.core.complaint.ComplaintEvent.SubmissionRegistered;
import dev.redress.core.rulebook.Fact;
import java.util.ArrayList;
import java.util.List;

/** What entry in the register sets in motion. */
public final class Registration {

    private Registration() {}

    /**
     * The entry and the clocks that receipt, completeness and registration start. Until somebody asks for missing
     * documents, they count as complete on the day of receipt: who does not ask wins no time.
     */
    public static List<ComplaintEvent> events(SubmissionRegistered entry, Circumstances circumstances) {
        CaseClocks clocks = new CaseClocks(circumstances);
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(entry);
        CaseFile file = CaseFile.of(entry);
        List<ComplaintEvent> received = new ArrayList<>();
        received.addAll(clocks.start(file, Fact.RECEIVED, entry.arrivedAt()));
        received.addAll(clocks.start(file, Fact.DOCUMENTS_COMPLETE, file.receivedAt()));
        events.addAll(received);
        Complaint complaint = CaseHistory.of(events);
        events.addAll(clocks.stop(
                complaint.file(), Fact.REGISTERED, entry.registeredAt().toLocalDate()));
        events.addAll(clocks.start(complaint.file(), Fact.REGISTERED, entry.registeredAt()));
        return events;
    }
}
