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

/** The pages on personal data in a real browser, at a desk and on a phone. */
@EnabledIf("aBrowserIsInstalled")
class DataPagesInBrowserTest extends PagesOnTrial {

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
        time.set("2026-09-21T10:00", "Asia/Jakarta");
    }

    @Test
    @DisplayName("check 57, check 60: the pages on personal data are fit for everybody, at a desk and on a phone")
    void fitForEverybody() {
        Visitor complainant = visitor();
        Visitor.Page confirmation = complain(complainant, "neo", "Browser data");
        Visitor.Page status = opened(complainant, "neo", confirmation);
        complainant
                .form(status, "#data-request form")
                .with("right", "access")
                .with("words", "Who has read it?")
                .send();
        staff("pages-neo", "neo");
        try (BrowserContext context =
                browsers.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"))) {
            Page page = context.newPage();
            page.setDefaultTimeout(20_000);
            page.navigate(address(link("pages-neo")));
            page.click("main form button");
            page.navigate(address(casePath(confirmation)));
            page.click("#opening button");
            String session = jdbc.sql("select session from look where who = 'pages-neo' limit 1")
                    .query(String.class)
                    .single();
            for (int width : List.of(1280, 390)) {
                page.setViewportSize(width, 844);
                look(page, casePath(confirmation), "case", width);
                look(page, casePath(confirmation) + "/privacy", "data", width);
                look(page, "/workbench/privacy", "desk", width);
                look(page, "/workbench/privacy/disclosures?month=2026-09", "disclosures", width);
                look(
                        page,
                        "/workbench/privacy/breach?session=" + session + "&from=2026-09-21T09:00&to=2026-09-21T11:00",
                        "breach",
                        width);
            }
        }
        try (BrowserContext context =
                browsers.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"))) {
            Page page = context.newPage();
            page.navigate(address("/neo/status"));
            page.fill("#number", number(confirmation));
            page.fill("#secret", secret(confirmation));
            page.click("main form button");
            for (int width : List.of(1280, 390)) {
                page.setViewportSize(width, 844);
                look(page, "/neo/status/case", "status", width);
                look(page, "/neo/status/case/data", "asked", width);
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
        page.evaluate("document.querySelectorAll('details').forEach(it => it.open = false)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SEEN.resolve(name + "-" + width + ".png"))
                .setFullPage(true));
    }
}
