package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.Correspondence.Direction;
import dev.redress.core.complaint.PrivacyAct.ErasePersonalData;
import dev.redress.core.complaint.PrivacyAct.ErasureGround;
import dev.redress.core.complaint.PrivacyAct.FulfilRight;
import dev.redress.core.complaint.PrivacyAct.RequestRight;
import dev.redress.core.complaint.PrivacyAct.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Restriction, consent, hold and erasure. */
class PrivacyKeepingTest {

    private static final LocalDate FRIDAY = day("Fri 2025-06-06");

    private final CaseInHand complaint = CaseInHand.written("Mon 2025-06-02")
            .does(Acts.assign("omar"))
            .at("Fri 2025-06-06 09:00")
            .by(Mill.KEEPER);

    @Test
    @DisplayName("check 57: while processing is restricted the answer goes on, and nothing that no law demands")
    void restricted() {
        complaint.does(asked(Right.RESTRICTION)).does(new FulfilRight(1, Optional.empty()));
        complaint.by(Mill.ALL_ROUND);

        List<ComplaintAct> waiting = List.of(
                Acts.setPriority("urgent"),
                new ComplaintAct.ChooseAssistance("information", List.of()),
                Acts.requestDocuments(FRIDAY),
                Acts.extend(),
                new ComplaintAct.SuspendClock("response", "third-party", FRIDAY),
                Acts.overrideForm(dev.redress.core.rulebook.Form.ORAL),
                new ComplaintAct.LeaveWithoutConsideration("insult", Mill.some("reason")),
                new ComplaintAct.RefuseToHandle("court", Mill.some("reason")),
                Acts.note(Direction.INTERNAL),
                Acts.note(Direction.OUT));
        for (ComplaintAct act : waiting) {
            Ruling.Refused refused = complaint.refused(act);
            assertThat(refused.code()).as("%s", act).isEqualTo("processing-restricted");
            assertThat(refused.citation().orElseThrow().inWords()).isEqualTo("Testland data law on restriction");
        }

        complaint
                .does(Acts.acknowledge(FRIDAY))
                .does(Acts.note(Direction.IN))
                .does(Acts.decide(FRIDAY))
                .does(Acts.dispatch(FRIDAY));
        assertThat(complaint.clock("response").missed()).isEmpty();
    }

    @Test
    @DisplayName("A restriction ends by a person's decision, with the reason, and everything is possible again")
    void restrictionEnds() {
        complaint.does(asked(Right.RESTRICTION)).does(new FulfilRight(1, Optional.empty()));

        assertThat(complaint
                        .refused(new PrivacyAct.EndRestriction(Optional.empty()))
                        .code())
                .isEqualTo("missing");
        complaint.does(new PrivacyAct.EndRestriction(Mill.some("the complainant wants it so")));

        complaint.by(Mill.ALL_ROUND).does(Acts.setPriority("urgent"));
        assertThat(complaint
                        .by(Mill.KEEPER)
                        .refused(new PrivacyAct.EndRestriction(Mill.some("again")))
                        .code())
                .isEqualTo("processing-not-restricted");
    }

    @Test
    @DisplayName("NEO-36: reading by consent needs a consent that holds, and asking for its end already ends it")
    void consent() {
        ComplaintAct byConsent =
                new ConfidentialityAct.OpenPersonalData("s", "consent", Mill.some("paper"), Optional.empty());

        assertThat(complaint.refused(byConsent).code()).isEqualTo("no-consent-in-force");
        complaint.does(consentTo("survey")).does(byConsent);

        complaint.does(asked(Right.CONSENT_WITHDRAWAL));
        assertThat(complaint.refused(byConsent).code()).isEqualTo("no-consent-in-force");
        complaint.does(new FulfilRight(1, Optional.empty()));
        assertThat(complaint.file().privacy().consents().getFirst().withdrawnAt())
                .contains(complaint.now());

        complaint.does(consentTo("survey")).does(byConsent);
    }

    @Test
    @DisplayName("check 57: a consent says what for, by which text, how and when, and what shows it")
    void consentIsWhole() {
        for (ComplaintAct act : List.of(
                new PrivacyAct.GiveConsent(1, " ", "v1", "desk", complaint.now(), Mill.some("paper")),
                new PrivacyAct.GiveConsent(1, "survey", "", "desk", complaint.now(), Mill.some("paper")),
                new PrivacyAct.GiveConsent(1, "survey", "v1", "", complaint.now(), Mill.some("paper")),
                new PrivacyAct.GiveConsent(1, "survey", "v1", "desk", complaint.now(), Optional.empty()))) {
            assertThat(complaint.refused(act).code()).as("%s", act).isEqualTo("missing");
        }
    }

