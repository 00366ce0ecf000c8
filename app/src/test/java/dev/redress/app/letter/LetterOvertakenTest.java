package dev.redress.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A letter that the record has overtaken")
class LetterOvertakenTest extends LettersOnTrial {

    private static final String HOUSE = "testland";

    @Test
    @DisplayName("ALMA-44: a draft of the first decision is not handed over after the second, and says so")
    void decidedAnew() {
        time.set("2026-10-06T10:00", "Asia/Dili");
        String author = who("all-round", HOUSE);
        Taken taken = taken(HOUSE, "email", "en", SARI, "");
        decided(author, taken, "explanation", "en", "2026-10-06");
        int letter = written(author, taken, "{\"kind\": \"response\"}");
        decided(author, taken, "not-upheld", "en", "2026-10-06");

        Answer refused = act(author, taken, letter, "presentation", "{}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("decided-anew");
        done(act(author, taken, letter, "revision", "{}"));
        done(act(author, taken, letter, "presentation", "{}"));
        assertThat(letter(author, taken, letter).at("text")).contains("Not upheld");
    }

    @Test
    @DisplayName("X-8: a request for documents is not signed on a day from which it would name another last day")
    void documentsUntil() {
        time.set("2026-10-06T10:00", "Asia/Dili");
        String author = who("all-round", HOUSE);
        Taken taken = taken(HOUSE, "email", "en", SARI, "");
        int letter = written(author, taken, """
                {"kind": "document-request", "values": {"documents": "The contract"}}""");
        done(act(author, taken, letter, "presentation", "{}"));
        time.set("2026-10-07T10:00", "Asia/Dili");

        Answer refused = act(author, taken, letter, "signature", "{\"version\": 1}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("letter-overtaken", "documents until", "Write it again");
        done(act(author, taken, letter, "revision", """
                {"values": {"documents": "The contract"}}"""));
        done(act(author, taken, letter, "presentation", "{}"));
        done(act(author, taken, letter, "signature", "{\"version\": 2}"));
        assertThat(letter(author, taken, letter).at("stage")).isEqualTo("signed");
    }

    @Test
    @DisplayName("ALMA-47, X-8: days alone overtake no letter that names none which move with them")
    void signedLater() {
        time.set("2026-10-06T10:00", "Asia/Dili");
        String author = who("all-round", HOUSE);
        Taken taken = taken(HOUSE, "email", "en", SARI, "");
        decided(author, taken, "not-upheld", "en", "2026-10-06");
        int letter = written(author, taken, "{\"kind\": \"response\"}");
        done(act(author, taken, letter, "presentation", "{}"));
        time.set("2026-10-08T10:00", "Asia/Dili");
        done(act(who("first-checker", HOUSE, "checker"), taken, letter, "approval", "{\"version\": 1}"));

        done(act(who("signs", HOUSE, "signer"), taken, letter, "signature", "{\"version\": 1}"));
    }
}
