package dev.redress.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.letter.paper.PdfSeal;
import dev.redress.app.letter.paper.SealCheck;
import dev.redress.app.register.RegisterNumbers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter from the first draft to the record of its dispatch, with duties apart. */
class LetterWayTest extends LettersOnTrial {

    private static final String AIBEK = """
            {"kinds": ["customer"], "name": "Айбек Токтосунов", "address": "Бишкек, Чүй 100", "phone": "0555",
             "email": "aibek@mail.example", "signed": true, "submissionDate": "2026-10-05"}""";

    @Autowired
    private Cases cases;

    @Autowired
    private Readings readings;

    @Autowired
    private RegisterNumbers numbers;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private HouseKeys keys;

    @BeforeEach
    void aDay() {
        MAIL.becomes(MailRoom.Mood.TAKES);
        MAIL.taken();
    }

    @Test
    @DisplayName(
            "ALMA-40, ALMA-43 to ALMA-47: the reply is written, approved by another, signed by the chairman, handed over")
    void replyOfAlma() {
        time.set("2026-10-06T10:00", "Asia/Bishkek");
        Taken taken = taken("alma", "office", "ky", AIBEK, "");
        String author = who("all-round", "alma");
        String checker = who("checker", "alma", "checker", "executor");
        String chairman = who("chairman", "alma", "chairman");
        decided(chairman, taken, "refused", "ky", "2026-10-06");

        Answer byHand = post(chairman, taken.api() + "/response-dispatch", """
                {"means": "registered-post", "dispatchedOn": "2026-10-06"}""");
        assertThat(byHand.status()).isEqualTo(409);
        assertThat(byHand.body()).contains("letter-needed").contains("Alma");

        int letter = written(author, taken, "{\"kind\": \"response\"}");
        done(act(author, taken, letter, "presentation", "{}"));
        assertThat(act(chairman, taken, letter, "signature", "{\"version\": 1}").body())
                .contains("not-yet-approved");
        done(act(checker, taken, letter, "approval", "{\"version\": 1}"));
        assertThat(act(author, taken, letter, "discard", "{}").body()).contains("missing");
        done(act(chairman, taken, letter, "signature", "{\"version\": 1}"));

        String text = letter(chairman, taken, letter).at("text");
        assertThat(text)
                .contains(taken.number())
                .contains("Баш тартылды")
                .contains("The second charge was reversed")
                .contains("Omar Said")
                .contains("omar@bank.example")
                .contains("Айбек Токтосунов")
                .contains("Name of chairman-of-alma")
                .contains("Башкарманын төрагасы");

        Answer unproved = act(author, taken, letter, "dispatch", """
                {"means": "registered-post", "dispatchedOn": "2026-10-06"}""");
        assertThat(unproved.body()).contains("dispatch-not-proved");
        done(act(author, taken, letter, "dispatch", """
                {"means": "registered-post", "dispatchedOn": "2026-10-06", "proof": "RR123456789KG"}"""));
        assertThat(get(author, taken.api()).at("state")).isEqualTo("answered");
    }

    @Test
    @DisplayName("NEO-9, DBS-14: the notice of extension leaves by mail, and from that the longer time runs")
    void noticeByMail() {
        time.set("2026-10-06T10:00", "Asia/Jakarta");
        Taken taken = taken("neo", "email", "id", SARI, "");
        String author = who("all-round", "neo");
        done(post(author, taken.api() + "/extension", """
                {"clock": "response", "condition": "special-research", "length": "10 working days",
                 "reason": "The merchant has to be asked."}"""));
        int letter = written(author, taken, "{\"kind\": \"extension-notice\", \"about\": \"response\"}");
        done(act(author, taken, letter, "presentation", "{}"));
        String checker = who("checker", "neo", "checker");
        approveAndSign(taken, letter, checker, author);
        done(act(author, taken, letter, "sending", "{\"means\": \"email\"}"));

        assertThat(carrier.carryAll()).isEqualTo(1);

        MailRoom.Heard mail = MAIL.taken().getFirst();
        assertThat(String.join("\n", mail.message()))
                .contains("application/pdf")
                .contains("Message-ID: <letter.");
        Answer after = letter(author, taken, letter);
        assertThat(after.at("stage")).isEqualTo("dispatched");
        assertThat(after.json().at("/left/proof").asString()).contains("queued as 4711");
        assertThat(get(author, taken.api()).body()).contains("IN_EFFECT");
        assertThat(carrier.carryAll()).isZero();
    }

    private void approveAndSign(Taken taken, int letter, String checker, String signer) {
        int needed = letter(signer, taken, letter).json().at("/needs/approvals").asInt();
        if (needed > 0) {
            done(act(checker, taken, letter, "approval", "{\"version\": 1}"));
        }
        done(act(signer, taken, letter, "signature", "{\"version\": 1}"));
    }

