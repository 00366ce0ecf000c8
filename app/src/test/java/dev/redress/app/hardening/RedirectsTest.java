package dev.redress.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.StaffMember;
import dev.redress.app.hardening.Wire.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("check 39: nobody is sent to another host")
class RedirectsTest extends Hardened {

    private static final String EVIL = "evil.example";

    /** Ways to write another host, a script or a second header, each also in the forms that decoders undo. */
    static List<String> payloads() {
        List<String> plain = new ArrayList<>();
        for (String start : List.of(
                "//",
                "///",
                "////",
                "/\\",
                "\\\\",
                "\\/",
                "/\t/",
                "/\n/",
                "\t//",
                " //",
                "/%09/",
                "/%5c",
                "/%2f",
                "//%2f",
                "%2f%2f",
                "%5c%5c",
                "/.//",
                "/..//",
                "/./\\",
                "//;@",
                "/;//",
                ".",
                "/.",
                "@",
                "/@",
                ":",
                ":/",
                "http:",
                "http:/",
                "http://",
                "HTTP://",
                "http:\\\\",
                "https:",
                "https:/",
                "https://",
                "https:\\/\\/",
                "ftp://",
                "//user:x@",
                "http://localhost@",
                "http://localhost:80@",
                "http://localhost%2f@",
                "http://localhost\\@",
                "//localhost\\@",
                "/workbench//",
                "/workbench/..//",
                "/workbench\\..\\\\",
                "/workbench?next=//",
                "\u2025//",
                "\uff0f\uff0f",
                "/\uff0f",
                "/\u2215",
                "\u3002",
                "//\u3002",
                "//\uff0e",
                "\u00a0//",
                "\ufeff//",
                "\u200b//",
                "/\u200b/")) {
            plain.add(start + EVIL);
            plain.add(start + EVIL + "/workbench");
        }
        plain.addAll(List.of(
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "/workbench\r\nLocation: http://" + EVIL,
                "/workbench\nSet-Cookie: a=b",
                "/workbench%0d%0aLocation:%20http://" + EVIL,
                "/workbench%E5%98%8A%E5%98%8DLocation:" + EVIL,
                "/\u0000//" + EVIL,
                "http://[::ffff:203.0.113.9]/",
                "http://3405803785/",
                "//0xcb.0x0.0x71.0x9/",
                "//" + EVIL + "%23.localhost",
                "//" + EVIL + "%3f.localhost",
                "//" + EVIL + ".localhost",
                "//localhost." + EVIL,
                "/sign-in?to=//" + EVIL));
        return plain;
    }

    @Test
    @DisplayName("check 39: whatever a parameter, a path or a field says, Location is a path of our own")
    void parameters() {
        StaffMember officer = member("redirect-officer");
        Somebody desk = browserOf(officer);
        Somebody stranger = stranger();
        int redirects = 0;
        List<String> payloads = payloads();
        assertThat(payloads).hasSizeGreaterThan(100);
        for (String payload : payloads) {
            String value = Somebody.encoded(payload);
            List<Reply> replies = new ArrayList<>();
            replies.add(stranger.get("/workbench?to=" + value + "&return=" + value + "&next=" + value + "&url=" + value
                    + "&redirect=" + value + "&continue=" + value + "&lang=" + value));
            replies.add(desk.get("/workbench?before=" + value + "&to=" + value));
            replies.add(stranger.get("/sign-in?to=" + value + "&lang=" + value));
            replies.add(stranger.get("/workbench/complaints?number=" + value));
            replies.add(stranger.post("/" + HOUSE + "/status/case/leaving", Map.of("to", payload)));
            // Checking a password costs what it should cost, so not for each of them.
            if (redirects % 10 == 0) {
                replies.add(stranger.post("/sign-in", Map.of("username", "x", "password", "y", "to", payload)));
            }
            replies.add(desk.get("/workbench/complaints?number=" + value));
            replies.add(desk.get("/step-up?to=" + value));
            replies.add(desk.post("/step-up", Map.of("to", payload, "code", code(officer))));
            replies.add(stranger.get(target("/workbench/" + payload)));
            replies.add(stranger.get(target("/" + HOUSE + payload)));
            replies.add(stranger.get(target(payload.startsWith("/") ? payload : "/" + payload)));
            for (Reply reply : replies) {
                redirects += reply.status() / 100 == 3 ? 1 : 0;
                assertOwn(reply, payload);
            }
        }
        assertThat(redirects).isGreaterThan(payloads.size());
    }

    @Test
    @DisplayName("check 39, ASVS 4.1.3: no header of a request decides where a redirect, a link or a description leads")
    void hosts() {
        for (String header : List.of(
                "Host: " + EVIL,
                "Host: localhost:" + port + "." + EVIL,
                "Host: " + EVIL + ":" + port,
                "X-Forwarded-Host: " + EVIL,
                "X-Forwarded-Server: " + EVIL,
                "X-Host: " + EVIL,
                "X-Original-URL: //" + EVIL,
                "X-Rewrite-URL: //" + EVIL,
                "X-Forwarded-Prefix: //" + EVIL,
                "X-Forwarded-Proto: javascript",
                "X-Forwarded-Port: 666",
                "Forwarded: host=" + EVIL + ";proto=https",
                "Referer: http://" + EVIL + "/",
                "X-HTTP-Host-Override: " + EVIL)) {
            for (String path : List.of(
                    "/",
                    "/workbench",
                    "/account",
                    "/" + HOUSE + "/status/case",
                    "/" + HOUSE + "/complaint",
                    "/sign-in",
                    "/no/such/page",
                    "/api/openapi.json",
                    "/api/institutions",
                    "/actuator/health")) {
                assertOwn(stranger().get(path, header), header + " " + path);
            }
        }
    }

    /** A target that can stand in a request line. */
    private static String target(String path) {
        StringBuilder target = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            target.append(each > 32 && each < 127 ? String.valueOf((char) each) : "%%%02x".formatted(each));
        }
        return target.toString();
    }

    private static void assertOwn(Reply reply, String payload) {
        List<String> locations = reply.all("Location");
        assertThat(locations).as(payload).hasSizeLessThan(2);
        locations.forEach(location -> {
            assertThat(location)
                    .as(payload)
                    .startsWith("/")
                    .doesNotStartWith("//")
                    .doesNotContain("\\");
            assertThat(URI.create(location).getHost()).as(payload).isNull();
        });
        assertThat(reply.all("Refresh")).as(payload).isEmpty();
        assertThat(reply.all("Set-Cookie")).as(payload).noneMatch(cookie -> cookie.startsWith("a=b"));
        if (reply.header("Content-Type").orElse("").startsWith("text/html")) {
            var page = Jsoup.parse(reply.body());
            for (String attribute : List.of("href", "src", "action", "formaction", "content")) {
                page.select("[" + attribute + "]")
                        .eachAttr(attribute)
                        .forEach(link -> assertThat(link.strip())
                                .as(attribute + " for " + payload)
                                .doesNotMatch("(?is)^([/\\\\]{2}|https?:|javascript:|data:|vbscript:).*")
                                .doesNotMatch("(?is)^0;.*"));
            }
        } else {
            assertThat(reply.body()).as(payload).doesNotContain("//" + EVIL);
        }
    }
}
