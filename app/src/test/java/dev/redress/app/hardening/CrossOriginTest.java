package dev.redress.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.hardening.Wire.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("check 34, check 36: other sites can neither read nor act here, and reading changes nothing")
class CrossOriginTest extends Hardened {

    /** What reading is meant to leave: looks, sessions, what the door writes down, counts of tries. */
    private static final Set<String> TRACES =
            Set.of("look", "web_session", "web_session_attributes", "access_record", "rate_limit");

    private List<String> hostileOrigins() {
        String own = "localhost:" + port;
        return List.of(
                "null",
                "http://evil.example",
                "https://evil.example",
                "http://" + own + ".evil.example",
                "http://localhost.evil.example:" + port,
                "http://evillocalhost:" + port,
                "http://evil.example/" + own,
                "http://evil.example#" + own,
                "http://evil.example?" + own,
                "http://" + own + "@evil.example",
                "http://evil.example@" + own + ".example",
                "http://localhost:" + (port + 1),
                "http://localhost",
                "ftp://" + own,
                "file://",
                "http://127.0.0.1:" + port,
                "http://[::1]:" + port,
                "http://l\u043ecalhost:" + port,
                "http://localhost\u3002evil.example",
                "http://" + own + " http://evil.example",
                "chrome-extension://" + own,
                "*");
    }

    @Test
    @DisplayName("check 36: no hostile origin gets leave to read, not of the API, not of a page, not by asking before")
    void noLeave() {
        Map<String, Somebody> callers = new TreeMap<>(Walk.cast(this).callers());
        callers.keySet().retainAll(Set.of("officer", "program"));
        for (String origin : hostileOrigins()) {
            callers.forEach((who, somebody) -> {
                for (String path : List.of(
                        "/", "/workbench", "/api/institutions", "/api/openapi.json", "/no/such", "/assets/icon.svg")) {
                    assertNoLeave(somebody.get(path, "Origin: " + origin), who + " " + path + " from " + origin);
                    assertNoLeave(
                            somebody.send(
                                    "OPTIONS",
                                    path,
                                    "",
                                    "Origin: " + origin,
                                    "Access-Control-Request-Method: POST",
                                    "Access-Control-Request-Headers: authorization"),
                            who + " asks before " + path + " from " + origin);
                }
            });
        }
    }

    private static void assertNoLeave(Reply reply, String what) {
        assertThat(reply.headers()).as(what).noneMatch(header -> header.getKey().startsWith("access-control-allow"));
    }

    @Test
    @DisplayName("check 34: GET, HEAD and OPTIONS of every address leave every table as it was")
    void readingChangesNothing() {
        Walk.Cast cast = Walk.cast(this);
        List<Endpoint> reads = endpoints().stream().filter(Endpoint::reads).toList();
        Map<String, String> before = Digest.of(DATABASE.administrator(), TRACES);
        reads.forEach(endpoint -> read(endpoint, cast));
        if (!Digest.of(DATABASE.administrator(), TRACES).equals(before)) {
            reads.forEach(endpoint -> assertChangesNothing(endpoint, cast));
        }
        assertThat(Digest.of(DATABASE.administrator(), TRACES)).isEqualTo(before);
    }

    private void assertChangesNothing(Endpoint endpoint, Walk.Cast cast) {
        Map<String, String> before = Digest.of(DATABASE.administrator(), TRACES);
        read(endpoint, cast);
        assertThat(Digest.of(DATABASE.administrator(), TRACES))
                .as(endpoint.name())
                .isEqualTo(before);
    }

    private static void read(Endpoint endpoint, Walk.Cast cast) {
        cast.callers().values().forEach(somebody -> {
            for (String method : List.of("GET", "HEAD", "OPTIONS")) {
                somebody.send(method, endpoint.at(cast.places()), "");
            }
        });
    }

