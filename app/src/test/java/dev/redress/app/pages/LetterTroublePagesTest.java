package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

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
