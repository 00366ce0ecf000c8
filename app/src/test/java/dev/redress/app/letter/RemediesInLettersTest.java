package dev.redress.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Where a letter says that its reader can go, and until when")
class RemediesInLettersTest extends LettersOnTrial {

    private static final String BY_AUTHOR = "You may turn to the ombudsman or to a court.";

    @BeforeEach
    void aTuesday() {
        time.set("2026-08-04T10:00", "Asia/Jakarta");
    }

    private String textOfResponse(String institution, String language, String outcome, String person) {
        Taken taken = taken(institution, "email", language, person, "");
        String author = who("all-round", institution);
        decided(author, taken, outcome, language, "2026-08-04");
        return text(author, taken, written(author, taken, "{\"kind\": \"response\"}"));
    }

    /** Without the ends of lines, which stand where the page is full. */
    private String text(String author, Taken taken, int letter) {
        return letter(author, taken, letter).at("text").replaceAll("\\s+", " ");
    }

    @Test
    @DisplayName(
            "NEO-20, NEO-29: the sixty working days are those of OJK alone; for the other ways no last day is named")
    void eachWayHasItsOwnTime() {
        String text = textOfResponse("neo", "id", "explanation", SARI);

        assertThat(text)
                .contains(BY_AUTHOR)
                .contains(
                        "Fasilitasi oleh OJK: dalam 60 hari kerja sejak tanggal surat ini, yaitu paling lambat 29 Oktober 2026")
                .contains("Pengadilan: prosedur kami tidak menetapkan batas waktu")
                .contains("Mediasi di LAPS SJK: prosedur kami tidak menetapkan batas waktu");
    }

    @Test
    @DisplayName(
            "KP-16: where no way has a last day, none is named; where no forum is known, the officer's words stand")
    void withoutDays() {
        assertThat(textOfResponse("kreditpro", "id", "explanation", SARI.replace("\"customer\"", "\"borrower\"")))
                .contains(BY_AUTHOR)
                .contains("Pengadilan: prosedur kami tidak menetapkan batas waktu")
                .doesNotContain("sejak tanggal surat ini");
    }

    @Test
    @DisplayName(
            "NEO-29: the response to an objection names the day that counts from the first letter, while it is to come")
    void secondLetter() {
        Taken taken = taken("neo", "email", "id", SARI, "");
        String author = who("all-round", "neo");
        decided(author, taken, "explanation", "id", "2026-08-04");
        done(post(author, taken.api() + "/response-dispatch", """
                {"means": "registered-post", "dispatchedOn": "2026-08-04"}"""));
        time.set("2026-08-10T10:00", "Asia/Jakarta");
        done(post(author, taken.api() + "/objections", """
                {"form": "written", "receivedOn": "2026-08-07", "text": "It was charged twice."}"""));
        answered(author, taken, "2026-08-10");

        int letter = written(author, taken, "{\"kind\": \"objection-response\"}");

        assertThat(text(author, taken, letter))
                .contains("Fasilitasi oleh OJK: paling lambat 29 Oktober 2026")
                .contains("Pengadilan: prosedur kami tidak menetapkan batas waktu");

        time.set("2026-11-02T10:00", "Asia/Jakarta");
        answered(author, taken, "2026-11-02");
        done(act(author, taken, letter, "revision", "{}"));
        assertThat(text(author, taken, letter))
                .as("the time is over, so the way is not named")
                .doesNotContain("Fasilitasi oleh OJK")
                .contains("Pengadilan");
    }

    private void answered(String author, Taken taken, String day) {
        done(post(author, taken.api() + "/objection-response", """
                {"objection": 1, "outcome": "explanation", "reasons": "The merchant has confirmed one purchase only.",
                 "executor": "Mira Tan", "executorContact": "mira@bank.example", "letterOn": "%s",
                 "language": "id", "nextRemedies": "OJK, LAPS SJK."}""".formatted(day)));
    }

    @Test
    @DisplayName("NEO-15: a way that is closed by the amount of the loss is not named as one")
    void closedByAmount() {
        Taken taken = taken("neo", "email", "id", SARI, "");
        String author = who("all-round", "neo");
        decided(author, taken, "explanation", "id", "2026-08-04");
        done(post(author, taken.api() + "/response-dispatch", """
                {"means": "registered-post", "dispatchedOn": "2026-08-04"}"""));
        done(post(author, taken.api() + "/objections", """
                {"form": "written", "receivedOn": "2026-08-04", "text": "It was charged twice."}"""));
        done(post(author, taken.api() + "/dispute", """
                {"on": "2026-08-04", "triggers": ["rejected"]}"""));
        done(post(author, taken.api() + "/dispute/loss", """
                {"material": [{"amount": 500000000.01, "currency": "IDR", "certainty": "actual"}]}"""));
        answered(author, taken, "2026-08-04");

        int letter = written(author, taken, "{\"kind\": \"objection-response\"}");

        assertThat(text(author, taken, letter))
                .doesNotContain("Fasilitasi oleh OJK")
                .contains("Pengadilan");
    }
}
