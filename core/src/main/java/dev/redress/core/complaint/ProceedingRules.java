package dev.redress.core.complaint;

import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.Proceeding;
import dev.redress.core.dispute.ProceedingEnd;
import dev.redress.core.dispute.ProceedingFile;
import java.util.Optional;

/** Rules of a proceeding at a forum: which acts its kind takes, and which of them while it is held. */
final class ProceedingRules {

    private final Circumstances circumstances;

    ProceedingRules(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    Ruling decide(CaseFile file, DisputeAct.OnProceeding act) {
        Optional<Proceeding> found =
                file.disputes().dispute().map(Dispute::file).flatMap(dispute -> dispute.proceeding(act.proceeding()));
        if (found.isEmpty()) {
            return Ruling.refused("no-such-proceeding", "There is no such proceeding on this case.");
        }
        Proceeding held = found.get();
        ForumOfCase forum = forum(held.file());
        Optional<ProceedingEnd> end = held.file().end();
        if (end.isPresent()) {
            return ended(file, held, forum, end.get(), act);
        }
        ConductRules conduct = new ConductRules(circumstances, file, forum);
        EndRules ends = new EndRules(circumstances, file, forum);
        return switch (act) {
            case DisputeAct.RecordAdmission it -> conduct.admission(held, it);
            case DisputeAct.MakeAgreement it -> conduct.agreement(held, it);
            case DisputeAct.SignAgreement it -> conduct.sign(held, it);
            case DisputeAct.CallMeeting it -> conduct.call(it);
            case DisputeAct.PostponeMeeting it -> conduct.postpone(held, it);
            case DisputeAct.HoldMeeting it -> conduct.hold(held, it);
            case DisputeAct.ReachStage it -> conduct.stage(held, it);
            case DisputeAct.ExtendProceeding it -> ends.extend(held, it);
            case DisputeAct.CloseInPaper it -> ends.closeInPaper(held, it);
            case DisputeAct.CloseWithoutPaper it -> ends.closeWithoutPaper(held, it);
            case DisputeAct.CloseUnsigned it -> ends.unsigned(held, it);
            case DisputeAct.RecordDecision it -> ends.decision(held, it);
            case DisputeAct.RecordFinality _ -> Ruling.refused("not-decided", "There is no decision to become final.");
            case DisputeAct.WithdrawProceeding it -> ends.withdraw(held, it);
        };
    }

    private Ruling ended(
            CaseFile file, Proceeding held, ForumOfCase forum, ProceedingEnd end, DisputeAct.OnProceeding act) {
        boolean open =
                file.disputes().dispute().filter(Dispute.Open.class::isInstance).isPresent();
        Optional<Ruling> onDecision = end instanceof ProceedingEnd.ByDecision decided && open
                ? new AppealRules(circumstances, file, forum).decide(held, decided, act)
                : Optional.empty();
        return onDecision.orElseGet(() -> Ruling.refused(
                "proceeding-ended", "This proceeding ended on " + end.on() + "; nothing more is done in it."));
    }

    /** The rule in the version by which the dispute was referred: a proceeding ends as it began (SUB-23). */
    private ForumOfCase forum(ProceedingFile held) {
        return new ForumOfCase(circumstances
                .procedure()
                .rulebook()
                .disputes()
                .forum(held.forum())
                .orElseThrow()
                .terms()
                .on(held.ruleSince()));
    }
}
