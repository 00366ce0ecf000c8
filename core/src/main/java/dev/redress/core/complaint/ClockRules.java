package dev.redress.core.complaint;

import static dev.redress.core.complaint.Checks.unless;

import dev.redress.core.calendar.Term;
import dev.redress.core.clock.ClockEvent;
import dev.redress.core.clock.LegalClock;
import dev.redress.core.complaint.Complaint.Open;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.ExtensionRule;
import dev.redress.core.rulebook.InForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Extending, holding, recounting: what may be done to a running term. */
final class ClockRules {

    private final Circumstances circumstances;
    private final CaseClocks clocks;
    private final Checks checks;

    ClockRules(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.clocks = new CaseClocks(circumstances);
        this.checks = new Checks(circumstances);
    }

    Ruling recordMissed(Complaint state) {
        return new Ruling.Allowed(clocks.missed(state.file(), circumstances.today()));
    }

    Ruling recount(Complaint state, ComplaintAct.RecountDeadlines act) {
        List<ComplaintEvent> events = new ArrayList<>(clocks.startAwaited(state.file()));
        events.addAll(clocks.recount(state.file(), act.because()));
        return new Ruling.Allowed(events);
    }

    Ruling extend(Open state, ComplaintAct.ExtendTime act) {
        CaseFile file = state.file();
        Optional<CaseClock> running = file.runningClock(act.clock());
        Optional<InForce<ClockTerms>> terms = clocks.terms(file, act.clock());
        if (running.isEmpty() || terms.isEmpty()) {
            return noSuchClock(act.clock());
        }
        InForce<ClockTerms> law = terms.get();
        if (law.value().extension().isEmpty()) {
            return Ruling.refused(
                    "not-extendable", "The term of the " + act.clock() + " clock cannot be extended.", law.source());
        }
        ExtensionRule rule = law.value().extension().get();
        if (rule.byAgreement()) {
            return Ruling.refused(
                    "extension-by-agreement",
                    "The institution alone cannot extend the " + act.clock()
                            + " clock; both parties agree on it in writing.",
                    law.source());
        }
        LocalDate due = clocks.lastDay(running.get());
        return unless(
                () -> granted(running.get(), law, rule, act),
                () -> file.extensionsOf(act.clock()) >= rule.times()
                        ? refused(
                                "extended-already",
                                "The term was extended already, and the rule allows " + rule.times() + ".",
                                law)
                        : Optional.empty(),
                () -> decider(rule, law),
                () -> condition(rule, act, law),
                () -> act.by().unit().equals(rule.length().unit())
                                && act.by().amount() <= rule.length().amount()
                        ? Optional.empty()
                        : refused(
                                "extension-too-long",
                                "The term may be extended by at most " + rule.length() + ", not by " + act.by() + ".",
                                law),
                () -> rule.noticeBefore() == ExtensionRule.NoticeBefore.END_OF_TERM
                                && clocks.over(running.get(), circumstances.today())
                        ? refused(
                                "term-has-ended",
                                "The term ended on " + due + ". It could be extended only while it ran.",
                                law)
                        : Optional.empty(),
                () -> {
                    LocalDate end =
                            extended(running.get(), law, act.by()).deadline().due();
                    return end.isBefore(circumstances.today())
                            ? refused(
                                    "term-has-ended",
                                    "Even extended by " + act.by() + " the term ended on " + end + ".",
                                    law)
                            : Optional.empty();
                });
    }

    private Ruling granted(CaseClock clock, InForce<ClockTerms> law, ExtensionRule rule, ComplaintAct.ExtendTime act) {
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(new ComplaintEvent.ExtensionDecided(
                act.clock(),
                act.condition(),
                act.by(),
                circumstances.actor().name(),
                circumstances.today(),
                act.reason()));
        if (rule.noticeBefore() == ExtensionRule.NoticeBefore.NO_LIMIT) {
            // An extension decided late takes effect, and the breach that it came after stays on record (ALMA-32).
            if (clocks.over(clock, circumstances.today())) {
                events.addAll(clocks.judged(clock, circumstances.today()));
            }
            events.add(extended(clock, law, act.by()));
        }
        return new Ruling.Allowed(events);
    }

    Ruling notifyExtension(Open state, ComplaintAct.NotifyExtension act) {
        CaseFile file = state.file();
        Optional<Extension> pending = file.extensionWithoutNotice(act.clock());
        Optional<CaseClock> running = file.runningClock(act.clock());
        Optional<InForce<ClockTerms>> terms = clocks.terms(file, act.clock());
        if (pending.isEmpty() || running.isEmpty() || terms.isEmpty()) {
            return Ruling.refused(
                    "no-extension-to-notify",
                    "No extension of the " + act.clock() + " clock waits for a notice. Decide it first.");
        }
        InForce<ClockTerms> law = terms.get();
        ExtensionRule rule = law.value().extension().orElseThrow();
        LocalDate due = clocks.lastDay(running.get());
        return unless(
                () -> {
                    List<ComplaintEvent> events = new ArrayList<>();
                    events.add(new ComplaintEvent.ExtensionNotified(act.clock(), act.means(), act.dispatchedOn()));
                    if (pending.get().standing() != Extension.Standing.IN_EFFECT) {
                        // Recorded late, sent in time: the miss that a sweep found meanwhile was none.
                        if (running.get().missRecorded()) {
                            events.add(new ComplaintEvent.MissAnswered(
                                    act.clock(), due, "the notice of extension left on " + act.dispatchedOn()));
                        }
                        events.add(extended(running.get(), law, pending.get().by()));
                    }
                    return new Ruling.Allowed(events);
                },
                () -> checks.means(act.means()),
                () -> checks.dayOfCase("The notice of extension", act.dispatchedOn(), file),
                () -> act.dispatchedOn().isBefore(pending.get().decidedOn())
                        ? Optional.of(Ruling.refused(
                                "notice-before-decision",
                                "The extension was decided on " + pending.get().decidedOn()
                                        + "; its notice cannot have left on " + act.dispatchedOn() + "."))
                        : Optional.empty(),
                () -> rule.notice() == ExtensionRule.Notice.WRITTEN
                                && !checks.meansOf(act.means()).written()
                        ? refused(
                                "notice-not-written",
                                "The complainant is told of the extension in writing; " + act.means() + " is not.",
                                law)
                        : Optional.empty(),
                () -> rule.noticeBefore() == ExtensionRule.NoticeBefore.END_OF_TERM
                                && clocks.over(running.get(), act.dispatchedOn())
                        ? refused(
                                "notice-too-late",
                                "The term ended on " + due + " and the notice left on " + act.dispatchedOn()
                                        + ". The extension is void.",
                                law)
                        : Optional.empty());
    }

