package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;
import static dev.redress.core.complaint.MillLetters.CHECKER;
import static dev.redress.core.complaint.MillLetters.SIGNER;
import static dev.redress.core.complaint.MillLetters.dispatch;
import static dev.redress.core.complaint.MillLetters.revise;
import static dev.redress.core.complaint.MillLetters.sign;
import static dev.redress.core.complaint.MillLetters.write;
import static dev.redress.core.complaint.MillLetters.writeResponse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.rulebook.LetterKind.Paper;
import dev.redress.core.rulebook.LetterPart;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A letter tells the decision from which it was written, and leaves only while that is the one on record. */
class WrittenFromTest {

    private final CaseInHand ready = CaseInHand.written("Mon 2025-06-02")
            .does(Acts.assign("omar"))
            .does(Acts.decide(day("Mon 2025-06-02")))
            .by(Mill.OFFICER)
            .does(writeResponse());

    @Test
    @DisplayName("ALMA-44: a draft about a response that was decided anew is not handed over until it is written again")
    void draft() {
        ready.on("Tue 2025-06-03").does(Acts.decide(day("Tue 2025-06-03")));

        Ruling.Refused refused = ready.refused(new LetterAct.PresentLetter(1));

        assertThat(refused.code()).isEqualTo("decided-anew");
        ready.does(revise(1, "second", LetterPart.REASONS, LetterPart.EXECUTOR)).does(new LetterAct.PresentLetter(1));
    }

    @Test
    @DisplayName("ALMA-44: what was written after the last decision is handed over, approved and signed")
    void later() {
        ready.does(new LetterAct.PresentLetter(1)).by(CHECKER).does(new LetterAct.ApproveLetter(1, 1));

        ready.by(SIGNER).does(sign(1, 1));

        assertThat(ready.file().letters().at(1).orElseThrow().stage()).isEqualTo(Letter.Stage.SIGNED);
    }

    @Test
    @DisplayName("NEO-9: a signed notice of one extension is not sent as the notice of another that was decided since")
    void extension() {
        CaseInHand extended = extended().does(Acts.extendConsideration(3));
        assertThat(extended.does(new LetterAct.PresentLetter(1))
                        .does(sign(1, 1))
                        .file()
                        .letters()
                        .at(1)
                        .orElseThrow()
                        .stage())
                .as("the extension of another clock changes nothing")
                .isEqualTo(Letter.Stage.SIGNED);

        Letter before = extended.file().letters().at(1).orElseThrow();
        CaseFile twice = new CaseFileChange(extended.file())
                .extensions(List.of(
                        extended.file().extensions().getFirst(),
                        extended.file().extensions().getFirst()));

        assertThat(before.latest().from()).isEqualTo(new WrittenFrom(Optional.empty(), Optional.of(1)));
        assertThat(WrittenFrom.of(twice, Paper.EXTENSION_NOTICE, Optional.of("response")))
                .isNotEqualTo(before.latest().from());
    }

    private static CaseInHand extended() {
        return CaseInHand.written("Mon 2025-06-02")
                .does(Acts.assign("omar"))
                .does(Acts.extend())
                .does(new LetterAct.WriteLetter(
                        Paper.EXTENSION_NOTICE,
                        Optional.of("response"),
                        new Party.Named(1),
                        MillLetters.text("longer")));
    }

    @Test
    @DisplayName("X-8: a request for documents leaves on the day whose last day it names; later it is written again")
    void documents() {
        CaseInHand request = CaseInHand.written("Mon 2025-06-02")
                .does(Acts.assign("omar"))
                .does(write(Paper.DOCUMENT_REQUEST))
                .does(new LetterAct.PresentLetter(1))
                .does(sign(1, 1));
        CaseInHand recordedLater = request.copy();
        request.on("Tue 2025-06-03");

        assertThat(request.refused(new LetterAct.PostLetter(1, "email")).code()).isEqualTo("last-day-moved");
        assertThat(request.refused(dispatch(1, "email", "Tue 2025-06-03")).code())
                .isEqualTo("last-day-moved");

        recordedLater.on("Wed 2025-06-04").does(dispatch(1, "email", "Tue 2025-06-03"));
        assertThat(recordedLater.due("documents"))
                .as("it left, and the term counts from that day")
                .isEqualTo(day("Tue 2025-06-17"));
    }

    @Test
    @DisplayName(
            "X-8: a request for documents that was signed before days of rest leaves on them: its last day is the same")
    void documentsOverDaysOfRest() {
        CaseInHand request = CaseInHand.written("Mon 2025-06-02")
                .on("Fri 2025-06-06")
                .does(Acts.assign("omar"))
                .does(write(Paper.DOCUMENT_REQUEST))
                .does(new LetterAct.PresentLetter(1))
                .does(sign(1, 1));

        request.on("Sun 2025-06-08").does(dispatch(1, "email", "Sun 2025-06-08"));

        assertThat(request.complaint()).isInstanceOf(Complaint.AwaitingDocuments.class);
    }
}
