package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.pages.Visitor.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StatusPagesTest extends PagesOnTrial {

    @BeforeEach
    void aWorkingMorning() {
        time.set("2026-09-08T10:00", "Asia/Jakarta");
    }

    @Test
    @DisplayName("NEO-36: the complainant sees messages and answers, and never a note among staff")
    void notesStayInside() {
        Page confirmation = complain(visitor(), "neo", "Notes");
        Visitor staff = signedIn("notes-neo", "neo");
        message(staff, confirmation, "internal", "The shop has lied before.");
        message(staff, confirmation, "out", "We have asked the shop.");

        Page status = opened(visitor(), "neo", confirmation);

        assertThat(status.html().html()).contains("We have asked the shop.").doesNotContain("lied before");
    }

    @Test
    @DisplayName(
            "A complainant writes, adds a document and fetches what the institution sent, as a file and nothing else")
    void messagesAndDocuments() {
        Page confirmation = complain(visitor(), "neo", "Letters");
        Visitor staff = signedIn("letters-neo", "neo");
        staff.form(openCase(staff, casePath(confirmation)), "#correspondence-new form")
                .with("direction", "out")
                .with("text", "Attached is your statement.")
                .document("copies", "statement.html", "<script>alert(1)</script>")
                .send();
        Visitor complainant = visitor();
        Page opened = opened(complainant, "neo", confirmation);

        Page written = complainant
                .form(opened, "form[action$=message]")
                .with("text", "Here is the receipt.")
                .document("copies", "receipt.pdf", "paper")
                .send();
        Page document = complainant.get(
                opened.html().select("section[aria-labelledby=messages] a").attr("href"));

        assertThat(written.text())
                .contains("Your message is with your complaint.")
                .contains("receipt.pdf (5 B, copy)");
        assertThat(openCase(staff, casePath(confirmation)).text())
                .contains("From the complainant")
                .contains("Here is the receipt.");
        assertThat(document.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("statement.html");
        assertThat(document.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(document.header("Content-Security-Policy"))
                .contains("sandbox")
                .contains("default-src 'none'");
        assertThat(document.header("Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    @DisplayName("A document of one case cannot be fetched from another")
    void documentsOfOthers() {
        Page mine = complain(visitor(), "neo", "Mine");
        Page theirs = filled(visitor(), "neo", "Theirs")
                .document("copies", "theirs.pdf", "theirs")
                .send();
        Visitor staff = signedIn("documents-neo", "neo");
        String path = openCase(staff, casePath(theirs))
                .html()
                .select("a[href*=documents]")
                .attr("href");
        String id = path.substring(path.lastIndexOf('/') + 1);

        Visitor complainant = visitor();
        opened(complainant, "neo", mine);

        assertThat(staff.get(path).status()).isEqualTo(200);
        assertThat(textsOf(theirs))
                .as("of all that the vault holds of the case, only documents are handed out as documents")
                .hasSizeGreaterThan(3)
                .filteredOn(text ->
                        staff.get(casePath(theirs) + "/documents/" + text).status() == 200)
                .containsExactly(id);
        assertThat(staff.get(casePath(mine) + "/documents/" + id).status()).isEqualTo(404);
        assertThat(complainant.get("/neo/status/case/documents/" + id).status()).isEqualTo(404);
        assertThat(visitor().get("/neo/status/case/documents/" + id).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("A withdrawal needs a second thought, ends the case, and cannot be repeated")
    void withdrawal() {
        Page confirmation = complain(visitor(), "neo", "Changed my mind");
        Visitor complainant = visitor();
        Page opened = opened(complainant, "neo", confirmation);

        Page unsure = complainant.form(opened, "form[action$=withdrawal]").send();
        Page withdrawn = complainant
                .form(unsure, "form[action$=withdrawal]")
                .with("sure", "yes")
                .with("reason", "Settled")
                .send();

        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.text("#wrong")).contains("Tick that you withdraw it.");
        assertThat(withdrawn.text()).contains("It is withdrawn.").contains("You have withdrawn it");
        assertThat(withdrawn.html().select("form[action$=withdrawal]")).isEmpty();
        assertThat(complainant
                        .form(unsure, "form[action$=withdrawal]")
                        .with("sure", "yes")
                        .send()
                        .text("#wrong"))
                .contains("It has ended already");
    }

    @Test
    @DisplayName("Who leaves the page leaves nothing behind")
    void leaving() {
        Page confirmation = complain(visitor(), "neo", "At a library");
        Visitor complainant = visitor();
        Page opened = opened(complainant, "neo", confirmation);

        complainant.form(opened, "form[action$=leaving]").send();

        assertThat(opened.header("Cache-Control")).contains("no-store");
        assertThat(complainant.get("/neo/status/case").path()).isEqualTo("/neo/status");
    }

    @Test
    @DisplayName("A case that one institution has opened is not open at another")
    void oneInstitution() {
        Page confirmation = complain(visitor(), "neo", "Only here");
        Visitor complainant = visitor();
        opened(complainant, "neo", confirmation);

        assertThat(complainant.get("/dbs/status/case").path()).isEqualTo("/dbs/status");
    }

    @Test
    @DisplayName("NEO-4, NEO-5: who was asked to write finds the form with the number of the oral complaint filled in")
    void fromOralToWritten() {
        Visitor staff = signedIn("oral-neo", "neo");
        Page taken = staff.form(staff.get("/workbench/complaints/new"), "main form")
                .with("channel", "telephone")
                .with("subject", "By telephone")
                .with("substance", "Money missing.")
                .with("c0-kinds", "customer")
                .with("c0-name", "Budi")
                .with("c0-address", "Jalan Mawar 1")
                .with("c0-phone", "0812")
                .with("c0-customer-number", "77")
                .send();
        String number = taken.text("h1");
        String secret = taken.text(".secret");
        staff.form(taken, "#written-request form").with("means", "telephone").send();
        Visitor complainant = visitor();

        Page status = complainant
                .form(complainant.get("/neo/status"), "main form")
                .with("number", number)
                .with("secret", secret)
                .send();
        Page form = complainant.get(status.html().select("main .actions a").attr("href"));
        Page written = complainant
                .form(form, "main form")
                .with("subject", "In writing")
                .with("substance", "Money missing since Monday.")
                .with("c0-kinds", "customer")
                .with("c0-name", "Budi")
                .with("c0-address", "Jalan Mawar 1")
                .with("c0-phone", "0812")
                .with("c0-customer-number", "77")
                .send();

        assertThat(status.text()).contains("Please put it in writing");
        assertThat(form.html().select("#continues").val()).isEqualTo(number);
        assertThat(number(written)).startsWith("NEO/2026/");
        Page old = complainant.get("/neo/status/case");
        assertThat(old.text()).contains("It goes on in your written complaint").contains(number(written));
    }

    @Test
    @DisplayName("A number that nobody has is told beside its field")
    void continuesNothing() {
        Page mend = filled(visitor(), "neo", "Wrong number")
                .with("continues", "NEO/2019/000001")
                .send();

        assertThat(mend.status()).isEqualTo(422);
        assertThat(mend.html().select("#wrong a[href=#continues]").text())
                .isEqualTo("There is no complaint with this number. Check it, or leave the field empty.");
    }

    private List<String> textsOf(Page confirmation) {
        return jdbc.sql("""
                        select v.text_id::text from vault v
                        join register_entry e on e.institution = v.institution and e.case_id = v.case_id
                        where e.printed = :printed
                        """)
                .param("printed", number(confirmation))
                .query(String.class)
                .list();
    }

    private static void message(Visitor staff, Page confirmation, String direction, String text) {
        Page sent = staff.form(openCase(staff, casePath(confirmation)), "#correspondence-new form")
                .with("direction", direction)
                .with("text", text)
                .send();
        assertThat(sent.text("main")).contains(text);
    }
}
