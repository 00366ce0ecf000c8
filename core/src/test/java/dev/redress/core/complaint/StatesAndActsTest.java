package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.Correspondence.Direction;
import dev.redress.core.rulebook.Form;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The legal checklist as a table: every act on every state, and what the law answers. */
class StatesAndActsTest {

    private static final LocalDate TODAY = day("Thu 2025-06-05");

    /** One of each act, with everything that the procedure asks for, dated today. */
    private static final Map<String, ComplaintAct> ACTS = acts(
            Acts.acknowledge(TODAY),
            Acts.assign("omar"),
            Acts.setPriority("urgent"),
            new ComplaintAct.ChooseAssistance("information", List.of()),
            Acts.requestDocuments(TODAY),
            new ComplaintAct.CompleteDocuments(TODAY),
            Acts.extend(),
            new ComplaintAct.NotifyExtension("response", "email", TODAY),
            new ComplaintAct.SuspendClock("response", "third-party", TODAY),
            new ComplaintAct.ResumeClock("response", TODAY),
            Acts.requestWritten(TODAY),
            new ComplaintAct.ContinueInWriting(new RegisterNumber(2025, 8, "MILL/2025/0008")),
            new ComplaintAct.LeaveWithoutConsideration("insult", Mill.some("reason")),
            new ComplaintAct.RefuseToHandle("court", Mill.some("reason")),
            new ComplaintAct.Withdraw(TODAY, Optional.empty()),
            new ComplaintAct.GiveFirstResponse("email", TODAY, Mill.text("we are on it")),
            Acts.decide(TODAY),
            Acts.dispatch(TODAY),
            Acts.note(Direction.INTERNAL),
            new ComplaintAct.RecordMissedDeadlines(),
            new ComplaintAct.RecountDeadlines("calendar"),
            // last, because its sample depends on the form of the case
            Acts.overrideForm(Form.ORAL));

