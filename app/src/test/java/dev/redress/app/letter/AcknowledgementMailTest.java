package dev.redress.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
                        insert into acknowledgement_tried (institution, case_id, tried_at, settled)
                        select institution, case_id, now(), true from acknowledgement_wanted
                        on conflict (institution, case_id) do update set settled = true
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
    @DisplayName(
            "ALMA-27: a fault in the first of three keeps the other two from nothing, and the first is confirmed later, once")
    void faultInTheFirst() {
        // given three cases, and an outbox that does not take the letter of the first
        List<Taken> three = IntStream.range(0, 3)
                .mapToObj(_ -> taken("neo", "email", "id", person(), ""))
                .toList();
        String first = three.getFirst().number();
        jdbc.sql("""
                        insert into letter_post (institution, case_id, letter, posted_at, next_try_at, standing)
                        select institution, case_id, 1, now(), now(), 'withheld' from register_entry where printed = :first
                        """).param("first", first).update();

        // when
        assertThat(acknowledgements.confirmAll()).isEqualTo(2);
        jdbc.sql("delete from letter_post where standing = 'withheld'").update();

        // then
        assertThat(acknowledgements.confirmAll()).as("not at once").isZero();
        time.set("2026-11-03T10:05", "Asia/Jakarta");
        assertThat(acknowledgements.confirmAll()).isEqualTo(1);
        assertThat(carrier.carryAll()).isEqualTo(3);
        assertThat(MAIL.taken()).filteredOn(mail -> mail.text().contains(first)).hasSize(1);
        assertThat(letter(who("all-round", "neo"), three.getFirst(), 1).at("stage"))
                .isEqualTo("dispatched");
        assertThat(get(who("all-round", "neo"), three.getFirst().api() + "/letters")
                        .json()
                        .size())
                .as("it went on with what it had signed")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("A confirmation that a person has taken over is that person's")
    void takenOver() {
        Taken taken = taken("neo", "email", "id", person(), "");
        int letter = written(who("all-round", "neo"), taken, "{\"kind\": \"acknowledgement\"}");

        assertThat(acknowledgements.confirmAll()).isZero();

        assertThat(letter(who("all-round", "neo"), taken, letter).at("stage")).isEqualTo("draft");
    }

    /** Somebody with an address of his or her own. */
    private static String person() {
        return SARI.replace("sari@mail.example", "p" + UUID.randomUUID() + "@mail.example");
    }

    @Test
    @DisplayName("What came with an import of old cases is not confirmed anew")
    void oldCases() {
        taken("neo", "email", "id", SARI, "");
        time.set("2026-11-12T10:00", "Asia/Jakarta");

        assertThat(acknowledgements.confirmAll()).isZero();
    }
}
