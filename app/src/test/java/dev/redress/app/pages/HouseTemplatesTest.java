package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An institution words its letters itself: one proposes, another approves")
class HouseTemplatesTest extends SignedLetters {

    private static final String PAGE = "/workbench/templates/acknowledgement/en";
    private static final String FORM = "form[action$=/en]";

    @BeforeEach
    void aWorkingMorning() {
        time.set("2026-10-16T10:00", "Asia/Jakarta");
    }

    private static String wording(Visitor.Page page) {
        return page.html().selectFirst("#text").wholeText();
    }

    private static Visitor.Page proposed(Visitor author, String text) {
        return author.form(author.get(PAGE), FORM).with("text", text).send();
    }

    @Test
    @DisplayName("X-8: a wording is used from its approval on; letters written before keep theirs")
    void fromApprovalOn() {
        Visitor author = signedIn("words-author", "sub");
        Visitor approver = signedIn("words-approver", "sub");
        String shipped = wording(author.get(PAGE));
        Taken before = taken("sub", "Worded before", SARI);
        int first = laidOut(before, "complainant-1");

        Visitor.Page waits =
                proposed(author, shipped.replace("\n\n#", "\n\nOur own & <words> for {register-number}.\n\n#"));

        assertThat(waits.text()).contains("Proposed as version 1", "Somebody else approves what you proposed");
        assertThat(waits.html().select("form[action$=approval]")).isEmpty();
        assertThat(waits.text("ins")).contains("Our own & <words> for");
        assertThat(author.formTo(waits, PAGE + "/1/approval").send().status()).isEqualTo(403);
        assertThat(letterText(before, first)).doesNotContain("Our own");
        assertThat(author.get("/workbench/templates").text()).contains("1 proposal waits");

        Visitor.Page approved =
                approver.form(approver.get(PAGE), "form[action$=approval]").send();

        assertThat(approved.text()).contains("Version 1 is in force", "approved by Name of words-approver");
        assertThat(approver.get("/workbench/templates").text())
                .contains("by Name of words-author, approved by Name of words-approver");
        Taken after = taken("sub", "Worded after", SARI);
        assertThat(letterText(after, laidOut(after, "complainant-1")))
                .contains("Our own & <words> for " + after.number());
        assertThat(letterText(before, first)).doesNotContain("Our own");
        assertThat(approver.formTo(approved, PAGE + "/1/rejection").send().status())
                .isEqualTo(409);
    }

    private String letterText(Taken taken, int letter) {
        Visitor sari = visitor();
        atHome(sari, taken, 1);
        return text(sari.get("/sub/status/case/letters/" + letter).bytes());
    }

    @Test
    @DisplayName("check 17: lines of attack are refused with line and column, or stand as text; nothing computes")
    void injection() throws IOException {
        Visitor author = signedIn("words-attacker", "sub");
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/letters/injection.txt")).stream()
                .filter(line -> line.contains("{") && !line.contains("{{"))
                .limit(40)
                .toList();
        String shipped = wording(author.get(PAGE));
        int refused = 0;
        for (String line : lines) {
            Visitor.Page page = author.form(author.get(PAGE), FORM)
                    .with("text", shipped + "\n" + line + "\n")
                    .send();
            if (page.status() == 422) {
                refused++;
                assertThat(page.text(".summary")).containsPattern("Line \\d+, column \\d+");
                assertThat(wording(page).replace("\r", "")).contains(line.strip());
            }
            assertThat(page.status()).as(line).isIn(200, 422);
        }
        assertThat(refused).isGreaterThan(lines.size() / 2);
        assertThat(jdbc.sql(
                                "select count(*) from house_template where institution = 'sub' and approved_by = 'words-attacker'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("X-8: a wording without a part that the rule demands is refused, with rule and source")
    void partsDemanded() {
        Visitor author = signedIn("words-careless", "sub");
        String shipped = wording(author.get(PAGE));

        Visitor.Page refused = proposed(author, shipped.replace("{register-number}", "a number"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".summary")).contains("register number", "letters");
        assertThat(wording(refused)).contains("a number");
        Visitor.Page same = proposed(author, shipped);
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.text(".summary")).contains("in force already");
    }

    @Test
    @DisplayName("A wording is looked at on an invented case and on one that was opened, as text and as PDF")
    void preview() {
        Visitor author = signedIn("words-looker", "sub");
        Taken taken = taken("sub", "Looked at", SARI);
        Visitor.Page page = author.get(PAGE);
        String text = wording(page) + "\nHello {register-number}.\n";

        Visitor.Page invented = looked(author, "preview", text, "");
        Visitor.Page closed = looked(author, "preview", text, taken.number());
        Visitor.Page unknown = looked(author, "preview", text, "SUB/1999/000001");
        openCase(author, "/workbench" + taken.path());
        Visitor.Page real = looked(author, "preview", text, taken.number());
        Visitor.Page pdf = looked(author, "print", text, taken.number());

        assertThat(invented.text(".plain-letter")).contains("Hello EXAMPLE/0000/000000.");
        assertThat(closed.status()).isEqualTo(422);
        assertThat(closed.text(".summary")).isEqualTo(unknown.text(".summary"));
        assertThat(real.text(".plain-letter")).contains("Hello " + taken.number() + ".");
        assertThat(text(pdf.bytes())).contains("Hello " + taken.number() + ".", "Draft, not signed");
        assertThat(wording(real)).contains("Hello {register-number}.");
    }

    private static Visitor.Page looked(Visitor author, String how, String text, String number) {
        return author.formTo(author.get(PAGE), PAGE + "/" + how)
                .with("text", text)
                .with("number", number)
                .send();
    }

    @Test
    @DisplayName("Who may neither propose nor approve does not even look; a proposal is taken away by its author alone")
    void powers() {
        Visitor author = signedIn("words-own", "dbs");
        String page = "/workbench/templates/refusal/en";
        String shipped = wording(author.get(page));
        author.form(author.get(page), FORM).with("text", shipped + "\nMore.\n").send();
        Visitor.Page taken =
                author.form(author.get(page), "form[action$=rejection]").send();

        assertThat(taken.text()).contains("taken back");
        assertThat(author.get("/workbench/templates/refusal/ru").status()).isEqualTo(404);
        assertThat(author.get("/workbench/templates/no-such/en").status()).isEqualTo(422);
        assertThat(visitor().get("/workbench/templates").path()).isEqualTo("/sign-in");
    }
}
