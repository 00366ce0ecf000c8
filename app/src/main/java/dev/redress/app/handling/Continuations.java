package dev.redress.app.handling;

import dev.redress.app.ledger.Cases;
import dev.redress.app.register.ContinuedSubmission;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.ComplaintAct;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Joins an oral submission to the written one that continues it, in the transaction that enters the written one. */
@Component
class Continuations {

    private static final Actor REGISTER = new Actor.Program("register");

    private final Cases cases;

    Continuations(Cases cases) {
        this.cases = cases;
    }

    /** A refusal means that the oral submission has ended otherwise; the written one still names it. */
    @EventListener
    void on(ContinuedSubmission continued) {
        cases.act(continued.oral(), REGISTER, _ -> new ComplaintAct.ContinueInWriting(continued.written()));
    }
}
