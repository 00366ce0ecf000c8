package dev.redress.app.stories;

import static dev.redress.app.stories.Days.fri;
import static dev.redress.app.stories.Days.mon;
import static dev.redress.app.stories.Days.sat;
import static dev.redress.app.stories.Days.thu;
import static dev.redress.app.stories.Days.tue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.ComplaintEvent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Step 2: it gets its number, its legal day of receipt and its confirmation. */
class S2RegisterTest {

    @ParameterizedTest
    @CsvSource({
        "kreditpro, KREDITPRO/2025/000001",
        "neo, NEO/2025/000001",
        "dbs, DBS/2025/000001",
        "sub, SUB/2025/000001",
        "alma, ALMA/2025/000001"
    })
    @DisplayName("NEO-33, ALMA-20: the register number is printed as the institution prints it")
    void number(String institution, String printed) {
        assertThat(Submitting.to(institution).registered().entry().number().printed())
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call-centre", "head-office-phone", "reception", "email", "review-book", "office", "post"})
    @DisplayName(
            "ALMA-20, ALMA-24, ALMA-25: whatever the way, it stands in the same journal with the same form of number")
    void oneJournal(String way) {
        Story story = Submitting.to("alma").through(way).registered();

        assertThat(story.entry().number().printed()).isEqualTo("ALMA/2025/000001");
        assertThat(story.entry().channel()).isEqualTo(way);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kreditpro", "neo", "dbs", "sub", "alma", "testland"})
    @DisplayName("KP-15: from the register on every case is with a unit and has one urgency")
    void owned(String institution) {
        Story story = Submitting.to(institution).registered();

        assertThat(story.file().unit()).isNotBlank();
        assertThat(story.file().priority()).isEqualTo("medium");
    }

    @Nested
    @DisplayName("The legal day of receipt")
    class LegalDay {

        @ParameterizedTest
        @CsvSource({
            "2026-08-14T08:59, 2026-08-14", // Friday, before nine: received at nine
            "2026-08-14T09:00, 2026-08-14",
            "2026-08-14T16:59, 2026-08-14",
            "2026-08-14T17:00, 2026-08-18", // at five is after hours; Monday 17 August is a holiday
            "2026-08-15T12:00, 2026-08-18",
            "2026-08-17T12:00, 2026-08-18"
        })
        @DisplayName(
                "KP-18, KP-19: outside nine to five it counts as received at the next opening; the real instant is kept")
        void openingHours(LocalDateTime arrived, String received) {
            Story story = Submitting.to("kreditpro")
                    .at(arrived.toLocalDate(), arrived.toLocalTime().toString())
                    .registered();

            assertThat(story.entry().receivedOn()).isEqualTo(received);
            assertThat(story.entry().arrivedAt()).isEqualTo(arrived);
        }

        @Test
        @DisplayName("KP-18: the hours are those of Jakarta, wherever server and customer are")
        void zone() {
            assertThat(ZoneId.systemDefault().getId()).isNotEqualTo("Asia/Jakarta");
            ZoneId jakarta = Law.rulebook("kreditpro").institution().zone();
            LocalDateTime arrived = LocalDateTime.ofInstant(Instant.parse("2026-08-14T10:30:00Z"), jakarta);

            Story story = Submitting.to("kreditpro")
                    .at(arrived.toLocalDate(), arrived.toLocalTime().toString())
                    .registered();

            assertThat(arrived).isEqualTo("2026-08-14T17:30");
            assertThat(story.entry().receivedOn()).isEqualTo(tue("2026-08-18"));
        }

        @Test
        @DisplayName("KP-19: joint leave is a setting, and rests at KreditPro")
        void jointLeave() {
            Story story =
                    Submitting.to("kreditpro").at(thu("2024-12-26"), "10:00").registered();

            assertThat(story.entry().receivedOn()).isEqualTo(fri("2024-12-27"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"neo", "dbs", "sub", "alma"})
        @DisplayName(
                "DBS-6: where the procedure names no hours, receipt is the day of arrival, also at night and on Saturday")
        void noHours(String institution) {
            Story story =
                    Submitting.to(institution).at(sat("2025-06-21"), "23:59").registered();

            assertThat(story.entry().receivedOn()).isEqualTo(sat("2025-06-21"));
        }
    }

    @Nested
    @DisplayName("Alma's journal")
    class Journal {

        @Test
        @DisplayName(
                "ALMA-21: arrival on Friday, registration on Monday is in time; on Tuesday it is late and stays late")
        void oneWorkingDay() {
            Submitting friday = Submitting.to("alma").through("office").at(fri("2024-11-01"), "16:00");

            friday.registeredAt(mon("2024-11-04"), "10:00")
                    .thenDue("registration", mon("2024-11-04"))
                    .thenInTime("registration");
            friday.registeredAt(tue("2024-11-05"), "09:00")
                    .thenMissed("registration", mon("2024-11-04"))
                    .thenStopped("registration", tue("2024-11-05"));
        }

        @Test
        @DisplayName(
                "ALMA-23: the day at the office and the day in the journal are both kept; the time runs from the first")
        void bothDays() {
            Story story = Submitting.to("alma")
                    .through("office")
                    .at(fri("2024-11-01"), "16:00")
                    .registeredAt(mon("2024-11-04"), "10:00");

            assertThat(story.entry().arrivedAt()).isEqualTo("2024-11-01T16:00");
            assertThat(story.entry().registeredAt()).isEqualTo("2024-11-04T10:00");
            assertThat(story.deadline("registration").dayZero()).isEqualTo(fri("2024-11-01"));
        }

        @Test
        @DisplayName("ALMA-19: an anonymous and abusive appeal is registered before anything is decided about it")
        void abusive() {
            Story story = Submitting.to("alma")
                    .through("post")
                    .from(People.sparse("reporter", "", "", ""))
                    .about("!", "You thieves!")
                    .registered();

            story.thenState("registered");
        }
    }

    @Nested
    @DisplayName("The confirmation of receipt")
    class Acknowledgement {

        @Test
        @DisplayName("NEO-33: it names the officer who received, and without the name it is refused with its source")
        void officer() {
            Story story = Submitting.to("neo")
                    .receivedBy("Rina")
                    .on(mon("2025-06-02"))
                    .registered();

            story.by("receiving-officer")
                    .thenRefused(
                            "mandatory-part-missing", Doing.acknowledging("email", mon("2025-06-02"), "", "021 0000"))
                    .when(Doing.acknowledging("email", mon("2025-06-02"), "Rina", "021 0000"));

            assertThat(story.event(ComplaintEvent.Acknowledged.class)
                            .orElseThrow()
                            .officer())
                    .isEqualTo(story.entry().officer());
        }

        @ParameterizedTest
        @ValueSource(strings = {"email", "telephone"})
        @DisplayName("ALMA-27: an e-mail or a call the next working day satisfies it, and means and day are on record")
        void eitherMeans(String means) {
            Story story = Submitting.to("alma")
                    .through("email")
                    .at(fri("2024-08-30"), "23:50")
                    .registeredAt(tue("2024-09-03"), "09:00");

            story.thenDue("acknowledgement", tue("2024-09-03"))
                    .when(Doing.acknowledging(means, tue("2024-09-03")))
                    .thenInTime("acknowledgement")
                    .thenStopped("acknowledgement", tue("2024-09-03"));

            assertThat(story.file().acknowledgement().orElseThrow().means()).isEqualTo(means);
        }

        @Test
        @DisplayName("ALMA-27: by any other means it is refused with its source")
        void otherMeans() {
            Submitting.to("alma")
                    .on(mon("2025-06-02"))
                    .registered()
                    .thenRefused("means-not-allowed", Doing.acknowledging("chat", mon("2025-06-02")))
                    .thenRefused("unknown-code", Doing.acknowledging("pigeon", mon("2025-06-02")));
        }
    }

    @Test
    @DisplayName("NEO-36, NEO-37: the record holds no word of the complainant, only where the words lie")
    void confidential() {
        Story story = Submitting.to("neo")
                .about("Rahasia besar", "Saldo saya hilang")
                .enclosing("ktp-sari.jpg", true)
                .against("teller7")
                .registered();

        String record = story.events().toString();
        assertThat(record)
                .doesNotContain("Sari Dewi")
                .doesNotContain("Melati")
                .doesNotContain("sari@example.org")
                .doesNotContain("NB-100200")
                .doesNotContain("Rahasia")
                .doesNotContain("Saldo")
                .doesNotContain("ktp-sari");
        assertThat(record).contains(story.entry().substance().text().toString());
    }

    @Test
    @DisplayName("ALMA-28: who received, when it came, when it was entered and each step since can be told")
    void trail() {
        Story story =
                Submitting.to("alma").through("office").receivedBy("Нурлан").registered();
        story.when(Doing.acknowledging("email", story.today())).when(Doing.assigningTo("aida"));

        assertThat(story.entry().officer()).isEqualTo("Нурлан");
        assertThat(story.events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsSubsequence(
                        "SubmissionRegistered", "ClockStarted", "Acknowledged", "ClockStopped", "Assigned");
    }
}
