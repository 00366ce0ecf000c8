package dev.redress.app.handling;

import dev.redress.app.access.StaffMember;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.platform.Problem;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.Ruling;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Acts of people on cases. */
@Component
public class Handling {

    /** Refusals that the state of the case gives, not a rule or a field. */
    private static final Set<String> OF_THE_STATE = Set.of(
            "already-ended",
            "not-in-this-state",
            "no-documents-requested",
            "no-response-decided",
            "not-yet-assigned",
            "already-acknowledged",
            "already-given",
            "no-such-clock",
            "no-extension-to-notify",
            "personal-data-erased",
            "processing-restricted",
            "processing-not-restricted",
            "case-open",
            "legal-hold",
            "dispute-runs",
            "request-open",
            "requested-already",
            "no-such-request",
            "retention-runs",
            "retention-undecided",
            "held-already",
            "not-held",
            "letter-needed",
            "letter-not-now",
            "letter-begun",
            "letter-not-draft",
            "letter-not-presented",
            "letter-changed",
            "decided-anew",
            "last-day-moved",
            "letter-frozen",
            "letter-left",
            "letter-not-signed",
            "letter-not-posted",
            "letter-not-sent",
            "letter-signed",
            "not-yet-approved",
            "approved-already",
            "not-answered",
            "reacted-already",
            "accepted",
            "objection-open",
            "no-such-objection",
            "gone-outside",
            "nothing-agreed",
            "no-such-obligation",
            "nothing-owed",
            "not-decided",
            "decided-already",
            "instance-decided",
            "decision-final",
            "no-dispute",
            "raised-already",
            "dispute-closed",
            "before-a-forum",
            "concluded",
            "not-carried-out",
            "no-such-proceeding",
            "proceeding-ended",
            "not-begun",
            "nothing-to-sign",
            "begun-already",
            "there-already",
            "admitted-already",
            "not-admitted-yet",
            "no-agreement",
            "signed-already",
            "no-such-meeting",
            "taken-back");

    /** Refusals that another person would not get. */
    private static final Set<String> NOT_THIS_PERSON = Set.of(
            "power-missing",
            "decider-not-entitled",
            "conflict-of-interest",
            "made-it-yourself",
            "not-a-signatory",
            "purpose-not-lawful",
            "purpose-not-evidenced");

    private final Cases cases;
    private final RegisterNumbers numbers;

    Handling(Cases cases, RegisterNumbers numbers) {
        this.cases = cases;
        this.numbers = numbers;
    }

    /**
     * Does an act.
     *
     * @throws RefusedAct when the law, the procedure or the state of the case refuses it
     * @throws RegisterNumbers.NoSuchNumber when the person may not even know that there is such a case
     */
    public void act(CaseRef ref, StaffMember member, Function<Sealing, ComplaintAct> act) {
        act(ref, member.actor(), act);
    }

    /** Does an act of somebody who is no person of the institution. */
    public void act(CaseRef ref, Actor actor, Function<Sealing, ComplaintAct> act) {
        if (cases.act(ref, actor, act) instanceof Ruling.Refused refused) {
            if (refused.code().equals("not-within-reach")) {
                throw numbers.unknown(ref);
            }
            throw new RefusedAct(refused);
        }
    }

    /** An act that was refused, with the reason and the rule. */
    public static final class RefusedAct extends Problem {
        private static final long serialVersionUID = 1L;

        RefusedAct(Ruling.Refused refused) {
            super(status(refused), List.of(new Reason(refused.code(), refused.reason(), refused.citation())));
        }

        private static int status(Ruling.Refused refused) {
            if (NOT_THIS_PERSON.contains(refused.code())) {
                return 403;
            }
            return OF_THE_STATE.contains(refused.code()) ? 409 : 422;
        }
    }
}
