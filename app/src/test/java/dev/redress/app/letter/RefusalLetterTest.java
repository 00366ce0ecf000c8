package dev.redress.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The letter that refuses to handle a complaint")
class RefusalLetterTest extends LettersOnTrial {

    private static final String HOUSE = "testland";

    @Test
    @DisplayName(
            "X-8: it says nothing of a decision that never left, and lacks the remedies until its author names them")
    void afterADecision() {
        time.set("2026-10-06T10:00", "Asia/Dili");
        String author = who("all-round", HOUSE);
        Taken taken = taken(HOUSE, "email", "en", SARI, "");
        decided(author, taken, "not-upheld", "en", "2026-10-06");
        done(post(author, taken.api() + "/refusal-to-handle", """
                {"ground": "decided-elsewhere", "reason": "The same claim is before the court of Port Test."}"""));

        int letter = written(author, taken, "{\"kind\": \"refusal\"}");

        assertThat(letter(author, taken, letter).at("text"))
                .contains("The same claim is before the court of Port Test.")
                .doesNotContain("You may turn to the ombudsman", "The second charge was reversed");
        assertThat(act(author, taken, letter, "presentation", "{}").body())
                .contains("mandatory-part-missing", "remedies");

        done(act(author, taken, letter, "revision", """
                {"values": {"remedies": "You may ask the supervisor to look at this refusal."}}"""));

        done(act(author, taken, letter, "presentation", "{}"));
        assertThat(letter(author, taken, letter).at("text")).contains("ask the supervisor to look at this refusal");
    }
}
