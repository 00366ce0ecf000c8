package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.ComplaintAct.DecideResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a response must hold, and how it leaves the house. */
class ResponseTest {

    private static final LocalDate MONDAY = day("Mon 2025-06-02");

    private final CaseInHand complaint = CaseInHand.written("Mon 2025-06-02").does(Acts.assign("omar"));

    @Test
    @DisplayName("ALMA-44, ALMA-45: a written answer has reasons, an executor and the executor's contact")
    void mandatoryParts() {
        DecideResponse whole = (DecideResponse) Acts.decide(MONDAY);

        missing(with(whole, Optional.empty(), whole.executor(), whole.executorContact()), "reasons");
        missing(with(whole, whole.reasons(), Optional.of(" "), whole.executorContact()), "executor");
        missing(with(whole, whole.reasons(), whole.executor(), Optional.empty()), "executor contact");
    }

    @Test
    @DisplayName("ALMA-49: an oral answer needs only the parts that every answer needs")
    void oralParts() {
        CaseInHand oral = CaseInHand.oral("Mon 2025-06-02").does(Acts.assign("omar"));
        DecideResponse whole = (DecideResponse) Acts.decide(MONDAY);

        oral.does(with(whole, whole.reasons(), Optional.empty(), Optional.empty()))
                .does(new ComplaintAct.DispatchResponse("telephone", MONDAY));

        assertThat(oral.complaint()).isInstanceOf(Complaint.Answered.class);
    }

    @Test
    @DisplayName("ALMA-47: the answer is in the language of the complaint")
    void language() {
        DecideResponse whole = (DecideResponse) Acts.decide(MONDAY);
        ComplaintAct english = new DecideResponse(
                whole.outcome(),
                whole.reasons(),
                whole.executor(),
                whole.executorContact(),
                MONDAY,
                "en",
                whole.nextRemedies(),
                Optional.empty());

        Ruling.Refused refused = complaint.refused(english);

        assertThat(refused.code()).isEqualTo("wrong-language");
        assertThat(refused.citation()).contains(ByHand.SOURCE);
    }

    @Test
    @DisplayName("An offer says until which day it may be accepted, and not a day before its letter")
    void offer() {
        assertThat(complaint.refused(offer(Optional.empty())).code()).isEqualTo("offer-without-day");
        complaint.on("Tue 2025-06-03");
        assertThat(complaint.refused(offer(Optional.of(day("Sun 2025-06-01")))).code())
                .isEqualTo("offer-ends-before-letter");
        complaint.does(offer(Optional.of(day("Mon 2025-06-30"))));
    }

    @Test
    @DisplayName("An outcome that the procedure does not know is refused")
    void unknownOutcome() {
        DecideResponse whole = (DecideResponse) Acts.decide(MONDAY);
        Ruling.Refused refused = complaint.refused(new DecideResponse(
                "whatever",
                whole.reasons(),
                whole.executor(),
                whole.executorContact(),
                MONDAY,
                "lv",
                whole.nextRemedies(),
                Optional.empty()));

        assertThat(refused.code()).isEqualTo("unknown-code");
        assertThat(refused.citation()).contains(ByHand.SOURCE);
    }

    @Test
    @DisplayName("ALMA-40, ALMA-41: a written complaint is answered in writing, by a means that proves the day")
    void means() {
        complaint.does(Acts.decide(MONDAY));

        assertThat(complaint
                        .refused(new ComplaintAct.DispatchResponse("telephone", MONDAY))
                        .code())
                .isEqualTo("response-not-written");
        assertThat(complaint
                        .refused(new ComplaintAct.DispatchResponse("post", MONDAY))
                        .code())
                .isEqualTo("means-without-date");
        assertThat(complaint
                        .refused(new ComplaintAct.DispatchResponse("pigeon", MONDAY))
                        .code())
                .isEqualTo("unknown-code");
        complaint.does(Acts.dispatch(MONDAY));
    }

    @Test
    @DisplayName("An answer does not leave before the day that it bears, nor tomorrow")
    void daysOfDispatch() {
        complaint.on("Thu 2025-06-05").does(Acts.decide(day("Wed 2025-06-04")));

        assertThat(complaint.refused(Acts.dispatch(day("Tue 2025-06-03"))).code())
                .isEqualTo("dispatched-before-dated");
        assertThat(complaint.refused(Acts.dispatch(day("Fri 2025-06-06"))).code())
                .isEqualTo("day-in-the-future");
    }

    @Test
    @DisplayName("NEO-20: the window to the outside counts from the day of the letter, not of its dispatch")
    void windowCountsFromLetter() {
        complaint.on("Thu 2025-06-05").does(Acts.decide(day("Tue 2025-06-03"))).does(Acts.dispatch(complaint.today()));

        assertThat(complaint.clock("referral").deadline().dayZero()).isEqualTo(day("Tue 2025-06-03"));
        assertThat(complaint.due("referral")).isEqualTo(day("Tue 2025-08-26"));
    }

    @Test
    @DisplayName("ALMA-29: a case that nobody has taken up is not answered, also while it waits for documents")
    void forwardedFirst() {
        CaseInHand unassigned = CaseInHand.written("Mon 2025-06-02").does(Acts.requestDocuments(MONDAY));

        assertThat(unassigned.refused(Acts.decide(MONDAY)).code()).isEqualTo("not-yet-assigned");
    }

    @Test
    @DisplayName("A response may be decided anew until it has left; the last one goes out")
    void decidedAnew() {
        complaint.does(Acts.decide(MONDAY)).does(offer(Optional.of(day("Mon 2025-06-30"))));

        assertThat(complaint.file().response().orElseThrow().outcome()).isEqualTo("settlement-offer");
    }

    private void missing(ComplaintAct act, String part) {
        Ruling.Refused refused = complaint.refused(act);
        assertThat(refused.code()).isEqualTo("mandatory-part-missing");
        assertThat(refused.reason()).contains(part);
        assertThat(refused.citation()).contains(ByHand.SOURCE);
    }

    private static ComplaintAct offer(Optional<LocalDate> until) {
        DecideResponse whole = (DecideResponse) Acts.decide(MONDAY);
        return new DecideResponse(
                "settlement-offer",
                whole.reasons(),
                whole.executor(),
                whole.executorContact(),
                MONDAY,
                "lv",
                whole.nextRemedies(),
                until);
    }

    private static ComplaintAct with(
            DecideResponse whole,
            Optional<dev.redress.core.ledger.VaultRef> reasons,
            Optional<String> executor,
            Optional<String> contact) {
        return new DecideResponse(
                whole.outcome(), reasons, executor, contact, MONDAY, "lv", whole.nextRemedies(), Optional.empty());
    }
}
