package dev.redress.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.SignInLinks;
import dev.redress.app.access.StaffMember;
import dev.redress.app.testing.Authenticator;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("check 23: links work once, briefly, for one person, and never lead elsewhere")
class LinksTest extends DoorOnTrial {

    private static final String GONE = "This link does not work any more";

    @Test
    @DisplayName("check 23: a link leads somebody new to a password and a second factor, and only then in")
    void invitation() {
        StaffMember member = bare("invited");
        Browser browser = browser();

        assertThat(browser.post(links.invite(member.login())).location()).endsWith("/sign-in/password");
        assertThat(browser.get("/workbench").status()).isEqualTo(302);
        assertThat(browser.get("/sign-in/factor").text()).contains(GONE);
        assertThat(browser.post("/sign-in/password", "password", PASSWORD, "again", PASSWORD)
                        .location())
                .endsWith("/sign-in/factor");
        assertThat(browser.get("/workbench").status()).isEqualTo(302);
        byte[] secret = Authenticator.secret(
                browser.get("/sign-in/factor").html().select(".key").text());
        assertThat(browser.post("/sign-in/factor", "code", "000000").status()).isEqualTo(422);
        Browser.Answer codes = browser.post("/sign-in/factor", "code", Authenticator.code(secret, time.instant()));

        assertThat(codes.html().select(".codes li")).hasSize(10);
        assertThat(codes.header("Cache-Control")).contains("no-store");
        assertThat(browser.get("/workbench").status()).isEqualTo(200);
        assertThat(browser.get("/sign-in/factor").text()).contains(GONE);
        assertThat(recorded(member.login()))
                .containsExactly("link-used", "password-set", "authenticator-set", "signed-in", "recovery-codes-made");
    }

