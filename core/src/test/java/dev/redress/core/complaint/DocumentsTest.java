package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.rulebook.Form;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Asking for documents: the response clock loses its ground and starts anew with complete documents. */
class DocumentsTest {

    private final CaseInHand complaint = CaseInHand.written("Mon 2025-06-02").does(Acts.assign("omar"));

    @Test
    @DisplayName("X-2: complete documents start the response clock; until they are asked for they count as complete")
    void startsAnew() {
        assertThat(complaint.due("response")).isEqualTo(day("Mon 2025-06-16"));

        complaint.on("Thu 2025-06-05").does(Acts.requestDocuments("Thu 2025-06-05"));
        assertThat(complaint.file().runningClock("response")).isEmpty();
        assertThat(complaint.clock("response").setAside()).contains("documents are missing");
        assertThat(complaint.due("documents")).isEqualTo(day("Thu 2025-06-19"));

        complaint.on("Wed 2025-06-11").does(Acts.completeDocuments("Tue 2025-06-10"));
        assertThat(complaint.clock("response").ordinal()).isEqualTo(2);
        assertThat(complaint.due("response")).isEqualTo(day("Tue 2025-06-24"));
        assertThat(complaint.clock("documents").stoppedOn()).contains(day("Tue 2025-06-10"));
        assertThat(complaint.complaint()).isInstanceOf(Complaint.UnderExamination.class);
    }

    @Test
    @DisplayName("ALMA-30: a clock that starts with registration is not touched by missing documents")
    void otherClocksRunOn() {
        complaint.on("Thu 2025-06-05").does(Acts.requestDocuments("Thu 2025-06-05"));

        assertThat(complaint.file().runningClock("consideration")).isPresent();
    }

    @Test
    @DisplayName("KP-21: whoever lets the time for documents pass may be refused, and not a day earlier")
    void refusalOnlyWhenLate() {
        ComplaintAct refuse = new ComplaintAct.RefuseToHandle("documents-not-completed", Mill.some("no contract came"));
        assertThat(complaint.refused(refuse).code()).isEqualTo("documents-not-late");

        complaint
                .on("Thu 2025-06-05")
                .does(Acts.requestDocuments("Thu 2025-06-05"))
                .on("Thu 2025-06-19");
        Ruling.Refused onTheLastDay = complaint.refused(refuse);
        assertThat(onTheLastDay.code()).isEqualTo("documents-not-late");
        assertThat(onTheLastDay.citation()).contains(ByHand.SOURCE);

        complaint.on("Fri 2025-06-20").does(refuse);
        assertThat(complaint.complaint()).isInstanceOf(Complaint.HandlingRefused.class);
    }

    @Test
    @DisplayName("Documents are not complete before they were asked for, nor tomorrow")
    void impossibleDays() {
        complaint.on("Thu 2025-06-05").does(Acts.requestDocuments("Thu 2025-06-05"));

        assertThat(complaint.refused(Acts.completeDocuments("Wed 2025-06-04")).code())
                .isEqualTo("day-before-request");
        assertThat(complaint.refused(Acts.completeDocuments("Fri 2025-06-06")).code())
                .isEqualTo("day-in-the-future");
        assertThat(complaint.refused(Acts.requestDocuments("Fri 2025-05-30")).code())
                .isEqualTo("day-before-arrival");
    }

    @Test
    @DisplayName("A request says which documents and goes by a means that the procedure knows")
    void whatAndHow() {
        assertThat(complaint
                        .refused(new ComplaintAct.RequestDocuments(Optional.empty(), "email", complaint.today()))
                        .code())
                .isEqualTo("missing");
        Ruling.Refused pigeon = complaint.refused(
                new ComplaintAct.RequestDocuments(Mill.some("contract"), "pigeon", complaint.today()));
        assertThat(pigeon.code()).isEqualTo("unknown-code");
        assertThat(pigeon.citation()).contains(ByHand.SOURCE);
    }

    @Test
    @DisplayName(
            "X-3: when the form is corrected after the documents were completed, the term counts from their completion")
    void formCorrectedAfterCompletion() {
        CaseInHand oral = CaseInHand.oral("Mon 2025-06-02")
                .does(Acts.assign("omar"))
                .on("Tue 2025-06-03")
                .does(Acts.requestDocuments("Tue 2025-06-03"))
                .on("Thu 2025-06-05")
                .does(Acts.completeDocuments("Thu 2025-06-05"))
                .on("Fri 2025-06-06")
                .does(Acts.overrideForm(Form.WRITTEN));

        assertThat(oral.clock("response").deadline().dayZero()).isEqualTo(day("Thu 2025-06-05"));
    }

    @Test
    @DisplayName("NEO-9: an extension that awaits its notice does not pass to the clock that starts anew")
    void pendingExtensionDoesNotPassOn() {
        complaint
                .on("Wed 2025-06-04")
                .does(Acts.extend())
                .on("Thu 2025-06-05")
                .does(Acts.requestDocuments("Thu 2025-06-05"))
                .on("Tue 2025-06-10")
                .does(Acts.completeDocuments("Tue 2025-06-10"));

        assertThat(complaint.refused(Acts.noticeByMail("Tue 2025-06-10")).code())
                .isEqualTo("no-extension-to-notify");
    }
}
