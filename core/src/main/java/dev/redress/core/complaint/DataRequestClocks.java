package dev.redress.core.complaint;

import dev.redress.core.clock.LegalClock;
import dev.redress.core.complaint.PrivacyAct.Right;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.DataRight;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.InForce;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The time of requests for personal data: which clock they start, and when they are brought up before its end. */
final class DataRequestClocks {

    private final Circumstances circumstances;
    private final CaseClocks clocks;

    DataRequestClocks(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.clocks = new CaseClocks(circumstances);
    }

    /** The clock of a right; empty where the procedure has none. */
    Optional<ClockRule> rule(Right right) {
        return circumstances.procedure().rulebook().clocks().stream()
                .filter(rule -> rule.clock().equals(right.clock()))
                .findFirst();
    }

    /** When the request is escalated: each of the right's lengths, counted from its receipt as its term is. */
    List<LocalDateTime> moments(ClockRule rule, DataRight right, LocalDateTime receivedAt) {
        InForce<ClockTerms> terms =
                rule.terms().forCase(circumstances.procedure().days().at(receivedAt.toLocalDate()));
        ClockTerms law = terms.value();
        return right.escalateAfter().stream()
                .map(length -> new InForce<>(
                        terms.rule(),
                        terms.since(),
                        new ClockTerms(
                                law.starts(),
                                law.stops(),
                                law.dayZero(),
                                length,
                                law.endOnRestDay(),
                                law.workingDays(),
                                law.suspendedBy(),
                                law.extension(),
                                law.owedBy()),
                        terms.source(),
                        terms.by()))
                .flatMap(step -> clocks.countable(LegalClock.started(step, receivedAt)).stream())
                .map(step -> step.dueAt().orElse(step.due().atStartOfDay()))
                .sorted()
                .toList();
    }

    /**
     * The start of a clock of which several may run at once, under a name of its own.
     *
     * @param rule name of the clock in the rules
     * @param name name of the clock on the case
     * @param at the start event, whose day picks the version where the rule says so
     */
    ComplaintEvent start(ClockRule rule, String name, LocalDateTime at) {
        return clocks.started(name, clocks.termsOn(rule, at.toLocalDate()), at);
    }

    /** The end of one clock by its name on the case, and the breach where it comes too late. */
    List<ComplaintEvent> stop(CaseFile file, String name, Fact fact) {
        List<ComplaintEvent> events = new ArrayList<>();
        file.runningClock(name).ifPresent(clock -> {
            events.addAll(clocks.judged(clock, circumstances.today()));
            events.add(new ComplaintEvent.ClockStopped(name, circumstances.today(), fact.word()));
        });
        file.waiting().stream()
                .filter(awaited -> awaited.clock().equals(name))
                .forEach(awaited -> events.add(new ComplaintEvent.AwaitedClockDropped(name, fact.word())));
        return events;
    }

    /** That a request was met, and the end of its clock. */
    List<ComplaintEvent> met(CaseFile file, Privacy.Request request, Optional<VaultRef> how) {
        List<ComplaintEvent> events =
                new ArrayList<>(stop(file, request.requested().clock(), Fact.DATA_REQUEST_MET));
        events.add(new PrivacyEvent.RightFulfilled(
                request.number(), circumstances.actor().name(), circumstances.now(), how));
        return events;
    }

    /** What has come due of the moments of open requests since it was last looked. */
    List<ComplaintEvent> escalations(CaseFile file) {
        List<ComplaintEvent> events = new ArrayList<>();
        for (Privacy.Request request : file.privacy().open()) {
            List<LocalDateTime> moments = request.requested().escalations();
            for (int step = request.escalated() + 1; step <= moments.size(); step++) {
                LocalDateTime moment = moments.get(step - 1);
                if (!circumstances.now().isBefore(moment)) {
                    events.add(new PrivacyEvent.RightEscalated(request.number(), step, moment));
                }
            }
        }
        return events;
    }
}
