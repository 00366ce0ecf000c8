package dev.redress.core.complaint;

import static dev.redress.core.complaint.Checks.unless;

import dev.redress.core.dispute.Agreement;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.Proceeding;
import dev.redress.core.dispute.ProceedingFile;
import dev.redress.core.dispute.Signature;
import dev.redress.core.dispute.Signatures;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.ForumCheck.Condition;
import dev.redress.core.rulebook.ForumTerms.Clause;
import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Rules of a proceeding while it is held: whether it is taken up, the agreement to it, meetings, stages. */
final class ConductRules {

    private final Circumstances circumstances;
    private final CaseFile file;
    private final ForumOfCase forum;
    private final DisputeClocks clocks;
    private final Checks checks;

    ConductRules(Circumstances circumstances, CaseFile file, ForumOfCase forum) {
        this.circumstances = circumstances;
        this.file = file;
        this.forum = forum;
        this.clocks = new DisputeClocks(circumstances);
        this.checks = new Checks(circumstances);
    }

    Ruling admission(Proceeding held, DisputeAct.RecordAdmission act) {
        return unless(
                () -> {
                    List<ComplaintEvent> events = new ArrayList<>(
                            clocks.stop(file, forum.terms().admission(), act.on(), Fact.ADMISSION_DECIDED.word()));
                    events.add(new DisputeEvent.AdmissionDecided(
                            act.proceeding(), act.admitted(), act.on(), act.reason()));
                    if (act.admitted() && forum.terms().clauses().isEmpty()) {
                        events.addAll(begun(act.proceeding(), act.on()));
                    }
                    return new Ruling.Allowed(events);
                },
                () -> held.file().admittedOn().isPresent()
                        ? refused("admitted-already", "The forum has taken the dispute up already.")
                        : Optional.empty(),
                () -> held.file().begunOn().isPresent()
                        ? cited("begun-already", "It is held already; what began is not turned away any more.")
                        : Optional.empty(),
                () -> act.admitted() ? facilitatedBefore(held) : Optional.empty(),
                () -> notBefore("The forum", act.on(), held.file().appliedOn()),
                () -> act.admitted() ? Optional.empty() : Checks.given("Why it was not taken up", act.reason()));
    }

    /** Both clauses are compulsory (NEO-24, DBS-22). */
    Ruling agreement(Proceeding held, DisputeAct.MakeAgreement act) {
        Set<Clause> compulsory = forum.terms().clauses();
        return unless(
                () -> Ruling.allowed(new DisputeEvent.AgreementMade(
                        act.proceeding(),
                        new TreeSet<>(act.clauses()),
                        act.text().orElseThrow())),
                () -> compulsory.isEmpty()
                        ? cited("no-agreement-here", "This forum asks for no agreement.")
                        : Optional.empty(),
                () -> held.file().begunOn().isPresent()
                        ? refused("begun-already", "Both have signed, and the agreement holds.")
                        : Optional.empty(),
                () -> facilitatedBefore(held),
                () -> forum.terms().admission().isPresent()
                                && held.file().admittedOn().isEmpty()
                        ? cited("not-admitted-yet", "The forum has not taken the dispute up yet.")
                        : Optional.empty(),
                () -> compulsory.stream()
                        .filter(clause -> !act.clauses().contains(clause))
                        .sorted()
                        .findFirst()
                        .flatMap(clause -> cited(
                                "clause-missing",
                                "The agreement must contain: " + clause.word().replace('-', ' ') + ".")),
                () -> Checks.given("The agreement", act.text()));
    }

    /** It holds from the day of the last signature, and from there its time runs (NEO-25). */
    Ruling sign(Proceeding held, DisputeAct.SignAgreement act) {
        Optional<Agreement> agreement = held.file().agreement();
        Set<Signer> complainants = forum.terms().signers().agreement();
        Signature signature = act.signature();
        return unless(
                () -> {
                    List<ComplaintEvent> events = new ArrayList<>();
                    events.add(new DisputeEvent.AgreementSigned(act.proceeding(), signature));
                    List<Signature> all =
                            new ArrayList<>(agreement.orElseThrow().signatures().all());
                    all.add(signature);
                    if (new Signatures(all).byBoth() && held.file().begunOn().isEmpty()) {
                        events.addAll(begun(
                                act.proceeding(),
                                all.stream()
                                        .map(Signature::on)
                                        .max(Comparator.naturalOrder())
                                        .orElseThrow()));
                    }
                    return new Ruling.Allowed(events);
                },
                () -> agreement.isEmpty()
                        ? refused("no-agreement", "There is no agreement to sign.")
                        : Optional.empty(),
                () -> facilitatedBefore(held),
                () -> agreement.orElseThrow().signatures().by(signature.signer())
                        ? refused("signed-already", "The " + signature.signer().word() + " has signed already.")
                        : Optional.empty(),
                () -> forum.wrong("The agreement", signature, complainants, file, held.file(), circumstances),
                () -> notBefore("The agreement", signature.on(), held.file().appliedOn()));
    }

    Ruling call(DisputeAct.CallMeeting act) {
        return Ruling.allowed(new DisputeEvent.MeetingCalled(act.proceeding(), act.at()));
    }

