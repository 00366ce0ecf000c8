package dev.redress.core.complaint;

import static dev.redress.core.complaint.Checks.unless;

import dev.redress.core.dispute.Answer;
import dev.redress.core.dispute.CheckAnswer;
import dev.redress.core.dispute.CheckAnswer.Result;
import dev.redress.core.dispute.CheckOnRecord;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.Gate;
import dev.redress.core.dispute.Proceeding;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.ForumRule;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.Procedure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules of going to a forum: through its gate, or past it where the complainant went alone. */
final class ReferralRules {

    private final Circumstances circumstances;
    private final DisputeClocks clocks;
    private final Checks checks;

    ReferralRules(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.clocks = new DisputeClocks(circumstances);
        this.checks = new Checks(circumstances);
    }

    Ruling refer(CaseFile file, Dispute.Open dispute, DisputeAct.Refer act) {
        Optional<Ways.Way> way = Ways.to(
                act.forum(),
                file,
                circumstances,
                new Ways.Application(act.appliedOn(), act.applicant(), act.bornOn(), act.addressee()));
        return unless(
                () -> new Ruling.Allowed(referred(
                        file,
                        dispute,
                        way.orElseThrow(),
                        act.appliedOn(),
                        act.addressee(),
                        Optional.of(act.applicant().word()),
                        Optional.empty())),
                () -> way.isEmpty() ? noSuchForum(act.forum()) : Optional.empty(),
                () -> checks.dayOfCase("The application", act.appliedOn(), file),
                () -> new PartyRules(circumstances).withoutGuardian(file, act.applicant(), act.appliedOn()),
                () -> shut(way.orElseThrow()),
                () -> atNoForum(dispute));
    }

    /**
     * What the complainant did alone has happened; the gate is examined for the record and refuses nothing. But one forum
     * has a dispute once: what is told of it there belongs to the proceeding that runs, which ends in one way (NEO-28).
     */
    Ruling filed(CaseFile file, Dispute dispute, DisputeAct.RecordFiling act) {
        Optional<Ways.Way> way = Ways.to(
                act.forum(),
                file,
                circumstances,
                new Ways.Application(act.filedOn(), whoFiled(), Optional.empty(), Optional.empty()));
        return unless(
                () -> new Ruling.Allowed(referred(
                        file,
                        dispute,
                        way.orElseThrow(),
                        act.filedOn(),
                        Optional.empty(),
                        Optional.empty(),
                        act.notice())),
                () -> way.isEmpty() ? noSuchForum(act.forum()) : Optional.empty(),
                () -> there(dispute, way.orElseThrow()),
                () -> checks.dayOfCase("The filing", act.filedOn(), file),
                () -> Checks.given("What the forum told of the filing", act.notice()));
    }

    /** Who tells of it on the portal; where the forum tells of it, who complains first. */
    private Party whoFiled() {
        return circumstances.actor() instanceof Actor.Portal portal
                ? portal.party().orElse(new Party.Named(1))
                : new Party.Named(1);
    }

    private List<ComplaintEvent> referred(
            CaseFile file,
            Dispute dispute,
            Ways.Way way,
            LocalDate on,
            Optional<String> addressee,
            Optional<String> applicant,
            Optional<VaultRef> notice) {
        ForumTerms forum = way.terms().value();
        List<ComplaintEvent> events = new ArrayList<>();
        if (forum.window().isPresent()) {
            events.addAll(clocks.stop(file, Fact.REFERRED, on));
        }
        events.add(new DisputeEvent.DisputeReferred(
                dispute.file().proceedings().size() + 1,
                way.forum(),
                forum.proceeding(),
                forum.body(),
                on,
                addressee,
                applicant,
                way.terms().rule(),
                way.terms().since(),
                circumstances.calendars().release(),
                way.gate().answers().stream()
                        .map(answer -> new CheckOnRecord(answer.check().code(), answer.result()))
                        .toList(),
                way.papers().stream()
                        .filter(line -> line.needed() == Answer.YES)
                        .map(line -> line.paper().code())
                        .toList(),
                notice));
        events.addAll(clocks.start(file, forum.admission(), on));
        return events;
    }

    /** The first check that fails names the refusal; what is not known is asked for before anybody is sent away. */
    private static Optional<Ruling> shut(Ways.Way way) {
        Gate gate = way.gate();
        return switch (gate.verdict()) {
            case OPEN -> Optional.empty();
            case CLOSED ->
                gate.first(Result.FAIL)
                        .map(failed -> Ruling.refused(failed.check().code(), told(failed), failed.source()));
            case UNDECIDED ->
                gate.first(Result.UNKNOWN).map(open -> Ruling.refused("not-known-yet", told(open), open.source()));
        };
    }

    private static String told(CheckAnswer answer) {
        return answer.check().titles().english() + ": " + answer.reason()
                + (answer.change().isEmpty() ? "" : " It would take: " + answer.change());
    }

    private static Optional<Ruling> atNoForum(Dispute.Open dispute) {
        return switch (dispute) {
            case Dispute.Raised _ -> Optional.empty();
            case Dispute.BeforeForum _ ->
                Optional.of(Ruling.refused("before-a-forum", "A forum has the dispute already; it ends there first."));
            case Dispute.Concluded _ ->
                Optional.of(Ruling.refused("concluded", "The dispute ended by a deed or a decision."));
        };
    }

    private static Optional<Ruling> there(Dispute dispute, Ways.Way way) {
        return dispute.file()
                .openAt(way.forum())
                .map(Proceeding::file)
                .map(held -> Ruling.refused(
                        "there-already",
                        "This forum has had the dispute since " + held.appliedOn() + ", as proceeding " + held.number()
                                + "; what it told belongs there.",
                        way.terms().source()));
    }

    private Optional<Ruling> noSuchForum(String forum) {
        Procedure procedure = circumstances.procedure();
        List<String> open = procedure.forums().stream().map(ForumRule::code).toList();
        String reason = "'" + forum + "' is not open. "
                + (open.isEmpty()
                        ? "The procedure opens no forum to this case."
                        : "To this case these are open: " + String.join(", ", open) + ".");
        Optional<Ruling> repealed = procedure
                .rulebook()
                .disputes()
                .forum(forum)
                .flatMap(it -> it.terms()
                        .repealedBy(it.terms().versionChosenBy().of(procedure.days()))
                        .map(source -> Ruling.refused("forum-repealed", reason, source)));
        return repealed.or(
                () -> procedure.disputes().map(terms -> Ruling.refused("no-such-forum", reason, terms.source())));
    }
}
