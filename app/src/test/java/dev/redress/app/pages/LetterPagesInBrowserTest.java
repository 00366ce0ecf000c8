package dev.redress.app.pages;

import static dev.redress.app.pages.PagesTest.fit;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The pages on letters and papers of the house in a real browser, at a desk and on a phone. */
@EnabledIf("aBrowserIsInstalled")
class LetterPagesInBrowserTest extends SignedLetters {

    private static final Path SEEN = Path.of("target", "screenshots");

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static Browsers browsers;

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

    @BeforeEach
    void aWorkingMorning() {
        time.set("2026-10-19T10:00", "Asia/Jakarta");
    }

    @Test
    @DisplayName("check 57, check 60: letters at home, their verification, offices and wordings are fit for everybody")
    void fitForEverybody() {
        Taken taken = taken("neo", "Letters in a browser", SARI);
        int letter = laidOut(taken, "complainant-1");
        String address = "/neo/letters/" + column(taken, letter, "code");
        Visitor author = signedIn("browser-author", "neo");
        String wording = "/workbench/templates/withdrawal-confirmation/en";
        Visitor.Page page = author.get(wording);
        String text = page.html().selectFirst("#text").wholeText();
        author.form(page, "form[action$=/en]").with("text", text + "\nMore.\n").send();
        done(post(keeper("neo"), "/api/institutions/neo/offices", """
                {"office": "Jakarta", "since": "2026-10-02", "contactPerson": "Sari Dewi", "telephone": "+62 21 5550",
                 "language": "id"}"""));
        try (BrowserContext context =
                browsers.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"))) {
            Page browser = context.newPage();
            browser.setDefaultTimeout(20_000);
            browser.navigate(address("/neo/status"));
            browser.fill("#number", taken.number());
            browser.fill("#secret", taken.secret(1));
            browser.click("main form button");
            for (int width : List.of(1280, 390)) {
                browser.setViewportSize(width, 844);
                look(browser, "/neo/status/case", "letters-at-home", width);
                look(browser, address, "genuine", width);
                look(browser, "/neo/letters/unknown", "not-genuine", width);
            }
        }
        staff("browser-approver", "neo");
        try (BrowserContext context =
                browsers.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"))) {
            Page browser = context.newPage();
            browser.setDefaultTimeout(20_000);
            browser.navigate(address(link("browser-approver")));
            browser.click("main form button");
            for (int width : List.of(1280, 390)) {
                browser.setViewportSize(width, 844);
                look(browser, "/workbench/offices?change=Jakarta", "offices", width);
                look(browser, "/workbench/templates", "wordings", width);
                look(browser, wording, "wording", width);
                browser.click("button[formaction$=preview]");
                fit(browser);
            }
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
