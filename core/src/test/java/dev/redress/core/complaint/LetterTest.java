package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;
import static dev.redress.core.complaint.MillLetters.CHECKER;
import static dev.redress.core.complaint.MillLetters.SECOND_CHECKER;
import static dev.redress.core.complaint.MillLetters.SIGNER;
import static dev.redress.core.complaint.MillLetters.dispatch;
import static dev.redress.core.complaint.MillLetters.revise;
import static dev.redress.core.complaint.MillLetters.sign;
import static dev.redress.core.complaint.MillLetters.write;
import static dev.redress.core.complaint.MillLetters.writeResponse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.ComplaintEvent.SubmissionRegistered;
import dev.redress.core.complaint.Letter.Fate;
import dev.redress.core.complaint.Letter.Stage;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.LetterKind.Paper;
import dev.redress.core.rulebook.LetterPart;
import dev.redress.core.rulebook.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The way of a letter: written, handed over, approved, signed, sent, proved. */
class LetterTest {

    private final CaseInHand ready =
            CaseInHand.written("Mon 2025-06-02").does(Acts.assign("omar")).does(Acts.decide(day("Mon 2025-06-02")));

    @Test
    @DisplayName("ALMA-43: a response is written by one, approved by another, signed by who may, and answers the case")
    void wholeWay() {
        ready.by(Mill.OFFICER)
                .does(writeResponse())
                .does(new LetterAct.PresentLetter(1))
                .by(CHECKER)
                .does(new LetterAct.ApproveLetter(1, 1))
                .by(SIGNER)
                .does(sign(1, 1))
                .by(Mill.OFFICER)
                .on("Tue 2025-06-03")
                .does(dispatch(1, "email", "Tue 2025-06-03"));

        assertThat(ready.complaint()).isInstanceOf(Complaint.Answered.class);
        assertThat(ready.file().dispatch().orElseThrow().dispatchedOn()).isEqualTo(day("Tue 2025-06-03"));
        assertThat(ready.clock("response").stoppedOn()).contains(day("Tue 2025-06-03"));
        assertThat(letter(1).signed().orElseThrow().role()).contains("signer");
    }

    @Test
    @DisplayName("X-8: what a letter lacks is named, all of it, with the rule; nobody checks or signs it")
    void missingParts() {
        ready.does(write(Paper.RESPONSE));

        Ruling.Refused refused = ready.refused(new LetterAct.PresentLetter(1));

        assertThat(refused.code()).isEqualTo("mandatory-part-missing");
        assertThat(refused.reason()).contains("reasons").contains("executor");
        assertThat(refused.citation()).isPresent();
        ready.does(revise(1, "second", LetterPart.REASONS, LetterPart.EXECUTOR)).does(new LetterAct.PresentLetter(1));
    }

    @Test
    @DisplayName("Who wrote any of a letter does not approve it, and a letter written anew is approved by nobody")
    void fourEyes() {
        Actor.Staff both = new Actor.Staff("bodo", "complaint-unit", java.util.Set.of("officer", "checker", "signer"));
        ready.by(both).does(writeResponse()).does(new LetterAct.PresentLetter(1));

        assertThat(ready.refused(new LetterAct.ApproveLetter(1, 1)).code()).isEqualTo("made-it-yourself");
        assertThat(ready.refused(sign(1, 1)).code()).isEqualTo("not-yet-approved");

        ready.by(CHECKER).does(new LetterAct.ApproveLetter(1, 1));
        ready.by(Mill.OFFICER)
                .does(revise(1, "second", LetterPart.REASONS, LetterPart.EXECUTOR))
                .does(new LetterAct.PresentLetter(1));
        assertThat(ready.by(SIGNER).refused(sign(1, 1)).code()).isEqualTo("letter-changed");
        assertThat(ready.refused(sign(1, 2)).code()).isEqualTo("not-yet-approved");
    }

    @Test
    @DisplayName("From an amount on, two people approve; a loss in another currency counts as the highest")
    void byAmount() {
        assertThat(approvalsNeeded(Optional.of(new Money(new BigDecimal("999.99"), "EUR"))))
                .isEqualTo(1);
        assertThat(approvalsNeeded(Optional.of(new Money(new BigDecimal("1000.00"), "EUR"))))
                .isEqualTo(2);
        assertThat(approvalsNeeded(Optional.of(new Money(BigDecimal.ONE, "USD"))))
                .isEqualTo(2);
        assertThat(approvalsNeeded(Optional.empty())).isEqualTo(1);
    }

