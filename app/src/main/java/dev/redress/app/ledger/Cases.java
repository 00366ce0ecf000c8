package dev.redress.app.ledger;

import dev.redress.app.access.WorkingSession;
import dev.redress.app.platform.Problem;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.CaseHistory;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.Complaint;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.ComplaintEvent;
import dev.redress.core.complaint.ComplaintRules;
import dev.redress.core.complaint.PrivacyEvent.PersonalDataErased;
import dev.redress.core.complaint.Ruling;
import dev.redress.core.ledger.LedgerEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Acts on cases: load, ask the core, append, project. An act is stored whole or not at all, and of two acts at once
 * the second is judged by what the first has made.
 */
@Component
public class Cases {

    private static final int ATTEMPTS = 5;

    private final LedgerRows ledger;
    private final Projections projections;
    private final Vault vault;
    private final CaseLaw law;
    private final InstantSource now;
    private final Erasure erasure;
    private final TransactionTemplate transaction;
    private final WorkingSession session;
    private final ActsInSessions sessions;

    Cases(
            LedgerRows ledger,
            Projections projections,
            Vault vault,
            CaseLaw law,
            InstantSource now,
            Erasure erasure,
            TransactionTemplate transaction,
            WorkingSession session,
            ActsInSessions sessions) {
        this.session = session;
        this.sessions = sessions;
        this.erasure = erasure;
        this.ledger = ledger;
        this.projections = projections;
        this.vault = vault;
        this.law = law;
        this.now = now;
        this.transaction = transaction;
    }

    /** The case as its ledger has it; empty when there is none. */
    public Optional<RecordedCase> find(CaseRef ref) {
        List<LedgerEntry> entries = ledger.of(ref);
        return entries.isEmpty() ? Optional.empty() : Optional.of(fold(ref, entries));
    }

    /** @throws NoSuchCase when there is none */
    public RecordedCase require(CaseRef ref) {
        return find(ref).orElseThrow(() -> new NoSuchCase(ref));
    }

    /** The rows of a case's ledger, from the first. */
    public List<LedgerEntry> entries(CaseRef ref) {
        return ledger.of(ref);
    }

