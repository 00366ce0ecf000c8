package dev.redress.app.stories;

import static dev.redress.app.stories.Days.fri;
import static dev.redress.app.stories.Days.mon;
import static dev.redress.app.stories.Days.thu;
import static dev.redress.app.stories.Days.tue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.complaint.Disputes;
import dev.redress.core.complaint.Party;
import dev.redress.core.dispute.CheckAnswer.Result;
import dev.redress.core.dispute.Gate;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.ForumTerms.Signer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Step 6: what the complainant says to the answer. */
class S6ReactionTest {

    @Test
    @DisplayName("Acceptance needs its evidence; on the portal it is evidence itself; what was promised is tracked")
    void acceptance() {
        Story story = Disputing.offered("neo", fri("2026-09-18")).on(thu("2026-09-10"));

        story.thenImpossible("missing", new DisputeAct.AcceptResponse(thu("2026-09-10"), Optional.empty(), List.of()));
        story.byTheComplainant(new Party.Named(1))
                .when(new DisputeAct.AcceptResponse(thu("2026-09-10"), Optional.empty(), List.of()))
                .by("complaint-unit")
                .thenImpossible("reacted-already", Disputing.rejecting(thu("2026-09-10")))
                .when(new DisputeAct.UndertakeObligation(
                        Optional.empty(), Signer.INSTITUTION, Optional.of(Doing.words("pay back")), fri("2026-09-25")));

        Disputes.Obligation promise = story.file().disputes().obligations().getFirst();
        assertThat(promise.lateOn(fri("2026-09-25"))).isFalse();
        assertThat(promise.lateOn(mon("2026-09-28"))).isTrue();

        story.on(mon("2026-09-28"))
                .when(new DisputeAct.RecordPerformance(1, mon("2026-09-28"), Optional.of(Doing.words("receipt"))));
        Disputes.Obligation done = story.file().disputes().obligations().getFirst();
        assertThat(done.open()).isFalse();
        assertThat(done.lateOn(mon("2026-09-28"))).as("done late stays late").isTrue();
        assertThat(story.file().disputes().open()).isFalse();
    }

    @Test
    @DisplayName("An offer is open on its last day and lapses with it")
    void offerLapses() {
        Story story = Disputing.offered("neo", fri("2026-09-18"));

        assertThat(story.on(fri("2026-09-18")).tried(Disputing.accepting(fri("2026-09-18"))))
                .isInstanceOf(dev.redress.core.complaint.Ruling.Allowed.class);
        story.byTheProgram().when(new DisputeAct.RecordLapses());
        assertThat(story.file().disputes().lapsedOffers()).isEmpty();

        story.on(mon("2026-09-21")).when(new DisputeAct.RecordLapses()).when(new DisputeAct.RecordLapses());
        assertThat(story.file().disputes().lapsedOffers()).containsExactly(0);
        story.by("complaint-unit").thenRefused("offer-lapsed", Disputing.accepting(mon("2026-09-21")));
    }

    @Test
    @DisplayName("Where no rule names a time for the reaction, nobody is ever taken to be silent")
    void noPeriodNoSilence() {
        Story story = Disputing.answered("neo").on(tue("2027-08-31"));

        story.byTheProgram().when(new DisputeAct.RecordLapses());

        assertThat(story.file().disputes().reactions()).isEmpty();
        story.by("complaint-unit").when(Disputing.rejecting(tue("2027-08-31")));
    }

