package dev.redress.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.Redress;
import dev.redress.app.access.Sessions;
import dev.redress.app.access.StaffMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;

@DisplayName("check 22: sessions get a new id at the door, lie where all nodes see them, and die at the next request")
class SessionsTest extends DoorOnTrial {

    private static final String COOKIE = SessionConfiguration.COOKIE;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Environment environment;

    /** What ends the sessions of a person, done by somebody else. */
    enum Ending {
        DISABLED,
        OTHER_ROLES,
        OTHER_INSTITUTION,
        NEW_PASSWORD,
        ENDED_BY_OTHERS,
        TOO_OLD
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    @DisplayName("check 22: what is taken from a person ends the session at the next request; nobody else's ends")
    void endsAtTheNextRequest(Ending ending) {
        StaffMember member = enrolled("ends");
        Browser browser = in(member);
        Browser other = in(enrolled("stays"));
        assertThat(browser.get("/workbench").status()).isEqualTo(200);

        switch (ending) {
            case DISABLED -> people.disable(member.login(), "test");
            case OTHER_ROLES -> staff(member.login(), "neo", "complaint-unit");
            case OTHER_INSTITUTION -> staff(member.login(), "alma");
            case NEW_PASSWORD ->
                jdbc.sql("update person set password_hash = 'another' where login = :login")
                        .param("login", member.login())
                        .update();
            case ENDED_BY_OTHERS -> sessions.endAllOf(member.login());
            case TOO_OLD ->
                jdbc.sql(
                                "update web_session set creation_time = creation_time - 43300000 where principal_name = :login")
                        .param("login", member.login())
                        .update();
        }

        Browser.Answer next = browser.get("/workbench");
        assertThat(next.status()).isEqualTo(302);
        assertThat(next.location()).contains("/sign-in");
        assertThat(other.get("/workbench").status()).isEqualTo(200);
        assertThat(recorded(member.login())).endsWith("session-ended");
    }

    /** What ends the tokens in a person's name. */
    enum EndOfTokens {
        SHUT_OUT,
        SHUT_OUT_AND_LET_IN_AGAIN,
        OTHER_INSTITUTION,
        NEW_PASSWORD,
        RESET,
        FACTORS_RENEWED,
        ANOTHER_AUTHENTICATOR,
        THE_BUTTON,
        ENDED_BY_OTHERS
    }

    @ParameterizedTest
    @EnumSource(EndOfTokens.class)
    @DisplayName("check 22: what ends a person's sessions ends the tokens, and nobody else's")
    void tokensEnd(EndOfTokens ending) {
        StaffMember member = enrolled("tokens-end");
        Browser browser = in(member);
        String token = token(member);
        String other = token(enrolled("tokens-stay"));
        String path = "/api/institutions/neo/complaints";
        assertThat(get(token, path).status()).isEqualTo(200);

        switch (ending) {
            case SHUT_OUT -> people.disable(member.login(), "test");
            case SHUT_OUT_AND_LET_IN_AGAIN -> {
                people.disable(member.login(), "test");
                people.put(member);
            }
            case OTHER_INSTITUTION -> {
                staff(member.login(), "alma");
                staff(member.login(), "neo");
            }
            case NEW_PASSWORD ->
                browser.post("/account/password", "password", "red foxes eat plums", "again", "red foxes eat plums");
            case RESET -> {
                Browser link = browser();
                link.post(links.make(member.login()));
                link.post(
                        "/sign-in/reset",
                        "password",
                        "red foxes eat plums",
                        "again",
                        "red foxes eat plums",
                        "code",
                        code(member));
            }
            case FACTORS_RENEWED -> browser().post(links.renew(member.login()));
            case ANOTHER_AUTHENTICATOR -> {
                String key =
                        browser.get("/account/factor").html().select(".key").text();
                browser.post(
                        "/account/factor",
                        "code",
                        dev.redress.app.testing.Authenticator.code(
                                dev.redress.app.testing.Authenticator.secret(key), time.instant()));
            }
            case THE_BUTTON -> browser.post("/account/tokens-revocation");
            case ENDED_BY_OTHERS -> sessions.endAllOf(member.login());
        }

        assertThat(get(token, path).status()).isEqualTo(401);
        assertThat(get(other, path).status()).isEqualTo(200);
        if (people.find(member.login()).isPresent()) {
            assertThat(get(token(member), path).status()).as("a new token").isEqualTo(200);
        }
    }

