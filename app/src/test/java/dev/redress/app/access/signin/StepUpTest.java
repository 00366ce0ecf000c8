package dev.redress.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.StaffMember;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("check 43: dangerous acts ask for a fresh second factor, by direct call too")
class StepUpTest extends DoorOnTrial {

    private final AtomicInteger addresses = new AtomicInteger();
    private String complaint = "";

    /** A complaint that is open for reading to whoever has this token. */
    private void openFor(String token) {
        Answer registered = post(token, "/api/institutions/neo/complaints", """
                {"kind":"complaint","channel":"email","language":"en","subject":"Charged twice",
                 "substance":"The card was charged twice.","complainants":[{"kinds":["customer"],
                 "name":"Sari","address":"Bandung","phone":"0812","customerNumber":"1"}]}""");
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        complaint = "/api/institutions/neo/complaints/" + registered.at("number.year") + "/"
                + registered.at("number.number");
        opened(token, complaint);
    }

    /** The acts of the account page that need it. */
    enum Act {
        PASSWORD("/account/password", "password", "red foxes eat plums", "again", "red foxes eat plums"),
        AUTHENTICATOR("/account/factor", "code", "123456"),
        PASSKEY("/account/factor/passkey", "passkey", "{}", "label", "x"),
        PASSKEY_QUESTION("/account/factor/passkey-question"),
        PASSKEY_REMOVAL("/account/passkey-removal", "id", "x"),
        RECOVERY_CODES("/account/recovery-codes"),
        TOKEN("/account/tokens", "title", "x", "days", "5"),
        TOKENS("/account/tokens-revocation");

        private final String path;
        private final String fields;

        Act(String path, String... fields) {
            this.path = path;
            this.fields = String.join("\n", fields);
        }
    }

