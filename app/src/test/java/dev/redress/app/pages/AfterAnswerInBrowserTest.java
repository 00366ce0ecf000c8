package dev.redress.app.pages;

import static dev.redress.app.pages.PagesTest.fit;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.redress.app.handling.Handling;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.letter.LetterRounds;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.app.testing.Answering;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;

/** The page after the answer in a real browser, in four languages, at a desk and on a phone. */
@EnabledIf("aBrowserIsInstalled")
class AfterAnswerInBrowserTest extends PagesOnTrial {

    private static final Path SEEN = Path.of("target", "screenshots");

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static Browsers browsers;

    @Autowired
    private Handling handling;

    @Autowired
    private LetterRounds rounds;

    @Autowired
    private RegisterNumbers numbers;

    @Autowired
    private CaseLaw law;

    static boolean aBrowserIsInstalled() {
        return Browsers.installed().isPresent();
    }

    @BeforeAll
    static void startBrowser() {
        browsers = Browsers.start(Browsers.installed().orElseThrow());
    }

    @AfterAll
    static void stopBrowser() {
        browsers.close();
    }

    @Test
    @DisplayName("X-7: where one can go is fit for everybody, in four languages, at a desk and on a phone")
    void fitForEverybody() {
        time.set("2026-10-12T10:00", "Asia/Bishkek");
        Visitor complainant = visitor();
        Visitor.Page confirmation = complain(complainant, "testland", "Browser after");
        new Answering(handling, rounds, law)
                .answer(
                        numbers.byNumber("testland", number(confirmation)).orElseThrow(),
                        Answering.hands(
                                staff("writes-testland", "testland"),
                                staff("checks-testland", "testland"),
                                staff("signs-testland", "testland")),
                        "explanation",
                        Optional.empty());
        opened(complainant, "testland", confirmation);
        Visitor.Page after = complainant.get("/testland/status/case/after");
        complainant.form(after, "#objecting form").with("objection", "No.").send();
        try (BrowserContext context =
                browsers.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"))) {
            Page page = context.newPage();
            page.navigate(address("/testland/status"));
            page.fill("#number", number(confirmation));
            page.fill("#secret", secret(confirmation));
            page.click("main form button");
            for (String language : List.of("en", "id", "ru", "ky")) {
                for (int width : List.of(1280, 390)) {
                    page.setViewportSize(width, 844);
                    look(page, "/testland/status/case/after?lang=" + language, "after-" + language, width);
                }
            }
            look(page, "/testland/status/case?lang=en", "after-status", 390);
        }
    }

    @Test
    @DisplayName(
            "X-7: what the complainant says and gives is fit for everybody, in four languages, at a desk and on a phone")
    void formsFitForEverybody() {
        time.set("2026-10-12T10:00", "Asia/Jakarta");
        Visitor complainant = visitor();
        Visitor.Page confirmation = complain(complainant, "neo", "Browser says");
        new Answering(handling, rounds, law)
                .answer(
                        numbers.byNumber("neo", number(confirmation)).orElseThrow(),
                        Answering.hands(
                                staff("writes-neo", "neo"), staff("checks-neo", "neo"), staff("signs-neo", "neo")),
                        "explanation",
                        Optional.empty());
        opened(complainant, "neo", confirmation);
        Visitor.Page after = complainant
                .form(complainant.get("/neo/status/case/after"), "#rejection form")
                .send();
        complainant
                .form(after, "#giving form")
                .with("paper", "stamped-statement")
                .with("original", "yes")
                .document("copies", "statement.pdf", "%PDF-1.4")
                .send();
        try (BrowserContext context =
                browsers.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"))) {
            Page page = context.newPage();
            page.navigate(address("/neo/status"));
            page.fill("#number", number(confirmation));
            page.fill("#secret", secret(confirmation));
            page.click("main form button");
            for (String language : List.of("en", "id", "ru", "ky")) {
                for (int width : List.of(1280, 390)) {
                    page.setViewportSize(width, 844);
                    look(page, "/neo/status/case/after?lang=" + language, "say-" + language, width);
                }
            }
            page.navigate(address("/neo/status/case/after?lang=en"));
            page.click("#saying summary");
            page.fill("#loss-actual", "much");
            page.click("#saying button");
            fit(page);
            assertThat(page.locator("#loss-actual-wrong").isVisible()).isTrue();
            page.click("#filing summary");
            assertThat(page.locator("#filing button").isVisible()).isTrue();
        }
    }

    private void look(Page page, String path, String name, int width) {
        page.navigate(address(path));
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