    @Test
    @DisplayName("NEO-29: an objection is written, linked to the response, answered by a second one, and counted")
    void objection() {
        Story story = Disputing.answered("neo").on(mon("2026-09-07"));

        story.thenRefused(
                "objection-not-written",
                new DisputeAct.RaiseObjection(Form.ORAL, mon("2026-09-07"), Optional.of(Doing.words("no")), List.of()));
        story.when(Disputing.objecting(mon("2026-09-07")))
                .thenImpossible("objection-open", Disputing.accepting(mon("2026-09-07")))
                .on(mon("2026-09-14"))
                .thenImpossible(
                        "no-response-decided", new DisputeAct.DispatchObjectionResponse(1, "email", mon("2026-09-14")))
                .when(new DisputeAct.DecideObjectionResponse(1, (dev.redress.core.complaint.ComplaintAct.DecideResponse)
                        Doing.deciding("explanation", mon("2026-09-14"), "id")))
                .thenRefused(
                        "response-not-written",
                        new DisputeAct.DispatchObjectionResponse(1, "telephone", mon("2026-09-14")))
                .when(new DisputeAct.DispatchObjectionResponse(1, "email", mon("2026-09-14")))
                .when(Disputing.rejecting(mon("2026-09-14")))
                .thenRefused("objections-used-up", Disputing.objecting(mon("2026-09-14")));

        assertThat(story.file().disputes().reactions())
                .extracting(Disputes.Reaction::round, Disputes.Reaction::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, Disputes.Reaction.Kind.REJECTED),
                        org.assertj.core.groups.Tuple.tuple(1, Disputes.Reaction.Kind.REJECTED));
        story.thenDue("referral", Disputing.SIXTIETH);
    }

    @Test
    @DisplayName("NEO-29: an objection is optional before going outside, and one that is open holds nobody back")
    void optional() {
        Disputing.rejected("neo").when(Disputing.raising(thu("2026-09-03"), Trigger.REJECTED));
        Disputing.answered("neo")
                .on(mon("2026-09-07"))
                .when(Disputing.objecting(mon("2026-09-07")))
                .when(Disputing.raising(mon("2026-09-07"), Trigger.REJECTED))
                .thenDispute("raised");
    }

    @Test
    @DisplayName("At Testland the response to an objection opens the time for going outside anew")
    void windowAnew() {
        Story story = Submitting.to("testland")
                .through("email")
                .on(mon("2023-02-06"))
                .registered()
                .when(Doing.assigningTo("omar"))
                .on(fri("2023-02-10"))
                .when(Doing.deciding("explanation", fri("2023-02-10"), "en"))
                .when(Doing.dispatching("email", fri("2023-02-10")));
        var first = story.deadline("referral").due();

        story.on(mon("2023-02-20"))
                .when(Disputing.objecting(mon("2023-02-20")))
                .thenRunning("objection-response", "referral")
                .on(mon("2023-02-27"))
                .when(new DisputeAct.DecideObjectionResponse(1, (dev.redress.core.complaint.ComplaintAct.DecideResponse)
                        Doing.deciding("explanation", mon("2023-02-27"), "en")))
                .when(new DisputeAct.DispatchObjectionResponse(1, "email", mon("2023-02-27")))
                .thenRunning("referral")
                .thenInTime("objection-response");
        assertThat(story.deadline("referral").due()).isAfter(first);
        assertThat(story.deadline("referral").start().toLocalDate()).isEqualTo(mon("2023-02-27"));
    }

    @Test
    @DisplayName("KP-23: nothing goes outside before the institution has answered or is late")
    void internalFirst() {
        Disputing.open("kreditpro")
                .on(fri("2026-08-28"))
                .thenRefused("internal-first", Disputing.raising(fri("2026-08-28"), Trigger.REJECTED));
        Disputing.late("kreditpro").thenDispute("raised");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"neo", "dbs", "sub", "kreditpro"})
    @DisplayName("KP-23, KP-24: who refuses to handle has answered, and who does not accept that may go outside")
    void refusedComplaint(String institution) {
        Story story = Disputing.refused(institution)
                .thenRefused("trigger-not-on-record", Disputing.raising(Disputing.LETTER, Trigger.REJECTED))
                .when(Disputing.rejecting(Disputing.LETTER))
                .when(Disputing.raising(Disputing.LETTER, Trigger.REJECTED));
        Disputing.prepare(story, institution)
                .when(Disputing.referring(institution, "laps-mediation", Disputing.LETTER))
                .thenDispute("before-forum");
    }

    @Test
    @DisplayName("KP-21: papers that did not come in time are no answer; the complaint counts as taken back")
    void papersMissing() {
        Story story = Disputing.open("neo")
                .when(Doing.askingForDocuments(mon("2026-08-24")))
                .on(tue("2026-10-06"))
                .when(Doing.refusing("documents-not-completed", "nothing came"))
                .thenRefused("taken-back", Disputing.raising(tue("2026-10-06"), Trigger.REJECTED));
        assertThat(story.way("court", Disputing.applying(tue("2026-10-06")))
                        .gate()
                        .verdict())
                .isEqualTo(Gate.Verdict.CLOSED);
    }

    @Test
    @DisplayName("KP-24: a long process and an answer that is not accepted are recorded apart, and each must be so")
    void triggers() {
        Disputing.rejected("kreditpro")
                .thenRefused(
                        "trigger-not-on-record", Disputing.raising(thu("2026-09-03"), Trigger.REJECTED, Trigger.LATE));
        Story late = Disputing.late("kreditpro");
        assertThat(late.file().disputes().dispute().orElseThrow().file().triggers())
                .containsExactly(Trigger.LATE);
        Story rejected = Disputing.raised("kreditpro");
        assertThat(rejected.file().disputes().dispute().orElseThrow().file().triggers())
                .containsExactly(Trigger.REJECTED);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"dbs", "sub", "kreditpro"})
    @DisplayName("KP-24, DBS-16, SUB-11: a late answer that was accepted opens nothing; until then its lateness does")
    void lateAndAccepted(String institution) {
        Story story = Disputing.open(institution)
                .on(mon("2026-11-09"))
                .when(Doing.deciding("explanation", mon("2026-11-09"), Disputing.language(institution)))
                .when(Doing.dispatching("email", mon("2026-11-09")));
        assertThat(opened(story, institution)).isEqualTo(Result.PASS);

        story.when(Disputing.accepting(mon("2026-11-09")))
                .thenRefused("accepted", Disputing.raising(mon("2026-11-09"), Trigger.LATE));
        assertThat(opened(story, institution)).isEqualTo(Result.FAIL);
    }

    @Test
    @DisplayName("KP-24: who accepts the second answer has accepted, although the first was rejected and late")
    void secondAccepted() {
        Story story = Disputing.open("neo")
                .on(mon("2026-11-09"))
                .when(Doing.deciding("explanation", mon("2026-11-09"), "id"))
                .when(Doing.dispatching("email", mon("2026-11-09")))
                .when(Disputing.objecting(mon("2026-11-09")))
                .when(new DisputeAct.DecideObjectionResponse(1, (dev.redress.core.complaint.ComplaintAct.DecideResponse)
                        Doing.deciding("explanation", mon("2026-11-09"), "id")))
                .when(new DisputeAct.DispatchObjectionResponse(1, "email", mon("2026-11-09")))
                .when(Disputing.accepting(mon("2026-11-09")));
        story.thenRefused("accepted", Disputing.raising(mon("2026-11-09"), Trigger.LATE));
        story.thenRefused("accepted", Disputing.raising(mon("2026-11-09"), Trigger.REJECTED));
    }

    private static Result opened(Story story, String institution) {
        return story
                .way(institution.equals("kreditpro") ? "court" : "ojk-facilitation", Disputing.applying(story.today()))
                .gate()
                .answers()
                .stream()
                .filter(it -> it.check().code().equals("opened"))
                .findFirst()
                .orElseThrow()
                .result();
    }

    @Test
    @DisplayName("What was accepted is no dispute")
    void accepted() {
        Disputing.answered("neo")
                .when(Disputing.accepting(Disputing.LETTER))
                .thenRefused("accepted", Disputing.raising(Disputing.LETTER, Trigger.REJECTED));
    }
}
