package dev.redress.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.redress.app.access.StaffMember;
import dev.redress.app.testing.Authenticator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The door in a real browser, with a device that makes passkeys, in four languages, on a phone and by axe. */
@EnabledIf("aBrowserIsInstalled")
class PasskeyTest extends DoorOnTrial {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static Playwright playwright;

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static Browser browser;

    static boolean aBrowserIsInstalled() {
        return chromium().isPresent();
    }

    private static Optional<Path> chromium() {
        return Optional.ofNullable(System.getenv("REDRESS_CHROMIUM"))
                .map(Path::of)
                .or(() -> Optional.of(Path.of("/usr/bin/chromium")))
                .filter(Files::isExecutable);
    }

    @BeforeAll
    static void start() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium().orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
    }

    @Test
    @DisplayName("A passkey is made at the door, signs in with the password, steps up, and works for nobody else")
    void passkeys() {
        StaffMember member = bare("passkey");
        StaffMember other = enrolled("passwords");
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            device(context, page);
            page.navigate(address(links.invite(member.login())));
            page.click("main form button");
            page.fill("#password", PASSWORD);
            page.fill("#again", PASSWORD);
            page.click("main form button.btn-primary");
            assertThat(page.url()).endsWith("/sign-in/factor");
            look(page, "factor");
            page.fill("#label", "Work laptop");
            page.click("[data-passkey]");
            page.waitForSelector(".codes");
            look(page, "codes");
            page.click("main .btn-primary");
            assertThat(page.url()).endsWith("/workbench");

            later(Duration.ofMinutes(6));
            page.navigate(address("/account/factor"));
            assertThat(page.locator("h1").innerText()).contains("show again that it is you");
            look(page, "step-up-needed");
            page.click("main .btn-primary");
            look(page, "step-up");
            page.click("[data-passkey]");
            page.waitForURL(address("/account/factor"));
            page.navigate(address("/account"));
            assertThat(page.locator("main").innerText()).contains("Work laptop");
            look(page, "account");

            page.navigate(address("/workbench"));
            page.click("text=Sign out");
            page.navigate(address("/sign-in"));
            look(page, "sign-in");
            page.fill("#username", other.login());
            page.fill("#password", PASSWORD);
            page.click("[data-passkey]");
            page.waitForSelector("#wrong");
            assertThat(page.locator("#wrong").innerText()).contains("do not go together");
            look(page, "sign-in-wrong");
            page.navigate(address("/sign-in")); // anew, so that the next refusal is not taken for this one
            page.fill("#username", member.login());
            page.fill("#password", "red yaks drink tea");
            page.click("[data-passkey]");
            page.waitForSelector("#wrong");
            page.navigate(address("/sign-in"));
            page.fill("#username", member.login());
            page.fill("#password", PASSWORD);
            page.click("[data-passkey]");
            page.waitForURL(address("/workbench"));
        }
        assertThat(recorded(member.login()))
                .contains("passkey-added", "stepped-up", "signed-out", "sign-in-failed", "signed-in");
    }

    @Test
    @DisplayName("A passkey that does not check its person is not taken")
    void withoutVerification() {
        StaffMember member = bare("unverified");
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            CDPSession device = context.newCDPSession(page);
            device.send("WebAuthn.enable");
            device.send("WebAuthn.addVirtualAuthenticator", options(false));
            page.navigate(address(links.invite(member.login())));
            page.click("main form button");
            page.fill("#password", PASSWORD);
            page.fill("#again", PASSWORD);
            page.click("main form button.btn-primary");
            page.click("[data-passkey]");
            page.waitForSelector("[data-passkey-failed]:not([hidden])");
            assertThat(page.url()).endsWith("/sign-in/factor");
        }
    }

    @Test
    @DisplayName("The door works without scripts, in four languages, on a phone, and axe finds nothing grave")
    void withoutScripts() {
        StaffMember member = bare("plain");
        for (String language : List.of("en", "id", "ru", "ky")) {
            try (BrowserContext context = browser.newContext(
                    new Browser.NewContextOptions().setJavaScriptEnabled(true).setViewportSize(390, 844))) {
                Page page = context.newPage();
                page.navigate(address("/sign-in?lang=" + language));
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
                look(page, "phone-sign-in-" + language);
                page.navigate(address(links.make(member.login())));
                look(page, "phone-link-" + language);
            }
        }
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844))) {
            Page page = context.newPage();
            page.navigate(address(links.make(member.login())));
            page.click("main form button");
            page.fill("#password", "short");
            page.click("main form button.btn-primary");
            assertThat(page.locator("#wrong").innerText()).contains("at least 12");
            page.fill("#password", PASSWORD);
            page.fill("#again", PASSWORD);
            page.click("main form button.btn-primary");
            assertThat(page.locator("[data-passkey]").isVisible()).isFalse();
            page.fill(
                    "#code",
                    Authenticator.code(
                            Authenticator.secret(page.locator(".key").first().innerText()), time.instant()));
            page.click("main form button.btn-primary");
            assertThat(page.locator(".codes li").count()).isEqualTo(10);
            picture(page, "phone-codes");
            page.click("main .btn-primary");
            page.navigate(address("/account"));
            picture(page, "phone-account");
            assertThat(page.locator("#password-form").isVisible()).isTrue();
        }
    }

    private static void device(BrowserContext context, Page page) {
        CDPSession device = context.newCDPSession(page);
        device.send("WebAuthn.enable");
        device.send("WebAuthn.addVirtualAuthenticator", options(true));
    }

    private static JsonObject options(boolean verifies) {
        JsonObject of = new JsonObject();
        of.addProperty("protocol", "ctap2");
        of.addProperty("transport", "internal");
        of.addProperty("hasResidentKey", true);
        of.addProperty("hasUserVerification", verifies);
        of.addProperty("isUserVerified", verifies);
        of.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", of);
        return options;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static void look(Page page, String name) {
        var grave = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(found -> GRAVE.contains(found.getImpact()))
                        .map(found -> found.getId() + " " + found.getNodes())
                        .toList();
        assertThat(grave).as(name).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"))
                .as(name + " fits")
                .isTrue();
        picture(page, name);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pages", "door-" + name + ".png")));
    }
}
