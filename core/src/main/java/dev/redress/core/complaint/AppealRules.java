package dev.redress.core.complaint;

import static dev.redress.core.complaint.Checks.unless;

import dev.redress.core.dispute.Proceeding;
import dev.redress.core.dispute.ProceedingEnd.ByDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rules of what follows a decision: it becomes final, or the next instance has the dispute until it decides too. */
final class AppealRules {

    private final CaseFile file;
    private final ForumOfCase forum;
    private final Checks checks;

    AppealRules(Circumstances circumstances, CaseFile file, ForumOfCase forum) {
        this.file = file;
        this.forum = forum;
        this.checks = new Checks(circumstances);
    }

    /** The answer to an act on a proceeding that was decided; empty where the decision has nothing to do with it. */
    Optional<Ruling> decide(Proceeding held, ByDecision decided, DisputeAct.OnProceeding act) {
        if (act instanceof DisputeAct.RecordFinality it) {
            return Optional.of(finality(decided, it));
        }
        if (act instanceof DisputeAct.RecordDecision) {
            return Optional.of(Ruling.refused(
                    "decided-already",
                    "This instance decided on " + decided.on() + ". Another one decides after an appeal is recorded.",
                    forum.source()));
        }
        return act instanceof DisputeAct.ReachStage it
                        && forum.terms().appeals().contains(it.stage())
                ? Optional.of(appeal(held, decided, it))
                : Optional.empty();
    }

    private Ruling appeal(Proceeding held, ByDecision decided, DisputeAct.ReachStage act) {
        List<String> instances = forum.terms().stages().codes();
        boolean further = held.file().appealed().stream()
                .allMatch(before -> instances.indexOf(before) < instances.indexOf(act.stage()));
        return unless(
                () -> Ruling.allowed(
                        new DisputeEvent.StageReached(act.proceeding(), act.stage(), act.on(), act.note())),
                () -> further
                        ? Optional.empty()
                        : Optional.of(Ruling.refused(
                                "instance-decided",
                                "This instance, or one above it, has decided already.",
                                forum.source())),
                () -> decided.finalOn()
                        .filter(day -> !act.on().isBefore(day))
                        .map(day -> Ruling.refused(
                                "decision-final",
                                "The decision is final from " + day + "; nobody can appeal against it.",
                                forum.source())),
                () -> notBefore("The appeal", act.on(), decided.on()),
                () -> checks.dayOfCase("The appeal", act.on(), file));
    }

    private Ruling finality(ByDecision decided, DisputeAct.RecordFinality act) {
        return unless(
                () -> Ruling.allowed(
                        new DisputeEvent.DecisionBecameFinal(act.proceeding(), act.finalOn(), act.evidence())),
                () -> decided.finalOn()
                        .map(day ->
                                Ruling.refused("decision-final", "The decision is final from " + day + " already.")),
                () -> notBefore("Its being final", act.finalOn(), decided.on()),
                () -> checks.dayOfCase("Its being final", act.finalOn(), file));
    }

    private static Optional<Ruling> notBefore(String what, LocalDate on, LocalDate decidedOn) {
        return on.isBefore(decidedOn)
                ? Optional.of(Ruling.refused(
                        "before-decision", what + " cannot come before the decision of " + decidedOn + "."))
                : Optional.empty();
    }
}
