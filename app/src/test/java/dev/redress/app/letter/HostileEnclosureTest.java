package dev.redress.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.redress.app.access.StaffMember;
import dev.redress.app.intake.Upload;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.rulebook.LetterKind;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Photographs and names that somebody sends to break a letter")
class HostileEnclosureTest extends LettersOnTrial {

    private static final String HOUSE = "neo";

    @Autowired
    private LetterDesk desk;

    @Autowired
    private Cases cases;

    @Autowired
    private Readings readings;

    @Autowired
    private RegisterNumbers numbers;

    private StaffMember author = new StaffMember("x", "x", null, "x", Set.of(), false);
    private String token = "";

    @BeforeEach
    void aTuesday() {
        MAIL.becomes(MailRoom.Mood.TAKES);
        MAIL.taken();
        jdbc.sql("delete from letter_post").update();
        time.set("2026-10-06T10:00", "Asia/Jakarta");
        author = staff("all-round-of-" + HOUSE, HOUSE);
        token = token(author);
    }

    @ParameterizedTest
    @CsvSource({"10000, 8000", "100000, 100000"})
    @DisplayName("check 17: a photograph of 80 megapixels, or one that claims far more, goes along as it is and is"
            + " opened by nothing")
    void photograph(int width, int height) throws IOException {
        // Once before, so that fonts and keys are there.
        sent(png(10, 10));
        long small = allocatedWhile(() -> sent(png(10, 10)));
        byte[] photograph = png(width, height);
        assertThat(photograph).hasSizeLessThan(1_000_000);

        long large = allocatedWhile(() -> assertThat(sent(photograph)).contains("%PDF", "photograph.png ("));

        String mail = String.join("", MAIL.taken().getLast().message());
        assertThat(mail).contains(Base64.getEncoder().encodeToString(photograph));
        // The picture takes 240 megabytes where somebody opens it; copies of the file take a few.
        assertThat(large - small).isLessThan(100_000_000);
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private static long allocatedWhile(Attempt attempt) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getTotalThreadAllocatedBytes();
        attempt.run();
        return threads.getTotalThreadAllocatedBytes() - before;
    }

    /** The draft's PDF and the letter's text; the letter has left by mail. */
    private String sent(byte[] photograph) {
        Taken taken = taken(HOUSE, "email", "id", SARI, "");
        post(token, taken.api() + "/opening", "{\"purpose\":\"settlement\"}");
        String[] parts = taken.path().split("/");
        RecordedCase recorded =
                cases.require(numbers.require(HOUSE, Integer.parseInt(parts[2]), Long.parseLong(parts[3])));
        int letter = desk.write(
                recorded,
                author.actor(),
                new Draft(
                        LetterKind.Paper.TRANSFER,
                        Optional.empty(),
                        Optional.empty(),
                        Map.of("transferred-to", "Card unit", "reasons", "Their card"),
                        Set.of(),
                        Set.of("photograph.png"),
                        List.of(new Upload("photograph.png", "image/png", true, photograph))),
                Optional.of(readings.ofProgram(recorded.ref(), "test", "settlement")));
        String pdf = get(token, taken.api() + "/letters/" + letter + "/pdf").body();
        left(taken, letter);
        return pdf.substring(0, 8) + letter(token, taken, letter).at("text");
    }

    @Test
    @DisplayName("check 16: a name with turned and invisible letters is written as it reads, on paper and in the mail")
    void name() {
        Taken taken = taken(HOUSE, "email", "id", """
                {"kinds": ["customer"], "name": "Sa\\u200Bri \\u202EgnineW\\u202C \\u05D3\\u05D5\\u05D3\\uFEFF",
                 "address": "Jalan Melati 5\\u2028Bcc: x@evil.example", "email": "sari@mail.example",
                 "phone": "0812", "customerNumber": "77"}""", "");
        int letter = written(
                token,
                taken,
                "{\"kind\": \"transfer\", \"values\": {\"transferred-to\": \"Card unit\", \"reasons\": \"Their card\"}}");

        assertThat(letter(token, taken, letter).at("text"))
                .contains("Sari gnineW \u05D3\u05D5\u05D3", "Yth. Bapak/Ibu Sari gnineW")
                .doesNotContain("\u200B", "\u202E", "\u202C", "\uFEFF", "\u2028");
        left(taken, letter);
        String mail = String.join("\n", MAIL.taken().getFirst().message());
        assertThat(mail).doesNotContain("\nBcc:", "\u202E");
    }

    private void left(Taken taken, int letter) {
        done(act(token, taken, letter, "presentation", "{}"));
        if (letter(token, taken, letter).json().at("/needs/approvals").asInt() > 0) {
            done(act(who("checker", HOUSE, "checker"), taken, letter, "approval", "{\"version\": 1}"));
        }
        done(act(token, taken, letter, "signature", "{\"version\": 1}"));
        done(act(token, taken, letter, "sending", "{\"means\": \"email\"}"));
        assertThat(carrier.carryAll()).isEqualTo(1);
    }

    /** A black picture, three bytes a pixel; of very large ones only the first rows are there. */
    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream facts = new DataOutputStream(header);
        facts.writeInt(width);
        facts.writeInt(height);
        facts.write(new byte[] {8, 2, 0, 0, 0});
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (DeflaterOutputStream small = new DeflaterOutputStream(rows)) {
            byte[] row = new byte[1 + 3 * width];
            for (int y = 0; y < Math.min(height, 80_000_000 / width); y++) {
                small.write(row);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(png, "IHDR", header.toByteArray());
        chunk(png, "IDAT", rows.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String kind, byte[] content) throws IOException {
        DataOutputStream out = new DataOutputStream(png);
        byte[] name = kind.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }
}
