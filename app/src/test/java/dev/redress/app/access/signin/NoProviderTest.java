package dev.redress.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.StaffMember;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NoProviderTest extends DoorOnTrial {

    @Test
    @DisplayName("check 44: without a provider in the settings no header and no answer of one lets anybody in")
    void off() {
        StaffMember member = enrolled("sso");
        for (String header : List.of(
                "X-Forwarded-User",
                "X-Remote-User",
                "Remote-User",
                "X-Auth-Request-User",
                "X-User",
                "X-WEBAUTH-USER",
                "SSO-User",
                "On-Behalf-Of",
                "X-On-Behalf-Of",
                "X-MS-CLIENT-PRINCIPAL-NAME")) {
            Browser browser = browser().saying(header, member.login());
            assertThat(browser.get("/workbench").status()).as(header).isEqualTo(302);
            assertThat(browser.get("/api/institutions/neo/complaints").status())
                    .as(header)
                    .isEqualTo(401);
        }
        Browser browser = browser();
        assertThat(browser.get("/sign-in").text()).doesNotContain("Sign in with House");
        for (String path : List.of(
                "/sign-in/provider/house",
                "/sign-in/provider-back?code=x&state=y",
                "/oauth2/authorization/house",
                "/login/oauth2/code/house?code=x&state=y",
                "/login",
                "/login/webauthn",
                "/webauthn/register")) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(browser.cookie(SessionConfiguration.COOKIE)).isEmpty();
    }
}
