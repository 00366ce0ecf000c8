package dev.redress.app.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Letters about which a person must decide")
class LetterTroublePagesTest extends SignedLetters {

    @BeforeEach
    void aWorkingMorning() {
        time.set("2026-10-20T10:00", "Asia/Jakarta");
    }

    @AfterEach
    void lettersLeave() {
        jdbc.sql("delete from letter_pause").update();
    }

    @Test
    @DisplayName("What was not sent because the case has moved on, and what left without effect, is among them")
    void withoutEffect() {
        Visitor keeper = signedIn("trouble-effect", "neo");
        Taken waits = taken("neo", "Overtaken in the outbox", SARI);
        stands(waits, signed(waits, "complainant-1"), "overtaken");
        Taken left = taken("neo", "Left without effect", SARI);
        jdbc.sql("update letter set without_effect = 'already-ended' where code = :code")
                .param("code", column(left, laidOut(left, "complainant-1"), "code"))
                .update();

        Visitor.Page list = keeper.get("/workbench/letters");

        assertThat(list.text("section:has(#trouble)"))
                .contains(
                        waits.number(),
                        "not sent; the case has moved on",
                        left.number(),
                        "without effect: already ended");
    }

    private void stands(Taken taken, int letter, String standing) {
        jdbc.sql("""
                        insert into letter_post (institution, case_id, letter, posted_at, next_try_at, standing)
                        select institution, case_id, ordinal, :now, :now, :standing from letter where code = :code
                        """)
                .param("now", Timestamp.from(Instant.parse("2026-10-20T03:00:00Z")))
                .param("standing", standing)
                .param("code", column(taken, letter, "code"))
                .update();
    }

    @Test
    @DisplayName("A letter that came back is sent once more from its page, and is then no trouble any more")
    void onceMore() {
        Visitor keeper = signedIn("trouble-again", "neo");
        Taken taken = taken("neo", "Came back", SARI);
        int letter = signed(taken, "complainant-1");
        String api = taken.letters() + "/" + letter;
        done(post(keeper("neo"), api + "/dispatch", """
                {"means": "registered-post", "dispatchedOn": "2026-10-20", "proof": "RR1"}"""));
        done(post(keeper("neo"), api + "/delivery", """
                {"fate": "refused", "on": "2026-10-20"}"""));
        assertThat(keeper.get("/workbench/letters").text("section:has(#trouble)"))
                .contains(taken.number());
        String page = "/workbench" + taken.path() + "/letters/" + letter;

        Visitor.Page sent = keeper.form(keeper.get(page), "form[action$=dispatch]")
                .with("means", "registered-post")
                .with("dispatchedOn", "2026-10-20")
                .with("proof", "RR2")
                .send();

        assertThat(sent.text()).contains("The dispatch is recorded", "Sent again");
        assertThat(keeper.get("/workbench/letters").text("section:has(#trouble)"))
                .doesNotContain(taken.number());
    }

    @Test
    @DisplayName(
            "ALMA-41, ALMA-46: what was added to a letter stays with its next version and is read by who checks; so is the receipt")
    void enclosures() {
        // given a letter with a document that was added to it
        Visitor keeper = signedIn("trouble-enclosed", "neo");
        Taken taken = taken("neo", "With enclosures", SARI);
        int letter = signed(taken, "complainant-1");
        String place = "/workbench" + taken.path();
        keeper.form(keeper.get(place), "form[action$=opening]")
                .with("purpose", "settlement")
                .send();
        Visitor.Page written = keeper.form(keeper.get(place + "/letters/new?kind=transfer"), "form[enctype]")
                .with("transferred-to", "Card unit")
                .with("reasons", "Their card")
                .document("copies", "minutes.txt", "What was said.")
                .send();
        String page = place + "/letters/" + (letter + 1);

        // when it is written anew, and another letter left with a receipt
        Visitor.Page anew = keeper.form(keeper.get(page + "/revision"), "form[enctype]")
                .with("reasons", "Their card indeed")
                .send();
        Visitor.Page left = keeper.form(keeper.get(place + "/letters/" + letter), "form[action$=dispatch]")
                .with("means", "registered-post")
                .document("copies", "receipt.txt", "Signed: Sari.")
                .send();

        // then
        assertThat(written.text("section:has(#with)")).contains("minutes.txt");
        assertThat(anew.text("section:has(#with)")).contains("minutes.txt");
        String enclosed = anew.html().selectFirst("section:has(#with) a").attr("href");
        assertThat(new String(keeper.get(enclosed).bytes(), UTF_8)).isEqualTo("What was said.");
        String receipt = left.html().selectFirst("section:has(#way) a").attr("href");
        assertThat(new String(keeper.get(receipt).bytes(), UTF_8)).isEqualTo("Signed: Sari.");
        assertThat(signedIn("trouble-closed", "neo").get(receipt).status())
                .as("without a purpose")
                .isEqualTo(404);
    }

    @Test
    @DisplayName("While the mail server takes nothing, the list of letters says so, and since when")
    void pause() {
        Visitor keeper = signedIn("trouble-list", "neo");
        assertThat(keeper.get("/workbench/letters").text()).doesNotContain("No letter leaves");
        jdbc.sql("""
                        insert into letter_pause (since, ends_at, tries, said)
                        values ('2026-10-20T02:15Z', '2026-10-20T03:05Z', 9, 'the mail server was not reached')
                        """).update();

        Visitor.Page list = keeper.get("/workbench/letters");

        assertThat(list.text("#pause")).contains("09:15", "the mail server was not reached");
    }
}
