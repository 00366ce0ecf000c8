package dev.redress.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.Sessions;
import dev.redress.app.access.StaffMember;
import dev.redress.app.hardening.Wire.Reply;
import dev.redress.app.platform.ClientAddress;
import dev.redress.app.platform.Limits;
import dev.redress.app.platform.RateLimits;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.util.ReflectionTestUtils;

@DisplayName("check 42: nobody takes portal and API away from the others, and nobody is locked out")
class PublicLimitsTest extends Hardened {

    private static final Limits.Settings USUAL = new Limits.Settings(200, 5000, 2000, 20_000, 0, 60);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String OWN_BLOCK = "127.0.0.0/24";

    @Autowired
    private RateLimits vessels;

    @Autowired
    private Limits running;

    @Autowired
    private Sessions sessions;

    private Limits limits(Limits.Settings settings, String trustedProxies) {
        return new Limits(settings, vessels, new ClientAddress(trustedProxies));
    }

    private void later(Duration by) {
        time.set(
                LocalDateTime.ofInstant(time.instant().plus(by), ZoneOffset.UTC).toString(), "UTC");
    }

    private static MockHttpServletRequest from(String address, String... headers) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        for (int at = 0; at < headers.length; at += 2) {
            request.addHeader(headers[at], headers[at + 1]);
        }
        return request;
    }

    /** Takes all but a few of the complaints that a block of addresses has within the hour. */
    private void use(String limit, String whose, int taken, int most) {
        IntStream.range(0, taken).forEach(_ -> vessels.waitFor("limit " + limit, whose, most, HOUR));
    }

    @Test
    @DisplayName("check 42: the settings are those of the documents")
    void settings() {
        assertThat(ReflectionTestUtils.getField(running, "settings")).isEqualTo(USUAL);
    }

    @Test
    @DisplayName(
            "check 42: the portal's form comes back whole with the minutes to wait, forged addresses do not help, and"
                    + " after the wait it is taken")
    void submissions() {
        use("submissions", OWN_BLOCK, 199, 200);
        Somebody person = stranger();
        complain(person, Map.of());

        Reply limited = person.post("/" + HOUSE + "/complaint", complaint(person, Map.of("subject", "Kept <text>")));
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.header("Retry-After")).contains("18");
        var page = Jsoup.parse(limited.body());
        assertThat(page.select("[name=subject]").val()).isEqualTo("Kept <text>");
        assertThat(page.select("[role=alert]").text()).contains("Please send it again in about 1 min.");

        for (String header : List.of(
                "X-Forwarded-For: 203.0.113.",
                "X-Real-IP: 203.0.113.",
                "Forwarded: for=203.0.113.",
                "True-Client-IP: 203.0.113.",
                "CF-Connecting-IP: 203.0.113.",
                "X-Client-IP: 203.0.113.",
                "X-Forwarded-For: 2001:db8::")) {
            for (int host = 1; host < 4; host++) {
                assertThat(person.post("/" + HOUSE + "/complaint", complaint(person, Map.of()), header + host)
                                .status())
                        .as(header)
                        .isEqualTo(429);
            }
        }
        later(Duration.ofSeconds(18));
        complain(person, Map.of());
    }

    @Test
    @DisplayName("check 42: the page that asks to wait is in the reader's language")
    void languages() {
        use("uploads", OWN_BLOCK, 2_000, 2_000);
        Map<String, String> titles = Map.of(
                "en", "Please wait a little",
                "id", "Mohon tunggu sebentar",
                "ru", "Пожалуйста, подождите немного",
                "ky", "Бир аз күтө туруңуз");
        titles.forEach((language, title) -> {
            Reply limited = stranger()
                    .send(
                            "POST",
                            "/" + HOUSE + "/complaint?lang=" + language,
                            "--x--\r\n",
                            "Content-Type: multipart/form-data; boundary=x",
                            "Accept: text/html");
            assertThat(limited.status()).isEqualTo(429);
            assertThat(limited.header("Retry-After"))
                    .hasValueSatisfying(
                            wait -> assertThat(Integer.parseInt(wait)).isBetween(1, 3_600));
            assertThat(Jsoup.parse(limited.body()).select("h1").text()).isEqualTo(title);
            assertThat(Jsoup.parse(limited.body()).select("html").attr("lang")).isEqualTo(language);
        });
    }

    @Test
    @DisplayName("check 42: an honest office behind one address is not refused, whatever another network floods")
    void honestOffice() {
        Limits limits = limits(USUAL, "");
        int passed = 0;
        for (int minute = 0; minute < 60; minute++) {
            for (int flood = 0; flood < 20; flood++) {
                limits.submission(from("203.0.113." + flood));
            }
            passed += limits.submission(from("192.0.2.7")).isEmpty() ? 1 : 0;
            passed += limits.submission(from("192.0.2.7")).isEmpty() ? 1 : 0;
            passed += limits.submission(from("192.0.2.7")).isEmpty() ? 1 : 0;
            later(Duration.ofMinutes(1));
        }
        assertThat(passed).as("of 180 complaints in an hour").isGreaterThanOrEqualTo(171);
    }

    @Test
    @DisplayName("check 42: addresses of one /64 count as one, and many /64 together meet the ceiling of all")
    void rotation() {
        Limits limits = limits(new Limits.Settings(20, 50, 0, 0, 0, 0), "");
        long ofOne = IntStream.range(1, 200)
                .filter(host -> limits.submission(from("2001:db8:0:1::" + Integer.toHexString(host)))
                        .isEmpty())
                .count();
        long ofMany = IntStream.range(1, 200)
                .filter(block -> limits.submission(from("2001:db8:1:" + Integer.toHexString(block) + "::1"))
                        .isEmpty())
                .count();
        assertThat(ofOne).isEqualTo(20);
        assertThat(ofOne + ofMany).isEqualTo(50);
        later(HOUR);
        assertThat(limits.submission(from("2001:db8:0:1::1")))
                .as("nobody is locked for ever")
                .isEmpty();
    }

    @Test
    @DisplayName("check 42: what a proxy says counts where the proxy is named, and nowhere else")
    void proxies() {
        Limits believing = limits(new Limits.Settings(1, 0, 0, 0, 0, 0), "10.0.0.0/8");
        assertThat(believing.submission(from("10.1.2.3", "X-Forwarded-For", "192.0.2.1")))
                .isEmpty();
        assertThat(believing.submission(from("10.1.2.3", "X-Forwarded-For", "198.51.100.1")))
                .isEmpty();
        assertThat(believing.submission(from("10.1.2.3", "X-Forwarded-For", "192.0.2.9")))
                .isPresent();
        assertThat(believing.submission(from("203.0.113.1", "X-Forwarded-For", "192.0.2.200")))
                .isEmpty();
        assertThat(believing.submission(from("203.0.113.1", "X-Forwarded-For", "198.51.101.1", "X-Real-IP", "1.1.1.1")))
                .isPresent();
    }

    @Test
    @DisplayName("check 42: documents are weighed before they are read; staff and forms without documents are not")
    void uploads() {
        use("uploads", OWN_BLOCK, 2_000, 2_000);
        Somebody person = stranger();
        String fields =
                "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + person.csrf() + "\r\n--x--\r\n";
        String multipart = "Content-Type: multipart/form-data; boundary=x";
        assertThat(person.send("POST", "/" + HOUSE + "/complaint", fields, multipart)
                        .status())
                .isEqualTo(429);
        assertThat(person.send("POST", "/" + HOUSE + "/status/case/message", fields, multipart)
                        .status())
                .isEqualTo(429);
        assertThat(person.post("/" + HOUSE + "/complaint", Map.of()).status()).isEqualTo(422);
        Somebody desk = browserOf(member("upload-officer"));
        String atTheDesk = fields.replace(person.csrf(), desk.csrf());
        assertThat(desk.send("POST", "/workbench/complaints/new", atTheDesk, multipart)
                        .status())
                .isEqualTo(422);
        later(Duration.ofSeconds(2));
        assertThat(person.send("POST", "/" + HOUSE + "/complaint", fields, multipart)
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("check 42: nobody walks round the weighing by an address of staff or of the API without being known")
    void uploadsOfNobodyKnown() {
        use("uploads", OWN_BLOCK, 2_000, 2_000);
        Somebody person = stranger();
        String document =
                "--x\r\nContent-Disposition: form-data; name=\"copies\"; filename=\"a\"\r\n\r\na\r\n--x--\r\n";
        String multipart = "Content-Type: multipart/form-data; boundary=x";
        for (String path : List.of(
                "/workbench/complaints/new",
                "/workbench-and-more",
                "/administration/people",
                "/account/password",
                "/api/institutions",
                "/api/institutions/" + HOUSE + "/procedure",
                "/apis")) {
            for (String method : List.of("POST", "GET")) {
                assertThat(person.send(method, path, document, multipart).status())
                        .as(method + " " + path)
                        .isEqualTo(429);
            }
        }
        assertThat(person.send("POST", "/api/institutions/" + HOUSE + "/complaints", document, multipart)
                        .status())
                .as("asked for a token before the body is read")
                .isEqualTo(401);
        StaffMember officer = member("upload-shut-out");
        Somebody desk = browserOf(officer);
        sessions.endAllOf(officer.login());
        assertThat(desk.send("POST", "/workbench/complaints/new", document, multipart)
                        .status())
                .as("a session that has ended")
                .isEqualTo(429);
    }

    @Test
    @DisplayName("check 42: the API has no limit by itself; where one is set, it is one token's, told as a problem")
    void api() {
        StaffMember officer = member("api-officer");
        String bearer = token(officer);
        Somebody program = new Somebody(wire, bearer);
        Somebody other = program(officer);
        try {
            ReflectionTestUtils.setField(running, "settings", new Limits.Settings(200, 5000, 2000, 20_000, 3, 60));
            String path = "/api/institutions/" + HOUSE + "/due";
            Map<Integer, Integer> seen = new HashMap<>();
            Reply last = program.get(path);
            for (int at = 0; at < 5; at++) {
                seen.merge(last.status(), 1, Integer::sum);
                last = program.get(path);
            }
            assertThat(seen).containsEntry(200, 3).containsEntry(429, 2);
            assertThat(last.header("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(last.header("Retry-After")).contains("1200");
            assertThat(last.body())
                    .contains("urn:redress:problem:too-many-requests")
                    .contains("\"status\":429");
            assertThat(stranger().get(path, "Authorization: Bearer   " + bearer).status())
                    .as("the same token, written otherwise")
                    .isEqualTo(429);
            assertThat(other.get(path).status()).isEqualTo(200);
            assertThat(stranger().get(path, "Authorization: Bearer invented").status())
                    .isEqualTo(401);
            later(Duration.ofMinutes(20));
            assertThat(program.get(path).status()).isEqualTo(200);
        } finally {
            ReflectionTestUtils.setField(running, "settings", USUAL);
        }
        for (int at = 0; at < 300; at++) {
            assertThat(running.api("one token")).isEmpty();
        }
    }
}
