package dev.redress.app.stories;

import static dev.redress.app.stories.Days.fri;
import static dev.redress.app.stories.Days.mon;
import static dev.redress.app.stories.Days.sat;
import static dev.redress.app.stories.Days.thu;
import static dev.redress.app.stories.Days.tue;
import static dev.redress.app.stories.Days.wed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.calendar.DayKind;
import dev.redress.core.calendar.WorkingDayPolicy;
import dev.redress.core.clock.Counting;
import dev.redress.core.clock.Explanation;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Form;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Step 3: the clocks, on the worked dates of the requirements and the boundary days around them. */
class S3ClockTest {

    @Nested
    @DisplayName("KreditPro")
    class KreditPro {

        @ParameterizedTest
        @ValueSource(strings = {"lender", "borrower", "reporter"})
        @DisplayName("KP-6, KP-16: users and reporting parties have their first response in two working days")
        void firstResponse(String kind) {
            Submitting.to("kreditpro")
                    .from(People.whole(kind))
                    .at(fri("2026-08-14"), "16:30")
                    .registered()
                    .thenDue("first-response", wed("2026-08-19"));
        }

        @Test
        @DisplayName("KP-16, KP-19: after hours the two days count from the next opening (example I')")
        void afterHours() {
            Story story =
                    Submitting.to("kreditpro").at(fri("2026-08-14"), "17:30").registered();

            story.thenDue("first-response", thu("2026-08-20"));
            assertThat(story.deadline("first-response").dayZero()).isEqualTo(tue("2026-08-18"));
        }

        @Test
        @DisplayName("KP-16: the day of receipt is not counted; day two is in time, day three is late")
        void boundary() {
            Submitting monday = Submitting.to("kreditpro").on(mon("2024-06-03"));

            monday.registered()
                    .on(wed("2024-06-05"))
                    .when(Doing.firstResponding(wed("2024-06-05")))
                    .thenInTime("first-response");
            monday.registered()
                    .on(thu("2024-06-06"))
                    .when(Doing.firstResponding(thu("2024-06-06")))
                    .thenMissed("first-response", wed("2024-06-05"));
        }

        @Test
        @DisplayName("KP-17: the resolution runs by the law, which is named as the source")
        void resolution() {
            Story story = Submitting.to("kreditpro").on(mon("2024-06-03")).registered();

            story.thenDue("response", wed("2024-06-19"));
            assertThat(story.deadline("response").source().inWords()).isEqualTo("POJK 22/2023 Art 75");
        }

        @ParameterizedTest
        @ValueSource(strings = {"question", "criticism", "suggestion"})
        @DisplayName("KP-8, KP-16, X-5: other kinds have a first response, and no clock of a complaint")
        void otherKinds(String kind) {
            Submitting.to("kreditpro").kind(kind).registered().thenRunning("first-response");
        }
    }

    @Nested
    @DisplayName("Neo")
    class Neo {

        @Test
        @DisplayName("NEO-3: oral, five working days across Eid (example B'); day five is in time, day six is late")
        void oral() {
            Submitting eid = Submitting.to("neo").through("telephone").on(wed("2024-04-03"));

            eid.registered().thenDue("response", thu("2024-04-18"));
            eid.registered().on(thu("2024-04-18")).swept().thenInTime("response");
            eid.registered().on(fri("2024-04-19")).swept().thenMissed("response", thu("2024-04-18"));
        }

        @Test
        @DisplayName("NEO-6: written, ten working days across Eid (example B)")
        void written() {
            Submitting.to("neo")
                    .through("letter")
                    .on(wed("2024-04-03"))
                    .registered()
                    .thenDue("response", thu("2024-04-25"));
        }

        @ParameterizedTest
        @CsvSource({"WRITTEN, 2024-04-19", "ORAL, 2024-04-12"})
        @DisplayName("KP-19, NEO-6: with joint leave as working days the same terms end earlier (examples B and B')")
        void jointLeaveWorked(Form form, LocalDate due) {
            WorkingDayPolicy own = Law.procedure("neo").workingDays().value();
            WorkingDayPolicy worked = new WorkingDayPolicy(
                    own.calendar(),
                    own.weekend(),
                    EnumSet.of(DayKind.NATIONAL_HOLIDAY),
                    EnumSet.of(DayKind.JOINT_LEAVE),
                    own.ignored());
            Counting counting = new Counting(Law.CALENDARS.asKnownOn(worked, wed("2024-04-03")), Optional.empty());

            assertThat(counting.deadline(
                                    Law.terms("neo", "response", form, wed("2024-04-03")),
                                    wed("2024-04-03").atTime(10, 0))
                            .due())
                    .isEqualTo(due);
        }

        @Test
        @DisplayName(
                "NEO-6, X-2: when documents are asked for, the ten days count from the day on which they are complete")
        void completeDocuments() {
            Submitting.to("neo")
                    .through("letter")
                    .on(mon("2025-06-02"))
                    .registered()
                    .when(Doing.askingForDocuments(mon("2025-06-02")))
                    .thenDue("documents", wed("2025-06-18"))
                    .on(tue("2025-06-10"))
                    .when(Doing.completingDocuments(tue("2025-06-10")))
                    .thenDue("response", tue("2025-06-24"));
        }

