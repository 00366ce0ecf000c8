package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.Correspondence.Direction;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.IdentityField;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Acknowledging, assigning, ranking, writing: the work between register and response. */
class HandlingTest {

    private static final LocalDate MONDAY = day("Mon 2025-06-02");

    private final CaseInHand complaint = CaseInHand.written("Mon 2025-06-02");

    @Test
    @DisplayName("NEO-33: an acknowledgement names the receiving officer and, for what is written, the contact")
    void acknowledgement() {
        Ruling.Refused nobody = complaint.refused(new ComplaintAct.Acknowledge("email", MONDAY, " ", "counter 4"));
        assertThat(nobody.code()).isEqualTo("mandatory-part-missing");
        assertThat(nobody.citation()).contains(ByHand.SOURCE);
        assertThat(complaint
                        .refused(new ComplaintAct.Acknowledge("email", MONDAY, "Clara", ""))
                        .code())
                .isEqualTo("mandatory-part-missing");

        CaseInHand.oral("Mon 2025-06-02").does(new ComplaintAct.Acknowledge("telephone", MONDAY, "Clara", ""));
    }

    @Test
    @DisplayName("ALMA-27: receipt is confirmed once, and that stops its clock")
    void acknowledgedOnce() {
        complaint.does(Acts.acknowledge(MONDAY));

        assertThat(complaint.clock("acknowledgement").stoppedOn()).contains(MONDAY);
        assertThat(complaint.file().acknowledgement().orElseThrow().sentOn()).isEqualTo(MONDAY);
        assertThat(complaint.refused(Acts.acknowledge(MONDAY)).code()).isEqualTo("already-acknowledged");
    }

    @Test
    @DisplayName("KP-16: a first response stops the first-response clock and leaves the response clock running")
    void firstResponse() {
        complaint.does(new ComplaintAct.GiveFirstResponse("telephone", MONDAY, Mill.text("we are on it")));

        assertThat(complaint.clock("first-response").stoppedOn()).contains(MONDAY);
        assertThat(complaint.file().runningClock("response")).isPresent();
        assertThat(complaint
                        .refused(new ComplaintAct.GiveFirstResponse("email", MONDAY, Mill.text("again")))
                        .code())
                .isEqualTo("already-given");
    }

    @Test
    @DisplayName("KP-15: a case is always with a unit, and a handler has a name")
    void owned() {
        assertThat(complaint.file().unit()).isEqualTo("complaint-unit");
        assertThat(complaint
                        .refused(new ComplaintAct.Assign(" ", Optional.of("omar")))
                        .code())
                .isEqualTo("missing");
        assertThat(complaint.tried(new ComplaintAct.Assign("cards", Optional.of(" "))))
                .isInstanceOf(Ruling.Refused.class);
        assertThat(complaint.complaint()).isInstanceOf(Complaint.Registered.class);
    }

    @Test
    @DisplayName("KP-12: exactly one priority at a time; a change has a reason and leaves its trace")
    void priority() {
        assertThat(complaint
                        .refused(new ComplaintAct.SetPriority("urgent", Optional.empty()))
                        .code())
                .isEqualTo("missing");
        assertThat(complaint.refused(Acts.setPriority("normal")).code()).isEqualTo("same-priority");
        assertThat(complaint.refused(Acts.setPriority("hair-on-fire")).code()).isEqualTo("unknown-code");

        complaint.does(Acts.setPriority("urgent")).does(Acts.setPriority("normal"));

        assertThat(complaint.file().priority()).isEqualTo("normal");
        assertThat(complaint.file().priorityHistory())
                .extracting(change -> change.from() + " > " + change.to())
                .containsExactly("normal > urgent", "urgent > normal");
    }

    @Test
    @DisplayName("KP-14: coordination names at least one other unit")
    void assistance() {
        Ruling.Refused alone = complaint.refused(new ComplaintAct.ChooseAssistance("coordination", List.of(" ")));
        assertThat(alone.code()).isEqualTo("unit-missing");
        assertThat(alone.citation()).contains(ByHand.SOURCE);
        assertThat(complaint
                        .refused(new ComplaintAct.ChooseAssistance("magic", List.of()))
                        .code())
                .isEqualTo("unknown-code");

        complaint.does(new ComplaintAct.ChooseAssistance("coordination", List.of("cards")));
        assertThat(complaint.file().assistance().orElseThrow().units()).containsExactly("cards");
    }

    @Test
    @DisplayName("KP-13: the urgency decides which forms of assistance are open")
    void urgencyDrivesAssistance() {
        complaint.does(Acts.setPriority("urgent"));

        Ruling.Refused refused = complaint.refused(new ComplaintAct.ChooseAssistance("information", List.of()));
        assertThat(refused.code()).isEqualTo("assistance-not-open");
        assertThat(refused.reason()).contains("coordination");
        assertThat(refused.citation()).contains(ByHand.SOURCE);
        complaint.does(new ComplaintAct.ChooseAssistance("coordination", List.of("cards")));
    }

    @Test
    @DisplayName("KP-13: a form of assistance that the new urgency does not know lapses, and another is chosen")
    void assistanceLapses() {
        complaint.does(new ComplaintAct.ChooseAssistance("information", List.of()));

        complaint.does(Acts.setPriority("urgent"));

        assertThat(complaint.file().assistance()).isEmpty();
        complaint.does(new ComplaintAct.ChooseAssistance("coordination", List.of("cards")));
        complaint.does(Acts.setPriority("normal"));
        assertThat(complaint.file().assistance()).isPresent();
    }

    @Test
    @DisplayName("DBS-2: the person complained about is not the handler")
    void complainedAboutDoesNotHandle() {
        assertThat(about("omar").refused(Acts.assign("omar")).code()).isEqualTo("complained-about");
        about("omar").does(Acts.assign("olga"));
    }

    @Test
    @DisplayName("DBS-2: the person complained about decides nothing on the case, whatever the role")
    void complainedAboutDoesNotDecide() {
        CaseInHand about = about("alva").by(Mill.OFFICER).does(Acts.assign("omar"));

        about.by(Mill.ALL_ROUND);
        assertThat(about.refused(Acts.decide(MONDAY)).code()).isEqualTo("not-within-reach");
        assertThat(about.refused(Acts.extend()).code()).isEqualTo("not-within-reach");
        assertThat(about.refused(new ComplaintAct.RefuseToHandle("court", Mill.some("reason")))
                        .code())
                .isEqualTo("not-within-reach");
    }

    @Test
    @DisplayName("A message belongs to a channel that the procedure knows")
    void correspondence() {
        complaint.does(Acts.note(Direction.OUT));
        assertThat(complaint.file().correspondence()).hasSize(1);

        ComplaintAct pigeon = new ComplaintAct.AddCorrespondence(
                new Correspondence(Direction.IN, "pigeon", Mill.text("coo"), List.of()));
        assertThat(complaint.refused(pigeon).code()).isEqualTo("unknown-code");
    }

    private static CaseInHand about(String login) {
        return CaseInHand.of(
                CaseInHand.entry(Form.WRITTEN, MONDAY, MONDAY, Optional.of(login), EnumSet.allOf(IdentityField.class)));
    }
}
