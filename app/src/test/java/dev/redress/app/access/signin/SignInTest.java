package dev.redress.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.StaffMember;
import dev.redress.app.testing.Authenticator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Sign-in: password and second factor together, and nothing with one of them")
class SignInTest extends DoorOnTrial {

    private static final List<String> WITH_CASES = List.of(
            "/workbench",
            "/workbench/open",
            "/workbench/due",
            "/workbench/register",
            "/workbench/complaints/new",
            "/workbench/complaints?number=NEO/2026/000001",
            "/administration",
            "/account");

    @Autowired
    private RecoveryCodes recovery;

    @Test
    @DisplayName("Password and code let in, under a new session; the session opens no API")
    void bothLetIn() {
        StaffMember member = enrolled("both");
        Browser browser = browser();
        browser.get("/sign-in");
        String code = code(member);

        Browser.Answer answer = signIn(browser, member.login(), PASSWORD, code);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).endsWith("/workbench");
        assertThat(browser.get("/workbench").status()).isEqualTo(200);
        assertThat(browser.get("/api/institutions/neo/complaints").status()).isEqualTo(401);
        assertThat(recorded(member.login())).containsExactly("signed-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password alone", "link before a factor", "link of somebody with factors"})
    @DisplayName("ASVS 6.3.3: with one factor no page with cases opens, on any path")
    void oneFactorOpensNothing(String how) {
        StaffMember member = how.equals("link before a factor") ? bare("one") : enrolled("one");
        Browser browser = browser();
        switch (how) {
            case "password alone" -> {
                Browser.Answer answer = signIn(browser, member.login(), PASSWORD, "");
                assertThat(answer.status()).isEqualTo(422);
            }
            default -> {
                Browser.Answer answer = browser.post(links.make(member.login()));
                assertThat(answer.status()).isEqualTo(302);
                if (how.equals("link before a factor")) {
                    assertThat(browser.post("/sign-in/password", "password", PASSWORD, "again", PASSWORD)
                                    .location())
                            .endsWith("/sign-in/factor");
                }
            }
        }
        for (String path : WITH_CASES) {
            Browser.Answer answer = browser.get(path);
            assertThat(answer.status()).as(path).isEqualTo(302);
            assertThat(answer.location()).as(path).contains("/sign-in");
        }
        assertThat(browser.get("/api/institutions/neo/complaints").status()).isEqualTo(401);
        assertThat(browser.post("/account/tokens", "title", "x", "days", "5").location())
                .contains("/sign-in");
        assertThat(browser.post("/step-up", "code", code(member)).location()).contains("/sign-in");
    }

    @Test
    @DisplayName("RFC 6238: a code is taken once, and none from before it; one of 30 seconds before or after is taken")
    void codesOnce() {
        StaffMember member = enrolled("once");
        String code = code(member);
        assertThat(signIn(browser(), member.login(), PASSWORD, code).status()).isEqualTo(302);
        assertThat(signIn(browser(), member.login(), PASSWORD, code).status()).isEqualTo(422);

        later(Duration.ofSeconds(60));
        byte[] secret = secretOf(member);
        String before = Authenticator.code(secret, time.instant().minusSeconds(30));
        String now = Authenticator.code(secret, time.instant());
        String after = Authenticator.code(secret, time.instant().plusSeconds(30));
        String far = Authenticator.code(secret, time.instant().plusSeconds(90));
        assertThat(signIn(browser(), member.login(), PASSWORD, far).status()).isEqualTo(422);
        assertThat(signIn(browser(), member.login(), PASSWORD, now).status()).isEqualTo(302);
        assertThat(signIn(browser(), member.login(), PASSWORD, before).status()).isEqualTo(422);
        assertThat(signIn(browser(), member.login(), PASSWORD, after).status()).isEqualTo(302);
    }

    @Test
    @DisplayName("A wrong password uses up no code, and a recovery code works once")
    void recoveryCodes() {
        StaffMember member = enrolled("recover");
        List<String> codes = recovery.renew(member.login());
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        String one = codes.getFirst();

        assertThat(signIn(browser(), member.login(), "red yaks drink tea", one).status())
                .isEqualTo(422);
        assertThat(signIn(
                                browser(),
                                member.login(),
                                PASSWORD,
                                one.toUpperCase(java.util.Locale.ROOT).replace("-", " "))
                        .status())
                .isEqualTo(302);
        assertThat(signIn(browser(), member.login(), PASSWORD, one).status()).isEqualTo(422);
        assertThat(recovery.left(member.login())).isEqualTo(9);
        assertThat(recorded(member.login()))
                .containsExactly("sign-in-failed", "recovery-code-used", "signed-in", "sign-in-failed");
    }

    @Test
    @DisplayName("Codes and secrets lie in the database only hashed or sealed")
    void nothingInTheClear() {
        StaffMember member = enrolled("sealed");
        List<String> codes = recovery.renew(member.login());
        in(member);
        for (String table : List.of(
                "authenticator", "recovery_code", "access_record", "web_session", "web_session_attributes", "person")) {
            for (String secret : List.of(
                    codes.getFirst(),
                    codes.getFirst().replace("-", ""),
                    PASSWORD,
                    Totp.base32(secretOf(member)),
                    java.util.HexFormat.of().formatHex(secretOf(member)))) {
                assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like '%' || :secret || '%'")
                                .param("secret", secret)
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    @DisplayName("A code of another person's authenticator is none")
    void anothersCode() {
        StaffMember member = enrolled("mine");
        StaffMember other = enrolled("theirs");
        assertThat(signIn(browser(), member.login(), PASSWORD, code(other)).status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%00", "\u0000", "'; drop table person; --", "нет", "../../etc", "ADMINISTRATOR"})
    @DisplayName("Nonsense for a login, a password or a code is refused like any other wrong one")
    void nonsense(String text) {
        StaffMember member = enrolled("sense");
        String code = code(member);
        Browser.Answer plain = signIn(browser(), "nobody-at-all", "wrong password here", "123456");
        for (Browser.Answer answer : List.of(
                signIn(browser(), text, PASSWORD, code),
                signIn(browser(), member.login(), text, code),
                signIn(browser(), member.login(), PASSWORD, text))) {
            assertThat(answer.status()).isEqualTo(plain.status()).isEqualTo(422);
            assertThat(answer.text()).isEqualTo(plain.text());
        }
    }

    @Test
    @DisplayName("Fields that are missing, or are there twice, are refused like wrong ones")
    void missingAndDouble() {
        StaffMember member = enrolled("twice");
        Browser browser = browser();
        String token = Browser.encoded(browser.csrf());
        String who = "username=" + member.login() + "&password=" + Browser.encoded(PASSWORD);
        for (String body : List.of(
                "",
                "username=" + member.login(),
                who,
                who + "&code=",
                who + "&username=" + member.login() + "&code=" + code(member),
                who + "&code[]=" + code(member) + "&code[]=1",
                who + "&code=" + code(member) + "&code=" + code(member))) {
            assertThat(browser.postRaw("/sign-in", "_csrf=" + token + "&" + body)
                            .status())
                    .as(body)
                    .isEqualTo(422);
            jdbc.sql("delete from rate_limit").update();
        }
        assertThat(browser.postRaw("/sign-in", "_csrf=" + token + "&" + who + "&code=" + code(member))
                        .status())
                .as("and the same, whole, lets in")
                .isEqualTo(302);
    }

    @Test
    @DisplayName("A person without a second factor is not let in by the password")
    void passwordWithoutFactor() {
        StaffMember member = enrolled("half");
        jdbc.sql("delete from authenticator where login = :login")
                .param("login", member.login())
                .update();
        for (String code : List.of("", "000000", "123456")) {
            assertThat(signIn(browser(), member.login(), PASSWORD, code).status())
                    .isEqualTo(422);
        }
    }

    @Test
    @DisplayName("check 39: after sign-in the way goes on within this site, or home")
    void goesOnHere() {
        StaffMember member = enrolled("onward");
        for (String evil : List.of(
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "/workbench/..//evil.example",
                "javascript:alert(1)",
                "/%0d%0aSet-Cookie:x=y",
                "/workbench\r\nX: y",
                "\t//evil.example",
                "/\u0009/evil.example",
                "/sign-in")) {
            String location = browser()
                    .post(
                            "/sign-in",
                            "username",
                            member.login(),
                            "password",
                            PASSWORD,
                            "code",
                            code(member),
                            "to",
                            evil)
                    .location();
            assertThat(location).as(evil).isIn("/workbench", "http://localhost:" + port + "/workbench");
        }
        assertThat(browser().get("/workbench/due?x=1").location()).endsWith("/sign-in?to=%2Fworkbench%2Fdue%3Fx%3D1");
        assertThat(browser()
                        .post(
                                "/sign-in",
                                "username",
                                member.login(),
                                "password",
                                PASSWORD,
                                "code",
                                code(member),
                                "to",
                                "/workbench/due?x=1")
                        .location())
                .endsWith("/workbench/due?x=1");
    }

    static byte[] secretOf(StaffMember member) {
        return Authenticator.secretOf(member.login());
    }
}
