package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.pages.Visitor.Page;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortalPagesTest extends PagesOnTrial {

    @BeforeEach
    void aWorkingMorning() {
        time.set("2026-09-07T10:00", "Asia/Jakarta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kreditpro", "neo", "dbs", "sub", "alma"})
    @DisplayName("KP-9: every form links the procedure above its first field")
    void formLinksProcedureFirst(String institution) {
        Page form = visitor().get("/" + institution + "/complaint");

        var firstLink = form.html().selectFirst("main a, main input:not([type=hidden])");

        assertThat(firstLink).isNotNull();
        assertThat(firstLink.attr("href")).isEqualTo("/" + institution);
        assertThat(visitor().get("/" + institution).status()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "NEO-38: the procedure is told from the rulebook: terms with source, extension, confidentiality, no fee")
    void neoProcedure() {
        String page = visitor().get("/neo").text();

        assertThat(page)
                .contains("Response – oral You get our answer within 5 working days of the day it reaches us."
                        + " If we need longer, we ask you to put it in writing")
                .contains(
                        "Response – written You get our answer within 10 working days of the day we have all documents"
                                + " we need. We may extend this by up to 10 working days; we then tell you in writing before"
                                + " the time is over.")
                .contains("The institution's documents need special research")
                .contains("(Neo procedure on written complaints)")
                .contains("Supervision by Bank Indonesia and OJK")
                .contains("It costs you nothing.")
                .contains("Keep your originals.");
    }

    @Test
    @DisplayName(
            "DBS-5, DBS-6, DBS-15: numbers stand as given, the telephone is always open, Bank Indonesia is no ground")
    void dbsProcedure() {
        Page page = visitor().get("/dbs");

        assertThat(page.text())
                .contains("0804 1500 327")
                .contains("1500327")
                .contains("+6221 29852800")
                .contains("Telephone (Customer Centre)")
                .contains("Supervision by OJK")
                .doesNotContain("Bank Indonesia");
        assertThat(page.html().select("a[href=tel:+622129852800]").text()).isEqualTo("+6221 29852800");
        assertThat(page.html().select("a[href^=tel]")).hasSize(1);
    }

    @Test
    @DisplayName(
            "KP-18, KP-19: the opening hours are told, and what arrives after hours counts as received at the next opening")
    void afterHours() {
        time.set("2026-09-04T17:30", "Asia/Jakarta");
        Visitor visitor = visitor();

        assertThat(visitor.get("/kreditpro").text()).contains("We are open Monday to Friday, 09:00 to 17:00");
        Page confirmation = complain(visitor, "kreditpro", "After hours");

        assertThat(confirmation.text("main .facts"))
                .contains("Received on Mon 7 Sep 2026")
                .contains("Registered Fri 4 Sep 2026, 17:30");
    }

    @Test
    @DisplayName(
            "NEO-33, NEO-34: the confirmation gives number, day, officer, contact, secret and last day; both open the status")
    void confirmationAndStatus() {
        Visitor visitor = visitor();

        Page confirmation = complain(visitor, "neo", "Charged twice");

        assertThat(confirmation.path()).isEqualTo("/neo/confirmation");
        assertThat(number(confirmation)).matches("NEO/2026/\\d{6}");
        assertThat(secret(confirmation)).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        assertThat(confirmation.text())
                .contains("Received on Mon 7 Sep 2026")
                .contains("Received by Complaint unit of Bank Neo Commerce")
                .contains("Response: by Mon 21 Sep 2026 (Neo procedure on written complaints)");
        assertThat(confirmation.header("Cache-Control")).contains("no-store");

        Page status = opened(visitor(), "neo", confirmation);

        assertThat(status.text("h1")).isEqualTo("Complaint " + number(confirmation));
        assertThat(status.text())
                .contains("It is in our register")
                .contains("Charged twice")
                .contains("Mon 21 Sep 2026")
                .contains("running");
        assertThat(visitor.get("/neo/confirmation").text())
                .as("shown once")
                .doesNotContain(secret(confirmation))
                .contains("This page was shown once");
    }

    @Test
    @DisplayName("NEO-34: a wrong number and a wrong secret get the same answer")
    void wrongNumberAndWrongSecret() {
        Page confirmation = complain(visitor(), "neo", "Kept secret");
        Visitor stranger = visitor();

        Page wrongSecret = stranger.form(stranger.get("/neo/status"), "main form")
                .with("number", number(confirmation))
                .with("secret", "AAAA-BBBB-CCCC-DDDD")
                .send();
        Page wrongNumber = stranger.form(stranger.get("/neo/status"), "main form")
                .with("number", "NEO/2026/999999")
                .with("secret", secret(confirmation))
                .send();

        assertThat(wrongSecret.status()).isEqualTo(422);
        assertThat(wrongNumber.status()).isEqualTo(422);
        assertThat(wrongNumber.text().replace("NEO/2026/999999", number(confirmation)))
                .isEqualTo(wrongSecret.text())
                .contains("We do not find this complaint");
        assertThat(stranger.get("/neo/status/case").path()).isEqualTo("/neo/status");
    }

    @Test
    @DisplayName(
            "NEO-30, ALMA-14: what is missing is told in a summary, linked to its field, with the rule; nothing is stored")
    void whatIsMissing() {
        Visitor visitor = visitor();
        long before = entries("alma");

        Page mend = visitor.form(visitor.get("/alma/complaint"), "main form").send();

        assertThat(mend.status()).isEqualTo(422);
        assertThat(mend.html().title()).startsWith("Error: ");
        assertThat(mend.html().select("#wrong li").eachText())
                .contains(
                        "The subject is missing: say what it is about.",
                        "What happened is missing.",
                        "The name is missing. (Alma procedure on the contents of an appeal)",
                        "The postal address is missing. (Alma procedure on the contents of an appeal)",
                        "A telephone number or an e-mail address is missing."
                                + " (Alma procedure on the contents of an appeal)",
                        "The signature is missing: tick the declaration."
                                + " (Alma procedure on the contents of an appeal)");
        for (var link : mend.html().select("#wrong a")) {
            assertThat(mend.html().select(link.attr("href"))).as(link.text()).hasSize(1);
        }
        var subject = mend.html().selectFirst("#subject");
        assertThat(subject).isNotNull();
        assertThat(subject.attr("aria-invalid")).isEqualTo("true");
        assertThat(mend.html().getElementById(subject.attr("aria-describedby").split(" ")[1]))
                .isNotNull();
        assertThat(entries("alma")).isEqualTo(before);
    }

    @Test
    @DisplayName("DBS-3, KP-5: a person who is not a customer is taken at KreditPro and told at DBS, with the rule")
    void notACustomer() {
        Visitor visitor = visitor();

        Page taken = filled(visitor, "kreditpro", "Calls at night")
                .with("c0-kinds", "reporter")
                .with("c0-address", "")
                .with("c0-customer-number", "")
                .send();
        Page told = filled(visitor, "dbs", "Calls at night")
                .with("c0-kinds", "reporter")
                .send();

        assertThat(number(taken)).startsWith("KREDITPRO/");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text("#wrong"))
                .contains("does not take complaints from this kind of person")
                .contains("DBS");
        assertThat(visitor.get("/dbs/complaint").html().select("[name=c0-kinds][value=reporter]"))
                .isEmpty();
    }

    @Test
    @DisplayName("KP-4: one person may be lender and borrower")
    void lenderAndBorrower() {
        Visitor visitor = visitor();

        Page confirmation = filled(visitor, "kreditpro", "Both")
                .with("c0-kinds", "lender", "borrower")
                .send();

        Page atWork = openCase(signedIn("pages-kp", "kreditpro"), casePath(confirmation));
        assertThat(atWork.text()).contains("Sari Wening Lender Borrower");
    }

    @Test
    @DisplayName("ALMA-48: several complainants, added and removed without scripts, keep their order")
    void severalComplainants() {
        Visitor visitor = visitor();
        Page two = filled(visitor, "alma", "Together")
                .with("c0-kinds", "group")
                .with("add", "1")
                .send();
        assertThat(two.html().select(".person")).hasSize(2);
        assertThat(two.html().select("[name=c0-name]").val()).isEqualTo("Sari Wening");
        Page three = visitor.form(two, "main form")
                .with("c1-name", "Aibek Uulu")
                .with("add", "1")
                .send();
        Page again = visitor.form(three, "main form")
                .with("c2-name", "Taken out again")
                .with("remove", "2")
                .send();

        Page confirmation = visitor.form(again, "main form")
                .with("c1-address", "Chuy 1, Bishkek")
                .with("c1-phone", "+996 555 010 101")
                .send();

        Page atWork = openCase(signedIn("pages-alma", "alma"), casePath(confirmation));
        assertThat(atWork.html()
                        .select("section[aria-labelledby=complainants] strong")
                        .eachText())
                .containsExactly("Sari Wening", "Aibek Uulu");
    }

    @Test
    @DisplayName("NEO-31, NEO-32: documents come as copies unless they are said to be originals, and none is required")
    void copiesAndOriginals() {
        Visitor visitor = visitor();

        Page confirmation = filled(visitor, "neo", "With documents")
                .document("copies", "C:\\scans\\receipt.pdf", "a copy")
                .document("originals", "statement\u202Efdp.eml", "an original")
                .send();

        assertThat(confirmation.text("main .facts")).contains("Documents 2");
        assertThat(opened(visitor(), "neo", confirmation).text())
                .contains("receipt.pdf (6 B, copy)")
                .contains("statementfdp.eml (11 B, original)")
                .doesNotContain("C:");
    }

    @Test
    @DisplayName("The same form sent twice is registered once; other contents under its key are told, not stored")
    void sentTwice() {
        Visitor visitor = visitor();
        Page blank = visitor.get("/neo/complaint");
        String key = blank.html().select("[name=request]").val();

        Page first =
                filled(visitor, "neo", "Clicked twice").with("request", key).send();
        Page second =
                filled(visitor, "neo", "Clicked twice").with("request", key).send();
        Page other =
                filled(visitor, "neo", "Something else").with("request", key).send();

        assertThat(number(second)).isEqualTo(number(first));
        assertThat(secret(second)).isEqualTo(secret(first));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("#wrong")).contains("This form was sent before with other contents");
    }

    @Test
    @DisplayName("KP-30: emoji, other scripts and markup come back as they were written, and as text")
    void hostileText() {
        Visitor visitor = visitor();
        String subject = "😡 Төлөм <script>alert(1)</script> ${7*7} __${7*7}__ 'x' \"y\"";

        Page confirmation = filled(visitor, "neo", subject)
                .with("c0-name", "<img src=x onerror=alert(1)>")
                .send();

        Page status = opened(visitor(), "neo", confirmation);
        assertThat(status.html().select("section[aria-labelledby=yours] h3").text())
                .isEqualTo(subject);
        Page atWork = openCase(signedIn("pages-neo", "neo"), casePath(confirmation));
        assertThat(atWork.text()).contains(subject).contains("<img src=x onerror=alert(1)>");
        assertThat(status.html().select("main script, main img")).isEmpty();
        assertThat(atWork.html().select("main script, main img")).isEmpty();
    }

    @Test
    @DisplayName("SUB-24, KP-22: an amount is read in every usual spelling and written as in Indonesia")
    void money() {
        Visitor visitor = visitor();

        Page confirmation = filled(visitor, "sub", "Half a billion")
                .with("loss-amount", "Rp 500.000.000,00")
                .with("loss-description", "Sleepless nights")
                .send();
        Page unreadable =
                filled(visitor, "sub", "No amount").with("loss-amount", "much").send();

        assertThat(opened(visitor(), "sub", confirmation).text()).contains("Loss Rp 500.000.000,00");
        assertThat(openCase(signedIn("pages-sub", "sub"), casePath(confirmation))
                        .text())
                .contains("Rp 500.000.000,00")
                .contains("Sleepless nights");
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.text("#wrong")).contains("This is no amount of money");
        assertThat(unreadable.html().select("#loss-amount").val()).isEqualTo("much");
    }

    @ParameterizedTest
    @CsvSource({
        "id, Cara Bank Neo Commerce menangani pengaduan, 'Tanggapan – tertulis'",
        "ru, Как Bank Neo Commerce рассматривает обращения, 'Ответ – письменное'",
        "ky, Bank Neo Commerce кайрылууларды кандай карайт, 'Жооп – жазуу жүзүндө'",
        "en, How Bank Neo Commerce handles complaints, 'Response – written'",
        "fr, How Bank Neo Commerce handles complaints, 'Response – written'"
    })
    @DisplayName("Pages speak the browser's language, or English")
    void languages(String language, String heading, String term) {
        Page page = visitor(language).get("/neo");

        assertThat(page.text("h1")).isEqualTo(heading);
        assertThat(page.text()).contains(term);
        assertThat(page.html().select("html").attr("lang")).isEqualTo(language.equals("fr") ? "en" : language);
    }

    @Test
    @DisplayName("A chosen language stays, also on the form, its errors and the pages that do not exist")
    void chosenLanguage() {
        Visitor visitor = visitor("en");

        visitor.get("/neo?lang=id");
        Page form = visitor.form(visitor.get("/neo/complaint"), "main form").send();

        assertThat(form.text("#wrong")).contains("Pokok pengaduan belum diisi.");
        assertThat(visitor.get("/neo/nowhere").text("h1")).isEqualTo("Halaman ini tidak ada");
        assertThat(visitor.get("/neo?lang=xx").text("h1")).isEqualTo("Cara Bank Neo Commerce menangani pengaduan");
        Page confirmation = complain(visitor, "neo", "Dalam bahasa Indonesia");
        assertThat(confirmation.text())
                .contains("Senin, 7 September 2026")
                .contains("Unit pengaduan Bank Neo Commerce");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id", "ru", "ky"})
    @DisplayName("No page shows the name of a text instead of the text")
    void nothingUntranslated(String language) {
        Visitor visitor = visitor(language);
        Page confirmation = complain(visitor, "alma", "Words " + language);
        for (Page page : List.of(
                visitor.get("/"),
                visitor.get("/alma"),
                visitor.get("/kreditpro"),
                visitor.form(visitor.get("/alma/complaint"), "main form").send(),
                confirmation,
                opened(visitor, "alma", confirmation),
                visitor.get("/nowhere/at/all"))) {
            assertThat(page.html().html())
                    .as(page.path())
                    .doesNotContain("??")
                    .doesNotContainPattern("[>\"](form|status|mend|clock|procedure|state-title)\\.[a-z-]+[<\"]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/neo", "/alma/complaint", "/neo/status", "/sign-in", "/nowhere"})
    @DisplayName(
            "No page needs a script or carries one inline, and the content policy forbids both scripts and styles inline")
    void contentPolicy(String path) {
        Page page = visitor().get(path);

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("style-src 'self'")
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.html().select("script:not([src]), style, [style]")).isEmpty();
        assertThat(page.html().getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(attribute -> attribute.getKey().toLowerCase(Locale.ROOT))
                        .filter(name -> name.startsWith("on")))
                .isEmpty();
    }

    @Test
    @DisplayName("A document that is too large is told beside its field, and the text stays")
    void tooLarge() {
        Page mend = filled(visitor(), "neo", "Large scan")
                .document("copies", "scan.tiff", "x".repeat(21 * 1024 * 1024))
                .send();

        assertThat(mend.status()).isEqualTo(422);
        assertThat(mend.text("#wrong")).contains("larger than 20 MB");
        assertThat(mend.html().select("#subject").val()).isEqualTo("Large scan");
    }

    @Test
    @DisplayName(
            "Documents that are too large together are told as a page in the reader's language, not as a broken line")
    void muchTooLarge() {
        Visitor visitor = visitor("id");

        Page told = filled(visitor, "neo", "Whole archive")
                .document("copies", "archive.zip", "x".repeat(53 * 1024 * 1024))
                .send();

        assertThat(told.status()).isEqualTo(413);
        assertThat(told.text("h1")).isEqualTo("Dokumen Anda terlalu besar");
    }

    @Test
    @DisplayName("There is no page of an institution that nobody knows")
    void unknownInstitution() {
        assertThat(visitor().get("/nobank").status()).isEqualTo(404);
        assertThat(visitor().get("/nobank/complaint").status()).isEqualTo(404);
        assertThat(visitor().get("/nobank/status").text("h1")).isEqualTo("There is no such page");
    }

    private long entries(String institution) {
        return jdbc.sql("select count(*) from register_entry where institution = :institution")
                .param("institution", institution)
                .query(Long.class)
                .single();
    }
}
