package dev.redress.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.ProviderLinks;
import dev.redress.app.access.StaffMember;
import java.io.IOException;
import java.net.URI;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The door before a real provider; runs in the profile {@code keycloak}. */
@Tag("keycloak")
@DisplayName("check 44: sign-in through a real Keycloak")
@DirtiesContext
class KeycloakTest extends DoorOnTrial {

    @SuppressWarnings("NullAway.Init") // made with the settings
    private static Keycloak keycloak;

    @Autowired
    private ProviderLinks subjects;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        keycloak = Keycloak.start();
        registry.add("redress.sign-in.oidc.issuer", () -> keycloak.issuer());
        registry.add("redress.sign-in.oidc.client-id", () -> "redress");
        registry.add("redress.sign-in.oidc.client-secret", () -> Keycloak.SECRET);
        registry.add("redress.sign-in.oidc.title", () -> "Keycloak");
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    @Test
    @DisplayName(
            "check 44: a recorded subject comes to our second factor and in; one with the same e-mail and name does not")
    void throughKeycloak() throws IOException {
        StaffMember member = enrolled("keycloak");
        subjects.record(member.login(), keycloak.issuer(), Keycloak.SARI, "test");

        Browser browser = browser();
        assertThat(through(browser, "sari")).endsWith("/sign-in/second");
        assertThat(browser.get("/workbench").status()).isEqualTo(302);
        assertThat(browser.post("/sign-in/second", "code", code(member)).location())
                .endsWith("/workbench");
        assertThat(browser.get("/workbench").status()).isEqualTo(200);

        // Her mail address there is unverified and the one of somebody here; nobody recorded her subject.
        Browser stranger = browser();
        assertThat(through(stranger, "stranger")).endsWith(ProviderDoor.REFUSED);
        assertThat(stranger.get("/workbench").status()).isEqualTo(302);
    }

    /** Signs in at Keycloak's own page and brings its answer back to us. */
    private static String through(Browser browser, String user) throws IOException {
        String question = browser.get("/sign-in/provider/house").location();
        Connection session =
                Jsoup.newSession().ignoreHttpErrors(true).timeout(60_000).followRedirects(false);
        Connection.Response page = session.newRequest(question).execute();
        FormElement form = (FormElement) page.parse().selectFirst("form#kc-form-login");
        Connection.Response answered = session.newRequest(form.attr("action"))
                .method(Connection.Method.POST)
                .data("username", user)
                .data("password", Keycloak.PASSWORD)
                .data("credentialId", "")
                .cookies(page.cookies())
                .execute();
        URI back = URI.create(answered.header("Location"));
        return browser.get(back.getRawPath() + "?" + back.getRawQuery()).location();
    }
}