    @Test
    @DisplayName("check 43: who set a hold does not release it; while it holds nothing is erased")
    void hold() {
        Actor.Staff other = new Actor.Staff("kolya", "compliance", Set.of("keeper"));
        withdrawn();
        complaint.does(new PrivacyAct.SetLegalHold(Mill.some("lawsuit"))).does(asked(Right.ERASURE));

        assertThat(complaint.refused(erase(ErasureGround.ASKED_FOR)).code()).isEqualTo("legal-hold");
        assertThat(complaint
                        .refused(new PrivacyAct.ReleaseLegalHold(Mill.some("over")))
                        .code())
                .isEqualTo("made-it-yourself");

        complaint.by(other).does(new PrivacyAct.ReleaseLegalHold(Mill.some("over")));
        complaint.does(erase(ErasureGround.ASKED_FOR));
        assertThat(complaint.file().privacy().erased()).isPresent();
    }

    @Test
    @DisplayName("check 57: nothing is erased from an open case, nor while another request needs the data")
    void notYet() {
        complaint.does(asked(Right.ERASURE));
        assertThat(complaint.refused(erase(ErasureGround.ASKED_FOR)).code()).isEqualTo("case-open");

        withdrawn();
        complaint.does(asked(Right.ACCESS));
        assertThat(complaint.refused(erase(ErasureGround.ASKED_FOR)).code()).isEqualTo("request-open");
        assertThat(complaint.refused(new FulfilRight(1, Mill.some("gone"))).code())
                .isEqualTo("erase-to-meet");

        complaint.does(new FulfilRight(2, Mill.some("copy sent"))).does(erase(ErasureGround.ASKED_FOR));
        assertThat(complaint.clock("data-erasure-1").running()).isFalse();
        assertThat(complaint.file().privacy().open()).isEmpty();
    }

    @Test
    @DisplayName("check 57: while a dispute may still be brought outside, the record is evidence and stays")
    void dispute() {
        complaint.by(Mill.ALL_ROUND).does(Acts.decide(FRIDAY)).does(Acts.dispatch(FRIDAY));
        complaint.by(Mill.KEEPER).does(asked(Right.ERASURE));

        Ruling.Refused refused = complaint.refused(erase(ErasureGround.ASKED_FOR));

        assertThat(refused.code()).isEqualTo("dispute-runs");
        assertThat(refused.citation()).isPresent();
        complaint.on("Mon 2025-11-17").does(erase(ErasureGround.ASKED_FOR));
    }

    @Test
    @DisplayName("check 57: the period counts from the end of the case, and its last day still belongs to it")
    void retention() {
        withdrawn();

        assertThat(complaint.refused(erase(ErasureGround.ASKED_FOR)).code()).isEqualTo("not-asked-for");
        Ruling.Refused early = complaint.on(LocalDate.parse("2027-06-06")).refused(erase(ErasureGround.RETENTION_OVER));
        assertThat(early.code()).isEqualTo("retention-runs");
        assertThat(early.reason()).contains("2027-06-06");
        assertThat(early.citation()).isPresent();

        complaint.on(LocalDate.parse("2027-06-07")).does(erase(ErasureGround.RETENTION_OVER));
    }

    @Test
    @DisplayName("Whoever had the processing restricted wanted the data kept; their period does not end that")
    void restrictedDataAreKept() {
        withdrawn();
        complaint.does(asked(Right.RESTRICTION)).does(new FulfilRight(1, Optional.empty()));

        complaint.on(LocalDate.parse("2028-06-07"));

        assertThat(complaint.refused(erase(ErasureGround.RETENTION_OVER)).code())
                .isEqualTo("processing-restricted");
    }

    @Test
    @DisplayName("check 57: after erasure clocks are judged and requests answered, without a word; all else is refused")
    void afterErasure() {
        withdrawn();
        complaint.does(asked(Right.ERASURE)).does(erase(ErasureGround.ASKED_FOR));
        complaint.by(new Actor.Staff("kira", "compliance", Set.of("keeper", "clerk")));

        for (ComplaintAct act : List.of(
                Acts.note(Direction.IN),
                new PrivacyAct.SetLegalHold(Mill.some("too late")),
                consentTo("survey"),
                erase(ErasureGround.ASKED_FOR),
                new ConfidentialityAct.OpenPersonalData("s", "law", Optional.empty(), Optional.empty()))) {
            assertThat(complaint.refused(act).code()).as("%s", act).isEqualTo("personal-data-erased");
        }

        complaint.does(new RequestRight(Right.ACCESS, 1, complaint.now(), Optional.empty()));
        complaint.does(new FulfilRight(2, Optional.empty()));
        complaint.does(new RequestRight(Right.ACCESS, 1, complaint.now(), Optional.empty()));
        complaint.does(new PrivacyAct.RefuseRight(3, "proceeding", Optional.empty()));
        complaint.swept();
    }

    private void withdrawn() {
        complaint
                .by(Mill.ALL_ROUND)
                .does(new ComplaintAct.Withdraw(complaint.today(), Optional.empty()))
                .by(Mill.KEEPER);
    }

    private ErasePersonalData erase(ErasureGround ground) {
        return new ErasePersonalData(ground, FRIDAY);
    }

    private RequestRight asked(Right right) {
        return new RequestRight(right, 1, complaint.now(), Mill.some("please"));
    }

    private PrivacyAct.GiveConsent consentTo(String purpose) {
        return new PrivacyAct.GiveConsent(1, purpose, "v1", "desk", complaint.now(), Mill.some("paper"));
    }
}