    Ruling suspend(Open state, ComplaintAct.SuspendClock act) {
        Optional<CaseClock> running = state.file().runningClock(act.clock());
        Optional<InForce<ClockTerms>> terms = clocks.terms(state.file(), act.clock());
        if (running.isEmpty() || terms.isEmpty()) {
            return noSuchClock(act.clock());
        }
        InForce<ClockTerms> law = terms.get();
        return unless(
                () -> Ruling.allowed(new ComplaintEvent.ClockSuspended(act.clock(), act.reason(), act.on())),
                () -> law.value().suspendedBy().contains(act.reason())
                        ? Optional.empty()
                        : refused(
                                "no-such-suspension",
                                law.value().suspendedBy().isEmpty()
                                        ? "Nothing suspends the " + act.clock() + " clock."
                                        : "The " + act.clock() + " clock is suspended only by "
                                                + String.join(", ", law.value().suspendedBy()) + ".",
                                law),
                () -> running.get().under(law).held().isPresent()
                        ? Optional.of(Ruling.refused("held-already", "The clock is held already."))
                        : Optional.empty(),
                () -> checks.dayOfCase("The suspension", act.on(), state.file()),
                () -> running.get().lateOn(act.on())
                        ? Optional.of(Ruling.refused(
                                "term-has-ended",
                                "The term ended on " + running.get().deadline().due()
                                        + "; a term that is over cannot be held."))
                        : Optional.empty());
    }

    Ruling resume(Open state, ComplaintAct.ResumeClock act) {
        Optional<CaseClock> running = state.file().runningClock(act.clock());
        Optional<InForce<ClockTerms>> terms = clocks.terms(state.file(), act.clock());
        if (running.isEmpty() || terms.isEmpty()) {
            return noSuchClock(act.clock());
        }
        LegalClock clock = running.get().under(terms.get());
        return unless(
                () -> Ruling.allowed(new ComplaintEvent.ClockResumed(
                        act.clock(), act.on(), clocks.deadline(clock.after(new ClockEvent.Resumed(act.on()))))),
                () -> clock.held().isEmpty()
                        ? Optional.of(Ruling.refused("not-held", "The clock is not held."))
                        : Optional.empty(),
                () -> clock.held()
                                .filter(held -> act.on().isBefore(held.from()))
                                .isPresent()
                        ? Optional.of(
                                Ruling.refused("resumed-before-held", "The clock cannot run again before it was held."))
                        : Optional.empty(),
                () -> checks.dayOfCase("The resumption", act.on(), state.file()));
    }

    private ComplaintEvent.ClockExtended extended(CaseClock clock, InForce<ClockTerms> law, Term by) {
        LegalClock longer = clock.under(law).after(new ClockEvent.Extended(circumstances.today(), by));
        return new ComplaintEvent.ClockExtended(clock.clock(), circumstances.today(), by, clocks.deadline(longer));
    }

    private Optional<Ruling> decider(ExtensionRule rule, InForce<ClockTerms> law) {
        boolean named = rule.decidedBy().isEmpty()
                || (circumstances.actor() instanceof Actor.Staff staff
                        && staff.asker().roles().anyMatch(rule.decidedBy()::contains));
        return named
                ? Optional.empty()
                : refused(
                        "decider-not-entitled",
                        "Only " + String.join(" or ", rule.decidedBy()) + " may extend this term.",
                        law);
    }

    private static Optional<Ruling> condition(
            ExtensionRule rule, ComplaintAct.ExtendTime act, InForce<ClockTerms> law) {
        if ((act.condition().isEmpty() && rule.conditions().entries().isEmpty())
                || act.condition().flatMap(rule.conditions()::find).isPresent()) {
            return Optional.empty();
        }
        return refused(
                act.condition().isEmpty() ? "condition-missing" : "unknown-condition",
                rule.conditions().entries().isEmpty()
                        ? "The rule names no conditions for an extension."
                        : "An extension names one of these conditions: "
                                + String.join(", ", rule.conditions().codes()) + ".",
                law);
    }

    private static Optional<Ruling> refused(String code, String reason, InForce<ClockTerms> law) {
        return Optional.of(Ruling.refused(code, reason, law.source()));
    }

    private static Ruling noSuchClock(String clock) {
        return Ruling.refused("no-such-clock", "No " + clock + " clock runs on this case.");
    }
}
