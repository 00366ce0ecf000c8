package dev.redress.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.intake.importing.Imports;
import dev.redress.app.intake.importing.Progress;
import dev.redress.app.letter.MailRoom.Heard;
import dev.redress.app.letter.MailRoom.Mood;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters on their way: nothing is sent twice, nothing is lost. */
class OutboxTest extends LettersOnTrial {

    @Autowired
    private Post post;

    @Autowired
    private Imports imports;

    private String author = "";

    @BeforeEach
    void anEmptyOutbox() {
        MAIL.becomes(Mood.TAKES);
        MAIL.taken();
        jdbc.sql("delete from letter_post").update();
        time.set("2026-10-06T10:00", "Asia/Jakarta");
        author = who("all-round", "neo");
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "GONE"})
    @DisplayName("A mail server that cannot take it, or is not reached, for a day gets it once when it can")
    void downForADay(Mood mood) {
        Taken taken = posted(SARI);
        MAIL.becomes(mood);
        for (int hour = 0; hour < 24; hour++) {
            assertThat(carrier.carryAll()).isZero();
            time.set("2026-10-06T%02d:30".formatted(hour).replace("T24", "T23"), "Asia/Jakarta");
        }
        MAIL.becomes(Mood.TAKES);
        time.set("2026-10-07T10:00", "Asia/Jakarta");

        assertThat(carrier.carryAll()).isEqualTo(1);
        assertThat(carrier.carryAll()).isZero();

        assertThat(MAIL.taken()).hasSize(1);
        assertThat(letter(author, taken, 1).json().at("/left/on").asString()).isEqualTo("2026-10-07");
    }

    @Test
    @DisplayName("An address that does not exist ends the try: the letter may go another way, and the case says so")
    void nobody() {
        Taken taken = posted(SARI);
        MAIL.becomes(Mood.NOBODY);

        assertThat(carrier.carryAll()).isZero();

        Answer seen = letter(author, taken, 1);
        assertThat(seen.at("stage")).isEqualTo("signed");
        assertThat(seen.json().at("/became/0/fate").asString()).isEqualTo("failed");
        assertThat(seen.json().at("/became/0/note").asString()).contains("550");
        done(act(author, taken, 1, "dispatch", """
                {"means": "registered-post", "dispatchedOn": "2026-10-06", "proof": "RR1"}"""));
    }

    @Test
    @DisplayName(
            "When the connection breaks after the mail was handed over, a person decides; it is never sent twice by itself")
    void brokenOff() {
        Taken taken = posted(SARI);
        MAIL.becomes(Mood.BREAKS_OFF);
        carrier.carryAll();
        MAIL.becomes(Mood.TAKES);
        time.set("2026-10-07T10:00", "Asia/Jakarta");

        assertThat(carrier.carryAll()).isZero();
        assertThat(letter(author, taken, 1).json().at("/outbox/standing").asString())
                .isEqualTo("unsure");
        MAIL.taken();

        done(act(author, taken, 1, "retry", "{}"));
        assertThat(acts(taken)).as("who wanted that is on record").contains("LetterSentAgain");
        assertThat(carrier.carryAll()).isEqualTo(1);
    }

    @Test
    @DisplayName("A letter that is being sent, or waits for its turn, is not sent a second time by whoever asks for it")
    void underWay() {
        Taken taken = posted(SARI);
        Answer waits = act(author, taken, 1, "retry", "{}");
        assertThat(waits.status()).isEqualTo(409);
        assertThat(waits.body()).contains("letter-under-way");
        assertThat(post.take()).isPresent();

        Answer beingSent = act(author, taken, 1, "retry", "{}");

        assertThat(beingSent.status()).isEqualTo(409);
        assertThat(carrier.carryAll()).as("another node takes it not").isZero();
        assertThat(MAIL.taken()).isEmpty();
        assertThat(acts(taken)).as("nothing happened").doesNotContain("LetterSentAgain");
    }

    private List<String> acts(Taken taken) {
        return jdbc.sql("""
                        select l.kind from ledger l join register_entry r using (institution, case_id)
                        where r.printed = :number
                        """).param("number", taken.number()).query(String.class).list();
    }

    @Test
    @DisplayName("A node that dies while it sends leaves a letter of which nobody knows; no other node sends it")
    void diesMeanwhile() {
        Taken taken = posted(SARI);
        assertThat(post.take()).isPresent();
        assertThat(carrier.carryAll()).isZero();
        time.set("2026-10-06T10:11", "Asia/Jakarta");

        assertThat(carrier.carryAll()).isZero();

        assertThat(MAIL.taken()).isEmpty();
        assertThat(letter(author, taken, 1).json().at("/outbox/standing").asString())
                .isEqualTo("unsure");
    }

    @Test
    @DisplayName(
            "NEO-9, DBS-14: a notice that waited past its last day is not sent; the case says why, and a person decides")
    void overtakenNotice() {
        // given a notice of extension in the outbox on the last day, and no mail server
        Taken taken = taken("neo", "email", "id", SARI, "");
        done(post(author, taken.api() + "/extension", """
                {"clock": "response", "condition": "special-research", "length": "10 working days",
                 "reason": "The merchant has to be asked."}"""));
        time.set("2026-10-20T16:00", "Asia/Jakarta");
        int letter = signed(taken, "{\"kind\": \"extension-notice\", \"about\": \"response\"}");
        done(act(author, taken, letter, "sending", "{\"means\": \"email\"}"));
        MAIL.becomes(Mood.GONE);
        carrier.carryAll();

        // when it is there again on the next day
        MAIL.becomes(Mood.TAKES);
        time.set("2026-10-21T09:00", "Asia/Jakarta");
        assertThat(carrier.carryAll()).isZero();

        // then
        assertThat(MAIL.taken()).isEmpty();
        Answer seen = letter(author, taken, letter);
        assertThat(seen.json().at("/outbox/standing").asString()).isEqualTo("overtaken");
        assertThat(seen.json().at("/outbox/said").asString()).contains("notice");
        done(act(author, taken, letter, "delivery", "{\"fate\": \"failed\", \"on\": \"2026-10-21\"}"));
        done(act(author, taken, letter, "discard", "{\"text\": \"Too late.\"}"));
        assertThat(carrier.carryAll()).isZero();
    }

    @Test
    @DisplayName("What would no more have effect does not follow who has taken the complaint back meanwhile")
    void overtakenAcknowledgement() {
        Taken taken = posted(SARI);
        done(post(author, taken.api() + "/withdrawal", "{\"on\": \"2026-10-06\", \"reason\": \"Found the receipt\"}"));

        assertThat(carrier.carryAll()).isZero();

        assertThat(MAIL.taken()).isEmpty();
        assertThat(letter(author, taken, 1).json().at("/outbox/standing").asString())
                .isEqualTo("overtaken");
    }

    @Test
    @DisplayName(
            "ALMA-41: what the mail server took has left, whatever becomes of the goodbye, and its answer is the proof")
    void resetAtQuit() {
        Taken taken = posted(SARI);
        MAIL.becomes(Mood.RESETS_AT_QUIT);

        assertThat(carrier.carryAll()).isEqualTo(1);

        assertThat(letter(author, taken, 1).json().at("/left/proof").asString()).contains("queued as 4711");
    }

    @ParameterizedTest
    @EnumSource(names = {"WANTS_SIGN_IN", "NO_SENDER"})
    @DisplayName("A server that takes nothing from the house keeps the letters waiting; none is given up for that")
    void misconfigured(Mood mood) {
        // given
        Taken first = posted(SARI);
        Taken second = posted(SARI);
        MAIL.becomes(mood);

        // when
        assertThat(carrier.carryAll()).isZero();

        // then
        assertThat(letter(author, first, 1).at("stage")).isEqualTo("posted");
        assertThat(letter(author, second, 1).at("stage")).isEqualTo("posted");
        assertThat(jdbc.sql("select said from letter_pause").query(String.class).single())
                .contains(mood == Mood.NO_SENDER ? "550" : "530");
        MAIL.becomes(Mood.TAKES);
        time.set("2026-10-06T10:01", "Asia/Jakarta");
        assertThat(carrier.carryAll()).isEqualTo(2);
    }

    @Test
    @DisplayName("Letters of one case leave in their order, also when the first has to wait")
    void inOrder() {
        Taken taken = posted(SARI);
        int second = signed(taken, """
                {"kind": "transfer", "values": {"transferred-to": "Card unit", "message": "They know", "reasons": "card"}}""");
        done(act(author, taken, second, "sending", "{\"means\": \"email\"}"));
        MAIL.becomes(Mood.BUSY);
        carrier.carryAll();
        MAIL.becomes(Mood.TAKES);

        assertThat(carrier.carryAll()).isZero();
        time.set("2026-10-06T10:01", "Asia/Jakarta");
        assertThat(carrier.carryAll()).isEqualTo(2);

        List<Heard> mails = MAIL.taken();
        assertThat(String.join("\n", mails.getFirst().message())).contains("-1-acknowledgement.pdf");
        assertThat(String.join("\n", mails.getLast().message())).contains("-2-transfer.pdf");
    }

    @Test
    @DisplayName(
            "check 7, check 40: what is typed into any field changes neither the number of headers nor the recipients")
    void headersHold() {
        Heard plain = sentTransfer("Card unit", SARI);
        Heard hostile = sentTransfer(
                "Card unit\\r\\nBcc: victim@evil.example\\r\\n\\r\\n\\r\\n.\\r\\nMAIL FROM:<x@evil.example>\\u760d\\u760aBcc: a@b.example",
                """
                {"kinds": ["customer"], "name": "Sari\\r\\nBcc: victim@evil.example", "customerNumber": "77",
                 "address": "x\\r\\n.\\r\\nRCPT TO:<victim@evil.example>", "email": "sari@mail.example",
                 "phone": "0812"}""");

        assertThat(hostile.commands().stream().filter(line -> line.startsWith("MAIL")))
                .hasSize(1);
        assertThat(hostile.commands().stream().filter(line -> line.startsWith("RCPT")))
                .containsExactly("RCPT TO:<sari@mail.example>");
        assertThat(hostile.commands().stream().filter(line -> line.startsWith("DATA")))
                .hasSize(1);
        assertThat(headers(hostile)).isEqualTo(headers(plain));
    }

    private static List<String> headers(Heard mail) {
        return mail.message().stream()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> !line.startsWith(" ") && !line.startsWith("\t"))
                .map(line -> line.split(":", 2)[0])
                .sorted()
                .toList();
    }

    private Heard sentTransfer(String to, String person) {
        Taken taken = taken("neo", "email", "id", person, "");
        int letter = signed(taken, """
                {"kind": "transfer", "values": {"transferred-to": "%s", "message": "%s", "reasons": "%s"}}""".formatted(to, to, to));
        done(act(author, taken, letter, "sending", "{\"means\": \"email\"}"));
        assertThat(carrier.carryAll()).isEqualTo(1);
        return MAIL.taken().getFirst();
    }

    @Test
    @DisplayName("Somebody without an address for mail is told of at once, and the letter goes another way")
    void noAddress() {
        Taken taken = posted("""
                {"kinds": ["customer"], "name": "Sari Wening", "address": "Jalan Melati 5", "phone": "0812",
                 "customerNumber": "77"}""");

        assertThat(carrier.carryAll()).isZero();

        assertThat(letter(author, taken, 1).at("stage")).isEqualTo("signed");
        assertThat(MAIL.taken()).isEmpty();
    }

    @Test
    @DisplayName("NEO-9: a letter that comes back is told of by the mailbox, with its case, once, and a person sees it")
    void comesBack(@TempDir Path folder) throws IOException {
        Taken taken = posted(SARI);
        carrier.carryAll();
        String id = MAIL.taken().getFirst().message().stream()
                .filter(line -> line.startsWith("Message-ID: "))
                .findFirst()
                .orElseThrow();
        Path report = Files.writeString(folder.resolve("report.eml"), report(id, "failed"));
        Path foreign =
                Files.writeString(folder.resolve("foreign.eml"), report("Message-ID: <letter.x@other>", "failed"));
        Path late = Files.writeString(folder.resolve("late.eml"), report(id, "delayed"));

        assertThat(imports.mail("neo", late, "Sari", Progress.NONE).reported()).isEqualTo(1);
        assertThat(letter(author, taken, 1).json().at("/became").size())
                .as("late is not lost")
                .isZero();
        assertThat(imports.mail("neo", report, "Sari", Progress.NONE).reported())
                .isEqualTo(1);
        assertThat(imports.mail("neo", report, "Sari", Progress.NONE).alreadyThere())
                .isEqualTo(1);
        assertThat(imports.mail("neo", foreign, "Sari", Progress.NONE).quarantined())
                .isEqualTo(1);

        Files.writeString(report, "\r\n", StandardOpenOption.APPEND);
        assertThat(imports.mail("neo", report, "Sari", Progress.NONE).reported())
                .as("told again, in other bytes")
                .isEqualTo(1);

        Answer seen = letter(author, taken, 1);
        assertThat(seen.json().at("/became").size()).isEqualTo(1);
        assertThat(seen.json().at("/became/0/fate").asString()).isEqualTo("bounced");
        assertThat(seen.json().at("/became/0/note").asString()).contains("5.1.1", "no such person");
        assertThat(seen.json().at("/left/on").asString()).as("it did leave").isEqualTo("2026-10-06");
        assertThat(jdbc.sql("select fate from letter where code = :code")
                        .param("code", seen.json().at("/signature/code").asString())
                        .query(String.class)
                        .single())
                .isEqualTo("bounced");
    }

    @Test
    @DisplayName("ALMA-41: what came back goes by registered post, and a late report of the mail changes nothing then")
    void byPostAfterBounce(@TempDir Path folder) throws IOException {
        Taken taken = posted(SARI);
        carrier.carryAll();
        String id = MAIL.taken().getFirst().message().stream()
                .filter(line -> line.startsWith("Message-ID: "))
                .findFirst()
                .orElseThrow();
        done(act(author, taken, 1, "delivery", "{\"fate\": \"bounced\", \"on\": \"2026-10-06\"}"));

        done(act(author, taken, 1, "dispatch", """
                {"means": "registered-post", "dispatchedOn": "2026-10-06", "proof": "RR7"}"""));

        Answer seen = letter(author, taken, 1);
        assertThat(seen.json().at("/left/means").asString()).isEqualTo("email");
        assertThat(seen.json().at("/leftAgain/0/means").asString()).isEqualTo("registered-post");
        assertThat(seen.json().at("/leftAgain/0/proof").asString()).isEqualTo("RR7");
        Path late = Files.writeString(folder.resolve("late.eml"), report(id, "failed"));
        assertThat(imports.mail("neo", late, "Sari", Progress.NONE).reported()).isEqualTo(1);
        assertThat(letter(author, taken, 1).json().at("/became").size()).isEqualTo(1);
        assertThat(get(author, taken.api()).at("acknowledgedOn")).isEqualTo("2026-10-06");
    }

    private static String report(String id, String action) {
        return """
                Return-Path: <>
                From: Mail Delivery System <postmaster@mail.example>
                To: letters@neo.example
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                I am sorry to have to inform you that your message could not be delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example

                Final-Recipient: rfc822; sari@mail.example
                Action: %s
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1
                    no such person
                --b
                Content-Type: text/rfc822-headers

                From: Neo
                %s
                --b--
                """.formatted(action, id).replace("\n", "\r\n");
    }

    /** A case with an acknowledgement in the outbox. */
    private Taken posted(String person) {
        Taken taken = taken("neo", "email", "id", person, "");
        int letter = signed(taken, "{\"kind\": \"acknowledgement\"}");
        done(act(author, taken, letter, "sending", "{\"means\": \"email\"}"));
        return taken;
    }

    private int signed(Taken taken, String body) {
        int letter = written(author, taken, body);
        done(act(author, taken, letter, "presentation", "{}"));
        if (letter(author, taken, letter).json().at("/needs/approvals").asInt() > 0) {
            done(act(who("checker", "neo", "checker"), taken, letter, "approval", "{\"version\": 1}"));
        }
        done(act(author, taken, letter, "signature", "{\"version\": 1}"));
        return letter;
    }
}