    private static int approvalsNeeded(Optional<Money> loss) {
        CaseInHand inHand = CaseInHand.of(with(loss))
                .does(Acts.assign("omar"))
                .does(Acts.decide(day("Mon 2025-06-02")))
                .by(Mill.OFFICER)
                .does(writeResponse())
                .does(new LetterAct.PresentLetter(1));
        int approvals = 0;
        for (Actor checker : List.of(CHECKER, SECOND_CHECKER)) {
            inHand.by(checker).does(new LetterAct.ApproveLetter(1, 1));
            approvals++;
            if (inHand.by(SIGNER).asked(sign(1, 1)) instanceof Ruling.Allowed) {
                return approvals;
            }
        }
        throw new AssertionError("never enough");
    }

    private static SubmissionRegistered with(Optional<Money> loss) {
        SubmissionRegistered e = CaseInHand.entry(Form.WRITTEN, day("Mon 2025-06-02"), day("Mon 2025-06-02"));
        return new SubmissionRegistered(
                e.number(),
                e.kind(),
                e.form(),
                e.formOverriddenBecause(),
                e.channel(),
                e.arrivedAt(),
                e.registeredAt(),
                e.receivedOn(),
                e.officer(),
                e.language(),
                e.complainants(),
                e.subject(),
                e.substance(),
                e.attachments(),
                new Loss(loss, Optional.empty()),
                e.continues(),
                e.complainedAbout(),
                e.unitComplainedAbout(),
                e.takenBy(),
                e.origin(),
                e.unit(),
                e.priority(),
                e.incomplete());
    }

    @Test
    @DisplayName("ALMA-43: the power to sign is not enough; the role must be among the signatories of the letter")
    void notASignatory() {
        ready.by(Mill.OFFICER).does(writeResponse()).does(new LetterAct.PresentLetter(1));
        ready.by(CHECKER).does(new LetterAct.ApproveLetter(1, 1));

        Ruling.Refused refused = ready.by(MillLetters.BRANCH_SIGNER).refused(sign(1, 1));

        assertThat(refused.code()).isEqualTo("not-a-signatory");
        assertThat(refused.citation()).isPresent();
        assertThat(ready.by(Mill.OFFICER).refused(sign(1, 1)).code()).isEqualTo("power-missing");
    }

    @Test
    @DisplayName(
            "NEO-9: the notice counts from its evidenced dispatch: on the last day it extends, a day later it is void")
    void noticeOfExtension() {
        CaseInHand extended = CaseInHand.written("Mon 2025-06-02")
                .does(Acts.assign("omar"))
                .does(Acts.extend())
                .does(notice())
                .does(new LetterAct.PresentLetter(1))
                .does(sign(1, 1));
        CaseInHand late = extended.copy();
        var lastDay = extended.due("response");
        assertThat(extended.file().extensions().getFirst().standing()).isEqualTo(Extension.Standing.AWAITS_NOTICE);

        extended.on(lastDay)
                .does(new LetterAct.DispatchLetter(1, "email", lastDay, Mill.some("250 queued"), List.of()));
        assertThat(extended.file().extensions().getFirst().standing()).isEqualTo(Extension.Standing.IN_EFFECT);
        assertThat(extended.due("response")).isAfter(lastDay);

        Ruling.Refused refused = late.on(lastDay.plusDays(1))
                .refused(new LetterAct.DispatchLetter(
                        1, "email", lastDay.plusDays(1), Mill.some("250 queued"), List.of()));
        assertThat(refused.code()).isEqualTo("notice-too-late");
        assertThat(refused.citation()).isPresent();
    }

    @Test
    @DisplayName("NEO-9: a telephone call is no written notice, and a letter is not recorded as one")
    void notByTelephone() {
        CaseInHand extended = CaseInHand.written("Mon 2025-06-02")
                .does(Acts.assign("omar"))
                .does(Acts.extend())
                .does(notice())
                .does(new LetterAct.PresentLetter(1))
                .does(sign(1, 1));

        assertThat(extended.refused(dispatch(1, "telephone", "Mon 2025-06-02")).code())
                .isEqualTo("notice-not-written");
        assertThat(extended.refused(new LetterAct.PostLetter(1, "telephone")).code())
                .isEqualTo("notice-not-written");
    }

    private static LetterAct notice() {
        return new LetterAct.WriteLetter(
                Paper.EXTENSION_NOTICE, Optional.of("response"), new Party.Named(1), MillLetters.text("longer"));
    }

    @Test
    @DisplayName(
            "ALMA-41: a means that fixes the day needs what proves it; one that does not is refused for a response")
    void proof() {
        signedResponse();

        assertThat(ready.refused(new LetterAct.DispatchLetter(
                                1, "email", day("Mon 2025-06-02"), Optional.empty(), List.of()))
                        .code())
                .isEqualTo("dispatch-not-proved");
        assertThat(ready.refused(dispatch(1, "post", "Mon 2025-06-02")).code()).isEqualTo("means-without-date");
    }

