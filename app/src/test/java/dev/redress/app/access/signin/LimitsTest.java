package dev.redress.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.StaffMember;
import dev.redress.app.platform.ClientAddress;
import dev.redress.app.platform.RateLimits;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayName("check 42: guesses are limited for all nodes together, and no stranger locks anybody out")
class LimitsTest extends DoorOnTrial {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    @Autowired
    private RateLimits limits;

    @Autowired
    private Attempts attempts;

    @Test
    @DisplayName("check 42: as many as a window holds come through at once, then one for each share that has passed")
    void drains() {
        for (int at = 0; at < 5; at++) {
            assertThat(limits.waitFor("trial", "drains", 5, WINDOW)).isEmpty();
        }
        assertThat(limits.waitFor("trial", "drains", 5, WINDOW)).contains(Duration.ofMinutes(2));
        later(Duration.ofSeconds(119));
        assertThat(limits.waitFor("trial", "drains", 5, WINDOW)).contains(Duration.ofSeconds(1));
        assertThat(limits.waitFor("trial", "another key", 5, WINDOW)).isEmpty();
        later(Duration.ofSeconds(1));
        assertThat(limits.waitFor("trial", "drains", 5, WINDOW)).isEmpty();
        assertThat(limits.waitFor("trial", "drains", 5, WINDOW)).isPresent();
        limits.giveBack("trial", "drains", 5, WINDOW);
        assertThat(limits.waitFor("trial", "drains", 5, WINDOW)).isEmpty();
    }

    @Test
    @DisplayName("check 42: of many at once exactly as many come through as the window holds")
    void manyAtOnce() throws Exception {
        List<Callable<Boolean>> all = IntStream.range(0, 200)
                .<Callable<Boolean>>mapToObj(
                        _ -> () -> limits.waitFor("trial", "crowd", 20, WINDOW).isEmpty())
                .toList();
        try (var threads = Executors.newFixedThreadPool(16)) {
            long through = 0;
            for (var one : threads.invokeAll(all)) {
                through += one.get() ? 1 : 0;
            }
            assertThat(through).isEqualTo(20);
        }
    }

    @Test
    @DisplayName("check 42: a clock that is set back neither empties a limit nor locks for longer than its window")
    void clockSetBack() {
        for (int at = 0; at < 5; at++) {
            limits.waitFor("trial", "back", 5, WINDOW);
        }
        later(Duration.ofDays(-1));
        assertThat(limits.waitFor("trial", "back", 5, WINDOW))
                .hasValueSatisfying(wait -> assertThat(wait).isPositive().isLessThanOrEqualTo(WINDOW));
        later(WINDOW);
        for (int at = 0; at < 5; at++) {
            assertThat(limits.waitFor("trial", "back", 5, WINDOW)).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "check 42: an attacker in the same block is stopped; the known browser of the person gets in all the same")
    void honestBesideAttacker() {
        StaffMember victim = enrolled("victim");
        Browser honest = in(victim);
        int judged = 0;
        int in = 0;
        for (int round = 0; round < 40; round++) {
            for (int guess = 0; guess < 8; guess++) {
                Browser.Answer answer = signIn(
                        browser().saying("X-Forwarded-For", "203.0.113." + guess),
                        victim.login(),
                        "guess " + round + " of " + guess,
                        "123456");
                judged += answer.status() == 422 ? 1 : 0;
                assertThat(answer.status()).isIn(422, 429);
            }
            in += signIn(honest, victim.login(), PASSWORD, code(victim)).status() == 302 ? 1 : 0;
        }
        assertThat(judged).as("of 320 guesses").isLessThanOrEqualTo(Attempts.OF_LOGIN_FROM_BLOCK);
        assertThat(in).as("of 40 honest sign-ins").isGreaterThanOrEqualTo(38);
        Browser.Answer refused = signIn(browser(), victim.login(), PASSWORD, code(victim));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 600);
        later(WINDOW);
        assertThat(signIn(browser(), victim.login(), PASSWORD, code(victim)).status())
                .as("never for ever")
                .isEqualTo(302);
        assertThat(recorded(victim.login())).contains("locked-out", "sign-in-failed");
    }

