package dev.redress.app.stories;

import static dev.redress.app.stories.Days.fri;
import static dev.redress.app.stories.Days.mon;
import static dev.redress.app.stories.Days.thu;
import static dev.redress.app.stories.Days.tue;
import static dev.redress.app.stories.Days.wed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.Extension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Step 4, the extension: a legal act that is void unless its notice went out in time, where the procedure says so. */
class S4ExtensionTest {

    /** Written, received Mon 2 June 2025; Friday 6 and Monday 9 June rest (Eid al-Adha), so day ten is Wed 18 June. */
    @Nested
    @DisplayName("At Neo")
    class Neo {

        private final Story story =
                Submitting.to("neo").through("letter").on(mon("2025-06-02")).registered();

        @Test
        @DisplayName("NEO-7, NEO-9: notified in writing on day ten it counts ten days from the end of the first term")
        void dayTen() {
            story.thenDue("response", wed("2025-06-18"))
                    .on(wed("2025-06-18"))
                    .when(Doing.extending(10, "beyond-control"))
                    .thenDue("response", wed("2025-06-18"))
                    .when(Doing.telling("email", wed("2025-06-18")))
                    .thenDue("response", thu("2025-07-03"))
                    .on(thu("2025-06-19"))
                    .swept()
                    .thenInTime("response");
        }

        @Test
        @DisplayName("NEO-7: notified early it does not end any earlier")
        void early() {
            story.on(tue("2025-06-03"))
                    .when(Doing.extending(10, "beyond-control"))
                    .when(Doing.telling("registered-post", tue("2025-06-03")))
                    .thenDue("response", thu("2025-07-03"));
        }

        @Test
        @DisplayName("NEO-9: notified on day eleven it is void, and the case is overdue from day eleven")
        void dayEleven() {
            story.on(wed("2025-06-18"))
                    .when(Doing.extending(10, "beyond-control"))
                    .on(thu("2025-06-19"))
                    .swept()
                    .thenMissed("response", wed("2025-06-18"))
                    .thenRefused("notice-too-late", Doing.telling("email", thu("2025-06-19")))
                    .thenDue("response", wed("2025-06-18"));
        }

        @Test
        @DisplayName("NEO-9: decided and never notified it has no effect")
        void withoutNotice() {
            story.when(Doing.extending(10, "beyond-control"))
                    .on(thu("2025-06-19"))
                    .swept();

            story.thenDue("response", wed("2025-06-18")).thenMissed("response", wed("2025-06-18"));
            assertThat(story.file().extensions())
                    .extracting(Extension::standing)
                    .doesNotContain(Extension.Standing.IN_EFFECT);
        }

        @ParameterizedTest
        @ValueSource(strings = {"telephone", "in-person"})
        @DisplayName("NEO-9: said, not written, does not satisfy it")
        void said(String means) {
            story.when(Doing.extending(10, "beyond-control"))
                    .thenRefused("notice-not-written", Doing.telling(means, mon("2025-06-02")))
                    .thenDue("response", wed("2025-06-18"));
        }

        @Test
        @DisplayName("NEO-9: a notice without an extension, before it, or on a day to come is refused")
        void wrongNotice() {
            story.thenImpossible("no-extension-to-notify", Doing.telling("email", mon("2025-06-02")))
                    .on(wed("2025-06-04"))
                    .when(Doing.extending(10, "beyond-control"))
                    .thenImpossible("notice-before-decision", Doing.telling("email", tue("2025-06-03")))
                    .thenImpossible("day-in-the-future", Doing.telling("email", thu("2025-06-05")));
        }

        @Test
        @DisplayName("NEO-8: no coded condition, no extension")
        void condition() {
            story.thenRefused("condition-missing", Doing.extending(10, ""))
                    .thenRefused("unknown-condition", Doing.extending(10, "too-much-work"));
            for (String condition : new String[] {"office-differs", "special-research", "beyond-control"}) {
                Submitting.to("neo").through("letter").registered().when(Doing.extending(10, condition));
            }
        }

        @Test
        @DisplayName("NEO-7: once only, by at most ten working days, and only while the term runs")
        void limits() {
            story.thenRefused("extension-too-long", Doing.extending(11, "beyond-control"))
                    .when(Doing.extending(10, "beyond-control"))
                    .thenRefused("extended-already", Doing.extending(10, "beyond-control"));
            Submitting.to("neo")
                    .through("letter")
                    .on(mon("2025-06-02"))
                    .registered()
                    .on(thu("2025-06-19"))
                    .thenRefused("term-has-ended", Doing.extending(10, "beyond-control"));
        }