    @Test
    @DisplayName("check 22: a session id that somebody planted before is not the one that gets in")
    void noFixation() {
        StaffMember member = enrolled("fixed");
        Browser victim = browser();
        victim.post("/sign-in/passkey-question");
        String before = victim.cookie(COOKIE);
        assertThat(before).isNotEmpty();

        signIn(victim, member.login(), PASSWORD, code(member));
        Browser attacker = browser();
        attacker.setCookie(COOKIE, before);
        Browser inventor = browser();
        inventor.setCookie(COOKIE, "chosen-by-the-attacker");
        signIn(inventor, member.login(), PASSWORD, code(member));

        assertThat(victim.cookie(COOKIE)).isNotEqualTo(before).hasSize(43);
        assertThat(attacker.get("/workbench").status()).isEqualTo(302);
        assertThat(inventor.cookie(COOKIE))
                .isNotEqualTo("chosen-by-the-attacker")
                .hasSize(43);
    }

    @Test
    @DisplayName("check 22: stepping up gives a new id, and the old one is dead")
    void stepUpChangesTheId() {
        StaffMember member = enrolled("steps");
        Browser browser = in(member);
        String before = browser.cookie(COOKIE);

        assertThat(browser.post("/step-up", "code", code(member), "to", "/account")
                        .location())
                .endsWith("/account");

        Browser old = browser();
        old.setCookie(COOKIE, before);
        assertThat(browser.cookie(COOKIE)).isNotEqualTo(before);
        assertThat(browser.get("/workbench").status()).isEqualTo(200);
        assertThat(old.get("/workbench").status()).isEqualTo(302);
    }

    @Test
    @DisplayName("check 22: after signing out the cookie is worth nothing")
    void signOut() {
        StaffMember member = enrolled("leaves");
        Browser browser = in(member);
        String kept = browser.cookie(COOKIE);

        browser.post("/sign-out");

        browser.setCookie(COOKIE, kept);
        assertThat(browser.get("/workbench").status()).isEqualTo(302);
        assertThat(recorded(member.login())).containsExactly("signed-in", "signed-out");
    }

    @Test
    @DisplayName("check 22: a new password, another factor and the button end all other sessions, and not this one")
    void otherSessionsEnd() {
        StaffMember member = enrolled("changes");
        Browser elsewhere = in(member);
        Browser here = in(member);
        String old = here.cookie(COOKIE);

        here.post("/account/password", "password", "red foxes eat plums", "again", "red foxes eat plums");
        assertThat(elsewhere.get("/workbench").status()).isEqualTo(302);
        assertThat(here.get("/workbench").status()).isEqualTo(200);
        assertThat(here.cookie(COOKIE)).isNotEqualTo(old);

        Browser again = browser();
        signIn(again, member.login(), "red foxes eat plums", code(member));
        here.get("/account/factor");
        String key = here.get("/account/factor").html().select(".key").text();
        here.post(
                "/account/factor",
                "code",
                dev.redress.app.testing.Authenticator.code(
                        dev.redress.app.testing.Authenticator.secret(key), time.instant()));
        assertThat(again.get("/workbench").status()).isEqualTo(302);
        assertThat(here.get("/workbench").status()).isEqualTo(200);
        assertThat(recorded(member.login())).contains("password-set", "authenticator-set");

        Browser third = in2(member, key);
        here.post("/account/other-sessions");
        assertThat(third.get("/workbench").status()).isEqualTo(302);
        assertThat(here.get("/workbench").status()).isEqualTo(200);
    }

