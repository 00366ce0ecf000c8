package dev.redress.core.complaint;

import dev.redress.core.dispute.Dispute;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.ForumTerms.Proceeding;
import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What people try after the answer: mostly what comes next, sometimes anything. */
final class RandomDisputes {

    private final RandomGenerator random;

    RandomDisputes(RandomGenerator random) {
        this.random = random;
    }

    DisputeAct next(CaseFile file, LocalDate today) {
        Optional<Dispute> dispute = file.disputes().dispute();
        if (random.nextInt(5) == 0) {
            return any(1 + random.nextInt(2), today);
        }
        if (dispute.isEmpty()) {
            return switch (random.nextInt(8)) {
                case 0 -> DisputeActs.accept(today);
                case 1 -> DisputeActs.object(today);
                case 2 -> new DisputeAct.RecordLapses();
                case 3 -> DisputeActs.decideObjection(1 + random.nextInt(2), today);
                case 4 -> DisputeActs.dispatchObjection(1 + random.nextInt(2), today);
                case 5, 6 -> DisputeActs.reject(today);
                default -> DisputeActs.raise(today, Trigger.REJECTED);
            };
        }
        int last = Math.max(1, dispute.get().file().proceedings().size());
        return switch (dispute.get()) {
            case Dispute.Raised _ -> DisputeActs.refer(forum(), today);
            case Dispute.BeforeForum _ -> inProceeding(last, today);
            case Dispute.Concluded _ ->
                random.nextBoolean()
                        ? DisputeActs.promise(Optional.of(last), today.plusDays(random.nextInt(5)))
                        : afterEnd(last, today);
            case Dispute.Closed _ -> any(last, today);
        };
    }

    private DisputeAct inProceeding(int proceeding, LocalDate today) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> DisputeActs.admit(proceeding, today);
            case 2, 3 -> DisputeActs.agree(proceeding);
            case 4, 5 -> DisputeActs.sign(proceeding, Signer.CUSTOMER, today);
            case 6, 7 -> DisputeActs.sign(proceeding, Signer.INSTITUTION, today);
            case 8 -> DisputeActs.extend(proceeding, today);
            case 9 -> DisputeActs.deed(proceeding, today);
            case 10 -> DisputeActs.decision(proceeding, random.nextBoolean() ? "granted" : "inadmissible", today);
            default -> DisputeActs.withoutPaper(proceeding, today);
        };
    }

    private DisputeAct afterEnd(int proceeding, LocalDate today) {
        return switch (random.nextInt(6)) {
            case 0 -> DisputeActs.correct(today);
            case 1 -> DisputeActs.release(today);
            case 2 -> DisputeActs.stage(proceeding, random.nextBoolean() ? "appeal" : "cassation", today);
            case 3 -> DisputeActs.finality(proceeding, today);
            default -> DisputeActs.perform(today);
        };
    }

    private DisputeAct any(int proceeding, LocalDate today) {
        return switch (random.nextInt(15)) {
            case 0 -> DisputeActs.element();
            case 1 -> DisputeActs.claim();
            case 2 -> DisputeActs.declare();
            case 3 -> DisputeActs.give(today);
            case 4 -> DisputeActs.file(forum(), today);
            case 5 -> DisputeActs.call(proceeding, today);
            case 6 -> DisputeActs.postpone(proceeding, today);
            case 7 -> DisputeActs.hold(proceeding);
            case 8 -> DisputeActs.stage(proceeding, today);
            case 9 -> DisputeActs.minutes(proceeding, today);
            case 10 -> DisputeActs.withdraw(proceeding, today);
            case 11 -> DisputeActs.promise(Optional.empty(), today.plusDays(3));
            case 12 -> DisputeActs.raise(today, Trigger.LATE);
            case 13 -> DisputeActs.unsigned(proceeding, today);
            default -> DisputeActs.close(Dispute.Ground.NOT_PURSUED, today);
        };
    }

    private Proceeding forum() {
        Proceeding[] all = Proceeding.values();
        return all[random.nextInt(all.length)];
    }
}
