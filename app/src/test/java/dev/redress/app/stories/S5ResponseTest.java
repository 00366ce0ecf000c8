package dev.redress.app.stories;

import static dev.redress.app.stories.Days.fri;
import static dev.redress.app.stories.Days.mon;
import static dev.redress.app.stories.Days.thu;
import static dev.redress.app.stories.Days.tue;
import static dev.redress.app.stories.Days.wed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.CaseClock;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.Ruling;
import dev.redress.core.complaint.Submission.PlainLoss;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Step 5: it is decided, written and sent. What is missing is refused with its source. */
class S5ResponseTest {

    @Nested
    @DisplayName("At Alma")
    class Alma {

        private final Story written = Submitting.to("alma")
                .through("post")
                .on(mon("2025-06-02"))
                .registered()
                .when(Doing.assigningTo("aida"))
                .by("chairman");

        private final Story oral = Submitting.to("alma")
                .through("call-centre")
                .on(mon("2025-06-02"))
                .registered()
                .when(Doing.assigningTo("aida"))
                .by("chairman");

        @Test
        @DisplayName("ALMA-40: a written appeal is answered in writing")
        void inWriting() {
            written.when(answer().act())
                    .thenRefused("response-not-written", Doing.dispatching("telephone", mon("2025-06-02")))
                    .thenRefused("response-not-written", Doing.dispatching("in-person", mon("2025-06-02")));
        }

        @ParameterizedTest
        @CsvSource({
            "hand-delivery, true",
            "registered-post, true",
            "email, true",
            "portal, true",
            "post, false",
            "chat, false"
        })
        @DisplayName("ALMA-41: handed over, or by a means that fixes the day of dispatch; means and day are on record")
        void means(String means, boolean allowed) {
            written.when(answer().act());
            if (allowed) {
                written.when(Doing.dispatching(means, mon("2025-06-02"))).thenState("answered");
                assertThat(written.file().dispatch().orElseThrow().means()).isEqualTo(means);
                assertThat(written.file().dispatch().orElseThrow().dispatchedOn())
                        .isEqualTo(mon("2025-06-02"));
            } else {
                written.thenRefused("means-without-date", Doing.dispatching(means, mon("2025-06-02")));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"responsible-employee", "responsible-head", "executor", "executive-director"})
        @DisplayName("ALMA-43: nobody decides the reply but the Chairman, a branch director or an authorised person")
        void signatory(String role) {
            written.by(role).thenRefused("power-missing", answer().act());
            for (String may : new String[] {"branch-director", "authorised-person"}) {
                assertThat(written.by(may).tried(answer().act())).as(may).isInstanceOf(Ruling.Allowed.class);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"satisfied", "partly-satisfied", "refused", "explanation"})
        @DisplayName("ALMA-44: one of four outcomes, with clear reasons")
        void outcomes(String outcome) {
            Answer answer = Answer.of(outcome, mon("2025-06-02"), "ru");
            written.thenRefused(
                            "mandatory-part-missing", answer.withoutReasons().act())
                    .when(answer.act());

            assertThat(written.file().response().orElseThrow().outcome()).isEqualTo(outcome);
        }

        @Test
        @DisplayName("ALMA-44: a fifth outcome does not exist")
        void fifthOutcome() {
            written.thenRefused("unknown-code", Doing.deciding("settlement-offer", mon("2025-06-02"), "ru"));
        }

        @Test
        @DisplayName("ALMA-45: it names the executor and how to reach that person")
        void executor() {
            written.thenRefused(
                            "mandatory-part-missing", answer().withoutExecutor().act())
                    .thenRefused(
                            "mandatory-part-missing", answer().withoutContact().act());
        }

        @ParameterizedTest
        @CsvSource({"ky, ky, ru", "ru, ru, ky", "en, ru, en", "uz, ru, uz"})
        @DisplayName("ALMA-47: in the language of the appeal, and in Russian for a third one")
        void language(String appeal, String right, String wrong) {
            Story story = Submitting.to("alma")
                    .through("post")
                    .inLanguage(appeal)
                    .on(mon("2025-06-02"))
                    .registered()
                    .when(Doing.assigningTo("aida"))
                    .by("chairman");

            story.thenRefused("wrong-language", Doing.deciding("satisfied", mon("2025-06-02"), wrong))
                    .when(Doing.deciding("satisfied", mon("2025-06-02"), right));
        }

        @Test
        @DisplayName("ALMA-48: a collective appeal has one reply and one case")
        void collective() {
            Story story = Submitting.to("alma")
                    .through("post")
                    .from(People.whole("group"), People.unsigned("group"))
                    .on(mon("2025-06-02"))
                    .registered()
                    .when(Doing.assigningTo("aida"))
                    .by("chairman")
                    .when(answer().act())
                    .when(Doing.dispatching("registered-post", mon("2025-06-02")));

            story.thenState("answered");
            assertThat(story.vault()
                            .open(story.entry().complainants().getFirst().identity()))
                    .as("the address named first")
                    .contains("Jl. Melati 5");
        }

        @Test
        @DisplayName("ALMA-49: an oral appeal is answered at once, by telephone, without the parts of a letter")
        void atOnce() {
            ComplaintAct spoken =
                    answer().withoutReasons().withoutExecutor().withoutContact().act();

            oral.when(spoken)
                    .when(Doing.dispatching("telephone", mon("2025-06-02")))
                    .thenState("answered");
        }

