package dev.redress.app.stories;

import static dev.redress.app.stories.Days.fri;
import static dev.redress.app.stories.Days.mon;
import static dev.redress.app.stories.Days.thu;
import static dev.redress.app.stories.Days.wed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.redress.core.clock.Standing;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.ComplaintEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Step 4: it is taken up, ranked, asked about, turned into writing, or ended by a person on a ground. */
class S4HandlingTest {

    @Nested
    @DisplayName("The work on a case")
    class Work {

        private final Story story =
                Submitting.to("kreditpro").on(mon("2024-06-03")).registered();

        @Test
        @DisplayName("KP-3: at any time it can be told where the case stands")
        void standing() {
            story.thenState("registered");
            assertThat(story.standing("response")).isEqualTo(new Standing.Running(10));

            story.when(Doing.assigningTo("sinta")).on(wed("2024-06-19")).thenState("under-examination");
            assertThat(story.standing("response")).isEqualTo(new Standing.DueToday());

            story.on(fri("2024-06-21"));
            assertThat(story.standing("response")).isEqualTo(new Standing.Overdue(2));
        }

        @Test
        @DisplayName("KP-12: one urgency at a time; a change has its reason and its trace")
        void urgency() {
            story.thenImpossible("missing", Doing.ranking("emergency", " "))
                    .thenRefused("unknown-code", Doing.ranking("red-alert", "now"))
                    .when(Doing.ranking("emergency", "the money is leaving"))
                    .when(Doing.ranking("low", "it has come back"));

            assertThat(story.file().priority()).isEqualTo("low");
            assertThat(story.file().priorityHistory())
                    .extracting(ComplaintEvent.PriorityChanged::from, ComplaintEvent.PriorityChanged::to)
                    .containsExactly(tuple("medium", "emergency"), tuple("emergency", "low"));
        }

        @Test
        @DisplayName("KP-14: information, direct handling, or coordination with at least one named unit")
        void assistance() {
            story.when(Doing.assisting("information"))
                    .when(Doing.assisting("direct-handling"))
                    .thenRefused("unit-missing", Doing.assisting("coordination"))
                    .thenRefused("unknown-code", Doing.assisting("prayer"))
                    .when(Doing.assisting("coordination", "collections", "legal"));

            assertThat(story.file().assistance().orElseThrow().units()).isEqualTo(List.of("collections", "legal"));
        }

        @Test
        @DisplayName("KP-13: an emergency is coordinated with other units; a mere information does not do")
        void urgencyDrivesAssistance() {
            story.when(Doing.ranking("emergency", "the money is leaving"))
                    .thenRefused("assistance-not-open", Doing.assisting("information"))
                    .thenRefused("assistance-not-open", Doing.assisting("direct-handling"))
                    .when(Doing.assisting("coordination", "fraud"));
        }

        @Test
        @DisplayName("KP-15: a case is handed on, never left with nobody")
        void handedOn() {
            story.when(Doing.assigningTo("sinta"))
                    .when(new ComplaintAct.Assign("collections", Optional.empty()))
                    .thenImpossible("missing", new ComplaintAct.Assign(" ", Optional.of("sinta")));

            assertThat(story.file().unit()).isEqualTo("collections");
            assertThat(story.file().handler()).isEmpty();
        }

        @Test
        @DisplayName("KP-7: a related unit works on the case and does not resolve it")
        void relatedUnit() {
            story.by("related-unit")
                    .when(Doing.assigningTo("sinta"))
                    .thenRefused("power-missing", Doing.deciding("explanation", mon("2024-06-03"), "id"))
                    .thenRefused("power-missing", Doing.extending(10, "special-research"));
        }

        @Test
        @DisplayName("KP-21: refusing needs a coded ground and a reason, and a person; the program never does it")
        void refusal() {
            story.thenRefused("unknown-code", Doing.refusing("we-are-busy", "no time"))
                    .thenImpossible("missing", Doing.refusing("court", " "));
            story.byTheProgram().refused(Doing.refusing("court", "case 12/2024"));

            story.by("customer-support")
                    .when(Doing.refusing("court", "case 12/2024"))
                    .thenState("handling-refused");
            assertThat(story.event(ComplaintEvent.HandlingRefused.class)
                            .orElseThrow()
                            .ground())
                    .isEqualTo("court");
        }

        @Test
        @DisplayName(
                "KP-21: a ground that came with the law of 22 December 2023 does not refuse a complaint of the day before")
        void groundOfItsDay() {
            Submitting.to("kreditpro")
                    .on(thu("2023-12-21"))
                    .registered()
                    .thenRefused("unknown-code", Doing.refusing("court", "case 12/2023"));
        }

        @Test
        @DisplayName("KP-21: documents that do not come in time are a ground only when their time has passed")
        void documents() {
            story.when(Doing.askingForDocuments(mon("2024-06-03")))
                    .thenDue("documents", wed("2024-06-19"))
                    .on(wed("2024-06-19"))
                    .thenRefused("documents-not-late", Doing.refusing("documents-not-completed", "nothing came"))
                    .on(thu("2024-06-20"))
                    .when(Doing.refusing("documents-not-completed", "nothing came"))
                    .thenState("handling-refused");
        }
    }

    @Test
    @DisplayName("DBS-2: the person complained about neither handles nor decides")
    void independency() {
        Story story = Submitting.to("dbs").against("budi").registered();

        story.by("sri", "complaint-unit")
                .thenImpossible("complained-about", Doing.assigningTo("budi"))
                .when(Doing.assigningTo("sri"));
        story.by("budi", "complaint-unit")
                .thenImpossible("not-within-reach", Doing.deciding("explanation", story.today(), "id"));
    }

    @Test
    @DisplayName(
            "ALMA-29: registration, then sending to a head, then a decision, then delivery; no step before the one above it")
    void sequence() {
        Story story =
                Submitting.to("alma").through("post").on(mon("2025-06-02")).registered();
        ComplaintAct decision = Doing.deciding("satisfied", mon("2025-06-02"), "ru");
        ComplaintAct delivery = Doing.dispatching("registered-post", mon("2025-06-02"));

        story.by("chairman")
                .thenImpossible("not-yet-assigned", decision)
                .thenImpossible("no-response-decided", delivery);
        story.by("responsible-employee").when(Doing.assigningTo("aida"));
        story.by("chairman")
                .thenImpossible("no-response-decided", delivery)
                .when(decision)
                .when(delivery);
        story.thenState("answered");
    }

    @Test
    @DisplayName("A complainant takes the complaint back at the portal, and nothing is done to it any more")
    void withdrawn() {
        Story story = Submitting.to("neo").through("portal").registered();

        story.byTheComplainant()
                .when(Doing.withdrawing(story.today()))
                .thenState("withdrawn")
                .thenRunning();
        story.by("complaint-unit")
                .thenImpossible("already-ended", Doing.extending(10, "special-research"))
                .thenImpossible("already-ended", Doing.assigningTo("wati"));
    }
}
