package dev.redress.app.handling;

import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.ComplaintEvent;
import dev.redress.core.complaint.ComplaintEvent.*;
import dev.redress.core.complaint.ConfidentialityEvent;
import dev.redress.core.complaint.DisputeEvent;
import dev.redress.core.complaint.LetterEvent;
import dev.redress.core.complaint.PartyEvent;
import dev.redress.core.complaint.PrivacyEvent;
import dev.redress.core.ledger.LedgerEntry;
import dev.redress.core.ledger.VaultRef;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The ledger of a case told in sentences, each with the row and the hash that prove it. */
@Component
class HistoryInWords {

    /**
     * A row of the ledger.
     *
     * @param text what happened
     * @param reason what was given as a reason or said, from the vault; empty when there is none or it was erased
     */
    record Line(
            int sequence,
            String text,
            String reason,
            LocalDate occurredOn,
            LocalDateTime recordedAt,
            String actor,
            String hash,
            String previousHash) {}

    /** An event and the reference of its text. */
    record Told(String text, Optional<VaultRef> reason) {
        Told(String text) {
            this(text, Optional.empty());
        }

        Told(String text, VaultRef reason) {
            this(text, Optional.of(reason));
        }
    }

    private final Cases cases;

    HistoryInWords(Cases cases) {
        this.cases = cases;
    }