    private static final Map<String, Supplier<CaseInHand>> ENDINGS = Map.of(
            "answered",
            () -> ready(Form.WRITTEN).does(Acts.dispatch(TODAY)),
            "continued-in-writing",
            () -> examined(Form.ORAL).does(ACTS.get("ContinueInWriting")),
            "left-without-consideration",
            () -> examined(Form.WRITTEN).does(ACTS.get("LeaveWithoutConsideration")),
            "handling-refused",
            () -> examined(Form.WRITTEN).does(ACTS.get("RefuseToHandle")),
            "withdrawn",
            () -> examined(Form.WRITTEN).does(ACTS.get("Withdraw")));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    # act                     | registered             | under-examination      | awaiting-documents     | response-ready
                    Acknowledge               | +                      | +                      | +                      | +
                    Assign                    | +                      | +                      | +                      | +
                    SetPriority               | +                      | +                      | +                      | +
                    ChooseAssistance          | +                      | +                      | +                      | +
                    OverrideForm              | +                      | +                      | not-in-this-state      | not-in-this-state
                    RequestDocuments          | +                      | +                      | +                      | not-in-this-state
                    CompleteDocuments         | no-documents-requested | no-documents-requested | +                      | no-documents-requested
                    ExtendTime                | +                      | +                      | no-such-clock          | +
                    NotifyExtension           | no-extension-to-notify | no-extension-to-notify | no-extension-to-notify | no-extension-to-notify
                    SuspendClock              | +                      | +                      | no-such-clock          | +
                    ResumeClock               | not-held               | not-held               | no-such-clock          | not-held
                    RequestWrittenComplaint   | not-oral               | not-oral               | not-oral               | not-in-this-state
                    ContinueInWriting         | not-oral               | not-oral               | not-oral               | not-oral
                    LeaveWithoutConsideration | +                      | +                      | +                      | +
                    RefuseToHandle            | +                      | +                      | +                      | +
                    Withdraw                  | +                      | +                      | +                      | +
                    GiveFirstResponse         | +                      | +                      | +                      | +
                    DecideResponse            | not-yet-assigned       | +                      | +                      | +
                    DispatchResponse          | no-response-decided    | no-response-decided    | no-response-decided    | +
                    AddCorrespondence         | +                      | +                      | +                      | +
                    RecordMissedDeadlines     | +                      | +                      | +                      | +
                    RecountDeadlines          | +                      | +                      | +                      | +
                    """)
    @DisplayName("ALMA-29: a written complaint in each open state answers each act")
    void written(String act, String registered, String examined, String awaiting, String ready) {
        assertThat(answer(registered(Form.WRITTEN), act)).as("registered").isEqualTo(registered);
        assertThat(answer(examined(Form.WRITTEN), act)).as("under examination").isEqualTo(examined);
        assertThat(answer(awaitingDocuments(Form.WRITTEN), act))
                .as("awaiting documents")
                .isEqualTo(awaiting);
        assertThat(answer(ready(Form.WRITTEN), act)).as("response ready").isEqualTo(ready);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    # act                     | registered             | under-examination      | awaiting-documents     | awaiting-written       | response-ready
                    Acknowledge               | +                      | +                      | +                      | +                      | +
                    Assign                    | +                      | +                      | +                      | +                      | +
                    SetPriority               | +                      | +                      | +                      | +                      | +
                    ChooseAssistance          | +                      | +                      | +                      | +                      | +
                    OverrideForm              | +                      | +                      | not-in-this-state      | not-in-this-state      | not-in-this-state
                    RequestDocuments          | +                      | +                      | +                      | not-in-this-state      | not-in-this-state
                    CompleteDocuments         | no-documents-requested | no-documents-requested | +                      | no-documents-requested | no-documents-requested
                    ExtendTime                | not-extendable         | not-extendable         | not-extendable         | no-such-clock          | not-extendable
                    NotifyExtension           | no-extension-to-notify | no-extension-to-notify | no-extension-to-notify | no-extension-to-notify | no-extension-to-notify
                    SuspendClock              | no-such-suspension     | no-such-suspension     | no-such-suspension     | no-such-clock          | no-such-suspension
                    ResumeClock               | not-held               | not-held               | not-held               | no-such-clock          | not-held
                    RequestWrittenComplaint   | +                      | +                      | +                      | not-in-this-state      | not-in-this-state
                    ContinueInWriting         | +                      | +                      | +                      | +                      | +
                    LeaveWithoutConsideration | +                      | +                      | +                      | +                      | +
                    RefuseToHandle            | +                      | +                      | +                      | +                      | +
                    Withdraw                  | +                      | +                      | +                      | +                      | +
                    GiveFirstResponse         | +                      | +                      | +                      | +                      | +
                    DecideResponse            | not-yet-assigned       | +                      | +                      | +                      | +
                    DispatchResponse          | no-response-decided    | no-response-decided    | no-response-decided    | no-response-decided    | +
                    AddCorrespondence         | +                      | +                      | +                      | +                      | +
                    RecordMissedDeadlines     | +                      | +                      | +                      | +                      | +
                    RecountDeadlines          | +                      | +                      | +                      | +                      | +
                    """)
    @DisplayName("NEO-4: an oral complaint in each open state answers each act; its term is never extended")
    void oral(String act, String registered, String examined, String awaiting, String asked, String ready) {
        assertThat(answer(registered(Form.ORAL), act)).as("registered").isEqualTo(registered);
        assertThat(answer(examined(Form.ORAL), act)).as("under examination").isEqualTo(examined);
        assertThat(answer(awaitingDocuments(Form.ORAL), act))
                .as("awaiting documents")
                .isEqualTo(awaiting);
        assertThat(answer(askedToWrite(), act))
                .as("awaiting the written complaint")
                .isEqualTo(asked);
        assertThat(answer(ready(Form.ORAL), act)).as("response ready").isEqualTo(ready);
    }

    @Test
    @DisplayName("After its end a case refuses every act but correspondence, the sweep and the recount")
    void ended() {
        Set<String> still = Set.of("AddCorrespondence", "RecordMissedDeadlines", "RecountDeadlines");
        ENDINGS.forEach((state, ending) -> ACTS.keySet().forEach(act -> {
            CaseInHand at = ending.get();
            assertThat(at.complaint().state()).isEqualTo(state);
            assertThat(answer(at, act))
                    .as("%s on %s", act, state)
                    .isEqualTo(still.contains(act) ? "+" : "already-ended");
            at.tried(ACTS.get(act));
            assertThat(at.complaint().state())
                    .as("%s leaves %s as it is", act, state)
                    .isEqualTo(state);
        }));
    }

    @Test
    @DisplayName("The table leaves out no state, and no act that depends on one")
    void complete() {
        // Families of acts, such as those on confidentiality, hold in every state and are no records themselves.
        assertThat(ACTS.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ComplaintAct.class.getPermittedSubclasses())
                        .filter(Class::isRecord)
                        .map(Class::getSimpleName)
                        .toList());
        Set<Class<?>> states = new HashSet<>();
        states.addAll(Arrays.asList(Complaint.Open.class.getPermittedSubclasses()));
        states.addAll(Arrays.asList(Complaint.Ended.class.getPermittedSubclasses()));
        assertThat(states)
                .containsExactlyInAnyOrder(
                        registered(Form.ORAL).complaint().getClass(),
                        examined(Form.ORAL).complaint().getClass(),
                        awaitingDocuments(Form.ORAL).complaint().getClass(),
                        askedToWrite().complaint().getClass(),
                        ready(Form.ORAL).complaint().getClass(),
                        Complaint.Answered.class,
                        Complaint.ContinuedInWriting.class,
                        Complaint.LeftWithoutConsideration.class,
                        Complaint.HandlingRefused.class,
                        Complaint.Withdrawn.class);
        assertThat(ENDINGS).hasSize(Complaint.Ended.class.getPermittedSubclasses().length);
    }

    private static String answer(CaseInHand at, String name) {
        ComplaintAct act = name.equals("OverrideForm")
                ? Acts.overrideForm(at.file().form() == Form.ORAL ? Form.WRITTEN : Form.ORAL)
                : ACTS.get(name);
        boolean programs = name.equals("RecordMissedDeadlines") || name.equals("RecountDeadlines");
        at.by(programs ? Mill.PROGRAM : Mill.ALL_ROUND);
        return switch (at.asked(act)) {
            case Ruling.Allowed _ -> "+";
            case Ruling.Refused refused -> refused.code();
        };
    }

    private static CaseInHand registered(Form form) {
        LocalDate monday = day("Mon 2025-06-02");
        return CaseInHand.of(CaseInHand.entry(form, monday, monday)).on(TODAY);
    }

    private static CaseInHand examined(Form form) {
        return registered(form).does(Acts.assign("omar"));
    }

    private static CaseInHand awaitingDocuments(Form form) {
        return examined(form).does(Acts.requestDocuments(TODAY));
    }

    private static CaseInHand askedToWrite() {
        return examined(Form.ORAL).does(Acts.requestWritten(TODAY));
    }

    private static CaseInHand ready(Form form) {
        return examined(form).does(Acts.decide(TODAY));
    }

    private static Map<String, ComplaintAct> acts(ComplaintAct... acts) {
        Map<String, ComplaintAct> byName = new LinkedHashMap<>();
        for (ComplaintAct act : acts) {
            byName.put(act.getClass().getSimpleName(), act);
        }
        return byName;
    }
}
