package dev.redress.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The letter that answers an objection")
class ObjectionLetterTest extends LettersOnTrial {

    private static final String HOUSE = "testland";

    private String author = "";

    /** An objection of 7 October that was decided on the day after, by a letter of that day. */
    private Taken objected() {
        time.set("2026-10-06T10:00", "Asia/Dili");
        author = who("all-round", HOUSE);
        Taken taken = taken(HOUSE, "email", "en", SARI, "");
        decided(author, taken, "not-upheld", "en", "2026-10-06");
        done(post(author, taken.api() + "/response-dispatch", """
                {"means": "registered-post", "dispatchedOn": "2026-10-06"}"""));
        time.set("2026-10-08T10:00", "Asia/Dili");
        done(post(author, taken.api() + "/response-rejection", """
                {"on": "2026-10-07", "reason": "Wrong."}"""));
        done(post(author, taken.api() + "/objections", """
                {"form": "written", "receivedOn": "2026-10-07", "text": "It was charged twice."}"""));
        done(post(author, taken.api() + "/objection-response", """
                {"objection": 1, "outcome": "explanation", "reasons": "The merchant has confirmed one purchase only.",
                 "executor": "Mira Tan", "executorContact": "mira@bank.example", "letterOn": "2026-10-08",
                 "language": "en", "nextRemedies": "You may turn to the supervisor."}"""));

        return taken;
    }

    @Test
    @DisplayName("ALMA-44, ALMA-45: it gives the second answer and the day of the objection, and not the first answer")
    void secondAnswer() {
        Taken taken = objected();

        int letter = written(author, taken, "{\"kind\": \"objection-response\"}");

        assertThat(letter(author, taken, letter).at("text"))
                .contains("your objection reached us on 7", "Decision: Explanation", "Mira Tan")
                .contains("The merchant has confirmed one purchase only.", "You may turn to the supervisor.")
                .as("three months from the second letter, which opens the time anew")
                .contains("8 January 2027")
                .doesNotContain("The second charge was reversed", "Omar Said", "Not upheld");
    }

    @Test
    @DisplayName(
            "KP-24: a letter of refusal says until when one may go on, from its own day, and no answer that never left")
    void refusal() {
        time.set("2026-10-06T10:00", "Asia/Dili");
        String author = who("all-round", HOUSE);
        Taken taken = taken(HOUSE, "email", "en", SARI, "");
        decided(author, taken, "not-upheld", "en", "2026-10-06");
        time.set("2026-10-08T10:00", "Asia/Dili");
        done(post(author, taken.api() + "/refusal-to-handle", """
                {"ground": "other-institution", "reason": "The card is of another bank."}"""));

        int letter = written(author, taken, """
                {"kind": "refusal", "values": {"remedies": "You may turn to the supervisor."}}""");

        assertThat(letter(author, taken, letter).at("text"))
                .contains("The card is of another bank.", "You may turn to the supervisor.", "8 January 2027")
                .doesNotContain("The second charge was reversed");
    }

    @Test
    @DisplayName("NEO-29: it bears the day from which the time counts, and when it leaves the objection is answered")
    void leaves() {
        Taken taken = objected();
        int letter = written(author, taken, "{\"kind\": \"objection-response\"}");
        done(act(author, taken, letter, "presentation", "{}"));
        time.set("2026-10-09T10:00", "Asia/Dili");
        done(act(who("first-checker", HOUSE, "checker"), taken, letter, "approval", "{\"version\": 1}"));
        done(act(who("signs", HOUSE, "signer"), taken, letter, "signature", "{\"version\": 1}"));

        done(act(author, taken, letter, "dispatch", """
                {"means": "registered-post", "dispatchedOn": "2026-10-09", "proof": "RR 1"}"""));

        assertThat(letter(author, taken, letter).at("text"))
                .contains("8 October 2026")
                .doesNotContain("9 October 2026");
        Answer after = get(author, taken.api() + "/dispute");
        assertThat(after.at("objections.0.answeredOn")).isEqualTo("2026-10-09");
    }
}