    private Browser in2(StaffMember member, String key) {
        Browser browser = browser();
        later(java.time.Duration.ofSeconds(60));
        assertThat(signIn(
                                browser,
                                member.login(),
                                "red foxes eat plums",
                                dev.redress.app.testing.Authenticator.code(
                                        dev.redress.app.testing.Authenticator.secret(key), time.instant()))
                        .status())
                .isEqualTo(302);
        return browser;
    }

    @Test
    @DisplayName("A session made on one node is known, and ended, on another")
    void nodesShare() {
        StaffMember member = enrolled("travels");
        Browser browser = in(member);
        List<String> settings = new ArrayList<>(List.of("--server.port=0", "--redress.sweep.first=P365D"));
        for (String name : List.of(
                "spring.datasource.url",
                "spring.datasource.username",
                "spring.datasource.password",
                "spring.datasource.hikari.connection-init-sql",
                "spring.flyway.url",
                "spring.flyway.user",
                "spring.flyway.password",
                "redress.data",
                "redress.rulebooks")) {
            String value = environment.getProperty(name);
            if (value != null) {
                settings.add("--" + name + "=" + value);
            }
        }
        try (var second = new SpringApplicationBuilder(Redress.class).run(settings.toArray(String[]::new))) {
            Browser there =
                    new Browser(Integer.parseInt(second.getEnvironment().getRequiredProperty("local.server.port")));
            there.setCookie(COOKIE, browser.cookie(COOKIE));
            assertThat(there.get("/workbench").status()).isEqualTo(200);
            there.post("/sign-out");
            assertThat(browser.get("/workbench").status()).isEqualTo(302);
        }
    }

    @Test
    @DisplayName("ASVS 3.3: every cookie of the door is __Host-, Secure, HttpOnly, SameSite and for the whole site")
    void cookies() {
        StaffMember member = enrolled("cookies");
        Browser browser = browser();
        List<String> set = new ArrayList<>(browser.get("/sign-in").setCookies());
        set.addAll(signIn(browser, member.login(), PASSWORD, code(member)).setCookies());
        assertThat(set.stream().map(line -> line.substring(0, line.indexOf('='))))
                .contains(COOKIE, SecurityConfiguration.CSRF_COOKIE, KnownBrowsers.COOKIE);
        for (String line : set) {
            assertThat(line)
                    .startsWith("__Host-")
                    .contains("Path=/")
                    .contains("Secure")
                    .contains("HttpOnly")
                    .contains("SameSite=Lax")
                    .doesNotContain("Domain");
        }
    }

    @Test
    @DisplayName("Reading public pages, the door and a refused page makes no session")
    void noSessionForReading() {
        long before = count();
        Browser browser = browser();
        for (String path : List.of(
                "/",
                "/neo",
                "/neo/complaint",
                "/neo/status",
                "/sign-in",
                "/workbench",
                "/nowhere",
                "/sign-in/link/abc",
                "/sign-in/password",
                "/sign-in/factor",
                "/step-up",
                "/account")) {
            browser.get(path);
        }
        assertThat(browser.cookie(COOKIE)).isEmpty();
        assertThat(count()).isEqualTo(before);
    }

    @Test
    @DisplayName("Roles given while a session is open are those of the next request: the old session is not kept")
    void noStaleRights() {
        StaffMember member = enrolled("stale");
        Browser browser = in(member);
        people.put(new StaffMember(member.login(), member.name(), null, "operations", Set.of(), true));
        assertThat(browser.get("/administration").status()).isEqualTo(302);
        assertThat(in(member).get("/administration").status()).isEqualTo(200);
    }

    private long count() {
        return jdbc.sql("select count(*) from web_session").query(Long.class).single();
    }
}