    @Test
    @DisplayName(
            "A letter that waits in the outbox leaves once; what the case has overtaken stays on record without effect")
    void overtaken() {
        signedResponse();
        ready.does(new LetterAct.PostLetter(1, "email"));
        assertThat(ready.refused(dispatch(1, "email", "Mon 2025-06-02")).code()).isEqualTo("letter-not-signed");
        ready.does(new ComplaintAct.Withdraw(day("Mon 2025-06-02"), Optional.empty()));

        ready.by(Mill.PROGRAM).does(dispatch(1, "email", "Mon 2025-06-02"));

        assertThat(ready.complaint()).isInstanceOf(Complaint.Withdrawn.class);
        assertThat(letter(1).stage()).isEqualTo(Stage.DISPATCHED);
        assertThat(letter(1).dispatched().orElseThrow().withoutEffect()).contains("already-ended");
        assertThat(ready.refused(dispatch(1, "email", "Mon 2025-06-02")).code()).isEqualTo("letter-not-signed");
    }

    @Test
    @DisplayName("What could not leave is signed as before and may go another way; what came back is on record")
    void fates() {
        signedResponse();
        ready.does(new LetterAct.PostLetter(1, "email"));
        ready.by(Mill.PROGRAM)
                .does(new LetterAct.RecordDelivery(
                        1, Fate.FAILED, day("Mon 2025-06-02"), Mill.some("550 no such user")));
        assertThat(letter(1).stage()).isEqualTo(Stage.SIGNED);

        ready.by(Mill.OFFICER).does(dispatch(1, "email", "Mon 2025-06-02"));
        ready.does(new LetterAct.RecordDelivery(1, Fate.BOUNCED, day("Mon 2025-06-02"), Optional.empty()));

        assertThat(letter(1).deliveries()).extracting(it -> it.fate()).containsExactly(Fate.FAILED, Fate.BOUNCED);
    }

    @Test
    @DisplayName(
            "ALMA-41: what came back goes out again by a means that proves as much; its effect stays that of the first day")
    void onceMore() {
        // given a response that left by mail and came back
        signedResponse();
        ready.does(dispatch(1, "email", "Mon 2025-06-02"));
        assertThat(ready.refused(dispatch(1, "email", "Tue 2025-06-03")).code()).isEqualTo("letter-not-signed");
        ready.on(day("Wed 2025-06-04"))
                .does(new LetterAct.RecordDelivery(1, Fate.BOUNCED, day("Tue 2025-06-03"), Optional.empty()));

        // when it is sent once more
        assertThat(ready.refused(dispatch(1, "telephone", "Wed 2025-06-04")).code())
                .isEqualTo("weaker-means");
        assertThat(ready.refused(dispatch(1, "post", "Wed 2025-06-04")).code()).isEqualTo("weaker-means");
        assertThat(ready.refused(new LetterAct.DispatchLetter(
                                1, "email", day("Wed 2025-06-04"), Optional.empty(), List.of()))
                        .code())
                .isEqualTo("dispatch-not-proved");
        ready.does(dispatch(1, "email", "Wed 2025-06-04"));

        // then both are on record, and the answer was given on the first day
        assertThat(letter(1).dispatches()).extracting(it -> it.means()).containsExactly("email", "email");
        assertThat(letter(1).fate()).isEmpty();
        assertThat(letter(1).dispatched().orElseThrow().on()).isEqualTo(day("Mon 2025-06-02"));
        assertThat(ready.complaint()).isInstanceOf(Complaint.Answered.class);
        assertThat(ready.refused(dispatch(1, "email", "Wed 2025-06-04")).code()).isEqualTo("letter-not-signed");
    }

    @Test
    @DisplayName("What came back may be mailed to a corrected address; if that cannot leave it still waits to be sent")
    void mailedOnceMore() {
        signedResponse();
        ready.does(dispatch(1, "email", "Mon 2025-06-02"));
        ready.does(new LetterAct.RecordDelivery(1, Fate.REFUSED, day("Mon 2025-06-02"), Optional.empty()));

        ready.does(new LetterAct.PostLetter(1, "email"));
        assertThat(letter(1).stage()).isEqualTo(Stage.POSTED);
        ready.by(Mill.PROGRAM)
                .does(new LetterAct.RecordDelivery(1, Fate.FAILED, day("Mon 2025-06-02"), Optional.empty()));

        assertThat(letter(1).cameBack()).isTrue();
        ready.by(Mill.OFFICER).does(new LetterAct.PostLetter(1, "email"));
        ready.by(Mill.PROGRAM).does(dispatch(1, "email", "Mon 2025-06-02"));
        assertThat(letter(1).dispatches()).hasSize(2);
        assertThat(letter(1).stage()).isEqualTo(Stage.DISPATCHED);
    }

