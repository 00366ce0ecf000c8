package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A complaint from the portal to its answer in a real browser; every page on the way is looked over by axe. */
@EnabledIf("aBrowserIsInstalled")
class PagesTest extends PagesOnTrial {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static Browsers browsers;

    private final List<String> complaintsOfTheBrowser = new ArrayList<>();

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
        time.set("2026-09-15T10:00", "Asia/Jakarta");
    }

    @Test
    @DisplayName(
            "KP-9, NEO-30, NEO-31, NEO-32, NEO-33, NEO-34, NEO-9: from the portal to the answer, each page fit for everybody")
    void fromPortalToAnswer() {
        staff("browser-neo", "neo");
        try (BrowserContext publicly = context(true);
                BrowserContext atWork = context(true)) {
            Page portal = page(publicly);
            open(portal, "/");
            open(portal, "/neo");
            portal.click("main a.btn-primary");
            fit(portal);
            portal.click("main form .actions button");
            assertThat(portal.locator("#wrong").innerText()).contains("The subject is missing");
            fit(portal);
            portal.check("[name=c0-kinds][value=customer]");
            portal.fill("#subject", "Charged twice 😡");
            portal.fill("#substance", "Card charged twice for one purchase.");
            portal.fill("#loss-amount", "1.500.000");
            portal.fill("#c0-name", "Sari Wening");
            portal.fill("#c0-address", "Jalan Melati 5, Bandung");
            portal.fill("#c0-phone", "+62 812 555 0100");
            portal.fill("#c0-customer-number", "00112233");
            portal.setInputFiles("#copies", document("receipt.pdf"));
            portal.click("main form .actions button");
            assertThat(portal.locator("h1").innerText()).isEqualTo("We have received it");
            fit(portal);
            String number = portal.locator("main .number strong").innerText();
            String secret = portal.locator("main .secret").innerText();

            Page desk = page(atWork);
            desk.navigate(address(link("browser-neo")));
            fit(desk);
            desk.click("main form button");
            fit(desk);
            open(desk, "/workbench");
            open(desk, "/workbench/unowned");
            desk.click("text=" + number);
            fit(desk);
            desk.click("#assignment button");
            desk.click("#extension summary");
            desk.selectOption("#extension-response-condition", "special-research");
            fit(desk);
            desk.click("#extension button");
            desk.selectOption("#notice-0-means", "telephone");
            desk.click("#extension-notice button");
            assertThat(desk.locator("#refused").innerText()).contains("in writing");
            fit(desk);
            desk.selectOption("#notice-0-means", "email");
            desk.click("#extension-notice button");
            desk.locator(".clock details summary").first().click();
            fit(desk);
            for (String list :
                    List.of("/workbench/due", "/workbench/open", "/workbench/waiting", "/workbench/register")) {
                open(desk, list);
            }
            open(desk, "/workbench/complaints?number=" + number);
            desk.click("#response-decision summary");
            desk.fill("#response-reasons", "The second charge was an error of the shop.");
            desk.fill("#response-nextRemedies", "You may turn to LAPS SJK or a court.");
            desk.selectOption("#response-language", "en");
            fit(desk);
            desk.click("#response-decision button");
            desk.click("#response-dispatch button");
            assertThat(desk.locator(".head").innerText()).contains("Answered");
            desk.click("text=rows of the ledger");
            fit(desk);

            open(portal, "/neo/status");
            portal.fill("#number", number);
            portal.fill("#secret", "AAAA-AAAA-AAAA-AAAA");
            portal.click("main form button");
            fit(portal);
            portal.fill("#secret", secret);
            portal.click("main form button");
            assertThat(portal.locator("main").innerText())
                    .contains("We have answered")
                    .contains("The second charge was an error of the shop.")
                    .contains("before: Tue 29 Sep 2026")
                    .contains("The institution's documents need special research");
            portal.click("text=Write to us or add documents");
            fit(portal);
        }
        assertThat(complaintsOfTheBrowser).isEmpty();
    }

    @Test
    @DisplayName(
            "ALMA-48, DBS-4: forms of groups, intake by staff and administration are fit for everybody, on a phone too")
    void otherPagesOnAPhone() {
        staff("phone-alma", "alma");
        try (BrowserContext context = context(true)) {
            Page page = page(context);
            page.setViewportSize(390, 844);
            for (String path :
                    List.of("/", "/alma?lang=ru", "/kreditpro?lang=id", "/alma/status?lang=ky", "/nowhere")) {
                open(page, path);
            }
            open(page, "/alma/complaint?lang=en");
            page.fill("#subject", "Kept while a complainant is added");
            page.setInputFiles("#copies", document("list.pdf"));
            page.click("[name=add]");
            page.waitForSelector("#c1-name");
            assertThat(page.locator("#subject").inputValue()).isEqualTo("Kept while a complainant is added");
            assertThat(page.evaluate("document.querySelector('#copies').files.length"))
                    .as("with scripts, chosen documents stay when a complainant is added")
                    .isEqualTo(1);
            fit(page);
            page.navigate(address(link("phone-alma")));
            page.click("main form button");
            for (String path : List.of(
                    "/workbench",
                    "/workbench/complaints/new",
                    "/workbench/awaiting-registration",
                    "/workbench/password",
                    "/workbench/due",
                    "/workbench/complaints?number=none")) {
                open(page, path);
            }
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("nothing is wider than a phone")
                    .isEqualTo(true);
        }
    }

    @Test
    @DisplayName("KP-9, NEO-34: without scripts a complaint is made, taken up, answered and read")
    void withoutScripts() {
        staff("plain-kp", "kreditpro");
        try (BrowserContext publicly = context(false);
                BrowserContext atWork = context(false)) {
            Page portal = page(publicly);
            portal.navigate(address("/kreditpro/complaint"));
            portal.check("[name=kind][value=question]");
            portal.check("[name=c0-kinds][value=reporter]");
            portal.fill("#subject", "A question");
            portal.fill("#substance", "Whose number is this?");
            portal.fill("#c0-name", "Rudi");
            portal.fill("#c0-email", "rudi@example.com");
            portal.press("#c0-email", "Enter");
            String number = portal.locator("main .number strong").innerText();
            String secret = portal.locator("main .secret").innerText();

            Page desk = page(atWork);
            desk.navigate(address(link("plain-kp")));
            desk.click("main form button");
            desk.navigate(address("/workbench/complaints?number=" + number));
            desk.click("#assignment button");
            desk.click("#first-response summary");
            desk.fill("#first-response-text", "It is ours.");
            desk.click("#first-response button");

            portal.click("main .actions a.btn-primary");
            assertThat(portal.locator("#number").inputValue()).isEqualTo(number);
            portal.fill("#secret", secret);
            portal.click("main form button");
            assertThat(portal.locator("main").innerText())
                    .contains("Our first answer")
                    .contains("It is ours.");
        }
    }

    @Test
    @DisplayName("The keyboard reaches the content first, and its place is always to be seen")
    void keyboard() {
        try (BrowserContext context = context(true)) {
            Page page = page(context);
            page.navigate(address("/neo/complaint"));
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            for (int i = 0; i < 25; i++) {
                page.keyboard().press("Tab");
                Object outline = page.evaluate("(() => { const s = getComputedStyle(document.activeElement);"
                        + " return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; })()");
                assertThat(outline)
                        .as("focus is visible on " + page.evaluate("document.activeElement.outerHTML"))
                        .isEqualTo(true);
            }
        }
    }

    private BrowserContext context(boolean scripts) {
        return browsers.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(scripts)
                        .setLocale("en-GB"));
    }

    private Page page(BrowserContext context) {
        Page page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(complaintsOfTheBrowser::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaintsOfTheBrowser.add(message.text());
            }
        });
        return page;
    }

    private void open(Page page, String path) {
        page.navigate(address(path));
        fit(page);
    }

    /** No barrier that axe calls serious or critical; headings begin with one first heading and skip no level. */
    static void fit(Page page) {
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(rule -> GRAVE.contains(Objects.toString(rule.getImpact())))
                                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getTarget() + " " + node.getHtml())
                                                .toList()))
                .as(page.url())
                .isEmpty();
        List<Integer> levels = page.locator("main :is(h1,h2,h3,h4,h5,h6)").all().stream()
                .map(heading ->
                        Integer.parseInt(String.valueOf(heading.evaluate("heading => heading.tagName.substring(1)"))))
                .toList();
        assertThat(levels.stream().filter(level -> level == 1)).as(page.url()).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i) - levels.get(i - 1))
                    .as("headings of " + page.url() + ": " + levels)
                    .isLessThan(2);
        }
    }

    private static FilePayload document(String name) {
        return new FilePayload(name, "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
    }
}
