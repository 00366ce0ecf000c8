package dev.redress.core.complaint;

import static dev.redress.core.complaint.Checks.unless;

import dev.redress.core.clock.ClockEvent;
import dev.redress.core.clock.LegalClock;
import dev.redress.core.dispute.EndPaper;
import dev.redress.core.dispute.EndPaper.Minutes;
import dev.redress.core.dispute.EndPaper.SettlementDeed;
import dev.redress.core.dispute.Proceeding;
import dev.redress.core.dispute.Signature;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.DecisionKind;
import dev.redress.core.rulebook.ExtensionRule;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.ForumTerms.Signer;
import dev.redress.core.rulebook.InForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules of how a proceeding ends, and of how its end is put off. */
final class EndRules {

    private final Circumstances circumstances;
    private final CaseFile file;
    private final ForumOfCase forum;
    private final DisputeClocks clocks;
    private final Checks checks;

    EndRules(Circumstances circumstances, CaseFile file, ForumOfCase forum) {
        this.circumstances = circumstances;
        this.file = file;
        this.forum = forum;
        this.clocks = new DisputeClocks(circumstances);
        this.checks = new Checks(circumstances);
    }

    /** Only what both parties signed extends a proceeding (NEO-26, DBS-24). */
    Ruling extend(Proceeding held, DisputeAct.ExtendProceeding act) {
        Optional<CaseClock> running = forum.terms().duration().flatMap(file::runningClock);
        Optional<InForce<ClockTerms>> terms = running.flatMap(clock -> clocks.terms(file, clock));
        if (running.isEmpty() || terms.isEmpty()) {
            return Ruling.refused("no-such-clock", "No time runs on this proceeding.");
        }
        InForce<ClockTerms> law = terms.get();
        if (law.value().extension().isEmpty()) {
            return Ruling.refused("not-extendable", "The time of this proceeding is not extended.", law.source());
        }
        ExtensionRule rule = law.value().extension().get();
        return unless(
                () -> {
                    LegalClock longer =
                            running.get().under(law).after(new ClockEvent.Extended(circumstances.today(), act.by()));
                    return Ruling.allowed(
                            new DisputeEvent.ProceedingExtended(
                                    act.proceeding(),
                                    act.by(),
                                    act.signatures(),
                                    act.agreement().orElseThrow()),
                            new ComplaintEvent.ClockExtended(
                                    running.get().clock(),
                                    circumstances.today(),
                                    act.by(),
                                    clocks.all().deadline(longer)));
                },
                () -> running.get().extensions().size() >= rule.times()
                        ? refused(
                                "extended-already",
                                "The time was extended already, and the rule allows " + rule.times() + ".",
                                law)
                        : Optional.empty(),
                () -> act.by().unit().equals(rule.length().unit())
                                && act.by().amount() <= rule.length().amount()
                        ? Optional.empty()
                        : refused(
                                "extension-too-long",
                                "The time may be extended by at most " + rule.length() + ", not by " + act.by() + ".",
                                law),
                () -> rule.byAgreement()
                        ? forum.unsigned(
                                "The agreement on more time",
                                act.signatures(),
                                forum.terms().signers().agreement(),
                                file,
                                held.file(),
                                circumstances)
                        : Optional.empty(),
                () -> early(held, act.signatures()),
                () -> Checks.given("The agreement on more time", act.agreement()));
    }

    /** Exactly one of the two papers, signed by both (NEO-27, NEO-28, DBS-25, DBS-26). */
    Ruling closeInPaper(Proceeding held, DisputeAct.CloseInPaper act) {
        return switch (held) {
            case Proceeding.EndsInPaper inPaper -> closed(inPaper, act);
            case Proceeding.EndsWithoutPaper _ ->
                cited("no-paper-here", "A limited facilitation ends without deed and without minutes.");
            case Proceeding.EndsInDecision _ -> cited("no-paper-here", "This proceeding ends in a decision.");
        };
    }

    private Ruling closed(Proceeding.EndsInPaper held, DisputeAct.CloseInPaper act) {
        if (act.deed().isPresent() && act.minutes().isPresent()) {
            return cited("deed-and-minutes", "It ends in a deed or in minutes, not in both.");
        }
        Optional<EndPaper> one = act.deed().<EndPaper>map(it -> it).or(act::minutes);
        if (one.isEmpty()) {
            return cited("deed-or-minutes", "It ends in a deed or in minutes; neither is there.");
        }
        return switch (one.get()) {
            case SettlementDeed deed ->
                ending(
                        held,
                        "The deed",
                        deed,
                        forum.terms().signers().deed(),
                        new DisputeEvent.SettlementDeedSigned(act.proceeding(), deed, act.documents()));
            case Minutes minutes ->
                ending(
                        held,
                        "The minutes",
                        minutes,
                        forum.terms().signers().minutes(),
                        new DisputeEvent.MinutesSigned(act.proceeding(), minutes, act.documents()));
        };
    }

    private Ruling ending(Proceeding held, String paper, EndPaper end, Set<Signer> complainants, DisputeEvent event) {
        return unless(
                () -> ended(last(end.signatures()), event),
                () -> begun(held),
                () -> forum.unsigned(paper, end.signatures(), complainants, file, held.file(), circumstances),
                () -> early(held, end.signatures()));
    }

    Ruling closeWithoutPaper(Proceeding held, DisputeAct.CloseWithoutPaper act) {
        if (!(held instanceof Proceeding.EndsWithoutPaper)) {
            return held instanceof Proceeding.EndsInPaper
                    ? cited("deed-or-minutes", "It ends in a deed or in minutes; neither is there.")
                    : cited("decision-missing", "This proceeding ends in a decision.");
        }
        return unless(
                () -> ended(
                        act.on(),
                        new DisputeEvent.EndedWithoutPaper(act.proceeding(), act.on(), act.agreed(), act.note())),
                () -> begun(held),
                () -> onOrAfterBeginning(held, act.on()));
    }