    @Test
    @DisplayName(
            "Having a letter sent all the same is an act of who may send, on what waits in the outbox and still holds")
    void allTheSame() {
        signedResponse();
        assertThat(ready.refused(new LetterAct.SendAgain(1)).code()).isEqualTo("letter-not-posted");
        ready.does(new LetterAct.PostLetter(1, "email"));

        assertThat(ready.by(CHECKER).refused(new LetterAct.SendAgain(1)).code()).isEqualTo("power-missing");
        assertThat(ready.by(Mill.PROGRAM).refused(new LetterAct.SendAgain(1)).code())
                .isEqualTo("person-decides");
        ready.by(Mill.OFFICER).does(new LetterAct.SendAgain(1));
        ready.does(new ComplaintAct.Withdraw(day("Mon 2025-06-02"), Optional.empty()));

        assertThat(ready.refused(new LetterAct.SendAgain(1)).code()).isEqualTo("already-ended");
    }

    @Test
    @DisplayName("After it is signed the text is frozen, and the response is not decided anew behind its back")
    void frozen() {
        signedResponse();

        assertThat(ready.by(Mill.OFFICER).refused(revise(1, "other")).code()).isEqualTo("letter-frozen");
        assertThat(ready.refused(Acts.decide(day("Mon 2025-06-02"))).code()).isEqualTo("letter-signed");
        ready.does(new LetterAct.DiscardLetter(1, Mill.some("wrong sum")));
        ready.does(Acts.decide(day("Mon 2025-06-02")));
    }

