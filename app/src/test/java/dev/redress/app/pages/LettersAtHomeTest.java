package dev.redress.app.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.letter.paper.PdfSeal;
import dev.redress.app.letter.paper.SealCheck;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("NEO-35: complainants keep the letters that went to them")
class LettersAtHomeTest extends SignedLetters {

    @BeforeEach
    void aWorkingMorning() {
        time.set("2026-10-12T10:00", "Asia/Jakarta");
    }

    @Test
    @DisplayName("NEO-35: what is fetched on the portal is byte for byte what was signed")
    void sameBytes() {
        Taken taken = taken("neo", "Letters at home", SARI);
        Visitor sari = visitor();
        assertThat(atHome(sari, taken, 1).text()).doesNotContain("Our letters to you");
        int letter = signed(taken, "complainant-1");
        assertThat(sari.get("/neo/status/case").text()).doesNotContain("Our letters to you");
        assertThat(sari.get("/neo/status/case/letters/" + letter).status()).isEqualTo(404);
        done(post(keeper("neo"), taken.letters() + "/" + letter + "/sending", "{\"means\": \"portal\"}"));

        Visitor.Page home = sari.get("/neo/status/case");
        String link = home.html().selectFirst("#letters ~ .table-box a").attr("href");
        Visitor.Page file = sari.get(link);

        assertThat(home.text("section:has(#letters)")).contains("Our letters to you", "Mon 12 Oct 2026");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("attachment", "-" + letter + "-acknowledgement.pdf");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        assertThat(sha256(file.bytes())).isEqualTo(column(taken, letter, "sha256"));
        assertThat(PdfSeal.verify(file.bytes())).isInstanceOf(SealCheck.Intact.class);
        assertThat(text(file.bytes())).contains(taken.number());
        for (String language : new String[] {"id", "ru", "ky"}) {
            assertThat(sari.get("/neo/status/case?lang=" + language).text()).doesNotContain("??", "status.letters");
        }
    }

    @Test
    @DisplayName("ALMA-48: of several complainants none sees or fetches the letter of another")
    void notAnothers() {
        Taken taken = taken("testland", "Letters of several", """
                {"kinds": ["group"], "name": "First One", "address": "1 Onestreet", "email": "one@x.example",
                 "phone": "1", "signed": true},
                {"kinds": ["group"], "name": "Second Two", "address": "2 Twostreet", "email": "two@x.example",
                 "phone": "2", "signed": true}""");
        int letter = laidOut(taken, "complainant-1");
        Visitor first = visitor();
        Visitor second = visitor();

        assertThat(atHome(first, taken, 1).text()).contains("Our letters to you");
        assertThat(atHome(second, taken, 2).text()).doesNotContain("Our letters to you");
        assertThat(first.get("/testland/status/case/letters/" + letter).status())
                .isEqualTo(200);
        assertThat(second.get("/testland/status/case/letters/" + letter).status())
                .isEqualTo(404);
        assertThat(visitor().get("/testland/status/case/letters/" + letter).status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("ALMA-46: what went with a letter is fetched beside it, by the addressee alone")
    void enclosures() {
        Taken taken = taken("testland", "Letters with minutes", """
                {"kinds": ["group"], "name": "First One", "address": "1 Onestreet", "email": "one@x.example",
                 "phone": "1", "signed": true},
                {"kinds": ["group"], "name": "Second Two", "address": "2 Twostreet", "email": "two@x.example",
                 "phone": "2", "signed": true}""");
        String place = "/workbench" + taken.path();
        Visitor author = signedIn("author-of-enclosures", "testland");
        author.form(author.get(place), "form[action$=opening]")
                .with("purpose", "settlement")
                .send();
        author.form(author.get(place + "/letters/new?kind=acknowledgement"), "form[enctype]")
                .document("copies", "minutes.txt", "What was said.")
                .with("certified", "added")
                .send();
        String keeper = keeper("testland");
        opened(keeper, "/api/institutions/testland" + taken.path());
        done(post(keeper, taken.letters() + "/1/presentation", "{}"));
        done(post(keeper, taken.letters() + "/1/signature", "{\"version\": 1}"));
        done(post(keeper, taken.letters() + "/1/sending", "{\"means\": \"portal\"}"));

        Visitor first = visitor();
        Visitor.Page home = atHome(first, taken, 1);
        String link = home.html()
                .selectFirst("#letters ~ .table-box a[href*=enclosures]")
                .attr("href");
        Visitor second = visitor();
        atHome(second, taken, 2);

        assertThat(home.text("section:has(#letters)")).contains("minutes.txt (certified copy)");
        assertThat(new String(first.get(link).bytes(), UTF_8)).isEqualTo("What was said.");
        assertThat(first.get(link).header("Content-Disposition")).contains("attachment", "minutes.txt");
        assertThat(second.get(link).status()).isEqualTo(404);
        assertThat(first.get(link.substring(0, link.lastIndexOf('/') + 1) + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }
}
