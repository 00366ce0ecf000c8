package dev.redress.app.intake.importing;

import dev.redress.app.channel.mail.DeliveryReport;
import dev.redress.app.intake.DeliveryReports;
import dev.redress.app.intake.Intake;
import dev.redress.app.intake.Registered;
import dev.redress.app.intake.Registrar;
import dev.redress.app.intake.Understood;
import dev.redress.app.intake.importing.RawItems.Held;
import dev.redress.app.intake.importing.RawItems.Quarantined;
import dev.redress.app.ledger.CaseRef;
import dev.redress.core.calendar.CalendarNotPublished;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.Ruling.Refused;
import dev.redress.core.rulebook.NoRuleInForce;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Brings the items of one file in: stored raw, understood, entered. Many are under way at once, so that the register can
 * commit them in groups.
 */
final class Taking {

    private static final Logger LOG = LoggerFactory.getLogger(Taking.class);

    /** Two groups of the register: one is being committed while the next one fills. */
    private static final int UNDER_WAY = 128;

    private static final int BATCH = 64;

    /** Bytes. Mails may be large, and everything under way is in memory. */
    private static final int BATCH_BYTES = 8 * 1024 * 1024;

    private static final Actor ACTOR = new Actor.Program("import");

    private record Entering(Held.Unsettled held, CompletableFuture<Registered> answer) {}

    private final String institution;
    private final RawItems rawItems;
    private final Intake intake;
    private final Registrar registrar;
    private final DeliveryReports reports;
    private final Progress progress;
    private final Deque<Entering> underWay = new ArrayDeque<>();
    private final List<Quarantined> toQuarantine = new ArrayList<>();
    private final Map<String, Long> reasons = new HashMap<>();
    private long read;
    private long registered;
    private long reported;
    private long alreadyThere;
    private long quarantined;

    Taking(
            String institution,
            RawItems rawItems,
            Intake intake,
            Registrar registrar,
            DeliveryReports reports,
            Progress progress) {
        this.institution = institution;
        this.rawItems = rawItems;
        this.intake = intake;
        this.registrar = registrar;
        this.reports = reports;
        this.progress = progress;
    }

    /**
     * Takes all of them in.
     *
     * @throws RuntimeException when the database is lost; what was taken by then is found by the next run
     */
    Reconciliation take(Iterator<RawItem> items) {
        List<RawItem> batch = new ArrayList<>(BATCH);
        long bytes = 0;
        while (items.hasNext()) {
            RawItem item = items.next();
            batch.add(item);
            bytes += item.raw().length;
            if (batch.size() == BATCH || bytes >= BATCH_BYTES) {
                take(batch);
                settle(bytes >= BATCH_BYTES ? 0 : UNDER_WAY - BATCH);
                batch.clear();
                bytes = 0;
            }
        }
        take(batch);
        settle(0);
        return sum(rawItems.unsettled(institution, ACTOR.name()));
    }

    private void take(List<RawItem> batch) {
        if (batch.isEmpty()) {
            return;
        }
        read += batch.size();
        for (Held held : rawItems.take(institution, batch, ACTOR.name())) {
            switch (held) {
                case Held.Settled _ -> alreadyThere++;
                case Held.Contradicting(RawItem _, UUID intakeId, boolean before) ->
                    quarantine(
                            intakeId,
                            before,
                            "id-taken: Another row with this identifier, with other content, was taken in before.");
                case Held.Unsettled unsettled -> enter(unsettled);
            }
        }
        progress.report(read, registered, alreadyThere, quarantined);
    }

    private void enter(Held.Unsettled held) {
        try {
            switch (held.item().reading().read()) {
                case Meaning.Submitted submitted -> enter(held, submitted);
                case Meaning.Reported(DeliveryReport report) -> hand(held, report);
            }
        } catch (RuntimeException failed) {
            notEntered(held, failed);
        }
    }

    private void enter(Held.Unsettled held, Meaning.Submitted submitted) {
        Understood understood = new Understood(
                institution,
                submitted.submission(),
                submitted.uploads(),
                ACTOR,
                Optional.of(held.intakeId()),
                Optional.empty());
        List<Refused> wrong = intake.judge(understood);
        if (wrong.isEmpty()) {
            underWay.add(new Entering(held, registrar.enter(understood)));
        } else {
            quarantine(
                    held.intakeId(),
                    held.wasQuarantined(),
                    wrong.stream().map(Taking::inWords).collect(Collectors.joining("\n")));
        }
    }

    private void hand(Held.Unsettled held, DeliveryReport report) {
        CaseRef about = reports.take(institution, report).orElseThrow(() -> new Unclear(MailSubmission.AUTOMATIC));
        rawItems.reported(about, held.intakeId());
        reported++;
    }

    /** Waits until so many are under way at most, and puts into quarantine what has to go there. */
    private void settle(int most) {
        while (underWay.size() > most
                || (!underWay.isEmpty() && underWay.peek().answer().isDone())) {
            Entering entering = underWay.remove();
            try {
                entering.answer().join();
                registered++;
            } catch (CompletionException failed) {
                notEntered(entering.held(), failed.getCause() instanceof RuntimeException cause ? cause : failed);
            }
        }
        rawItems.quarantine(institution, toQuarantine);
        toQuarantine.clear();
        progress.report(read, registered, alreadyThere, quarantined);
    }

    private void notEntered(Held.Unsettled held, RuntimeException failed) {
        switch (failed) {
            case Unclear unclear -> quarantine(held.intakeId(), held.wasQuarantined(), unclear.reason());
            case NoRuleInForce none ->
                quarantine(held.intakeId(), held.wasQuarantined(), "no-rule-in-force: " + none.getMessage());
            case CalendarNotPublished none ->
                quarantine(held.intakeId(), held.wasQuarantined(), "calendar-not-published: " + none.getMessage());
            case Registrar.IntakeSettled _ -> alreadyThere++;
            // The database is out of reach: this says nothing about the item, and the next ones would fare no better.
            case TransientDataAccessException lost -> throw lost;
            case NonTransientDataAccessResourceException lost -> throw lost;
            case RecoverableDataAccessException lost -> throw lost;
            case TransactionException lost -> throw lost;
            default -> {
                LOG.warn("Intake {} could not be entered", held.intakeId(), failed);
                quarantine(
                        held.intakeId(),
                        held.wasQuarantined(),
                        "not-entered: The program failed on it ("
                                + failed.getClass().getSimpleName() + ").");
            }
        }
    }

    private void quarantine(UUID intakeId, boolean before, String reason) {
        toQuarantine.add(new Quarantined(intakeId, reason));
        if (before) {
            alreadyThere++;
        } else {
            quarantined++;
            reasons.merge(reason, 1L, Long::sum);
        }
    }

    private static String inWords(Refused refused) {
        return refused.code() + ": " + refused.reason()
                + refused.citation().map(rule -> " (" + rule.inWords() + ")").orElse("");
    }

    private Reconciliation sum(long unsettled) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(reason -> sorted.put(reason.getKey(), reason.getValue()));
        return new Reconciliation(read, registered, reported, alreadyThere, quarantined, sorted, unsettled);
    }
}
