package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.Correspondence.Direction;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Roles, the portal and the program: what each of them may do. */
class WhoMayActTest {

    private static final LocalDate MONDAY = day("Mon 2025-06-02");

    private final CaseInHand complaint = CaseInHand.written("Mon 2025-06-02").does(Acts.assign("omar"));

    @Test
    @DisplayName("ALMA-31, ALMA-43: each act needs a role with its power, and the refusal cites the rule of roles")
    void powers() {
        refusedTo(Mill.READER, Acts.note(Direction.INTERNAL));
        refusedTo(Mill.CLERK, Acts.decide(MONDAY));
        refusedTo(Mill.CLERK, Acts.extend());
        refusedTo(Mill.OFFICER, Acts.extend());
        refusedTo(Mill.OFFICER, new ComplaintAct.RefuseToHandle("court", Mill.some("reason")));
        refusedTo(Mill.HEAD, Acts.decide(MONDAY));
        refusedTo(Mill.HEAD, Acts.acknowledge(MONDAY));
        refusedTo(new Actor.Staff("nobody", "complaint-unit", Set.of()), Acts.acknowledge(MONDAY));
        refusedTo(new Actor.Staff("guest", "complaint-unit", Set.of("king")), Acts.acknowledge(MONDAY));
    }

    @Test
    @DisplayName("The sweep and the recount are the program's alone")
    void programsOwn() {
        refusedTo(Mill.ALL_ROUND, new ComplaintAct.RecordMissedDeadlines());
        refusedTo(Mill.ALL_ROUND, new ComplaintAct.RecountDeadlines("I say so"));
    }

    @Test
    @DisplayName("KP-21, ALMA-18: dismissing is a person's decision, never the program's")
    void neverAutomatic() {
        complaint.by(Mill.PROGRAM);

        assertThat(complaint.tried(new ComplaintAct.RefuseToHandle("court", Mill.some("reason"))))
                .isInstanceOf(Ruling.Refused.class);
        assertThat(complaint.tried(new ComplaintAct.LeaveWithoutConsideration("insult", Mill.some("reason"))))
                .isInstanceOf(Ruling.Refused.class);
        assertThat(complaint.complaint()).isInstanceOf(Complaint.UnderExamination.class);
    }

    @Test
    @DisplayName("ALMA-31: extending is a person's decision, never the program's")
    void extendingIsAPersonsDecision() {
        complaint.by(Mill.PROGRAM);

        assertThat(complaint.tried(Acts.extendConsideration(10))).isInstanceOf(Ruling.Refused.class);
        assertThat(complaint.tried(Acts.extend())).isInstanceOf(Ruling.Refused.class);
        assertThat(complaint.tried(Acts.decide(MONDAY))).isInstanceOf(Ruling.Refused.class);
    }

    @Test
    @DisplayName("A complainant at the portal withdraws and writes, and does nothing else")
    void portal() {
        complaint.by(Mill.PORTAL);
        assertThat(complaint.refused(Acts.decide(MONDAY)).code()).isEqualTo("not-for-complainants");
        assertThat(complaint.refused(Acts.acknowledge(MONDAY)).code()).isEqualTo("not-for-complainants");
        assertThat(complaint.refused(new ComplaintAct.RecordMissedDeadlines()).code())
                .isEqualTo("not-for-complainants");

        complaint.does(Acts.note(Direction.IN));
        complaint.does(new ComplaintAct.Withdraw(MONDAY, Optional.empty()));
        assertThat(complaint.complaint()).isInstanceOf(Complaint.Withdrawn.class);
    }

    @Test
    @DisplayName("What a complainant writes comes in; it is no letter of the institution and no note among staff")
    void portalWritesIn() {
        complaint.by(Mill.PORTAL);

        assertThat(complaint.tried(Acts.note(Direction.OUT))).isInstanceOf(Ruling.Refused.class);
        assertThat(complaint.tried(Acts.note(Direction.INTERNAL))).isInstanceOf(Ruling.Refused.class);
    }

    private void refusedTo(Actor actor, ComplaintAct act) {
        Ruling ruling = complaint.by(actor).asked(act);
        assertThat(ruling).as("%s by %s", act, actor.name()).isInstanceOf(Ruling.Refused.class);
        Ruling.Refused refused = (Ruling.Refused) ruling;
        assertThat(refused.code()).isEqualTo("power-missing");
        assertThat(refused.citation()).contains(ByHand.SOURCE);
    }
}
