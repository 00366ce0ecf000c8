package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.redress.core.dispute.Dispute;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.ForumTerms.Proceeding;
import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The legal checklist of what comes after the answer: every act in every state of a dispute, and what is answered. */
class DisputeStatesTest {

    private static final LocalDate TODAY = day("Thu 2025-06-05");

    private static final Map<String, DisputeAct> ACTS = acts(
            DisputeActs.accept(TODAY),
            DisputeActs.reject(TODAY),
            new DisputeAct.RecordLapses(),
            DisputeActs.promise(Optional.of(1), TODAY),
            DisputeActs.perform(TODAY),
            DisputeActs.correct(TODAY),
            DisputeActs.release(TODAY),
            DisputeActs.object(TODAY),
            DisputeActs.decideObjection(1, TODAY),
            DisputeActs.dispatchObjection(1, TODAY),
            DisputeActs.raise(TODAY, Trigger.REJECTED),
            DisputeActs.element(),
            DisputeActs.claim(),
            DisputeActs.declare(),
            DisputeActs.give(TODAY),
            DisputeActs.refer(Proceeding.COURT, TODAY),
            DisputeActs.file(Proceeding.COURT, TODAY),
            DisputeActs.close(Dispute.Ground.NOT_PURSUED, TODAY),
            DisputeActs.admit(1, TODAY),
            DisputeActs.agree(1),
            DisputeActs.sign(1, Signer.CUSTOMER, TODAY),
            DisputeActs.call(1, TODAY),
            DisputeActs.postpone(1, TODAY),
            DisputeActs.hold(1),
            DisputeActs.extend(1, TODAY),
            DisputeActs.stage(1, TODAY),
            DisputeActs.deed(1, TODAY),
            DisputeActs.withoutPaper(1, TODAY),
            DisputeActs.unsigned(1, TODAY),
            DisputeActs.decision(1, TODAY),
            DisputeActs.finality(1, TODAY),
            DisputeActs.withdraw(1, TODAY));