    @Test
    @DisplayName("check 34: GET, HEAD and override headers on addresses that change something change nothing")
    void noDisguise() {
        Walk.Cast cast = Walk.cast(this);
        Map<String, String> before = Digest.of(DATABASE.administrator(), TRACES);
        for (Endpoint endpoint : endpoints()) {
            if (!endpoint.reads()) {
                cast.callers().values().forEach(somebody -> {
                    for (String method : List.of("GET", "HEAD")) {
                        somebody.send(
                                method,
                                endpoint.at(cast.places()) + "?_method=POST&sure=yes&text=x",
                                "",
                                "X-HTTP-Method-Override: POST");
                    }
                });
            }
        }
        assertThat(Digest.of(DATABASE.administrator(), TRACES)).isEqualTo(before);
    }

    @Test
    @DisplayName("check 34: no page acts without its token, with a wrong one, or for a form of another site")
    void forgedForms() {
        Walk.Cast cast = Walk.cast(this);
        Map<String, String> before = Digest.of(DATABASE.administrator(), TRACES);
        Map<String, Somebody> callers = new TreeMap<>(cast.callers());
        callers.keySet().retainAll(Set.of("complainant", "officer", "administrator"));
        List<String> acted = new ArrayList<>();
        for (Endpoint endpoint : endpoints()) {
            if (!endpoint.reads() && !endpoint.api()) {
                String path = endpoint.at(cast.places());
                callers.forEach((who, somebody) -> tries(path, somebody).forEach((how, reply) -> {
                    if (reply.status() != 403) {
                        acted.add(reply.status() + " " + path + " for " + who + " " + how);
                    }
                }));
            }
        }
        assertThat(acted).isEmpty();
        assertThat(Digest.of(DATABASE.administrator(), TRACES)).isEqualTo(before);
    }

    private Map<String, Reply> tries(String path, Somebody somebody) {
        String fields = "subject=x&text=x&sure=yes&reason=x&unit=complaint-unit&priority=urgent&password=x";
        String right = fields + "&_csrf=" + Somebody.encoded(somebody.csrf());
        Map<String, Reply> replies = new TreeMap<>();
        replies.put("without a token", somebody.postRaw(path, fields));
        replies.put("with a wrong token", somebody.postRaw(path, fields + "&_csrf=" + "a".repeat(48)));
        replies.put("with an empty token", somebody.postRaw(path, fields + "&_csrf="));
        for (String origin : List.of("null", "http://evil.example", "http://localhost:" + (port + 1))) {
            replies.put("with its token from " + origin, somebody.postRaw(path, right, "Origin: " + origin));
        }
        replies.put("with its token across sites", somebody.postRaw(path, right, "Sec-Fetch-Site: cross-site"));
        return replies;
    }

    @Test
    @DisplayName("check 34: a form of our own passes, whether the browser says where it comes from or not")
    void ownForms() {
        Somebody somebody = stranger();
        Map<String, String> fields = Map.of("number", "none", "secret", "none");
        for (String origin :
                List.of("http://localhost:" + port, "HTTP://LOCALHOST:" + port, "https://localhost:" + port)) {
            Reply reply =
                    somebody.post("/" + HOUSE + "/status", fields, "Origin: " + origin, "Sec-Fetch-Site: same-origin");
            assertThat(reply.status()).as(origin).isEqualTo(422);
        }
        assertThat(somebody.post("/" + HOUSE + "/status", fields).status()).isEqualTo(422);
    }

    @Test
    @DisplayName("check 34: TRACE, TRACK and CONNECT are refused and echo nothing")
    void echoes() {
        for (String method : List.of("TRACE", "TRACK", "CONNECT")) {
            for (String target : List.of("/", "/api/institutions", "/assets/icon.svg", "evil.example:443")) {
                Reply reply = wire.raw(
                        (method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nCookie: secret=canary-4711\r\n"
                                        + "Connection: close\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8),
                        false);
                assertThat(reply.status()).as(method + " " + target).isBetween(400, 405);
                assertThat(reply.whole()).doesNotContain("canary-4711");
            }
        }
    }
}