    /**
     * NEO-28 wants both under one of two papers and is silent on who will not sign; so is NEO-24 on the agreement. Neither
     * party stays bound to a proceeding that nobody can end: it ends, and whose signature is missing is on record.
     */
    Ruling unsigned(Proceeding held, DisputeAct.CloseUnsigned act) {
        boolean begun = held.file().begunOn().isPresent();
        boolean institution = act.missing() == Signer.INSTITUTION;
        return unless(
                () -> ended(
                        act.on(),
                        new DisputeEvent.EndedUnsigned(
                                act.proceeding(),
                                act.on(),
                                act.missing(),
                                act.reason().orElseThrow())),
                () -> begun ? signedAtTheEnd(held) : signedAtTheBeginning(held),
                () -> !begun
                                && held.file().agreement().orElseThrow().signatures().all().stream()
                                        .anyMatch(it -> (it.signer() == Signer.INSTITUTION) == institution)
                        ? refused("signed-already", "The " + act.missing().word() + " has signed already.")
                        : Optional.empty(),
                () -> onOrAfterBeginning(held, act.on()),
                () -> Checks.given("Why it is not signed", act.reason()));
    }

    private Optional<Ruling> signedAtTheEnd(Proceeding held) {
        return held instanceof Proceeding.EndsInPaper
                ? Optional.empty()
                : Optional.of(cited("nothing-to-sign", "This proceeding ends without a paper that both sign."));
    }

    private Optional<Ruling> signedAtTheBeginning(Proceeding held) {
        return held.file().agreement().isPresent()
                ? Optional.empty()
                : Optional.of(cited("nothing-to-sign", "No agreement is there that somebody could have signed."));
    }

    Ruling decision(Proceeding held, DisputeAct.RecordDecision act) {
        if (!(held instanceof Proceeding.EndsInDecision)) {
            return cited("nobody-decides", "Nobody decides for the parties here.");
        }
        Optional<DecisionKind> kind = forum.terms().decisions().find(act.decision());
        return unless(
                () -> ended(
                        act.on(),
                        new DisputeEvent.DecisionRecorded(
                                act.proceeding(),
                                act.decision(),
                                kind.orElseThrow().merits(),
                                kind.orElseThrow().owed(),
                                act.on(),
                                act.finalOn(),
                                act.text().orElseThrow(),
                                act.documents())),
                () -> kind.isPresent()
                        ? Optional.empty()
                        : Optional.of(cited(
                                "unknown-code",
                                "The forum decides by one of these: "
                                        + String.join(
                                                ", ", forum.terms().decisions().codes()) + ".")),
                () -> begun(held),
                () -> onOrAfterBeginning(held, act.on()),
                () -> held.file().decisions().stream()
                                .anyMatch(before -> act.on().isBefore(before.on()))
                        ? refused("before-decision", "An instance above decides after the one before it.")
                        : Optional.empty(),
                () -> act.finalOn().filter(day -> day.isBefore(act.on())).isPresent()
                        ? refused("final-before-decided", "A decision is not final before its day.")
                        : Optional.empty(),
                () -> Checks.given("The decision", act.text()));
    }

    Ruling withdraw(Proceeding held, DisputeAct.WithdrawProceeding act) {
        return unless(
                () -> ended(act.on(), new DisputeEvent.ProceedingWithdrawn(act.proceeding(), act.on(), act.reason())),
                () -> act.on().isBefore(held.file().appliedOn())
                        ? refused("before-application", "It cannot be taken back before it was applied for.")
                        : checks.dayOfCase("The withdrawal", act.on(), file));
    }

    private Ruling ended(LocalDate on, DisputeEvent event) {
        List<ComplaintEvent> events = new ArrayList<>();
        Fact fact = forum.terms().duration().filter("mediation"::equals).isPresent()
                ? Fact.MEDIATION_ENDED
                : Fact.FACILITATION_CLOSED;
        events.addAll(clocks.stop(file, forum.terms().admission(), on, "the proceeding ended"));
        events.addAll(clocks.stop(file, forum.terms().duration(), on, fact.word()));
        events.add(event);
        return new Ruling.Allowed(events);
    }

    private Optional<Ruling> begun(Proceeding held) {
        return held.file().begunOn().isPresent()
                ? Optional.empty()
                : Optional.of(cited(
                        "not-begun",
                        forum.terms().clauses().isEmpty()
                                ? "The forum has not taken the dispute up."
                                : "The agreement is not signed by both, so nothing is held that could end."));
    }

    private Optional<Ruling> early(Proceeding held, List<Signature> signatures) {
        return signatures.stream()
                .map(Signature::on)
                .min(Comparator.naturalOrder())
                .flatMap(first -> onOrAfterBeginning(held, first));
    }

    private Optional<Ruling> onOrAfterBeginning(Proceeding held, LocalDate on) {
        LocalDate since = held.file().begunOn().orElse(held.file().appliedOn());
        return on.isBefore(since)
                ? refused("before-beginning", "It began on " + since + "; " + on + " is before that.")
                : checks.dayOfCase("The end", on, file);
    }

    private static LocalDate last(List<Signature> signatures) {
        return signatures.stream()
                .map(Signature::on)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Ruling cited(String code, String reason) {
        return Ruling.refused(code, reason, forum.source());
    }

    private static Optional<Ruling> refused(String code, String reason, InForce<ClockTerms> law) {
        return Optional.of(Ruling.refused(code, reason, law.source()));
    }

    private static Optional<Ruling> refused(String code, String reason) {
        return Optional.of(Ruling.refused(code, reason));
    }
}