    /**
     * @param zone the legal zone of the institution, in which moments are shown
     * @param reading leave to read the reasons; without it they are left out
     */
    List<Line> of(CaseRef ref, ZoneId zone, Shown show, Optional<Reading> reading) {
        List<LedgerEntry> entries = cases.entries(ref);
        List<Told> told = entries.stream()
                .map(entry -> tell(EventJson.read(entry.kind(), entry.version(), entry.payload()), show))
                .toList();
        Reading.Wanted reasons = new Reading.Wanted();
        told.forEach(it -> reasons.add("reason", it.reason()));
        Map<UUID, String> texts = reading.map(it -> it.texts(reasons)).orElse(Map.of());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            LedgerEntry entry = entries.get(i);
            lines.add(new Line(
                    entry.sequence(),
                    told.get(i).text(),
                    told.get(i)
                            .reason()
                            .map(reason -> texts.getOrDefault(reason.text(), ""))
                            .orElse(""),
                    entry.occurredOn(),
                    LocalDateTime.ofInstant(entry.recordedAt(), zone),
                    entry.actor(),
                    entry.hash(),
                    entry.previousHash()));
        }
        return lines;
    }

    private static Told tell(ComplaintEvent event, Shown show) {
        return switch (event) {
            case SubmissionRegistered it ->
                new Told("Entered in the register as " + it.number().printed() + " by " + it.officer());
            case ClockStarted(var clock, var deadline) ->
                new Told(clock(show, clock) + " clock started; last day " + show.day(deadline.due()));
            case ClockAwaitsCalendar(var clock, var startAt, var because) ->
                new Told(clock(show, clock) + " clock began on " + show.moment(startAt) + " and awaits a calendar: "
                        + because);
            case AwaitedClockDropped(var clock, var because) ->
                new Told(clock(show, clock) + " clock no longer awaits a calendar: " + because);
            case MissAnswered(var clock, var due, var because) ->
                new Told("No breach: " + clock(show, clock) + ", last day " + show.day(due) + ": " + because);
            case ClockSuspended(var clock, var reason, var on) ->
                new Told(clock(show, clock) + " clock held from " + show.day(on) + ": " + reason);
            case ClockResumed(var clock, var on, var deadline) ->
                new Told(clock(show, clock) + " clock runs again from " + show.day(on) + "; last day "
                        + show.day(deadline.due()));
            case ClockExtended(var clock, var _, var by, var deadline) ->
                new Told(clock(show, clock) + " time extended by " + by + "; last day " + show.day(deadline.due()));
            case DeadlineRecounted(var clock, var because, var deadline) ->
                new Told(clock(show, clock) + " deadline counted again: " + because + "; last day "
                        + show.day(deadline.due()));
            case ClockStopped(var clock, var on, var because) ->
                new Told(clock(show, clock) + " clock stopped on " + show.day(on) + ": " + spaced(because));
            case ClockSetAside(var clock, var on, var because) ->
                new Told(clock(show, clock) + " clock set aside on " + show.day(on) + ": " + because);
            case DeadlineMissed(var clock, var due) ->
                new Told("Deadline missed: " + clock(show, clock) + ", last day was " + show.day(due));
            case WindowEnded(var clock, var due) ->
                new Told(clock(show, clock) + ": the time ended, its last day was " + show.day(due));
            case Acknowledged(var means, var sentOn, var officer, var _) ->
                new Told("Receipt confirmed on " + show.day(sentOn) + " by " + spaced(means) + ", officer " + officer);
            case Assigned(var unit, var handler) ->
                new Told("Assigned to " + unit
                        + handler.map(login -> ", " + login).orElse(""));
            case PriorityChanged(var from, var to, var reason) ->
                new Told("Priority changed from " + from + " to " + to, reason);
            case AssistanceChosen(var assistance, var units) ->
                new Told("Form of assistance: " + spaced(assistance)
                        + (units.isEmpty() ? "" : ", with " + show.list(units)));
            case AssistanceLapsed(var assistance) ->
                new Told("Not open at this urgency, to be chosen anew: " + spaced(assistance));
            case FormOverridden(var form, var reason) -> new Told("Form put right: " + form.word(), reason);
            case DocumentsRequested(var documents, var means, var sentOn) ->
                new Told("Documents asked for on " + show.day(sentOn) + " by " + spaced(means), documents);
            case DocumentsCompleted(var on) -> new Told("Documents complete on " + show.day(on));
            case ExtensionDecided(var clock, var condition, var by, var decidedBy, var _, var reason) ->
                new Told(
                        "Extension of " + by + " decided by " + decidedBy + " for the " + clock(show, clock) + " clock"
                                + condition
                                        .map(code -> " (" + spaced(code) + ")")
                                        .orElse(""),
                        reason);
            case ExtensionNotified(var clock, var means, var on) ->
                new Told("Notice of the extension (" + clock(show, clock) + ") left on " + show.day(on) + " by "
                        + spaced(means));
            case ExtensionVoided(var clock, var because) ->
                new Told("Extension (" + clock(show, clock) + ") is void: " + because);
            case WrittenComplaintRequested(var means, var sentOn) ->
                new Told("Complainant asked on " + show.day(sentOn) + " by " + spaced(means) + " to write");
            case ContinuedInWriting(var written) -> new Told("Goes on in writing as " + written.printed());
            case LeftWithoutConsideration(var ground, var reason) ->
                new Told("Left without consideration: " + spaced(ground), reason);
            case HandlingRefused(var ground, var reason, var _) ->
                new Told("Handling refused: " + spaced(ground), reason);
            case Withdrawn(var on, var reason) -> new Told("Withdrawn by the complainant on " + show.day(on), reason);
            case FirstResponseGiven(var means, var sentOn, var text) ->
                new Told("First response given on " + show.day(sentOn) + " by " + spaced(means), text);
            case ResponseDecided(var response) ->
                new Told(
                        "Response decided: " + spaced(response.outcome()) + ", dated " + show.day(response.letterOn()));
            case ResponseDispatched(var means, var on) ->
                new Told("Response left the house on " + show.day(on) + " by " + spaced(means));
            case ConfidentialityEvent it -> ConfidentialityInWords.tell(it, show);
            case DisputeEvent it -> DisputeInWords.tell(it, show);
            case LetterEvent it -> LettersInWords.tell(it, show);
            case PartyEvent it -> PartiesInWords.tell(it, show);
            case PrivacyEvent it -> PrivacyInWords.tell(it, show);
            case CorrespondenceAdded(var message) ->
                new Told(
                        switch (message.direction()) {
                            case IN -> "Message from the complainant";
                            case OUT -> "Message to the complainant";
                            case INTERNAL -> "Note among staff";
                        });
        };
    }

    private static String clock(Shown show, String clock) {
        return show.word("clock", clock);
    }

    private static String spaced(String code) {
        return code.replace('-', ' ');
    }
}
