package dev.redress.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.redress.app.access.ProviderLinks;
import dev.redress.app.access.StaffMember;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DisplayName("check 44: the house's provider says who somebody is; who that is here was recorded beforehand")
@DirtiesContext
class ProviderTest extends DoorOnTrial {

    private static final TestProvider PROVIDER = new TestProvider();

    @Autowired
    private ProviderLinks subjects;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("redress.sign-in.oidc.issuer", PROVIDER::issuer);
        registry.add("redress.sign-in.oidc.client-id", () -> "redress");
        registry.add("redress.sign-in.oidc.client-secret", () -> "secret");
        registry.add("redress.sign-in.oidc.title", () -> "House & Co");
        registry.add("redress.sign-in.oidc.second-factor", () -> "provider");
        registry.add("redress.sign-in.oidc.acr", () -> "two-factors");
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @Test
    @DisplayName("Who was recorded comes to our second factor, and with it in; the door offers the provider by name")
    void ourSecondFactor() {
        StaffMember member = enrolled("house");
        subjects.record(member.login(), PROVIDER.issuer(), "sub-" + member.login(), "test");
        Browser browser = browser();
        assertThat(browser.get("/sign-in").text()).contains("Sign in with House & Co");

        assertThat(through(browser, "sub-" + member.login(), it -> it).location())
                .endsWith("/sign-in/second");
        assertThat(browser.get("/workbench").status()).as("one factor").isEqualTo(302);
        assertThat(browser.post("/sign-in/second", "code", "000000").status()).isEqualTo(422);
        assertThat(browser.get("/workbench").status()).isEqualTo(302);
        assertThat(browser.post("/sign-in/second", "code", code(member)).location())
                .endsWith("/workbench");
        assertThat(browser.get("/workbench").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("A second factor that the provider says it asked for counts where the settings say so")
    void providersSecondFactor() {
        StaffMember member = enrolled("trusted");
        subjects.record(member.login(), PROVIDER.issuer(), "trusted-sub", "test");
        for (UnaryOperator<JWTClaimsSet.Builder> told : List.<UnaryOperator<JWTClaimsSet.Builder>>of(
                it -> it.claim("amr", List.of("pwd", "otp")), it -> it.claim("acr", "two-factors"))) {
            Browser browser = browser();
            assertThat(through(browser, "trusted-sub", told).location()).endsWith("/workbench");
            assertThat(browser.get("/workbench").status()).isEqualTo(200);
            assertThat(browser.get("/account/factor").status())
                    .as("no word on when: not fresh")
                    .isEqualTo(403);
        }
        for (UnaryOperator<JWTClaimsSet.Builder> told : List.<UnaryOperator<JWTClaimsSet.Builder>>of(
                it -> it.claim("amr", List.of("pwd")), it -> it.claim("acr", "1"), it -> it.claim("amr", List.of()))) {
            assertThat(through(browser(), "trusted-sub", told).location()).endsWith("/sign-in/second");
        }
    }

    @Test
    @DisplayName("check 44: an e-mail or a name that is somebody's login here links nobody")
    void claimsLinkNobody() {
        StaffMember member = enrolled("claimed");
        for (boolean verified : new boolean[] {true, false}) {
            refused(
                    "a-stranger",
                    it -> it.claim("email", member.login() + "@neo.example")
                            .claim("email_verified", verified)
                            .claim("preferred_username", member.login())
                            .claim("name", member.name()));
        }
        refused(member.login(), it -> it.claim("preferred_username", member.login()));
        assertThat(jdbc.sql("select count(*) from provider_link where login = :login")
                        .param("login", member.login())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName(
            "check 44: the same subject of another issuer, a foreign audience, key or nonce, an expired token: refused")
    void wrongTokens() {
        StaffMember member = enrolled("exact");
        subjects.record(member.login(), PROVIDER.issuer(), "exact-sub", "test");
        subjects.record(enrolled("tenant").login(), "https://other.example", "other-sub", "test");
        refused("other-sub", it -> it);
        refused("exact-sub", it -> it.issuer("https://other.example"));
        refused("exact-sub", it -> it.issuer(PROVIDER.issuer() + "/"));
        refused("exact-sub", it -> it.audience("somebody-else"));
        refused("exact-sub", it -> it.claim("nonce", "another"));
        refused("exact-sub", it -> it.expirationTime(Date.from(Instant.now().minusSeconds(600))));
        refused("exact-sub", it -> it.subject(null));
        Browser forged = browser();
        assertThat(through(forged, "exact-sub", it -> it, "forged").location()).endsWith(ProviderDoor.REFUSED);
        assertThat(forged.get("/sign-in/second").status()).isEqualTo(302);
        assertThat(through(browser(), "exact-sub", it -> it).location())
                .as("and the right one is taken")
                .endsWith("/sign-in/second");
    }

    @Test
    @DisplayName(
            "check 44: who is disabled, and who has no second factor of ours, is not let in by the provider's password")
    void notForThese() {
        StaffMember disabled = enrolled("out");
        subjects.record(disabled.login(), PROVIDER.issuer(), "out-sub", "test");
        people.disable(disabled.login(), "test");
        refused("out-sub", it -> it.claim("amr", List.of("mfa")));
        StaffMember bare = bare("without");
        subjects.record(bare.login(), PROVIDER.issuer(), "without-sub", "test");
        refused("without-sub", it -> it);
        assertThat(subjects.record(enrolled("second").login(), PROVIDER.issuer(), "without-sub", "test"))
                .as("a subject is one person's")
                .isFalse();
    }

    @Test
    @DisplayName("check 44: an answer that nobody asked for, or that another browser asked for, lets nobody in")
    void unasked() {
        StaffMember member = enrolled("unasked");
        subjects.record(member.login(), PROVIDER.issuer(), "unasked-sub", "test");
        assertThat(browser().get("/sign-in/provider-back?code=x&state=y").location())
                .endsWith(ProviderDoor.REFUSED);
        Browser attacker = browser();
        Map<String, String> asked = ask(attacker);
        PROVIDER.willTell("stolen", PROVIDER.claims("unasked-sub", asked.get("nonce"), Instant.now()));
        Browser victim = browser();
        String back = "/sign-in/provider-back?code=stolen&state=" + Browser.encoded(asked.get("state"));
        assertThat(victim.get(back).location()).endsWith(ProviderDoor.REFUSED);
        assertThat(attacker.get(back).location()).endsWith("/sign-in/second");
        assertThat(attacker.get(back).location()).as("each answer once").endsWith(ProviderDoor.REFUSED);
        assertThat(asked.get("code_challenge_method")).isEqualTo("S256");
    }

    @Test
    @DisplayName("check 23: where the provider answers to comes from the settings, not from the host of the request")
    void addressOfTheAnswer() {
        Map<String, String> asked =
                ask(browser().saying("X-Forwarded-Host", "evil.example").saying("X-Forwarded-Proto", "https"));
        assertThat(asked.get("redirect_uri")).startsWith("http://localhost:").endsWith("/sign-in/provider-back");
        assertThat(asked.get("scope")).isEqualTo("openid");
    }

    private void refused(String subject, UnaryOperator<JWTClaimsSet.Builder> told) {
        Browser browser = browser();
        assertThat(through(browser, subject, told).location()).endsWith(ProviderDoor.REFUSED);
        assertThat(browser.get("/sign-in/second").location()).endsWith("/sign-in");
        assertThat(browser.get("/workbench").status()).isEqualTo(302);
    }

    private Browser.Answer through(Browser browser, String subject, UnaryOperator<JWTClaimsSet.Builder> told) {
        return through(browser, subject, told, "code");
    }

    private Browser.Answer through(
            Browser browser, String subject, UnaryOperator<JWTClaimsSet.Builder> told, String kind) {
        Map<String, String> asked = ask(browser);
        String code = kind + "-" + System.nanoTime();
        PROVIDER.willTell(code, told.apply(PROVIDER.claims(subject, asked.get("nonce"), Instant.now())));
        return browser.get("/sign-in/provider-back?code=" + code + "&state=" + Browser.encoded(asked.get("state")));
    }

    private static Map<String, String> ask(Browser browser) {
        String location = browser.get("/sign-in/provider/house").location();
        assertThat(location).startsWith(PROVIDER.issuer() + "/authorize?");
        return Arrays.stream(URI.create(location).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
