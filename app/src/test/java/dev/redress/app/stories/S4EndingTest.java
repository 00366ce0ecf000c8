package dev.redress.app.stories;

import static dev.redress.app.stories.Days.mon;
import static dev.redress.app.stories.Days.thu;
import static dev.redress.app.stories.Days.tue;
import static dev.redress.app.stories.Days.wed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.ComplaintEvent;
import dev.redress.core.rulebook.Form;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Step 4, two ways out of it: into writing, or to an end that a person decides on a ground. */
class S4EndingTest {

    @Nested
    @DisplayName("From oral to written")
    class OralToWritten {

        @Test
        @DisplayName(
                "NEO-4: more than five days means asking to write, on a day that is on record; there is no extension")
        void neo() {
            Story oral = Submitting.to("neo")
                    .through("telephone")
                    .on(mon("2025-06-02"))
                    .registered();

            oral.thenRefused("not-extendable", Doing.extending(5, "special-research"))
                    .on(thu("2025-06-05"))
                    .when(Doing.askingToWrite("telephone", thu("2025-06-05")))
                    .thenState("awaiting-written-complaint")
                    .thenStopped("response", thu("2025-06-05"))
                    .thenInTime("response");
            assertThat(oral.event(ComplaintEvent.WrittenComplaintRequested.class)
                            .orElseThrow()
                            .sentOn())
                    .isEqualTo(thu("2025-06-05"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"neo", "dbs"})
        @DisplayName(
                "NEO-5, DBS-11: the written complaint names the oral one and the other way round, with a clock of its own")
        void linked(String bank) {
            Story oral = Submitting.to(bank)
                    .through("telephone")
                    .on(mon("2025-06-02"))
                    .registered();
            oral.when(Doing.askingToWrite("telephone", mon("2025-06-02"))).on(tue("2025-06-10"));

            Story written = Submitting.to(bank)
                    .through("letter")
                    .on(tue("2025-06-10"))
                    .continuing(oral.entry().number())
                    .registered();
            oral.when(Doing.continuingIn(written.entry().number()));

            oral.thenState("continued-in-writing").thenRunning();
            assertThat(oral.file().continuedBy()).contains(written.entry().number());
            assertThat(written.entry().continues()).contains(oral.entry().number());
            written.thenDue("response", tue("2025-06-24"));
        }

        @Test
        @DisplayName(
                "ALMA-50: an oral appeal that cannot be dealt with at once is invited into writing, without a number of days")
        void alma() {
            Submitting.to("alma")
                    .through("reception")
                    .registered()
                    .when(Doing.askingToWrite("in-person", Law.TODAY))
                    .thenState("awaiting-written-complaint");
        }

        @Test
        @DisplayName("NEO-4: who has written is not asked to write")
        void written() {
            Submitting.to("neo")
                    .through("letter")
                    .registered()
                    .thenImpossible("not-oral", Doing.askingToWrite("email", Law.TODAY));
        }

        @Test
        @DisplayName(
                "X-3: correcting the form of a walk-in at DBS brings the written term from receipt on, with its reason")
        void corrected() {
            Story story =
                    Submitting.to("dbs").through("branch").on(mon("2025-06-02")).registered();

            story.thenDue("response", wed("2025-06-11"))
                    .thenImpossible("missing", Doing.correctingForm(Form.WRITTEN, " "))
                    .when(Doing.correctingForm(Form.WRITTEN, "she left a letter"))
                    .thenDue("response", wed("2025-06-18"));
            assertThat(story.file().form()).isEqualTo(Form.WRITTEN);
        }
    }

    @Nested
    @DisplayName("Ending at Alma without consideration")
    class Leaving {

        @Test
        @DisplayName(
                "ALMA-17: anonymous means that name, contact and address are all missing; partial data is asked for")
        void anonymous() {
            Submitting.to("alma")
                    .through("post")
                    .from(People.sparse("reporter", "", "", ""))
                    .registered()
                    .by("responsible-head")
                    .when(Doing.leaving("anonymous", "nobody to answer"))
                    .thenState("left-without-consideration");

            for (var partial : List.of(
                    People.sparse("reporter", "Асан", "", ""),
                    People.sparse("reporter", "", "Бишкек, ул. Манаса 1", ""),
                    People.sparse("reporter", "", "", "+996 555 00 00 00"))) {
                Submitting.to("alma")
                        .through("post")
                        .from(partial)
                        .registered()
                        .by("responsible-head")
                        .thenRefused("not-anonymous", Doing.leaving("anonymous", "nobody to answer"))
                        .by("responsible-employee")
                        .when(Doing.askingForDocuments(Law.TODAY))
                        .thenState("awaiting-documents");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"obscene", "insult", "threat"})
        @DisplayName(
                "ALMA-18, ALMA-19: abuse may be left by a person with a coded reason, and the decision and its maker stay")
        void abusive(String ground) {
            Story story = Submitting.to("alma").through("email").registered();
            story.by("responsible-employee").thenRefused("power-missing", Doing.leaving(ground, "see page 2"));
            story.byTheProgram().refused(Doing.leaving(ground, "see page 2"));

            story.by("gulnara", "responsible-head")
                    .thenRefused("unknown-code", Doing.leaving("boring", "see page 2"))
                    .thenImpossible("missing", Doing.leaving(ground, ""))
                    .when(Doing.leaving(ground, "see page 2"))
                    .thenState("left-without-consideration");
        }

        @Test
        @DisplayName("ALMA-18: it may also be considered all the same")
        void discretion() {
            Submitting.to("alma")
                    .through("email")
                    .about("!", "You thieves!")
                    .registered()
                    .when(Doing.assigningTo("aida"))
                    .thenState("under-examination");
        }

        @Test
        @DisplayName("ALMA-13: refusing to handle does not exist at Alma")
        void noRefusal() {
            Submitting.to("alma")
                    .registered()
                    .by("responsible-head")
                    .thenRefused("no-grounds", Doing.refusing("court", "case 12/2024"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"kreditpro", "neo", "dbs", "sub"})
        @DisplayName("ALMA-18: leaving without consideration does not exist at the Indonesian institutions")
        void notElsewhere(String institution) {
            Submitting.to(institution).registered().thenRefused("no-grounds", Doing.leaving("insult", "see page 2"));
        }
    }
}
