package dev.redress.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Receipt confirmed by the program itself. */
class AcknowledgementMailTest extends LettersOnTrial {

    @BeforeEach
    void anEmptyRoom() {
        MAIL.becomes(MailRoom.Mood.TAKES);
        MAIL.taken();
        jdbc.sql("delete from letter_post").update();
        jdbc.sql("""
                        insert into acknowledgement_tried (institution, case_id, tried_at)
                        select institution, case_id, now() from acknowledgement_wanted on conflict do nothing
                        """).update();
        time.set("2026-11-03T10:00", "Asia/Jakarta");
    }

    @Test
    @DisplayName("ALMA-27, NEO-33: receipt is confirmed by mail without anybody's doing, and the case knows when")
    void byItself() {
        Taken taken = taken("neo", "email", "id", SARI, "");

        assertThat(acknowledgements.confirmAll()).isEqualTo(1);
        assertThat(carrier.carryAll()).isEqualTo(1);
        assertThat(acknowledgements.confirmAll()).isZero();

        assertThat(MAIL.taken().getFirst().text()).contains(taken.number());
        assertThat(get(who("all-round", "neo"), taken.api()).at("acknowledgedOn"))
                .isEqualTo("2026-11-03");
    }

    @Test
    @DisplayName("What came with an import of old cases is not confirmed anew")
    void oldCases() {
        taken("neo", "email", "id", SARI, "");
        time.set("2026-11-12T10:00", "Asia/Jakarta");

        assertThat(acknowledgements.confirmAll()).isZero();
    }
}
