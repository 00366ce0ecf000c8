package dev.redress.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.letter.MailRoom.Heard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Receipt confirmed by the program itself. */
class AcknowledgementMailTest extends LettersOnTrial {

    private static final String VICTIM = """
            {"kinds": ["customer"], "name": "Visit evilsite.example now", "address": "evilsite.example/pills",
             "email": "victim@mail.example", "phone": "0812", "customerNumber": "77"}""";

    private static final int FLOOD = 2_000;

    private static final String FLOODING = """
            {"kind": "complaint", "channel": "email", "language": "id", "subject": "Card charged twice",
             "substance": "The card was charged twice on one day.", "complainants": [%s]}""".formatted(VICTIM);

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

        assertThat(text(MAIL.taken().getFirst())).contains(taken.number());
        assertThat(get(who("all-round", "neo"), taken.api()).at("acknowledgedOn"))
                .isEqualTo("2026-11-03");
    }

    @Test
    @DisplayName(
            "check 7: 2,000 submissions that name one address send it three mails an hour at most, without a word of the sender")
    void nobodyIsFlooded() throws InterruptedException {
        String token = who("all-round", "neo");
        atOnce(8, FLOOD / 8, () -> done(post(token, "/api/institutions/neo/complaints", FLOODING)));
        for (int minute = 0; minute < 60; minute += 5) {
            time.set("2026-11-03T10:%02d".formatted(minute), "Asia/Jakarta");
            // Two nodes look at the same time.
            atOnce(2, FLOOD / 100, acknowledgements::confirmAll);
            carrier.carryAll();
        }

        List<Heard> mails = MAIL.taken();

        assertThat(mails).hasSizeBetween(1, 3);
        assertThat(mails)
                .allSatisfy(mail -> assertThat(text(mail))
                        .doesNotContain("evilsite")
                        .doesNotContain("Visit evil")
                        .doesNotContain("charged twice"));
        assertThat(jdbc.sql("select count(*) from letter_post where standing = 'withheld'")
                        .query(Long.class)
                        .single())
                .isEqualTo(FLOOD - mails.size());
    }

    private static void atOnce(int threads, int times, Runnable what) throws InterruptedException {
        List<Throwable> failed = Collections.synchronizedList(new ArrayList<>());
        List<Thread> all = IntStream.range(0, threads)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> {
                    try {
                        for (int i = 0; i < times; i++) {
                            what.run();
                        }
                    } catch (RuntimeException | AssertionError e) {
                        failed.add(e);
                    }
                }))
                .toList();
        for (Thread thread : all) {
            thread.join();
        }
        assertThat(failed).isEmpty();
    }

    @Test
    @DisplayName("What came with an import of old cases is not confirmed anew")
    void oldCases() {
        taken("neo", "email", "id", SARI, "");
        time.set("2026-11-12T10:00", "Asia/Jakarta");

        assertThat(acknowledgements.confirmAll()).isZero();
    }

    /** The whole of a mail, its coded parts opened. */
    private static String text(Heard mail) {
        StringBuilder all = new StringBuilder(String.join("\n", mail.message()));
        StringBuilder coded = new StringBuilder();
        for (String line : mail.message()) {
            if (line.matches("[A-Za-z0-9+/]{4,}={0,2}")) {
                coded.append(line);
            } else if (!coded.isEmpty()) {
                all.append(opened(coded.toString()));
                coded.setLength(0);
            }
        }
        return all.toString();
    }

    private static String opened(String coded) {
        try {
            return new String(Base64.getMimeDecoder().decode(coded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException none) {
            return "";
        }
    }
}