    /**
     * Tries an act.
     *
     * @param act made with the sealing of the case, through which its texts go into the vault if it is allowed
     * @throws NoSuchCase when there is no such case
     */
    public Ruling act(CaseRef ref, Actor actor, Function<Sealing, ComplaintAct> act) {
        for (int attempt = 1; ; attempt++) {
            try {
                return java.util.Objects.requireNonNull(
                        transaction.execute(_ -> judgeAndRecord(ref, actor, act)), "a transaction gives its ruling");
            } catch (DuplicateKeyException taken) {
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    private Ruling judgeAndRecord(CaseRef ref, Actor actor, Function<Sealing, ComplaintAct> act) {
        vault.lock(ref);
        RecordedCase recorded = require(ref);
        Sealing sealing = vault.forExisting(ref);
        Circumstances circumstances = law.of(recorded, actor);
        Ruling ruling = ComplaintRules.decide(recorded.complaint(), act.apply(sealing), circumstances);
        if (ruling instanceof Ruling.Allowed(List<ComplaintEvent> events) && !events.isEmpty()) {
            Appended appended = append(recorded, events, circumstances.today(), actor);
            ledger.append(appended.entries());
            session.known().ifPresent(it -> sessions.record(it, appended.entries()));
            vault.storeTexts(List.of(sealing));
            projections.change(recorded, appended.recorded());
            if (events.stream().anyMatch(PersonalDataErased.class::isInstance)) {
                erasure.erase(ref);
            }
        }
        return ruling;
    }

    /**
     * Rows for the events of a case that begins. Nothing is stored yet; see {@link #begin}.
     *
     * @param actor who entered it
     * @param session fingerprint of the working session in which it was entered, if in any
     */
    public BegunCase prepare(
            Sealing sealing, List<ComplaintEvent> events, LocalDate today, Actor actor, Optional<String> session) {
        Complaint complaint = CaseHistory.of(events);
        List<LedgerEntry> entries = new ArrayList<>(events.size());
        String previous = LedgerEntry.NO_PREVIOUS;
        for (ComplaintEvent event : events) {
            LedgerEntry entry = entry(sealing.ref(), entries.size() + 1, event, today, actor, previous, Instant.MIN);
            entries.add(entry);
            previous = entry.hash();
        }
        return new BegunCase(
                new RecordedCase(
                        sealing.ref(),
                        complaint,
                        entries.size(),
                        previous,
                        entries.getLast().recordedAt(),
                        complaint instanceof Complaint.Ended ? Optional.of(today) : Optional.empty()),
                entries,
                sealing,
                session);
    }

    /** Stores cases that begin. Belongs into the transaction that took their register numbers. */
    public void begin(List<BegunCase> cases) {
        vault.storeKeys(cases.stream().map(BegunCase::sealing).toList());
        vault.storeTexts(cases.stream().map(BegunCase::sealing).toList());
        ledger.append(cases.stream().flatMap(c -> c.entries().stream()).toList());
        cases.forEach(begun -> begun.session().ifPresent(it -> sessions.record(it, begun.entries())));
        projections.begin(cases.stream().map(BegunCase::recorded).toList());
    }

    /** A case that begins, with its first rows. */
    public record BegunCase(
            RecordedCase recorded, List<LedgerEntry> entries, Sealing sealing, Optional<String> session) {}

    private record Appended(RecordedCase recorded, List<LedgerEntry> entries) {}

    private Appended append(RecordedCase before, List<ComplaintEvent> events, LocalDate today, Actor actor) {
        List<LedgerEntry> entries = new ArrayList<>(events.size());
        Complaint complaint = before.complaint();
        String previous = before.lastHash();
        for (ComplaintEvent event : events) {
            LedgerEntry entry = entry(
                    before.ref(), before.rows() + entries.size() + 1, event, today, actor, previous, before.lastAt());
            entries.add(entry);
            previous = entry.hash();
            complaint = CaseHistory.after(complaint, event);
        }
        return new Appended(
                new RecordedCase(
                        before.ref(),
                        complaint,
                        before.rows() + entries.size(),
                        previous,
                        entries.getLast().recordedAt(),
                        complaint instanceof Complaint.Ended
                                ? before.endedOn().or(() -> Optional.of(today))
                                : Optional.empty()),
                entries);
    }

    private LedgerEntry entry(
            CaseRef ref,
            int sequence,
            ComplaintEvent event,
            LocalDate today,
            Actor actor,
            String previous,
            Instant notBefore) {
        // The machine's clock may be set back; the record's time never goes back.
        Instant at = now.instant().isBefore(notBefore) ? notBefore : now.instant();
        return LedgerEntry.chained(
                ref.institution(),
                ref.caseId(),
                sequence,
                EventJson.kind(event),
                EventJson.VERSION,
                EventJson.write(event),
                today,
                at,
                actor.name(),
                previous);
    }

    static RecordedCase fold(CaseRef ref, List<LedgerEntry> entries) {
        List<ComplaintEvent> events = entries.stream()
                .map(e -> EventJson.read(e.kind(), e.version(), e.payload()))
                .toList();
        LedgerEntry last = entries.getLast();
        Complaint complaint = CaseHistory.of(events);
        return new RecordedCase(
                ref, complaint, entries.size(), last.hash(), last.recordedAt(), endedOn(complaint, events, entries));
    }

    /** The day of the event that ended the case; nothing opens one again. */
    private static Optional<LocalDate> endedOn(
            Complaint complaint, List<ComplaintEvent> events, List<LedgerEntry> entries) {
        if (!(complaint instanceof Complaint.Ended)) {
            return Optional.empty();
        }
        Complaint then = CaseHistory.of(events.subList(0, 1));
        int at = 0;
        while (!(then instanceof Complaint.Ended)) {
            at++;
            then = CaseHistory.after(then, events.get(at));
        }
        return Optional.of(entries.get(at).occurredOn());
    }

    /** There is no such case, or none that this caller may know of. */
    public static final class NoSuchCase extends Problem {
        private static final long serialVersionUID = 1L;

        NoSuchCase(CaseRef ref) {
            super(404, "no-such-case", "There is no such case at " + ref.institution() + ".");
        }
    }
}