        @Test
        @DisplayName("NEO-7, X-9: examples A and A', with the extension over the holiday that was declared late")
        void examples() {
            Submitting.to("neo")
                    .through("letter")
                    .on(mon("2024-11-18"))
                    .registered()
                    .thenDue("response", mon("2024-12-02"))
                    .on(thu("2024-11-21"))
                    .recounted("Keppres 33/2024")
                    .thenDue("response", tue("2024-12-03"))
                    .on(tue("2024-12-03"))
                    .when(Doing.extending(10, "office-differs"))
                    .when(Doing.telling("email", tue("2024-12-03")))
                    .thenDue("response", tue("2024-12-17"));
        }
    }

    @Nested
    @DisplayName("At DBS")
    class Dbs {

        @Test
        @DisplayName(
                "DBS-13, DBS-14: twenty days more at most, by written notice before the first twenty end; election day moves the end")
        void twenty() {
            Submitting.to("dbs")
                    .through("letter")
                    .on(thu("2023-12-21"))
                    .registered()
                    .on(tue("2024-01-23"))
                    .thenRefused("extension-too-long", Doing.extending(21, "special-research"))
                    .when(Doing.extending(20, "special-research"))
                    .thenRefused("notice-not-written", Doing.telling("telephone", tue("2024-01-23")))
                    .when(Doing.telling("fax", tue("2024-01-23")))
                    .thenDue("response", thu("2024-02-22"))
                    .on(thu("2024-02-08"))
                    .recounted("Keppres 10/2024")
                    .thenDue("response", fri("2024-02-23"));
        }

        @Test
        @DisplayName("DBS-13: it may be shorter")
        void shorter() {
            Submitting.to("dbs")
                    .through("letter")
                    .on(mon("2025-06-02"))
                    .registered()
                    .when(Doing.extending(3, "office-differs"))
                    .when(Doing.telling("email", mon("2025-06-02")))
                    .thenDue("response", mon("2025-06-23"));
        }
    }

    @Nested
    @DisplayName("At Alma")
    class Alma {

        private final Story story =
                Submitting.to("alma").through("post").on(mon("2024-11-04")).registered();

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "responsible-employee",
                    "office-employee",
                    "executor",
                    "hr-manager",
                    "chairman",
                    "branch-director",
                    "executive-director"
                })
        @DisplayName("ALMA-31: nobody but the responsible head extends")
        void onlyTheHead(String role) {
            story.by(role).thenRefused("power-missing", Doing.extending(10, "additional-check"));
        }

        @Test
        @DisplayName("ALMA-31, ALMA-32: the head extends by ten days, and a call is enough to tell")
        void told() {
            story.by("responsible-head")
                    .when(Doing.extending(10, "additional-check"))
                    .thenDue("response", wed("2024-12-04"))
                    .on(fri("2024-11-22"))
                    .when(Doing.telling("telephone", fri("2024-11-22")))
                    .swept()
                    .thenInTime("response");

            assertThat(story.file().extensions()).singleElement().satisfies(extension -> {
                assertThat(extension.notice()).contains("telephone");
                assertThat(extension.notifiedOn()).contains(fri("2024-11-22"));
            });
        }

        @Test
        @DisplayName("ALMA-32: extended after expiry it still shows as late")
        void late() {
            story.on(fri("2024-11-22"))
                    .by("responsible-head")
                    .when(Doing.extending(10, "other-measures"))
                    .thenMissed("response", wed("2024-11-20"))
                    .thenDue("response", wed("2024-12-04"));
        }

        @Test
        @DisplayName("ALMA-31: a reason there must be: an additional check or other measures")
        void condition() {
            story.by("responsible-head")
                    .thenRefused("condition-missing", Doing.extending(10, ""))
                    .thenRefused("unknown-condition", Doing.extending(10, "beyond-control"));
        }
    }

    @Test
    @DisplayName("X-4: at Testland only the head of complaints extends, though a director has the power")
    void namedDecider() {
        Submitting.to("testland")
                .through("letter")
                .on(mon("2023-05-08"))
                .registered()
                .by("director")
                .thenRefused("decider-not-entitled", Doing.extending(10, "expert-needed"))
                .by("head-of-complaints")
                .when(Doing.extending(10, "expert-needed"))
                .when(Doing.telling("email", mon("2023-05-08")))
                .thenDue("response", mon("2023-06-05"));
    }
}
