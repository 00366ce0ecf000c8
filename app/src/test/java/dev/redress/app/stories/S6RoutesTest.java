package dev.redress.app.stories;

import static dev.redress.app.stories.Days.fri;
import static dev.redress.app.stories.Days.mon;
import static dev.redress.app.stories.Days.thu;
import static dev.redress.app.stories.Days.wed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.ledger.EventJson;
import dev.redress.core.calendar.Term;
import dev.redress.core.complaint.CaseHistory;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.ComplaintEvent;
import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.complaint.DisputeEvent;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.ProceedingEnd;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.ForumTerms.Clause;
import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Step 6: each route of each institution, from the answer to its last paper. */
class S6RoutesTest {

    private static final LocalDate DAY = thu("2026-09-03");
    private static final LocalDate END = mon("2026-09-28");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"neo, ojk-facilitation", "dbs, ojk-facilitation", "sub, ojk-facilitation"})
    @DisplayName("NEO-12, NEO-27, DBS-19, DBS-25: from the answer through OJK to the deed and what it promised")
    void facilitation(String institution, String forum) {
        Story story = Disputing.prepared(institution)
                .when(Disputing.referring(institution, forum, DAY))
                .when(Disputing.agreeing(Clause.values()))
                .when(Disputing.signing(Signer.CUSTOMER, DAY))
                .when(Disputing.signing(Signer.INSTITUTION, DAY))
                .on(END)
                .when(Disputing.closing(
                        Disputing.deed(Disputing.by(Signer.CUSTOMER, END), Disputing.by(Signer.INSTITUTION, END))));
        carriedOut(story);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"neo", "dbs", "sub", "kreditpro"})
    @DisplayName("NEO-10, NEO-29, DBS-16, DBS-19, KP-25: through LAPS, verified in time, mediated, to the deed")
    void lapsMediation(String institution) {
        Story story = Disputing.prepared(institution).when(Disputing.referring(institution, "laps-mediation", DAY));
        story.thenDue("verification", thu("2026-10-01"))
                .thenRefused("not-admitted-yet", Disputing.agreeing(Clause.values()))
                .on(mon("2026-09-07"))
                .when(Disputing.admitting(mon("2026-09-07")))
                .thenStopped("verification", mon("2026-09-07"))
                .when(Disputing.agreeing(Clause.values()))
                .when(Disputing.signing(Signer.CUSTOMER, mon("2026-09-07")))
                .when(Disputing.signing(Signer.INSTITUTION, mon("2026-09-07")))
                .thenDue("mediation", wed("2026-10-07"))
                .on(END)
                .when(Disputing.closing(
                        Disputing.deed(Disputing.by(Signer.CUSTOMER, END), Disputing.by(Signer.INSTITUTION, END))))
                .thenStopped("mediation", END);
        carriedOut(story);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "neo, laps-arbitration",
        "dbs, laps-arbitration",
        "sub, laps-arbitration",
        "kreditpro, laps-arbitration",
        "neo, laps-binding-opinion",
        "dbs, laps-binding-opinion",
        "sub, laps-binding-opinion",
        "kreditpro, laps-binding-opinion"
    })
    @DisplayName(
            "NEO-29, KP-25: arbitration and binding opinion, through their stages to the decision and its performance")
    void decided(String institution, String forum) {
        Story story = Disputing.prepared(institution)
                .when(Disputing.referring(institution, forum, DAY))
                .when(Disputing.admitting(DAY))
                .when(Disputing.agreeing(Clause.values()))
                .when(Disputing.signing(Signer.CUSTOMER, DAY))
                .when(Disputing.signing(Signer.INSTITUTION, DAY))
                .when(new DisputeAct.ReachStage(1, "appointment", DAY, Optional.empty()))
                .thenRefused("unknown-code", new DisputeAct.ReachStage(1, "cassation", DAY, Optional.empty()))
                .on(END)
                .when(new DisputeAct.ReachStage(1, "hearing", END, Optional.empty()))
                .thenRefused(
                        "no-paper-here",
                        Disputing.closing(Disputing.deed(
                                Disputing.by(Signer.CUSTOMER, END), Disputing.by(Signer.INSTITUTION, END))))
                .thenRefused("unknown-code", decision("granted"))
                .when(decision("for-complainant"));
        carriedOut(story);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"neo", "dbs", "sub", "kreditpro"})
    @DisplayName("NEO-29, DBS-18, KP-25: to court, where the complainant goes alone and the gate is only recorded")
    void court(String institution) {
        Story story = Disputing.raised(institution)
                .thenImpossible(
                        "missing", new DisputeAct.RecordFiling("court", DAY, Optional.empty(), Optional.empty()))
                .when(new DisputeAct.RecordFiling("court", DAY, Optional.of(Doing.words("summons")), Optional.empty()))
                .when(Disputing.admitting(DAY))
                .when(new DisputeAct.ReachStage(1, "court-mediation", DAY, Optional.empty()))
                .when(new DisputeAct.ReachStage(1, "first-instance", DAY, Optional.empty()))
                .on(END)
                .when(new DisputeAct.ReachStage(1, "appeal", END, Optional.empty()))
                .when(decision("granted-in-part"));
        assertThat(S6FacilitationTest.proceeding(story).file().stages()).hasSize(3);
        carriedOut(story);
    }

    @Test
    @DisplayName("NEO-13: limited facilitation, to an end without paper, and on to court when it brought nothing")
    void limitedThenCourt() {
        Story story = Disputing.prepared("neo")
                .when(Disputing.referring("neo", "ojk-limited-facilitation", DAY))
                .when(Disputing.admitting(DAY))
                .on(END)
                .when(new DisputeAct.CloseWithoutPaper(1, END, false, Optional.empty()))
                .thenDispute("raised")
                .when(Disputing.referring("neo", "court", END))
                .thenDispute("before-forum");
        assertThat(story.file().disputes().dispute().orElseThrow().file().proceedings())
                .hasSize(2);
    }

    @Test
    @DisplayName("A forum that does not take the dispute up leaves the other ways open")
    void notTakenUp() {
        Disputing.prepared("dbs")
                .when(Disputing.referring("dbs", "laps-mediation", DAY))
                .thenImpossible("missing", new DisputeAct.RecordAdmission(1, false, DAY, Optional.empty()))
                .when(new DisputeAct.RecordAdmission(1, false, DAY, Optional.of(Doing.words("not civil"))))
                .thenDispute("raised")
                .when(Disputing.referring("dbs", "ojk-facilitation", DAY));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"facilitation", "mediation", "arbitration", "binding-opinion", "court", "limited-facilitation"})
    @DisplayName("Testland knows every route, each with what it asks for")
    void testland(String forum) {
        LocalDate day = mon("2023-02-20");
        Story story = Submitting.to("testland")
                .through("email")
                .on(mon("2023-02-06"))
                .registered()
                .when(Doing.assigningTo("omar"))
                .on(fri("2023-02-10"))
                .when(Doing.deciding("explanation", fri("2023-02-10"), "en"))
                .when(Doing.dispatching("email", fri("2023-02-10")))
                .on(day)
                .when(Disputing.rejecting(day))
                .when(Disputing.raising(day, dev.redress.core.rulebook.ForumCheck.Trigger.REJECTED));
        Disputing.prepare(story, "testland")
                .when(new DisputeAct.ClaimLoss(
                        java.util.List.of(new dev.redress.core.dispute.ClaimedLoss(
                                new dev.redress.core.rulebook.Money(java.math.BigDecimal.valueOf(10_000), "USD"),
                                dev.redress.core.rulebook.ForumCheck.Certainty.ACTUAL)),
                        Optional.empty()));

        story.when(Disputing.referring("testland", forum, day)).thenDispute("before-forum");
    }

    @Test
    @DisplayName("While a dispute is open, or something is owed, the personal data of the case are not erased")
    void kept() {
        Story story = Disputing.prepared("neo").by("compliance");
        assertThat(story.refused(new dev.redress.core.complaint.PrivacyAct.ErasePersonalData(
                                dev.redress.core.complaint.PrivacyAct.ErasureGround.RETENTION_OVER, DAY))
                        .code())
                .isEqualTo("dispute-open");
    }

    @Test
    @DisplayName("Every event after the answer is read back from its ledger row as it was written")
    void throughTheLedger() {
        LocalDateTime called = LocalDateTime.parse("2026-09-21T10:00");
        Story story = Disputing.offered("neo", fri("2026-09-18"))
                .on(DAY)
                .when(Disputing.objecting(DAY))
                .when(new DisputeAct.DecideObjectionResponse(
                        1, (ComplaintAct.DecideResponse) Doing.deciding("explanation", DAY, "id")))
                .when(new DisputeAct.DispatchObjectionResponse(1, "email", DAY))
                .when(Disputing.rejecting(DAY))
                .when(Disputing.raising(DAY, Trigger.REJECTED));
        Disputing.prepare(story, "neo")
                .when(Disputing.referring("neo", "laps-mediation", DAY))
                .when(Disputing.admitting(DAY))
                .when(Disputing.agreeing(Clause.values()))
                .when(Disputing.signing(Signer.CUSTOMER, DAY))
                .when(Disputing.signing(Signer.INSTITUTION, DAY))
                .when(new DisputeAct.CallMeeting(1, called))
                .when(new DisputeAct.PostponeMeeting(1, 1, called.plusHours(1), Optional.of(Doing.words("flood"))))
                .on(END)
                .when(new DisputeAct.HoldMeeting(
                        1, 1, Set.of(Signer.CUSTOMER, Signer.INSTITUTION), Optional.empty(), Optional.empty()))
                .when(new DisputeAct.ExtendProceeding(
                        1,
                        new Term.CalendarDays(30),
                        List.of(Disputing.by(Signer.CUSTOMER, END), Disputing.by(Signer.INSTITUTION, END)),
                        Optional.of(Doing.words("more time"))))
                .when(Disputing.closing(
                        Disputing.minutes(Disputing.by(Signer.CUSTOMER, END), Disputing.by(Signer.INSTITUTION, END))))
                .when(Disputing.referring("neo", "court", END));

        List<ComplaintEvent> all = new ArrayList<>(story.events());
        VaultRef text = Doing.words("text");
        all.addAll(List.of(
                new DisputeEvent.ResponseAccepted(2, DAY, Optional.of(text), List.of()),
                new DisputeEvent.SilenceConcluded(2, DAY),
                new DisputeEvent.OfferLapsed(2, DAY),
                new DisputeEvent.ObligationUndertaken(Optional.of(1), Signer.INSTITUTION, text, END),
                new DisputeEvent.ObligationPerformed(1, END, text),
                new DisputeEvent.StageReached(2, "appeal", END, Optional.empty()),
                new DisputeEvent.SettlementDeedSigned(
                        1,
                        Disputing.deed(Disputing.by(Signer.CUSTOMER, END), Disputing.by(Signer.INSTITUTION, END)),
                        List.of()),
                new DisputeEvent.EndedWithoutPaper(1, END, true, Optional.empty()),
                new DisputeEvent.EndedUnsigned(1, END, Signer.CUSTOMER, text),
                new DisputeEvent.DecisionRecorded(2, "granted", true, true, END, Optional.of(END), text, List.of()),
                new DisputeEvent.DecisionBecameFinal(2, END, Optional.of(text)),
                new DisputeEvent.ObligationCorrected(1, Signer.CUSTOMER, text, END, text),
                new DisputeEvent.ObligationReleased(1, END, text),
                new DisputeEvent.ProceedingWithdrawn(2, END, Optional.of(text)),
                new DisputeEvent.DisputeClosed(END, Dispute.Ground.NOT_PURSUED, Optional.of(text))));

        List<ComplaintEvent> read = all.stream()
                .map(event -> EventJson.read(EventJson.kind(event), EventJson.VERSION, EventJson.write(event)))
                .toList();

        assertThat(read).isEqualTo(all);
        assertThat(CaseHistory.of(read.subList(0, story.events().size()))).isEqualTo(story.complaint());
        assertThat(read.stream().<Class<?>>map(Object::getClass).filter(DisputeEvent.class::isAssignableFrom))
                .contains(DisputeEvent.class.getPermittedSubclasses());
    }

    /** What was agreed or decided is promised, done with evidence, and then the dispute is over. */
    private static void carriedOut(Story story) {
        story.thenDispute("concluded")
                .when(new DisputeAct.UndertakeObligation(
                        Optional.of(1), Signer.INSTITUTION, Optional.of(Doing.words("pay")), fri("2026-10-09")))
                .thenImpossible("not-carried-out", over())
                .on(END)
                .when(new DisputeAct.RecordPerformance(1, END, Optional.of(Doing.words("receipt"))))
                .when(over())
                .thenDispute("closed")
                .thenImpossible(
                        "dispute-closed", Disputing.losing(1, dev.redress.core.rulebook.ForumCheck.Certainty.ACTUAL));
        ProceedingEnd end = S6FacilitationTest.proceeding(story).file().end().orElseThrow();
        assertThat(end.on()).isEqualTo(END);
        assertThat(story.file().clocks().stream().filter(it -> it.running()).map(it -> it.clock()))
                .isSubsetOf("referral");
    }

    private static DisputeAct over() {
        return new DisputeAct.CloseDispute(END, Dispute.Ground.CARRIED_OUT, Optional.empty());
    }

    private static DisputeAct decision(String code) {
        return new DisputeAct.RecordDecision(1, code, END, Optional.of(END), Optional.of(Doing.words("decision")));
    }
}
