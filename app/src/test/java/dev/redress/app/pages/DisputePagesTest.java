package dev.redress.app.pages;

import static dev.redress.app.pages.PagesTest.fit;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** After the answer, on the workbench: without scripts, and in a real browser at a desk and on a phone. */
class DisputePagesTest extends PagesOnTrial {

    private static final Path SEEN = Path.of("target", "screenshots");

    /** Answered on Tue 1 September 2026; today is Thu 3 September. */
    private String answered(String login) {
        time.set("2026-08-24T10:00", "Asia/Jakarta");
        String path = casePath(complain(visitor(), "neo", "Card kept"));
        String api = "/api/institutions/neo" + path.substring("/workbench".length());
        String token = token(staff(login, "neo"));
        done(post(token, api + "/assignment", "{\"unit\":\"complaint-unit\",\"handler\":\"omar\"}"));
        time.set("2026-09-01T10:00", "Asia/Jakarta");
        done(post(token, api + "/response", """
                {"outcome":"explanation","reasons":"Because","executor":"Budi","executorContact":"1500",
                 "letterOn":"2026-09-01","language":"en","nextRemedies":"OJK"}"""));
        done(post(token, api + "/response-dispatch", "{\"means\":\"email\",\"dispatchedOn\":\"2026-09-01\"}"));
        time.set("2026-09-03T10:00", "Asia/Jakarta");
        return path;
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static Visitor.Page sent(Visitor.Sending form) {
        Visitor.Page page = form.send();
        assertThat(page.status()).as(page.text("main")).isEqualTo(200);
        return page;
    }

    @Test
    @DisplayName(
            "NEO-10, NEO-12, NEO-23, NEO-28: from the reaction to the minutes by forms, with each refusal beside its form")
    void byForms() {
        String path = answered("dispute-pages");
        Visitor staff = signedIn("dispute-pages", "neo");
        openCase(staff, path);
        Visitor.Page page = staff.get(
                staff.get(path).html().select("aside a[href$=/dispute]").attr("href"));
        assertThat(page.text("#impossible + ul"))
                .containsIgnoringCase("Raise the dispute")
                .contains("Not on record");
        assertThat(page.html().select("#impossible + ul > li").stream()
                        .map(it -> it.select(".soft, .source").text()))
                .doesNotHaveDuplicates();

        page = sent(staff.form(page, "#response-rejection form").with("reason", "It was not me."));
        assertThat(page.text("main")).contains("On record").contains("It was not me.");
        page = sent(staff.form(page, "#dispute form").with("triggers", "rejected"));
        assertThat(page.text("main")).contains("NEO-D/2026/").contains("Not yet known");
        page = sent(staff.form(page, "#loss form")
                .with("material.0.amount", "1000000")
                .with("material.1.amount", ""));
        page = sent(staff.form(page, "#elements form").with("element", "direct").with("answer", "yes"));
        page = sent(staff.form(page, "#papers form")
                .with("paper", "stamped-statement")
                .with("original", "true")
                .with("marks", "signed", "duty-stamped"));
        assertThat(page.text("main")).contains("the paper itself");

        // the gates are asked for the one addressee that is chosen
        assertThat(page.html().select("#ways-addressee option").eachAttr("value"))
                .containsExactly("", "ojk-board", "ojk-office");
        assertThat(page.text("#way-ojk-facilitation")).contains("No addressee is chosen");
        Visitor.Page asked = staff.get(path + "/dispute?addressee=ojk-board");
        assertThat(asked.text("#way-ojk-facilitation"))
                .contains("The application goes to one addressee")
                .doesNotContain("No addressee is chosen");
        assertThat(asked.html().select("#ways-addressee option[selected]").val())
                .isEqualTo("ojk-board");

        // a gate that is not open tells why, beside its form
        Visitor.Page shut = staff.form(page, "#referral form")
                .with("forum", "ojk-facilitation")
                .with("addressee", "ojk-office")
                .send();
        assertThat(shut.status()).isEqualTo(422);
        assertThat(shut.text("#referral-refused")).contains("Not complete").contains("Neo procedure");

        // who went to court alone
        page = sent(staff.form(page, "#filing form").with("forum", "court").with("notice", "Summons of the court"));
        assertThat(page.text("#proceeding-1")).contains("Court").contains("applied for");
        page = sent(staff.form(page, "#p1-admission form").with("admitted", "true"));
        page = sent(staff.form(page, "#p1-stages form").with("stage", "first-instance"));
        page = sent(staff.form(page, "#p1-meetings form").with("at", "2026-09-10T10:00"));
        page = sent(staff.form(page, "#p1-decision form")
                .with("decision", "granted")
                .with("text", "Pay."));
        assertThat(page.text("#proceeding-1"))
                .contains("Decided")
                .contains("Pay.")
                .contains("Meeting 1");
        page = sent(staff.form(page, "#obligations form")
                .with("proceeding", "1")
                .with("owedBy", "institution")
                .with("what", "Pay")
                .with("dueOn", "2026-09-10"));
        assertThat(staff.get("/workbench/disputes").text("main"))
                .contains("Promise 1")
                .contains("Concluded");
        page = sent(staff.form(page, "#obligation-performance form").with("evidence", "Receipt"));
        page = sent(staff.form(page, "#closure form").with("ground", "carried-out"));
        assertThat(page.text("h1 + span + span")).contains("Closed");

        assertThat(staff.get(path).text("main")).contains("Dispute NEO-D/2026/").contains("Promise 1 carried out");
    }

    @Test
    @DisplayName("check 57, check 60: the pages after the answer are fit for everybody, at a desk and on a phone")
    void fitForEverybody() {
        Assumptions.assumeTrue(Browsers.installed().isPresent());
        String path = answered("dispute-browser");
        String api = "/api/institutions/neo" + path.substring("/workbench".length());
        String token = token(staff("dispute-browser", "neo"));
        done(post(token, api + "/response-rejection", "{\"on\":\"2026-09-03\"}"));
        done(post(token, api + "/dispute", "{\"on\":\"2026-09-03\",\"triggers\":[\"rejected\"]}"));
        done(post(
                token,
                api + "/dispute/filing",
                "{\"forum\":\"laps-mediation\",\"filedOn\":\"2026-09-03\",\"notice\":\"x\"}"));
        String held = api + "/dispute/proceedings/1/";
        done(post(token, held + "admission", "{\"admitted\":true,\"on\":\"2026-09-03\"}"));
        done(post(
                token,
                held + "agreement",
                "{\"clauses\":[\"choice-of-forum\",\"submission-to-rules\"],\"text\":\"Yes\"}"));
        done(post(token, held + "agreement-signature", "{\"signer\":\"customer\",\"on\":\"2026-09-03\"}"));
        done(post(token, held + "agreement-signature", "{\"signer\":\"institution\",\"on\":\"2026-09-03\"}"));
        done(post(token, held + "meetings", "{\"at\":\"2026-09-10T10:00\"}"));
        try (Browsers browsers = Browsers.start(Browsers.installed().orElseThrow());
                BrowserContext context =
                        browsers.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"))) {
            Page page = context.newPage();
            page.setDefaultTimeout(20_000);
            page.navigate(address(link("dispute-browser")));
            page.click("main form button");
            for (int width : List.of(1280, 390)) {
                page.setViewportSize(width, 844);
                look(page, path, "after-case", width);
                look(page, path + "/dispute", "dispute", width);
                look(page, "/workbench/disputes", "disputes", width);
            }
        }
    }

    private void look(Page page, String path, String name, int width) {
        assertThat(java.util.Objects.requireNonNull(page.navigate(address(path)))
                        .status())
                .isEqualTo(200);
        page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
        fit(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " is no wider than " + width)
                .isEqualTo(true);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SEEN.resolve(name + "-" + width + ".png"))
                .setFullPage(true));
    }
}
