package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;
import static dev.redress.core.complaint.MillLetters.dispatch;
import static dev.redress.core.complaint.MillLetters.sign;
import static dev.redress.core.complaint.MillLetters.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.rulebook.LetterKind.Paper;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The letter that answers an objection is its answer, as the response letter is that to the complaint. */
class ObjectionAnswerTest {

    private final CaseInHand objected = CaseInHand.written("Mon 2025-06-02")
            .does(Acts.assign("omar"))
            .does(Acts.decide(day("Mon 2025-06-02")))
            .does(Acts.dispatch(day("Mon 2025-06-02")))
            .on("Tue 2025-06-03")
            .does(DisputeActs.object(day("Tue 2025-06-03")));

    private void signed() {
        objected.does(DisputeActs.decideObjection(1, day("Tue 2025-06-03")))
                .does(write(Paper.OBJECTION_RESPONSE))
                .does(new LetterAct.PresentLetter(1))
                .does(sign(1, 1));
    }

    @Test
    @DisplayName("NEO-29: when the letter leaves the objection is answered, and its clock stops on that day")
    void answers() {
        signed();

        objected.on("Wed 2025-06-04").does(dispatch(1, "email", "Wed 2025-06-04"));

        assertThat(objected.file().disputes().openObjection()).isEmpty();
        assertThat(objected.clock("objection-response").stoppedOn()).contains(day("Wed 2025-06-04"));
        assertThat(objected.file()
                        .letters()
                        .at(1)
                        .orElseThrow()
                        .dispatched()
                        .orElseThrow()
                        .withoutEffect())
                .isEmpty();
    }

    @Test
    @DisplayName("NEO-29: it goes as a response does: by a means that fixes the day, and not before its own date")
    void means() {
        signed();

        assertThat(objected.refused(new LetterAct.PostLetter(1, "post")).code()).isEqualTo("means-without-date");
        assertThat(objected.refused(dispatch(1, "post", "Tue 2025-06-03")).code())
                .isEqualTo("means-without-date");
    }

    @Test
    @DisplayName("NEO-29: no such letter is begun before the objection is decided, nor after it was answered")
    void notNow() {
        assertThat(objected.refused(write(Paper.OBJECTION_RESPONSE)).code()).isEqualTo("no-response-decided");

        objected.does(DisputeActs.decideObjection(1, day("Tue 2025-06-03")))
                .does(DisputeActs.dispatchObjection(1, day("Tue 2025-06-03")));

        assertThat(objected.refused(write(Paper.OBJECTION_RESPONSE)).code()).isEqualTo("no-such-objection");
    }

    @Test
    @DisplayName("ALMA-44: decided anew, the letter that was handed over goes back to its author")
    void handedOver() {
        objected.does(DisputeActs.decideObjection(1, day("Tue 2025-06-03")))
                .does(write(Paper.OBJECTION_RESPONSE))
                .does(new LetterAct.PresentLetter(1));

        objected.does(DisputeActs.decideObjection(1, day("Tue 2025-06-03")));

        assertThat(objected.file().letters().at(1).orElseThrow().stage()).isEqualTo(Letter.Stage.DRAFT);
    }

    @Test
    @DisplayName("ALMA-44: once the letter is signed the objection is not decided anew behind its back")
    void signedAlready() {
        signed();

        assertThat(objected.refused(DisputeActs.decideObjection(1, day("Tue 2025-06-03")))
                        .code())
                .isEqualTo("letter-signed");

        objected.does(new LetterAct.DiscardLetter(1, Optional.of(Mill.text("wrong sum"))))
                .does(DisputeActs.decideObjection(1, day("Tue 2025-06-03")));
    }
}