    Ruling postpone(Proceeding held, DisputeAct.PostponeMeeting act) {
        return unless(
                () -> Ruling.allowed(new DisputeEvent.MeetingPostponed(
                        act.proceeding(), act.meeting(), act.to(), act.reason().orElseThrow())),
                () -> due(held, act.meeting()),
                () -> Checks.given("Why the meeting is put off", act.reason()));
    }

    /**
     * The complainant comes in person, and is represented only for a reason that the forum knows (POJK 31/2020). A guardian or
     * an heir comes in the complainant's place and needs no reason; a minor does not come alone.
     */
    Ruling hold(Proceeding held, DisputeAct.HoldMeeting act) {
        boolean customer = act.present().contains(Signer.CUSTOMER);
        boolean representative = act.present().contains(Signer.REPRESENTATIVE);
        ComplainantSide side = ComplainantSide.of(file, held.file());
        return unless(
                () -> Ruling.allowed(new DisputeEvent.MeetingHeld(
                        act.proceeding(), act.meeting(), new TreeSet<>(act.present()), act.absence(), act.minutes())),
                () -> due(held, act.meeting()),
                () -> met(held, act).isAfter(circumstances.now())
                        ? refused("day-in-the-future", "The meeting has not been yet.")
                        : Optional.empty(),
                () -> customer && !representative
                        ? new PartyRules(circumstances).alone(side, "A minor comes to a meeting with the guardian.")
                        : Optional.empty(),
                () -> representative
                                && (side.minor() || !customer)
                                && !side.represented(met(held, act).toLocalDate())
                        ? cited("mandate-ended", "No mandate to settle holds on the day of the meeting.")
                        : Optional.empty(),
                () -> representative
                                && !customer
                                && !side.inPlace(met(held, act).toLocalDate())
                        ? absent(act.absence())
                        : Optional.empty());
    }

    private static LocalDateTime met(Proceeding held, DisputeAct.HoldMeeting act) {
        return held.file().meeting(act.meeting()).orElseThrow().at();
    }

    Ruling stage(Proceeding held, DisputeAct.ReachStage act) {
        return unless(
                () -> Ruling.allowed(
                        new DisputeEvent.StageReached(act.proceeding(), act.stage(), act.on(), act.note())),
                () -> forum.terms().stages().find(act.stage()).isPresent()
                        ? Optional.empty()
                        : cited(
                                "unknown-code",
                                "The forum has no stage '" + act.stage() + "'; it has: "
                                        + String.join(
                                                ", ", forum.terms().stages().codes()) + "."),
                () -> notBefore("The stage", act.on(), held.file().appliedOn()));
    }

    /**
     * What this body facilitated once, it does not facilitate again (NEO-19, SUB-14), even where the complainant applied to
     * it alone and no gate could refuse that.
     */
    private Optional<Ruling> facilitatedBefore(Proceeding held) {
        return forum.terms().checks().stream()
                .filter(check -> check.condition() instanceof Condition.NeverFacilitated)
                .filter(_ -> held.kind().facilitates() && facilitatedElsewhere(held.file()))
                .findFirst()
                .map(rule -> Ruling.refused(
                        rule.code(),
                        "The dispute was facilitated in another proceeding already, and that is done once.",
                        rule.source()));
    }

    private boolean facilitatedElsewhere(ProceedingFile held) {
        return file.disputes().dispute().map(Dispute::file).stream()
                .flatMap(dispute -> dispute.proceedings().stream())
                .filter(other -> other.file().number() != held.number())
                .anyMatch(other -> other.facilitatedBy(held.body()));
    }

    private Optional<Ruling> absent(Optional<String> absence) {
        var grounds = forum.terms().absence();
        return grounds.entries().isEmpty()
                        || absence.filter(code -> grounds.find(code).isPresent())
                                .isPresent()
                ? Optional.empty()
                : cited(
                        "absence-without-ground",
                        "The complainant comes in person, except for: "
                                + grounds.entries().stream()
                                        .map(it -> it.titles().english())
                                        .collect(Collectors.joining("; "))
                                + ".");
    }

    private static Optional<Ruling> due(Proceeding held, int meeting) {
        return held.file().meeting(meeting).filter(it -> !it.held()).isPresent()
                ? Optional.empty()
                : refused("no-such-meeting", "No such meeting is still to be held.");
    }

    private List<ComplaintEvent> begun(int proceeding, LocalDate on) {
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(new DisputeEvent.ProceedingBegun(proceeding, on));
        events.addAll(clocks.start(file, forum.terms().duration(), on));
        return events;
    }

    private Optional<Ruling> notBefore(String what, LocalDate on, LocalDate appliedOn) {
        return on.isBefore(appliedOn)
                ? refused(
                        "before-application",
                        what + " is dated " + on + ", and the application is of " + appliedOn + ".")
                : checks.dayOfCase(what, on, file);
    }

    private Optional<Ruling> cited(String code, String reason) {
        return Optional.of(Ruling.refused(code, reason, forum.source()));
    }

    private static Optional<Ruling> refused(String code, String reason) {
        return Optional.of(Ruling.refused(code, reason));
    }
}