    @Test
    @DisplayName("ASVS 6.4.3: a reset keeps the second factor and asks for it")
    void resetKeepsTheFactor() {
        StaffMember member = enrolled("reset");
        Browser browser = browser();
        assertThat(browser.post(links.make(member.login())).location()).endsWith("/sign-in/reset");
        String other = "red foxes eat plums";

        assertThat(browser.post("/sign-in/reset", "password", other, "again", other, "code", "")
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("/sign-in/password", "password", other, "again", other)
                        .text())
                .as("the way of somebody new is closed")
                .contains(GONE);
        assertThat(signIn(browser(), member.login(), PASSWORD, code(member)).status())
                .as("until then the old password holds")
                .isEqualTo(302);
        assertThat(browser.post("/sign-in/reset", "password", other, "again", other, "code", code(member))
                        .location())
                .endsWith("/workbench");
        assertThat(signIn(browser(), member.login(), other, code(member)).status())
                .isEqualTo(302);
        assertThat(signIn(browser(), member.login(), PASSWORD, code(member)).status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("A link for lost factors takes the old ones away and has new ones set")
    void lostFactors() {
        StaffMember member = enrolled("lost");
        Browser thief = in(member);
        String old = code(member);
        Browser browser = browser();

        assertThat(browser.post(links.renew(member.login())).location()).endsWith("/sign-in/password");

        assertThat(thief.get("/workbench").status()).isEqualTo(302);
        assertThat(signIn(browser(), member.login(), PASSWORD, old).status()).isEqualTo(422);
    }

    @Test
    @DisplayName("check 23: a link is used once, by whoever is first, and reading its page does not use it up")
    void once() {
        StaffMember member = bare("once");
        String link = links.make(member.login());
        browser().get(link);
        browser().get(link);
        assertThat(browser().post(link).status()).isEqualTo(302);
        assertThat(browser().post(link).text()).contains(GONE);
        long raced = java.util.stream.IntStream.range(0, 2)
                .mapToObj(_ -> links.make(bare("raced").login()))
                .mapToLong(raceLink -> java.util.stream.IntStream.range(0, 8)
                        .parallel()
                        .filter(_ -> links.use(raceLink.substring(SignInLinks.PATH.length()))
                                .isPresent())
                        .count())
                .sum();
        assertThat(raced).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "check 23: a reset ends after 30 minutes, an invitation after 72 hours, the step behind them after 30 minutes")
    void end() {
        StaffMember member = bare("ends");
        String reset = links.make(member.login());
        later(Duration.ofMinutes(30));
        assertThat(browser().post(reset).text()).contains(GONE);

        String invitation = links.invite(member.login());
        later(Duration.ofDays(3).minusSeconds(1));
        Browser browser = browser();
        assertThat(browser.post(invitation).status()).isEqualTo(302);
        String late = links.invite(member.login());
        later(Duration.ofMinutes(30));
        assertThat(browser.post("/sign-in/password", "password", PASSWORD, "again", PASSWORD)
                        .text())
                .contains(GONE);
        later(Duration.ofDays(3));
        assertThat(browser().post(late).text()).contains(GONE);
    }

    @Test
    @DisplayName("check 23: links have at least 128 bits, and only their hashes are kept")
    void entropy() {
        StaffMember member = bare("random");
        Set<String> seen = new HashSet<>();
        for (int made = 0; made < 200; made++) {
            String token = links.make(member.login()).substring(SignInLinks.PATH.length());
            assertThat(java.util.Base64.getUrlDecoder().decode(token)).hasSize(32);
            assertThat(seen.add(token)).isTrue();
        }
        assertThat(jdbc.sql("select count(*) from sign_in_link where login = :login and used_at is null")
                        .param("login", member.login())
                        .query(Long.class)
                        .single())
                .as("only the newest works")
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from sign_in_link l where l::text like '%' || :token || '%'")
                        .param("token", seen.iterator().next())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%20",
                "%00",
                "null",
                "undefined",
                "0",
                "1",
                "%5B%5D",
                "%2e%2e",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "'%20or%20'1'='1"
            })
    @DisplayName("check 23: nonsense in place of a link is refused, whatever links there are")
    void nonsense(String token) {
        StaffMember member = bare("sense");
        String used = links.make(member.login());
        browser().post(used);
        links.make(member.login());
        for (String form : List.of("", "?token=" + token, "/" + token)) {
            Browser browser = browser();
            Browser.Answer answer = browser.post(SignInLinks.PATH + (form.isEmpty() ? token : token + form));
            assertThat(answer.status()).isIn(200, 400, 404, 405);
            assertThat(answer.status() == 200 ? answer.text() : GONE).contains(GONE);
            assertThat(browser.get("/sign-in/password").text()).contains(GONE);
        }
    }

    @Test
    @DisplayName("check 23: who was shut out gets in by no link, and nobody by another person's step")
    void shutOut() {
        StaffMember member = bare("gone");
        String link = links.make(member.login());
        people.disable(member.login(), "test");
        assertThat(browser().post(link).text()).contains(GONE);

        StaffMember half = bare("half");
        Browser browser = browser();
        browser.post(links.make(half.login()));
        people.disable(half.login(), "test");
        assertThat(browser.post("/sign-in/password", "password", PASSWORD, "again", PASSWORD)
                        .text())
                .contains(GONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short pass1",
                "password1234",
                "PASSWORD1234",
                "aaaaaaaaaaaa",
                "abababababab",
                "bismillah1234",
                "                 ",
                ""
            })
    @DisplayName(
            "A password that is short, or among the first that anybody would try, is refused; no signs are prescribed")
    void weakPasswords(String weak) {
        Browser browser = browser();
        browser.post(links.make(bare("weak").login()));
        assertThat(browser.post("/sign-in/password", "password", weak, "again", weak)
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("/sign-in/password", "password", "only small letters", "again", "only small letters")
                        .status())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("check 23: the host that a request names never reaches a link")
    void hostileHost() throws IOException {
        people.put(new StaffMember("root-of-links", "Root", null, "operations", Set.of(), true));
        links.letIn("root-of-links");
        Browser root = browser();
        root.post(links.make("root-of-links"));
        root.post("/step-up");
        StaffMember member = bare("linked");
        String body = "_csrf=" + Browser.encoded(root.csrf());

        String answer = raw("POST /administration/people/" + member.login() + "/link HTTP/1.1\r\n"
                + "Host: evil.example\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n"
                + "X-Forwarded-Proto: https\r\nX-Forwarded-Port: 444\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n"
                + "Cookie: " + SessionConfiguration.COOKIE + "=" + root.cookie(SessionConfiguration.COOKIE) + "; "
                + SecurityConfiguration.CSRF_COOKIE + "=" + root.cookie(SecurityConfiguration.CSRF_COOKIE)
                + "\r\nConnection: close\r\n\r\n" + body);
        Browser.Answer shown = root.get("/administration");

        assertThat(answer).startsWith("HTTP/1.1 302");
        assertThat(shown.html().select("#link").text()).startsWith("http://localhost:" + port + "/sign-in/link/");
        assertThat(shown.body()).doesNotContain("evil.example");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