    @Test
    @DisplayName(
            "NEO-35: the signed letter is kept as it was sent, and is printed again byte for byte; its seal is the house's")
    void again() {
        time.set("2026-12-01T10:00", "Asia/Jakarta");
        Taken taken = taken("neo", "email", "id", SARI, "");
        String author = who("all-round", "neo");
        int letter = written(author, taken, "{\"kind\": \"acknowledgement\"}");
        done(act(author, taken, letter, "presentation", "{}"));
        done(act(author, taken, letter, "signature", "{\"version\": 1}"));
        RecordedCase recorded = cases.require(ref(taken));
        Reading reading = readings.ofProgram(recorded.ref(), "test", "settlement");
        byte[] kept = desk.pdf(recorded, letter, reading);

        time.set("2027-02-01T10:00", "Asia/Jakarta");

        assertThat(desk.again(cases.require(recorded.ref()), letter, reading)).isEqualTo(kept);
        assertThat(LetterPress.sha256(kept))
                .isEqualTo(recorded.file()
                        .letters()
                        .at(letter)
                        .orElseThrow()
                        .signed()
                        .orElseThrow()
                        .signed()
                        .sha256());
        assertThat(PdfSeal.verify(kept))
                .isInstanceOfSatisfying(
                        SealCheck.Intact.class,
                        intact -> assertThat(intact.isOf(keys.of("neo"))).isTrue());
    }

    private CaseRef ref(Taken taken) {
        String[] parts = taken.path().split("/");
        return numbers.require(taken.institution(), Integer.parseInt(parts[2]), Long.parseLong(parts[3]));
    }

    @Test
    @DisplayName("KP-16, NEO-33: the acknowledgement names the register number, the day and the receiving officer")
    void acknowledgement() {
        time.set("2026-10-06T10:00", "Asia/Jakarta");
        Taken taken = taken("neo", "email", "id", SARI, "");
        String author = who("all-round", "neo");

        int letter = written(author, taken, "{\"kind\": \"acknowledgement\"}");

        assertThat(letter(author, taken, letter).at("text"))
                .contains(taken.number())
                .contains("6 Oktober 2026")
                .contains("Name of all-round-of-neo")
                .doesNotContain("Sari")
                .doesNotContain("charged twice");
    }

    @Test
    @DisplayName("A letter that is closed to a person shows how it stands and not a word of its text")
    void closed() {
        time.set("2026-10-06T10:00", "Asia/Jakarta");
        Taken taken = taken("neo", "email", "id", SARI, "");
        String author = who("all-round", "neo");
        int letter = written(
                author,
                taken,
                "{\"kind\": \"transfer\", \"values\": {\"transferred-to\": \"Card unit\","
                        + " \"message\": \"Canary of the text\", \"reasons\": \"Their card\"}}");
        String other = who("reader", "neo", "compliance");

        Answer seen = letter(other, taken, letter);

        assertThat(seen.at("stage")).isEqualTo("draft");
        assertThat(seen.body()).doesNotContain("Canary").doesNotContain("Sari").doesNotContain("Card unit");
        assertThat(get(other, taken.api() + "/letters/" + letter + "/pdf").status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("What is wrong with a letter is named: its kind, its fields, its addressee, its documents")
    void wrong() {
        time.set("2026-10-06T10:00", "Asia/Jakarta");
        Taken taken = taken("neo", "email", "id", SARI, "");
        String author = who("all-round", "neo");
        post(author, taken.api() + "/opening", "{\"purpose\":\"settlement\"}");

        assertThat(post(author, taken.api() + "/letters", "{\"kind\": \"love-letter\"}")
                        .body())
                .contains("unknown-code")
                .contains("acknowledgement");
        assertThat(post(author, taken.api() + "/letters", "{\"kind\": \"transfer\", \"values\": {\"${7*7}\": \"x\"}}")
                        .body())
                .contains("unknown-code")
                .contains("transferred-to");
        assertThat(post(author, taken.api() + "/letters", "{\"kind\": \"transfer\", \"to\": \"complainant-2\"}")
                        .body())
                .contains("no-such-addressee");
        assertThat(post(author, taken.api() + "/letters", """
                        {"kind": "transfer", "enclosed": ["00000000-0000-0000-0000-000000000001"]}""").body()).contains("no-such-document");
        assertThat(post(author, taken.api() + "/letters", "{\"kind\": \"response\"}")
                        .body())
                .contains("no-response-decided");
        assertThat(get(author, taken.api() + "/letters/7").status()).isEqualTo(404);
    }
}