    private static final Map<String, Supplier<CaseInHand>> STATES = states();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    # act                     | open               | answered              | refused              | raised             | before-forum       | concluded          | closed
                    AcceptResponse            | not-answered       | +                     | +                     | reacted-already    | reacted-already    | reacted-already    | reacted-already
                    RejectResponse            | not-answered       | +                     | +                     | reacted-already    | reacted-already    | reacted-already    | reacted-already
                    RecordLapses              | +                  | +                     | +                     | +                  | +                  | +                  | +
                    UndertakeObligation       | nothing-agreed     | nothing-agreed        | nothing-agreed        | nothing-agreed     | nothing-agreed     | +                  | nothing-agreed
                    RecordPerformance         | no-such-obligation | no-such-obligation    | no-such-obligation    | no-such-obligation | no-such-obligation | no-such-obligation | no-such-obligation
                    CorrectObligation         | no-such-obligation | no-such-obligation    | no-such-obligation    | no-such-obligation | no-such-obligation | no-such-obligation | no-such-obligation
                    ReleaseObligation         | no-such-obligation | no-such-obligation    | no-such-obligation    | no-such-obligation | no-such-obligation | no-such-obligation | no-such-obligation
                    RaiseObjection            | not-answered       | +                     | +                     | +                  | gone-outside       | gone-outside       | gone-outside
                    DecideObjectionResponse   | no-such-objection  | no-such-objection     | no-such-objection     | no-such-objection  | no-such-objection  | no-such-objection  | no-such-objection
                    DispatchObjectionResponse | no-such-objection  | no-such-objection     | no-such-objection     | no-such-objection  | no-such-objection  | no-such-objection  | no-such-objection
                    RaiseDispute              | internal-first     | trigger-not-on-record | trigger-not-on-record | raised-already     | raised-already     | raised-already     | raised-already
                    RecordElement             | no-dispute         | no-dispute            | no-dispute            | +                  | +                  | +                  | dispute-closed
                    ClaimLoss                 | no-dispute         | no-dispute            | no-dispute            | +                  | +                  | +                  | dispute-closed
                    DeclareFact               | no-dispute         | no-dispute            | no-dispute            | +                  | +                  | +                  | dispute-closed
                    GivePaper                 | no-dispute         | no-dispute            | no-dispute            | unknown-code       | unknown-code       | unknown-code       | dispute-closed
                    Refer                     | no-dispute         | no-dispute            | no-dispute            | +                  | before-a-forum     | concluded          | dispute-closed
                    RecordFiling              | no-dispute         | no-dispute            | no-dispute            | +                  | +                  | +                  | dispute-closed
                    CloseDispute              | no-dispute         | no-dispute            | no-dispute            | +                  | before-a-forum     | +                  | dispute-closed
                    RecordAdmission           | no-such-proceeding | no-such-proceeding    | no-such-proceeding    | no-such-proceeding | begun-already      | proceeding-ended   | no-such-proceeding
                    MakeAgreement             | no-such-proceeding | no-such-proceeding    | no-such-proceeding    | no-such-proceeding | begun-already      | proceeding-ended   | no-such-proceeding
                    SignAgreement             | no-such-proceeding | no-such-proceeding    | no-such-proceeding    | no-such-proceeding | signed-already     | proceeding-ended   | no-such-proceeding
                    CallMeeting               | no-such-proceeding | no-such-proceeding    | no-such-proceeding    | no-such-proceeding | +                  | proceeding-ended   | no-such-proceeding
                    PostponeMeeting           | no-such-proceeding | no-such-proceeding    | no-such-proceeding    | no-such-proceeding | +                  | proceeding-ended   | no-such-proceeding
                    HoldMeeting               | no-such-proceeding | no-such-proceeding    | no-such-proceeding    | no-such-proceeding | +                  | proceeding-ended   | no-such-proceeding
                    ExtendProceeding          | no-such-proceeding | no-such-proceeding    | no-such-proceeding    | no-such-proceeding | +                  | proceeding-ended   | no-such-proceeding
                    ReachStage                | no-such-proceeding | no-such-proceeding    | no-such-proceeding    | no-such-proceeding | +                  | proceeding-ended   | no-such-proceeding
                    CloseInPaper              | no-such-proceeding | no-such-proceeding    | no-such-proceeding    | no-such-proceeding | +                  | proceeding-ended   | no-such-proceeding
                    CloseWithoutPaper         | no-such-proceeding | no-such-proceeding    | no-such-proceeding    | no-such-proceeding | deed-or-minutes    | proceeding-ended   | no-such-proceeding
                    CloseUnsigned             | no-such-proceeding | no-such-proceeding    | no-such-proceeding    | no-such-proceeding | +                  | proceeding-ended   | no-such-proceeding
                    RecordDecision            | no-such-proceeding | no-such-proceeding    | no-such-proceeding    | no-such-proceeding | nobody-decides     | proceeding-ended   | no-such-proceeding
                    RecordFinality            | no-such-proceeding | no-such-proceeding    | no-such-proceeding    | no-such-proceeding | not-decided        | proceeding-ended   | no-such-proceeding
                    WithdrawProceeding        | no-such-proceeding | no-such-proceeding    | no-such-proceeding    | no-such-proceeding | +                  | proceeding-ended   | no-such-proceeding
                    """)
    @DisplayName("A dispute in each state answers each act")
    void table(
            String act,
            String open,
            String answered,
            String refused,
            String raised,
            String held,
            String concluded,
            String closed) {
        List<String> expected = List.of(open, answered, refused, raised, held, concluded, closed);
        assertThat(STATES.values().stream().map(state -> answer(state.get(), act)))
                .containsExactlyElementsOf(expected);
    }

    @Test
    @DisplayName("The table leaves out no act and no state")
    void complete() {
        assertThat(ACTS.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(DisputeAct.class.getPermittedSubclasses())
                        .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                        .map(Class::getSimpleName)
                        .toList());
        assertThat(STATES.values().stream()
                        .flatMap(state -> state.get().file().disputes().dispute().stream())
                        .<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(
                        Dispute.Raised.class, Dispute.BeforeForum.class, Dispute.Concluded.class, Dispute.Closed.class);
    }

    private static String answer(CaseInHand at, String name) {
        at.by(name.equals("RecordLapses") ? Mill.PROGRAM : Mill.ALL_ROUND);
        return switch (at.asked(ACTS.get(name))) {
            case Ruling.Allowed _ -> "+";
            case Ruling.Refused refused -> refused.code();
        };
    }

    private static Map<String, Supplier<CaseInHand>> states() {
        Map<String, Supplier<CaseInHand>> states = new LinkedHashMap<>();
        states.put("open", () -> open());
        states.put("answered", () -> answered());
        states.put("refused", () -> open().does(new ComplaintAct.RefuseToHandle("court", Mill.some("reason"))));
        states.put("raised", () -> raised());
        states.put("before-forum", () -> held());
        states.put("concluded", () -> held().does(DisputeActs.deed(1, TODAY)));
        states.put("closed", () -> raised().does(DisputeActs.close(Dispute.Ground.NOT_PURSUED, TODAY)));
        return states;
    }

    private static CaseInHand open() {
        return CaseInHand.written("Mon 2025-06-02").does(Acts.assign("omar")).on(TODAY);
    }

    private static CaseInHand answered() {
        return open().does(Acts.decide(TODAY)).does(Acts.dispatch(TODAY));
    }

    private static CaseInHand raised() {
        return answered().does(DisputeActs.reject(TODAY)).does(DisputeActs.raise(TODAY, Trigger.REJECTED));
    }

    /** A facilitation that both have agreed to, with a meeting called. */
    private static CaseInHand held() {
        return raised().does(DisputeActs.refer(Proceeding.FACILITATION, TODAY))
                .does(DisputeActs.agree(1))
                .does(DisputeActs.sign(1, Signer.CUSTOMER, TODAY))
                .does(DisputeActs.sign(1, Signer.INSTITUTION, TODAY))
                .does(DisputeActs.call(1, TODAY));
    }

    private static Map<String, DisputeAct> acts(DisputeAct... acts) {
        Map<String, DisputeAct> byName = new LinkedHashMap<>();
        for (DisputeAct act : acts) {
            byName.put(act.getClass().getSimpleName(), act);
        }
        return byName;
    }

    @Test
    @DisplayName("After the time for a reaction the program concludes silence, once, and nobody reacts any more")
    void silence() {
        CaseInHand at = answered();
        LocalDate last = at.due("reaction");

        at.on(last).by(Mill.PROGRAM).does(new DisputeAct.RecordLapses());
        assertThat(at.file().disputes().reactions()).isEmpty();

        at.on(last.plusDays(1));
        assertThat(at.copy()
                        .by(Mill.OFFICER)
                        .refused(DisputeActs.reject(at.today()))
                        .code())
                .isEqualTo("reaction-too-late");
        at.by(Mill.PROGRAM).does(new DisputeAct.RecordLapses()).does(new DisputeAct.RecordLapses());
        assertThat(at.file().disputes().reactions())
                .extracting(Disputes.Reaction::kind, Disputes.Reaction::on)
                .containsExactly(tuple(Disputes.Reaction.Kind.SILENT, last.plusDays(1)));
        assertThat(at.by(Mill.OFFICER).refused(DisputeActs.accept(at.today())).code())
                .isEqualTo("reacted-already");
    }

    @Test
    @DisplayName("A complainant of several cannot accept for all, nor a representative whose mandate only reads")
    void onThePortal() {
        Actor reader = new Actor.Portal(new Party.Acting(1));
        CaseInHand at = answered()
                .does(new PartyAct.RecordMandate(
                        1,
                        Mandate.Basis.POWER_OF_ATTORNEY,
                        Mill.some("Rudi"),
                        Set.of(Mandate.Scope.READ, Mandate.Scope.WRITE),
                        TODAY,
                        Optional.empty(),
                        Mill.some("paper"),
                        List.of(new Attachment(Mill.text("name"), Mill.text("bytes"), true))))
                .by(reader);
        assertThat(at.refused(DisputeActs.accept(TODAY)).code()).isEqualTo("outside-mandate");
        assertThat(at.refused(DisputeActs.reject(TODAY)).code()).isEqualTo("outside-mandate");
        assertThat(at.refused(DisputeActs.close(Dispute.Ground.NOT_PURSUED, TODAY))
                        .code())
                .isEqualTo("not-for-complainants");
        at.does(DisputeActs.object(TODAY));

        Actor complainant = new Actor.Portal(new Party.Named(1));
        answered().by(complainant).does(new DisputeAct.AcceptResponse(TODAY, Optional.empty(), List.of()));
    }

    @Test
    @DisplayName("NEO-14: nobody accepts for a minor, or goes to a forum for one, but the guardian")
    void minors() {
        LocalDate monday = day("Mon 2025-06-02");
        CaseInHand at = CaseInHand.of(
                        CaseInHand.entry(Form.WRITTEN, monday, monday), new PartyEvent.MinorityRecorded(1))
                .does(Acts.assign("omar"))
                .on(TODAY)
                .does(Acts.decide(TODAY))
                .does(Acts.dispatch(TODAY));
        assertThat(at.refused(DisputeActs.accept(TODAY)).code()).isEqualTo("guardian-needed");
        at.does(DisputeActs.reject(TODAY)).does(DisputeActs.raise(TODAY, Trigger.REJECTED));
        assertThat(at.refused(DisputeActs.refer(Proceeding.COURT, TODAY)).code())
                .isEqualTo("guardian-needed");

        at.does(new PartyAct.RecordMandate(
                1,
                Mandate.Basis.GUARDIAN,
                Mill.some("mother"),
                Set.of(Mandate.Scope.values()),
                TODAY,
                Optional.empty(),
                Mill.some("paper"),
                List.of(new Attachment(Mill.text("name"), Mill.text("bytes"), true))));
        assertThat(at.refused(DisputeActs.refer(Proceeding.COURT, TODAY)).code())
                .as("alone, although there is a guardian")
                .isEqualTo("guardian-needed");
        at.does(new DisputeAct.Refer("court", TODAY, Optional.empty(), new Party.Acting(1), Optional.empty()));
    }

    @Test
    @DisplayName(
            "Who responds decides on an objection, who extends agrees to more time, and only the program sees lapses")
    void powers() {
        CaseInHand objected = answered().does(DisputeActs.object(TODAY));
        assertThat(objected.by(Mill.HEAD)
                        .refused(DisputeActs.decideObjection(1, TODAY))
                        .code())
                .isEqualTo("power-missing");
        assertThat(objected.by(Mill.PROGRAM)
                        .refused(DisputeActs.decideObjection(1, TODAY))
                        .code())
                .isEqualTo("person-decides");
        assertThat(held().by(Mill.OFFICER).refused(DisputeActs.extend(1, TODAY)).code())
                .isEqualTo("power-missing");
        assertThat(answered().refused(new DisputeAct.RecordLapses()).code()).isEqualTo("power-missing");
    }

    @Test
    @DisplayName("A complainant who sues while another body has the dispute is on record at both")
    void elsewhereMeanwhile() {
        CaseInHand at = held().does(DisputeActs.file(Proceeding.COURT, TODAY)).does(DisputeActs.minutes(1, TODAY));
        assertThat(at.file().disputes().dispute().orElseThrow()).isInstanceOf(Dispute.BeforeForum.class);
        at.does(DisputeActs.admit(2, TODAY)).does(DisputeActs.decision(2, TODAY));
        assertThat(at.file().disputes().dispute().orElseThrow()).isInstanceOf(Dispute.Concluded.class);
    }
}