    @Test
    @DisplayName("check 42: a login that nobody has is refused in the same words after as many tries")
    void unknownLoginsAreLimitedAlike() {
        StaffMember member = enrolled("alike");
        for (int at = 0; at < 8; at++) {
            Browser.Answer known = signIn(browser(), member.login(), "wrong password here", "123456");
            Browser.Answer unknown = signIn(browser(), "alike-but-nobody", "wrong password here", "123456");
            assertThat(known.status()).isEqualTo(unknown.status());
            assertThat(known.text()).isEqualTo(unknown.text());
            assertThat(known.header("Retry-After")).isEqualTo(unknown.header("Retry-After"));
        }
    }

    @Test
    @DisplayName("check 42: a browser is known for its own person only, and an invented cookie is no known browser")
    void knownBrowserIsBound() {
        StaffMember victim = enrolled("bound");
        Browser attacker = in(enrolled("insider"));
        for (int at = 0; at < 8; at++) {
            signIn(attacker, victim.login(), "wrong password here", "123456");
        }
        assertThat(signIn(attacker, victim.login(), PASSWORD, code(victim)).status())
                .isEqualTo(429);
        Browser inventor = browser();
        inventor.setCookie(KnownBrowsers.COOKIE, "invented");
        assertThat(signIn(inventor, victim.login(), PASSWORD, code(victim)).status())
                .isEqualTo(429);
    }

    @Test
    @DisplayName("check 42: guesses from very many blocks are limited by login, and a /64 of IPv6 is one block")
    void manyBlocks() {
        StaffMember victim = enrolled("spread");
        long fromMany = IntStream.range(0, 200)
                .filter(block -> attempts.begin(victim.login(), from("198.18." + block + ".7"))
                        .howLong()
                        .isEmpty())
                .count();
        assertThat(fromMany).isEqualTo(Attempts.OF_LOGIN);

        StaffMember other = enrolled("rotated");
        long fromOne = IntStream.range(1, 200)
                .filter(host -> attempts.begin(other.login(), from("2001:db8:1:2:" + Integer.toHexString(host) + "::1"))
                        .howLong()
                        .isEmpty())
                .count();
        assertThat(fromOne).isEqualTo(Attempts.OF_LOGIN_FROM_BLOCK);
        assertThat(attempts.begin(other.login(), from("2001:db8:1:3::1")).howLong())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, '', '', 192.0.2.0/24",
        "192.0.2.77, 203.0.113.5, '', 192.0.2.0/24",
        "192.0.2.77, 203.0.113.5, 192.0.2.77, 203.0.113.0/24",
        "192.0.2.77, '10.0.0.1, 203.0.113.5', 192.0.2.0/24, 203.0.113.0/24",
        "192.0.2.77, '198.51.100.9, 203.0.113.5', '192.0.2.0/24,203.0.113.0/24', 198.51.100.0/24",
        "192.0.2.77, 'evil.example', 192.0.2.77, 192.0.2.0/24",
        "2001:db8:1:2:3:4:5:6, '', '', 2001:db8:1:2:0:0:0:0/64",
        "fe80::1%eth0, '', '', fe80:0:0:0:0:0:0:0/64"
    })
    @DisplayName("ASVS 4.1.3: an address counts only from the connection or from a proxy that was named")
    void addresses(String peer, String told, String trusted, String block) {
        MockHttpServletRequest request = from(peer);
        if (!told.isEmpty()) {
            request.addHeader("X-Forwarded-For", told);
        }
        request.addHeader("X-Real-IP", "203.0.113.99");
        request.addHeader("Forwarded", "for=203.0.113.99");
        assertThat(new ClientAddress(trusted).block(request)).isEqualTo(block);
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.setCookies(new Cookie("other", "x"));
        return request;
    }
}