    private static String[] fields(Act act) {
        return act.fields.isEmpty() ? new String[0] : act.fields.split("\n", -1);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    @DisplayName(
            "check 43: five minutes after the last second factor the act is refused by a direct call, and nothing changes")
    void refusedWhenStale(Act act) {
        StaffMember member = enrolled("stale");
        Browser browser = in(member);
        later(Duration.ofMinutes(5));
        String before = state(member);

        Browser.Answer refused = browser.post(act.path, fields(act));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("show again that it is you");
        assertThat(state(member)).isEqualTo(before);
        assertThat(browser.get("/account/factor").status()).isEqualTo(403);
        assertThat(browser.get("/account").html().select("#password-form, #token-form"))
                .isEmpty();

        assertThat(browser.post("/step-up", "code", "000000").status()).isEqualTo(422);
        assertThat(browser.post(act.path, fields(act)).status()).isEqualTo(403);
        assertThat(browser.post("/step-up", "code", code(member), "to", "/account")
                        .status())
                .isEqualTo(302);
        assertThat(browser.post(act.path, fields(act)).status())
                .as("asked, and judged for itself")
                .isNotEqualTo(403);
        assertThat(recorded(member.login())).contains("step-up-failed", "stepped-up");
    }

    @Test
    @DisplayName(
            "check 43: just before five minutes are over it still counts; a clock that is set back makes nothing fresh")
    void fiveMinutes() {
        StaffMember member = enrolled("minutes");
        Browser browser = in(member);
        later(Duration.ofSeconds(299));
        assertThat(browser.get("/account/factor").status()).isEqualTo(200);
        later(Duration.ofDays(-1));
        assertThat(browser.get("/account/factor").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("check 43: a token steps up by a code in a header only, for one request, once a code")
    void tokens() {
        StaffMember member = enrolled("program");
        String token = token(member);
        openFor(token);
        String code = code(member);

        assertThat(act(token).status()).isEqualTo(403);
        assertThat(act(token).at("type")).isEqualTo("urn:redress:problem:step-up-needed");
        for (String wrong : List.of("000000", " ", "null", "0", code + code)) {
            assertThat(act(token, "Redress-Code", wrong).status()).isEqualTo(403);
        }
        jdbc.sql("delete from rate_limit").update();
        assertThat(act(token, "Redress-Code", code).status()).isEqualTo(200);
        assertThat(act(token, "Redress-Code", code).status()).as("used").isEqualTo(403);
        assertThat(act(token).status()).as("for one request").isEqualTo(403);
        StaffMember other = enrolled("other");
        assertThat(act(token, "Redress-Code", code(other)).status())
                .as("of another person")
                .isEqualTo(403);
    }

    @Test
    @DisplayName("check 43: the codes of a header are limited like any other guess")
    void headerGuesses() {
        StaffMember member = enrolled("guesser");
        String token = token(member);
        openFor(token);
        for (int guess = 0; guess < Attempts.OF_LOGIN_FROM_BLOCK; guess++) {
            act(token, "Redress-Code", "%06d".formatted(guess));
        }
        assertThat(act(token, "Redress-Code", code(member)).status()).isEqualTo(403);
    }

    /** Gives the complainant another address. */
    private Answer act(String token, String... headers) {
        return post(
                token,
                complaint + "/privacy/correction",
                "{\"email\":\"new%d@example.com\",\"reason\":\"told us\"}".formatted(addresses.incrementAndGet()),
                headers);
    }

    @Test
    @DisplayName("check 39: stepping up leads on within this site only")
    void leadsOnHere() {
        StaffMember member = enrolled("leads");
        Browser browser = in(member);
        for (String evil : List.of("//evil.example", "https://evil.example", "/\\evil.example", "/step-up", "")) {
            assertThat(browser.post("/step-up", "code", code(member), "to", evil)
                            .location())
                    .as(evil)
                    .endsWith("/workbench")
                    .doesNotContain("evil");
        }
    }

    @Test
    @DisplayName(
            "Somebody of the demonstration is in by a link, every page says so, and a button steps up; nobody else's does")
    void demonstration() {
        StaffMember member = bare("demo");
        links.letIn(member.login());
        Browser browser = browser();
        assertThat(browser.post(links.make(member.login())).location()).endsWith("/workbench");
        for (String path : List.of("/workbench", "/workbench/register", "/account", "/step-up", "/", "/nowhere")) {
            assertThat(browser.get(path).text()).as(path).contains("Demonstration");
        }
        assertThat(browser.get("/account/factor").status()).isEqualTo(403);
        assertThat(browser.post("/step-up", "to", "/account").location()).endsWith("/account");
        assertThat(browser.get("/account/factor").status()).isEqualTo(200);
        assertThat(recorded(member.login())).contains("signed-in-by-demo-link");

        Browser real = in(enrolled("real"));
        assertThat(real.get("/workbench").text()).doesNotContain("Demonstration");
        later(Duration.ofMinutes(6));
        assertThat(real.post("/step-up", "to", "/account").status()).isEqualTo(422);
        StaffMember withPassword = enrolled("kept");
        links.letIn(withPassword.login());
        assertThat(browser().post(links.make(withPassword.login())).location()).endsWith("/sign-in/reset");
    }

    @Test
    @DisplayName("A token is shown once, works, is ended by its person and by nobody else")
    void tokensOfTheAccount() {
        StaffMember member = enrolled("tokens");
        Browser browser = in(member);
        String token = browser.post("/account/tokens", "title", "nightly report", "days", "30")
                .html()
                .select("#token")
                .text();
        assertThat(get(token, "/api/institutions/neo/complaints").status()).isEqualTo(200);
        Browser.Answer page = browser.get("/account");
        assertThat(page.text()).contains("nightly report").doesNotContain(token);
        String id =
                page.html().select("form[action$=token-revocation] [name=id]").val();

        Browser other = in(enrolled("thief"));
        assertThat(other.post("/account/token-revocation", "id", id).status()).isEqualTo(404);
        assertThat(get(token, "/api/institutions/neo/complaints").status()).isEqualTo(200);
        assertThat(browser.post("/account/token-revocation", "id", id).status()).isEqualTo(302);
        assertThat(get(token, "/api/institutions/neo/complaints").status()).isEqualTo(401);
        for (String[] bad : List.of(new String[] {"", "5"}, new String[] {"x", "0"}, new String[] {"x", "367"})) {
            assertThat(browser.post("/account/tokens", "title", bad[0], "days", bad[1])
                            .status())
                    .isEqualTo(422);
        }
        assertThat(browser.post("/account/tokens", "title", "x", "days", "many").status())
                .isEqualTo(400);
        assertThat(recorded(member.login())).contains("token-made", "token-revoked");
    }

    @Test
    @DisplayName("The record of the door can be read and added to, and not changed")
    void recordIsAppendOnly() {
        in(enrolled("recorded"));
        for (String change : List.of(
                "update access_record set what = 'nothing'", "delete from access_record", "truncate access_record")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> jdbc.sql(change).update())
                    .as(change)
                    .hasStackTraceContaining("permission denied");
        }
        assertThat(jdbc.sql("select distinct address_block from access_record where at > '2026-05-31'")
                        .query(String.class)
                        .set())
                .isSubsetOf(Set.of("127.0.0.0/24", "0:0:0:0:0:0:0:0/64"));
    }

    private String state(StaffMember member) {
        return jdbc.sql("""
                        select (select p.password_hash from person p where p.login = :login)
                            || (select count(*) from api_token where login = :login)
                            || (select count(*) from recovery_code where login = :login)
                            || (select count(*) from authenticator where login = :login)
                        """).param("login", member.login()).query(String.class).single();
    }
}
