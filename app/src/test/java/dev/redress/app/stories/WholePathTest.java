package dev.redress.app.stories;

import static dev.redress.app.stories.Days.fri;
import static dev.redress.app.stories.Days.mon;
import static dev.redress.app.stories.Days.thu;
import static dev.redress.app.stories.Days.tue;
import static dev.redress.app.stories.Days.wed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.Submission.PlainLoss;
import dev.redress.core.rulebook.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From the submission to the answer that has left the house, once for each institution, on dates counted by hand. */
class WholePathTest {

    @Test
    @DisplayName("KP-5, KP-12, KP-14, KP-16, KP-17, KP-19: a reporting party writes to KreditPro on a Friday evening")
    void kreditpro() {
        Story story = Submitting.to("kreditpro")
                .from(People.withoutCustomerNumber("reporter"))
                .through("contact-form")
                .about("💬 Penagihan", "Penagih menelepon tetangga saya.")
                .at(fri("2026-08-14"), "17:30")
                .registered();

        // Mon 17 August is Independence Day; the next opening is Tue 18 August, which is day zero.
        assertThat(story.entry().receivedOn()).isEqualTo(tue("2026-08-18"));
        story.thenDue("first-response", thu("2026-08-20"));
        // Tue 25 August is the Birthday of the Prophet: 19 to 21, 24, 26 to 28 August, 31, 1 and 2 September.
        story.thenDue("response", wed("2026-09-02"));

        story.on(wed("2026-08-19"))
                .when(Doing.acknowledging("email", wed("2026-08-19")))
                .when(Doing.ranking("high", "a neighbour is harassed"))
                .when(Doing.assisting("coordination", "collections"))
                .when(Doing.assigningTo("sinta"))
                .when(Doing.firstResponding(wed("2026-08-19")))
                .thenStopped("first-response", wed("2026-08-19"))
                .on(fri("2026-08-28"))
                .when(Answer.of("settlement-offer", fri("2026-08-28"), "id")
                        .openUntil(fri("2026-09-11"))
                        .act())
                .when(Doing.dispatching("email", fri("2026-08-28")))
                .thenState("answered")
                .thenInTime("first-response")
                .thenInTime("response")
                .thenRunning();
    }

    @Test
    @DisplayName(
            "NEO-3, NEO-4, NEO-5, NEO-6, NEO-7, NEO-9, NEO-33: from the telephone to the letter, extended over a holiday declared late")
    void neo() {
        Story oral =
                Submitting.to("neo").through("telephone").on(mon("2024-11-11")).registered();
        oral.thenDue("response", mon("2024-11-18"))
                .by("receiving-officer")
                .when(Doing.acknowledging("telephone", mon("2024-11-11")))
                .by("complaint-unit")
                .on(fri("2024-11-15"))
                .when(Doing.askingToWrite("telephone", fri("2024-11-15")))
                .on(mon("2024-11-18"));

        Story written = Submitting.to("neo")
                .through("letter")
                .on(mon("2024-11-18"))
                .enclosing("statement of account", true)
                .continuing(oral.entry().number())
                .registered();
        oral.when(Doing.continuingIn(written.entry().number()))
                .thenState("continued-in-writing")
                .thenInTime("response");

        written.thenDue("response", mon("2024-12-02"))
                .when(Doing.acknowledging("email", mon("2024-11-18")))
                .when(Doing.assigningTo("wati"))
                .on(thu("2024-11-21"))
                .recounted("Keppres 33/2024")
                .thenDue("response", tue("2024-12-03"))
                .on(mon("2024-12-02"))
                .when(Doing.extending(10, "beyond-control"))
                .when(Doing.telling("registered-post", mon("2024-12-02")))
                .thenDue("response", tue("2024-12-17"))
                .on(tue("2024-12-17"))
                .when(Doing.deciding("explanation", tue("2024-12-17"), "id"))
                .when(Doing.dispatching("registered-post", tue("2024-12-17")))
                .thenState("answered")
                .thenInTime("response")
                .thenRunning("referral");
        // Sixty working days after 17 December: 8 in December (25 and 26 rest), 19 in January (1, 27, 28 and 29 rest),
        // 20 in February, 13 by Wed 19 March.
        written.thenDue("referral", wed("2025-03-19"));
    }

