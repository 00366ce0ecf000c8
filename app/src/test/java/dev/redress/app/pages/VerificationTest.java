package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.letter.paper.HouseKey;
import dev.redress.app.letter.paper.PdfSeal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Anybody who holds a letter can see whether it is genuine")
class VerificationTest extends SignedLetters {

    @BeforeEach
    void aWorkingMorning() {
        time.set("2026-10-13T10:00", "Asia/Jakarta");
    }

    private Visitor.Page presented(String address, byte[] file) {
        Visitor somebody = visitor();
        return somebody.form(somebody.get(address), "main form")
                .document("file", "letter.pdf", file)
                .send();
    }

    private byte[] fetched(Taken taken, int letter) {
        Visitor sari = visitor();
        atHome(sari, taken, 1);
        return sari.get("/neo/status/case/letters/" + letter).bytes();
    }

    @Test
    @DisplayName("NEO-35: the address on a letter tells kind, house, day and fingerprint, and nothing of the case")
    void known() {
        Taken taken = taken("neo", "Is it genuine", SARI);
        int letter = laidOut(taken, "complainant-1");
        String address = "/neo/letters/" + column(taken, letter, "code");
        assertThat(text(fetched(taken, letter)).replace(" ", "")).contains(address);

        Visitor.Page page = visitor().get(address);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("main"))
                .contains("13 October 2026", column(taken, letter, "sha256"))
                .contains(lawbook().rulebook("neo").institution().name())
                .doesNotContain(taken.number(), "Sari", "Melati");
        for (String language : new String[] {"id", "ru", "ky"}) {
            assertThat(visitor().get(address + "?lang=" + language).text("main"))
                    .doesNotContain("letter.genuine", "??");
        }
    }

    @Test
    @DisplayName("NEO-35: the very file is genuine; changed, of another letter, of another signer, unsigned are not it")
    void compared() throws IOException {
        Taken taken = taken("neo", "Compare it", SARI);
        int letter = laidOut(taken, "complainant-1");
        int other = laidOut(taken("neo", "Another one", SARI), "complainant-1");
        assertThat(other).isEqualTo(1);
        String address = "/neo/letters/" + column(taken, letter, "code");
        byte[] genuine = fetched(taken, letter);
        byte[] changed = genuine.clone();
        changed[changed.length / 3] ^= 1;
        byte[] unsigned = blank();
        byte[] forged = new PdfSeal(Optional.empty())
                .seal(
                        blank(),
                        HouseKey.fresh(lawbook().rulebook("neo").institution().name(), Instant.EPOCH),
                        Instant.EPOCH);
        Taken second = taken("neo", "The other letter", SARI);
        byte[] another = fetched(second, laidOut(second, "complainant-1"));

        assertThat(presented(address, genuine).text("[role=status]")).startsWith("Genuine");
        assertThat(presented(address, changed).text("[role=status]")).startsWith("Not genuine");
        assertThat(presented(address, another).text("[role=status]")).contains("another letter");
        assertThat(presented(address, forged).text("[role=status]")).startsWith("Not from us");
        assertThat(presented(address, unsigned).text("[role=status]")).contains("bears no signature");
        assertThat(presented(address, "no PDF at all".getBytes(StandardCharsets.UTF_8))
                        .text("[role=status]"))
                .contains("bears no signature");
        Visitor.Page nothing = presented(address, new byte[0]);
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text("#wrong")).contains("Choose the file");
        Visitor.Page large = presented(address, new byte[20 * 1024 * 1024 + 1]);
        assertThat(large.status()).isEqualTo(422);
    }

    private static byte[] blank() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    @DisplayName("An unknown code, a code of another house and no code get the same answer; who guesses on is stopped")
    void unknown() {
        Taken taken = taken("neo", "Unknown letters", SARI);
        String code = column(taken, signed(taken, "complainant-1"), "code");

        Visitor.Page foreign = visitor().get("/dbs/letters/" + code);
        Visitor.Page unknown = visitor().get("/dbs/letters/" + code.substring(1) + "A");
        Visitor.Page none = visitor().get("/dbs/letters/x");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text("main")).contains("We do not know this letter");
        assertThat(unknown.text()).isEqualTo(foreign.text());
        assertThat(none.text()).isEqualTo(foreign.text());
        assertThat(foreign.html().select("main form")).isEmpty();
        Visitor guesser = visitor();
        for (int i = 0; i < 20; i++) {
            guesser.get("/dbs/letters/guess" + i);
        }
        assertThat(guesser.get("/dbs/letters/onemore").status()).isEqualTo(429);
        assertThat(guesser.get("/neo/letters/" + code).status()).isEqualTo(200);
    }
}
