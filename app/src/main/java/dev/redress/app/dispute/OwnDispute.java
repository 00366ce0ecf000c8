package dev.redress.app.dispute;

import dev.redress.app.dispute.AfterAnswerView.Possible;
import dev.redress.app.handling.Handling;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.party.Seat;
import dev.redress.app.platform.Problem;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.dispute.DisputeNumber;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a complainant says of the dispute, and the dispute itself, which begins with the first word about it. */
@Component
class OwnDispute {

    private final DisputeActs acts;
    private final Handling handling;
    private final CaseLaw law;
    private final TransactionTemplate transaction;

    OwnDispute(DisputeActs acts, Handling handling, CaseLaw law, TransactionTemplate transaction) {
        this.acts = acts;
        this.handling = handling;
        this.law = law;
        this.transaction = transaction;
    }

    /**
     * Does all of it or nothing. Where no dispute was raised, it is raised first, by everything on record that gives a
     * right to it.
     *
     * @throws Problem when something is refused
     */
    void say(Seat seat, List<Function<Sealing, ComplaintAct>> said) {
        transaction.executeWithoutResult(_ -> {
            if (seat.recorded().file().disputes().dispute().isEmpty()) {
                Set<Trigger> met = triggers(seat);
                acts.raise(
                        seat.ref(),
                        seat.actor(),
                        law.now(seat.ref().institution()).toLocalDate(),
                        met.isEmpty() ? Set.of(Trigger.REJECTED) : met);
            }
            said.forEach(act -> handling.act(seat.ref(), seat.actor(), act));
        });
    }

    /**
     * Records where the complainant went alone; without a dispute it begins one, whether there is an answer or not.
     *
     * @throws Problem when it is refused
     */
    void file(Seat seat, Function<Sealing, DisputeAct.RecordFiling> filing) {
        acts.file(seat.ref(), seat.actor(), filing);
    }

    /** Whether the dispute could be raised from this place now. */
    Possible beginning(Seat seat) {
        Circumstances circumstances = law.of(seat.recorded(), seat.actor());
        Set<Trigger> met = triggers(seat);
        return AfterAnswerViews.possible(
                seat, circumstances, raise(circumstances, met.isEmpty() ? Set.of(Trigger.REJECTED) : met));
    }

    private Set<Trigger> triggers(Seat seat) {
        Circumstances circumstances = law.of(seat.recorded(), seat.actor());
        Set<Trigger> met = EnumSet.noneOf(Trigger.class);
        for (Trigger trigger : Trigger.values()) {
            if (AfterAnswerViews.possible(seat, circumstances, raise(circumstances, Set.of(trigger)))
                    .now()) {
                met.add(trigger);
            }
        }
        return met;
    }

    private static DisputeAct.RaiseDispute raise(Circumstances circumstances, Set<Trigger> triggers) {
        LocalDate today = circumstances.today();
        return new DisputeAct.RaiseDispute(new DisputeNumber(today.getYear(), 1, "…"), today, triggers);
    }
}