    @Test
    @DisplayName("DBS-3, DBS-9, DBS-12, DBS-13, DBS-14: a representative writes on the last day of the old terms")
    void dbs() {
        Story story = Submitting.to("dbs")
                .through("letter")
                .from(People.representative("Ani Lestari", "power of attorney no. 7", Optional.of(fri("2024-12-27"))))
                .enclosing("copy of the identity card", true)
                .on(thu("2023-12-21"))
                .registered();

        story.thenDue("response", tue("2024-01-23"))
                .when(Doing.acknowledging("post", thu("2023-12-21")))
                .when(Doing.assigningTo("sri"))
                .on(mon("2024-01-22"))
                .when(Doing.extending(20, "special-research"))
                .when(Doing.telling("post", mon("2024-01-22")))
                .thenDue("response", thu("2024-02-22"))
                .on(wed("2024-02-07"))
                .recounted("Keppres 10/2024: election day")
                .thenDue("response", fri("2024-02-23"))
                .on(fri("2024-02-23"))
                .when(Doing.deciding("explanation", fri("2024-02-23"), "id"))
                .when(Doing.dispatching("post", fri("2024-02-23")))
                .thenState("answered")
                .thenInTime("response");
    }

    @Test
    @DisplayName(
            "SUB-8: a customer of the fourth bank walks in, brings papers later, and is answered by the OJK regulation")
    void sub() {
        Submitting.to("sub")
                .through("branch")
                .losing(new PlainLoss(Optional.of(new Money(new BigDecimal("500000000"), "IDR")), Optional.empty()))
                .on(mon("2024-06-10"))
                .registered()
                .thenDue("response", wed("2024-06-26"))
                .when(Doing.acknowledging("hand-delivery", mon("2024-06-10")))
                .when(Doing.assigningTo("dewi"))
                .on(wed("2024-06-12"))
                .when(Doing.askingForDocuments(wed("2024-06-12")))
                // 17 and 18 June rest for Eid al-Adha.
                .thenDue("documents", fri("2024-06-28"))
                .on(thu("2024-06-20"))
                .when(Doing.completingDocuments(thu("2024-06-20")))
                .thenDue("response", thu("2024-07-04"))
                .on(wed("2024-07-03"))
                .when(Doing.deciding("explanation", wed("2024-07-03"), "id"))
                .when(Doing.dispatching("email", wed("2024-07-03")))
                .thenState("answered")
                .thenInTime("response")
                .thenRunning("referral");
    }

    @Test
    @DisplayName(
            "ALMA-21, ALMA-23, ALMA-27, ALMA-29 to ALMA-32, ALMA-40 to ALMA-48: a collective letter in Kyrgyz, extended by the head")
    void alma() {
        Story story = Submitting.to("alma")
                .through("office")
                .from(People.whole("group"), People.unsigned("group"))
                .inLanguage("ky")
                .at(fri("2024-11-01"), "16:00")
                .registeredAt(mon("2024-11-04"), "10:00");

        story.thenInTime("registration")
                .thenDue("acknowledgement", mon("2024-11-04"))
                .when(Doing.acknowledging("telephone", mon("2024-11-04")))
                .thenInTime("acknowledgement")
                // 7 and 8 November, the days of history, rest.
                .thenDue("response", wed("2024-11-20"))
                .when(Doing.assigningTo("aida"))
                .on(tue("2024-11-19"))
                .by("responsible-head")
                .when(Doing.extending(10, "additional-check"))
                .thenDue("response", wed("2024-12-04"))
                .when(Doing.telling("telephone", tue("2024-11-19")))
                .on(tue("2024-12-03"))
                .by("branch-director")
                .when(Doing.deciding("partly-satisfied", tue("2024-12-03"), "ky"))
                .when(Doing.dispatching("registered-post", tue("2024-12-03")))
                .thenState("answered")
                .thenInTime("response")
                .thenRunning();
    }

    @Test
    @DisplayName("X-1 to X-6: everything at once in Testland")
    void testland() {
        Story story = Submitting.to("testland")
                .through("letter")
                .from(People.representative("Ona", "deed 1", Optional.empty()))
                .inLanguage("ky")
                .on(mon("2023-05-08"))
                .registered();

        story.thenDue("acknowledgement", wed("2023-05-10"))
                .thenDue("response", mon("2023-05-22"))
                .thenDue("holding-response", mon("2023-07-03"))
                .by("registrar")
                .when(Doing.acknowledging("email", mon("2023-05-08")))
                .by("handler")
                .when(Doing.assigningTo("omar"))
                .thenRefused("power-missing", Doing.extending(10, "expert-needed"))
                .by("head-of-complaints")
                .when(Doing.extending(10, "expert-needed"))
                .on(mon("2023-05-22"))
                .when(Doing.telling("registered-post", mon("2023-05-22")))
                .thenDue("response", mon("2023-06-05"))
                .on(fri("2023-06-02"))
                .by("director")
                .when(Doing.deciding("explanation", fri("2023-06-02"), "ky"))
                .by("handler")
                .when(Doing.dispatching("registered-post", fri("2023-06-02")))
                .thenState("answered")
                .thenInTime("response")
                .thenRunning("referral");
    }
}