    @Test
    @DisplayName("A response decided anew sends the letter about the old one back to its author")
    void decidedAnew() {
        ready.by(Mill.OFFICER).does(writeResponse()).does(new LetterAct.PresentLetter(1));

        ready.does(Acts.decide(day("Mon 2025-06-02")));

        assertThat(letter(1).stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    @DisplayName("ALMA-47: a letter is in the language of the submission")
    void language() {
        LetterText english =
                new LetterText("ab", "en", Mill.text("x"), new java.util.TreeSet<>(), Optional.empty(), List.of());

        assertThat(ready.refused(new LetterAct.WriteLetter(
                                Paper.RESPONSE, Optional.empty(), new Party.Named(1), english))
                        .code())
                .isEqualTo("wrong-language");
    }

    @Test
    @DisplayName("ALMA-40: where the procedure wants the letter, nobody records the dispatch of a response by hand")
    void letterNeeded() {
        SubmissionRegistered e = CaseInHand.entry(Form.WRITTEN, day("Mon 2025-06-02"), day("Mon 2025-06-02"));
        CaseInHand collective =
                CaseInHand.of(two(e)).does(Acts.assign("omar")).does(Acts.decide(day("Mon 2025-06-02")));

        Ruling.Refused refused = collective.refused(Acts.dispatch(day("Mon 2025-06-02")));

        assertThat(refused.code()).isEqualTo("letter-needed");
        assertThat(refused.citation()).isPresent();
    }

    @Test
    @DisplayName("ALMA-48: one reply to several goes to the first named, or to whom they chose")
    void collective() {
        SubmissionRegistered e = CaseInHand.entry(Form.WRITTEN, day("Mon 2025-06-02"), day("Mon 2025-06-02"));
        CaseInHand collective =
                CaseInHand.of(two(e)).does(Acts.assign("omar")).does(Acts.decide(day("Mon 2025-06-02")));
        LetterAct toSecond = new LetterAct.WriteLetter(
                Paper.COLLECTIVE_RESPONSE, Optional.empty(), new Party.Named(2), MillLetters.text("to all"));

        assertThat(collective.refused(toSecond).code()).isEqualTo("addressee-by-rule");
        collective.does(new PartyAct.ChooseReplyAddress(2)).does(toSecond);
        assertThat(collective
                        .refused(new LetterAct.WriteLetter(
                                Paper.COLLECTIVE_RESPONSE,
                                Optional.empty(),
                                new Party.Named(3),
                                MillLetters.text("to nobody")))
                        .code())
                .isEqualTo("no-such-addressee");
    }

    private static SubmissionRegistered two(SubmissionRegistered e) {
        return new SubmissionRegistered(
                e.number(),
                e.kind(),
                e.form(),
                e.formOverriddenBecause(),
                e.channel(),
                e.arrivedAt(),
                e.registeredAt(),
                e.receivedOn(),
                e.officer(),
                e.language(),
                List.of(e.complainants().getFirst(), e.complainants().getFirst()),
                e.subject(),
                e.substance(),
                e.attachments(),
                e.loss(),
                e.continues(),
                e.complainedAbout(),
                e.unitComplainedAbout(),
                e.takenBy(),
                e.origin(),
                e.unit(),
                e.priority(),
                e.incomplete());
    }

    @Test
    @DisplayName(
            "The program sends acknowledgements and what people signed; it never writes, approves or signs for them")
    void program() {
        CaseInHand inHand = CaseInHand.written("Mon 2025-06-02").by(Mill.PROGRAM);

        inHand.does(write(Paper.ACKNOWLEDGEMENT, LetterPart.OFFICER))
                .does(new LetterAct.PresentLetter(1))
                .does(sign(1, 1))
                .does(new LetterAct.PostLetter(1, "email"))
                .does(dispatch(1, "email", "Mon 2025-06-02"));

        assertThat(inHand.file().acknowledgement()).isPresent();
        assertThat(inHand.refused(write(Paper.ACKNOWLEDGEMENT, LetterPart.OFFICER))
                        .code())
                .as("once")
                .isEqualTo("letter-begun");
        assertThat(inHand.refused(writeResponse()).code()).isEqualTo("person-decides");
        ready.by(Mill.OFFICER).does(writeResponse()).does(new LetterAct.PresentLetter(1));
        ready.by(Mill.PROGRAM);
        assertThat(ready.refused(new LetterAct.ApproveLetter(1, 1)).code()).isEqualTo("person-decides");
        ready.by(CHECKER).does(new LetterAct.ApproveLetter(1, 1));
        assertThat(ready.by(Mill.PROGRAM).refused(sign(1, 1)).code()).isEqualTo("not-a-signatory");
    }

    @Test
    @DisplayName("A letter that has no place in the case as it stands is not even begun")
    void notNow() {
        CaseInHand inHand = CaseInHand.written("Mon 2025-06-02");

        assertThat(inHand.refused(writeResponse()).code()).isEqualTo("no-response-decided");
        assertThat(inHand.refused(notice()).code()).isEqualTo("no-extension-to-notify");
        assertThat(inHand.refused(write(Paper.WITHDRAWAL_CONFIRMATION)).code()).isEqualTo("letter-not-now");
        assertThat(inHand.refused(write(Paper.TRANSFER)).code()).isEqualTo("no-such-letter");
        inHand.does(new ComplaintAct.Withdraw(day("Mon 2025-06-02"), Optional.empty()))
                .does(write(Paper.WITHDRAWAL_CONFIRMATION));
    }

    @Test
    @DisplayName("DBS-14, NEO-9: a notice that somebody outside must act belongs to a case that is not answered yet")
    void thirdPartyWhileOpen() {
        ready.does(write(Paper.THIRD_PARTY_NOTICE, LetterPart.THIRD_PARTY, LetterPart.REASONS));

        ready.does(Acts.dispatch(day("Mon 2025-06-02")));

        assertThat(ready.refused(new LetterAct.PresentLetter(1)).code()).isEqualTo("letter-not-now");
        assertThat(ready.refused(write(Paper.THIRD_PARTY_NOTICE)).code()).isEqualTo("letter-not-now");
    }

    @Test
    @DisplayName("A letter given back goes to its author with what is to be put right")
    void givenBack() {
        ready.by(Mill.OFFICER).does(writeResponse()).does(new LetterAct.PresentLetter(1));

        assertThat(ready.by(CHECKER)
                        .refused(new LetterAct.ReturnLetter(1, Optional.empty()))
                        .code())
                .isEqualTo("missing");
        ready.does(new LetterAct.ReturnLetter(1, Mill.some("the sum is wrong")));

        assertThat(letter(1).stage()).isEqualTo(Stage.DRAFT);
        assertThat(ready.refused(new LetterAct.ApproveLetter(1, 1)).code()).isEqualTo("letter-not-presented");
    }

    private void signedResponse() {
        ready.by(Mill.OFFICER).does(writeResponse()).does(new LetterAct.PresentLetter(1));
        ready.by(CHECKER).does(new LetterAct.ApproveLetter(1, 1));
        ready.by(SIGNER).does(sign(1, 1));
        ready.by(Mill.OFFICER);
    }

    private Letter letter(int ordinal) {
        return ready.file().letters().at(ordinal).orElseThrow();
    }
}