        @Test
        @DisplayName("ALMA-42: a proposal may be answered, and nothing hurries it")
        void proposal() {
            Submitting.to("alma")
                    .kind("suggestion")
                    .on(mon("2025-06-02"))
                    .registered()
                    .thenNoClock("response")
                    .when(Doing.assigningTo("aida"))
                    .by("chairman")
                    .when(answer().act())
                    .when(Doing.dispatching("email", mon("2025-06-02")))
                    .thenState("answered");
        }

        private Answer answer() {
            return Answer.of("satisfied", mon("2025-06-02"), "ru");
        }
    }

    @Nested
    @DisplayName("Under Indonesian law")
    class Indonesia {

        private final Story story = Submitting.to("neo")
                .through("letter")
                .on(mon("2025-06-02"))
                .registered()
                .when(Doing.assigningTo("wati"));

        @Test
        @DisplayName("A response is an explanation or a settlement offer, with reasons and the ways on")
        void parts() {
            Answer explanation = Answer.of("explanation", mon("2025-06-02"), "id");

            story.thenRefused(
                            "mandatory-part-missing",
                            explanation.withoutReasons().act())
                    .thenRefused(
                            "mandatory-part-missing",
                            explanation.withoutRemedies().act())
                    .thenRefused("unknown-code", Doing.deciding("refused", mon("2025-06-02"), "id"))
                    .when(explanation.withoutExecutor().withoutContact().act());
        }

        @Test
        @DisplayName("An offer says until when it stands")
        void offer() {
            Answer offer = Answer.of("settlement-offer", mon("2025-06-02"), "id");

            story.thenRefused("offer-without-day", offer.act())
                    .thenRefused(
                            "offer-ends-before-letter",
                            offer.openUntil(fri("2025-05-30")).act())
                    .when(offer.openUntil(mon("2025-06-16")).act());
        }

        @Test
        @DisplayName(
                "NEO-6: the answer stops the clock on the day of its dispatch; day ten is in time, day eleven late")
        void dispatchCounts() {
            story.on(thu("2025-06-19")).when(Doing.deciding("explanation", tue("2025-06-17"), "id"));

            Story other = Submitting.to("neo")
                    .through("letter")
                    .on(mon("2025-06-02"))
                    .registered()
                    .when(Doing.assigningTo("wati"))
                    .on(wed("2025-06-18"))
                    .when(Doing.deciding("explanation", tue("2025-06-17"), "id"));
            other.when(Doing.dispatching("email", wed("2025-06-18"))).thenInTime("response");
            story.when(Doing.dispatching("email", thu("2025-06-19"))).thenMissed("response", wed("2025-06-18"));
        }

        @Test
        @DisplayName("A response does not leave on a day before it is dated, nor on one that has not come")
        void impossibleDays() {
            story.on(wed("2025-06-04"))
                    .when(Doing.deciding("explanation", tue("2025-06-03"), "id"))
                    .thenImpossible("dispatched-before-dated", Doing.dispatching("email", mon("2025-06-02")))
                    .thenImpossible("day-in-the-future", Doing.dispatching("email", thu("2025-06-05")))
                    .thenRefused("unknown-code", Doing.dispatching("pigeon", wed("2025-06-04")));
        }

        @Test
        @DisplayName(
                "KP-23: until the answer no window to the outside is open; answered or overdue, the record says so")
        void outside() {
            story.thenNoClock("referral").on(thu("2025-06-19")).swept().thenMissed("response", wed("2025-06-18"));
            story.thenNoClock("referral")
                    .when(Doing.deciding("explanation", thu("2025-06-19"), "id"))
                    .when(Doing.dispatching("email", thu("2025-06-19")));

            assertThat(story.clock("referral").running()).isTrue();
            Submitting.to("neo").registered().when(Doing.withdrawing(Law.TODAY)).thenNoClock("referral");
        }

        @Test
        @DisplayName("KP-22, KP-23: a loss of either kind opens nothing by itself")
        void lossOpensNothing() {
            Submitting.to("neo")
                    .losing(new PlainLoss(Optional.empty(), Optional.of("shame")))
                    .registered()
                    .thenNoClock("referral");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kreditpro", "neo", "dbs", "sub", "alma", "testland"})
    @DisplayName("After the answer only the window to the outside runs, also when documents were still awaited")
    void nothingElseRuns(String institution) {
        String outcome = institution.equals("alma") ? "refused" : "explanation";
        String language = Law.rulebook(institution).institution().languages().getFirst();
        Story story = Submitting.to(institution)
                .on(mon("2025-06-02"))
                .registered()
                .when(Doing.assigningTo("wati"))
                .when(Doing.askingForDocuments(mon("2025-06-02")));
        if (institution.equals("alma")) {
            story.by("chairman");
        }
        story.when(Doing.deciding(outcome, mon("2025-06-02"), language))
                .when(Doing.dispatching("email", mon("2025-06-02")));

        assertThat(story.file().clocks().stream().filter(CaseClock::running).map(CaseClock::clock))
                .isSubsetOf("referral");
    }
}