        @Test
        @DisplayName("NEO-20: sixty working days from the date of the letter (example H)")
        void referral() {
            LocalDate letter = tue("2026-09-01");
            Submitting.to("neo")
                    .on(mon("2026-08-24"))
                    .registered()
                    .when(Doing.assigningTo("wati"))
                    .on(letter)
                    .when(Doing.deciding("explanation", letter, "id"))
                    .when(Doing.dispatching("email", letter))
                    .thenDue("referral", tue("2026-11-24"));
        }
    }

    @Nested
    @DisplayName("DBS")
    class Dbs {

        @Test
        @DisplayName("DBS-6, DBS-10: received by telephone on a holiday night, five working days from that very day")
        void oralOnAHoliday() {
            Story story = Submitting.to("dbs")
                    .through("telephone")
                    .at(sat("2024-08-17"), "23:30")
                    .registered();

            story.thenDue("response", fri("2024-08-23"));
            assertThat(story.deadline("response").dayZero()).isEqualTo(sat("2024-08-17"));
        }

        @Test
        @DisplayName("DBS-12, X-1: received on 21 December 2023, twenty working days; on the 22nd, ten")
        void changeOfLaw() {
            Submitting.to("dbs")
                    .through("letter")
                    .on(thu("2023-12-21"))
                    .registered()
                    .thenDue("response", tue("2024-01-23"));
            Submitting.to("dbs")
                    .through("letter")
                    .on(fri("2023-12-22"))
                    .registered()
                    .thenDue("response", wed("2024-01-10"));
        }

        @Test
        @DisplayName("DBS-12: receipt starts the time, also when documents are missing")
        void receiptNotDocuments() {
            Submitting.to("dbs")
                    .through("letter")
                    .on(mon("2024-06-03"))
                    .registered()
                    .when(Doing.askingForDocuments(mon("2024-06-03")))
                    .thenRunning("response", "documents")
                    .thenDue("response", wed("2024-06-19"));
        }
    }

    @Nested
    @DisplayName("The fourth bank")
    class Sub {

        @Test
        @DisplayName("SUB-8: its time limit is that of the OJK regulation, whatever its historical basis")
        void byTheRegulation() {
            Story story =
                    Submitting.to("sub").through("letter").on(mon("2024-06-10")).registered();

            story.thenDue("response", wed("2024-06-26"));
            assertThat(story.deadline("response").source().instrument()).isEqualTo("POJK-22-2023");
        }
    }

    @Nested
    @DisplayName("Alma")
    class Alma {

        @Test
        @DisplayName("ALMA-30: ten working days from registration, not from arrival")
        void fromRegistration() {
            Story story = Submitting.to("alma")
                    .through("office")
                    .at(fri("2024-11-01"), "16:00")
                    .registeredAt(mon("2024-11-04"), "10:00");

            story.thenDue("response", wed("2024-11-20"));
            assertThat(story.deadline("response").dayZero()).isEqualTo(mon("2024-11-04"));
        }

        @ParameterizedTest
        @CsvSource({"2024-11-20, true", "2024-11-21, false"})
        @DisplayName("ALMA-30: day ten is in time, the next is late")
        void boundary(LocalDate day, boolean inTime) {
            Story story = Submitting.to("alma")
                    .through("office")
                    .on(mon("2024-11-04"))
                    .registered()
                    .on(day)
                    .swept();

            assertThat(story.clock("response").missed().isEmpty()).isEqualTo(inTime);
        }

        @Test
        @DisplayName("ALMA-42, ALMA-50, X-5: no clock runs for the answer to a proposal, nor to an oral appeal")
        void noClock() {
            Submitting.to("alma").kind("suggestion").registered().thenNoClock("response");
            Submitting.to("alma").through("call-centre").registered().thenNoClock("response");
            Submitting.to("alma").kind("request").registered().thenRunning("response", "acknowledgement");
        }
    }

    @Test
    @DisplayName("X-2: a deadline explains itself day by day, with each skipped day and its decree")
    void explanation() {
        Story story =
                Submitting.to("neo").through("letter").on(thu("2024-08-15")).registered();

        var explanation = story.deadline("response").explanation();
        assertThat(explanation.lines()).first().isEqualTo(new Explanation.Line.Counted(fri("2024-08-16"), 1));
        assertThat(explanation.lines()).last().isEqualTo(new Explanation.Line.Counted(thu("2024-08-29"), 10));
        assertThat(explanation.skipped())
                .extracting(day -> day.date().toString())
                .containsExactly("2024-08-17", "2024-08-18", "2024-08-24", "2024-08-25");
        assertThat(story.deadline("response").inForceSince()).isEqualTo(fri("2023-12-22"));
        assertThat(Law.procedure("neo").days()).isEqualTo(CaseDays.all(Law.TODAY));
    }
}
