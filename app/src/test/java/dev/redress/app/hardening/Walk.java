package dev.redress.app.hardening;

import dev.redress.app.access.StaffMember;
import dev.redress.app.hardening.Wire.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everything that the program answers: each address to each kind of caller, files, mistakes, failures, refusals. */
final class Walk {

    /** An answer, and what was asked for it. */
    record Seen(String asked, Reply reply) {

        boolean isFile() {
            return (asked.contains("/assets/") || asked.contains("/webjars/")) && reply.status() == 200;
        }
    }

    /** Those who walk. */
    record Cast(Map<String, Somebody> callers, Map<String, String> places) {}

    private final Wire wire;
    private final List<Endpoint> endpoints;
    private final Cast cast;
    private final List<Seen> seen = new ArrayList<>();

    Walk(Wire wire, List<Endpoint> endpoints, Cast cast) {
        this.wire = wire;
        this.endpoints = endpoints;
        this.cast = cast;
    }

    /** Who calls: a stranger, a complainant with an open case, staff by browser and by token, an administrator. */
    static Cast cast(Hardened test) {
        StaffMember officer = test.member("walk-officer");
        Somebody complainant = test.stranger();
        Reply confirmed = test.complain(complainant, Map.of());
        Map<String, String> places = new LinkedHashMap<>(test.place(confirmed));
        places.put("institution", Hardened.HOUSE);
        places.put("id", Hardened.NOBODYS);
        places.put("intakeId", Hardened.NOBODYS);
        places.put("login", "walk-officer");
        places.put("act", "priority");
        complainant.post(
                "/" + Hardened.HOUSE + "/status",
                Map.of("number", places.get("printed"), "secret", Hardened.secret(confirmed)));
        Somebody desk = test.browserOf(officer);
        String page = "/workbench/complaints/" + places.get("year") + "/" + places.get("number");
        desk.post(page + "/opening", Map.of("purpose", "settlement"));
        Map<String, Somebody> callers = new LinkedHashMap<>();
        callers.put("stranger", test.stranger());
        callers.put("complainant", complainant);
        callers.put("officer", desk);
        callers.put("program", test.program(officer));
        callers.put("administrator", test.browserOf(test.administrator("walk-administrator")));
        return new Cast(callers, places);
    }

    List<Seen> all(RequestMappingHandlerMapping mapping) {
        cast.callers().forEach((who, somebody) -> {
            endpoints.forEach(endpoint -> {
                ask(who, somebody, endpoint, cast.places());
                ask(who, somebody, endpoint, broken());
            });
            others(who, somebody);
        });
        try (Planted planted = new Planted(mapping)) {
            cast.callers()
                    .forEach((who, somebody) -> List.of(Planted.PAGE, Planted.NO_TEMPLATE, Planted.API)
                            .forEach(path -> {
                                note(who, "GET", path, somebody.get(path));
                                note(who, "GET json", path, somebody.get(path, "Accept: application/json"));
                            }));
        }
        refusedByTheServer();
        return seen;
    }

    private void ask(String who, Somebody somebody, Endpoint endpoint, Map<String, String> places) {
        String path = endpoint.at(places);
        if (endpoint.reads()) {
            note(who, "GET", path, somebody.get(path));
            note(who, "HEAD", path, somebody.send("HEAD", path, ""));
        } else if (endpoint.api()) {
            note(who, "POST", path, somebody.json(path, "{}"));
            note(who, "POST broken", path, somebody.json(path, "{\"unknown\": [1,, \"x"));
        } else if (!path.endsWith("/leaving") && !path.endsWith("/other-sessions")) {
            note(who, "POST", path, somebody.post(path, Map.of()));
            note(who, "POST forged", path, somebody.postRaw(path, "a=b"));
        }
    }

    /** Places that do not exist or are no places. */
    private static Map<String, String> broken() {
        return Map.of(
                "institution", "no-such-house",
                "year", "1999",
                "number", "987654321",
                "id", "not-an-identifier",
                "intakeId", "%27%22%3Cscript%3E",
                "login", "..%3B",
                "act", "no-such-act",
                "token", "%00");
    }

    private void others(String who, Somebody somebody) {
        Hardened.files().forEach(path -> note(who, "GET", path, somebody.get(path)));
        List.of(
                        "/assets/none.css",
                        "/webjars/none/none.js",
                        "/no/such/page",
                        "/api/no/such/page",
                        "/actuator",
                        "/actuator/health",
                        "/actuator/env",
                        "/api/openapi.json",
                        "/error",
                        "/favicon.ico",
                        "/robots.txt",
                        "//evil.example/",
                        "/%2e%2e/%2e%2e/etc/passwd",
                        "/a;b=c",
                        "/%00",
                        "/?lang=zz&lang=%00")
                .forEach(path -> note(who, "GET", path, somebody.get(path)));
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW")) {
            note(who, method, "/", somebody.send(method, "/", ""));
            note(who, method, "/api/institutions", somebody.send(method, "/api/institutions", ""));
        }
        note(who, "POST xml", "/api", somebody.send("POST", complaints(), "<a/>", "Content-Type: application/xml"));
        note(who, "GET as image", "/api", somebody.get("/api/institutions", "Accept: image/png"));
        note(who, "POST bad type", "/sign-in", somebody.send("POST", "/sign-in", "x", "Content-Type: ///"));
        note(who, "POST no boundary", "/", somebody.send("POST", "/sign-in", "x", "Content-Type: multipart/form-data"));
    }

    private static String complaints() {
        return "/api/institutions/" + Hardened.HOUSE + "/complaints";
    }

    /** What never reaches a page. */
    private void refusedByTheServer() {
        String host = "Host: localhost\r\n";
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("no protocol of ours", "GET / HTTP/9.9\r\n" + host + "\r\n");
        requests.put("no request", "what is this\r\n\r\n");
        requests.put("letters that no address has", "GET /<\"{}|^> HTTP/1.1\r\n" + host + "\r\n");
        requests.put("broken escape", "GET /%zz HTTP/1.1\r\n" + host + "\r\n");
        requests.put("no host", "GET / HTTP/1.1\r\n\r\n");
        requests.put("two hosts", "GET / HTTP/1.1\r\n" + host + host + "\r\n");
        requests.put("host that is none", "GET / HTTP/1.1\r\nHost: a b<c>\r\n\r\n");
        requests.put("header without name", "GET / HTTP/1.1\r\n" + host + ": x\r\n\r\n");
        requests.put("header too large", "GET / HTTP/1.1\r\n" + host + "X: " + "a".repeat(70_000) + "\r\n\r\n");
        requests.put("address too long", "GET /" + "a".repeat(70_000) + " HTTP/1.1\r\n" + host + "\r\n");
        requests.put("length below zero", "POST / HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n");
        requests.put("length twice", "POST / HTTP/1.1\r\n" + host + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx");
        requests.put("broken chunks", "POST /sign-in HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");
        requests.put("unknown coding", "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: rot13\r\n\r\n");
        requests.put("way out of the tree", "GET /../../etc/passwd HTTP/1.1\r\n" + host + "\r\n");
        requests.put("backslash", "GET /..\\..\\x HTTP/1.1\r\n" + host + "\r\n");
        requests.put("encoded slash", "GET /a%2f..%2fb HTTP/1.1\r\n" + host + "\r\n");
        requests.put("whole address", "GET http://evil.example/x HTTP/1.1\r\n" + host + "\r\n");
        requests.put("star", "OPTIONS * HTTP/1.1\r\n" + host + "\r\n");
        requests.put("trace", "TRACE / HTTP/1.1\r\n" + host + "\r\n");
        requests.put("connect", "CONNECT evil.example:443 HTTP/1.1\r\n" + host + "\r\n");
        requests.put("expectation", "POST / HTTP/1.1\r\n" + host + "Expect: the impossible\r\n\r\n");
        requests.put("bad upgrade", "GET / HTTP/1.1\r\n" + host + "Connection: Upgrade\r\nUpgrade: h2c\r\n\r\n");
        requests.put("part too many", tooManyParts(host));
        requests.forEach((what, request) -> note(
                "the wire",
                what,
                "",
                wire.raw(
                        request.replaceFirst("\r\n\r\n", "\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1),
                        false)));
    }

    private static String tooManyParts(String host) {
        StringBuilder body = new StringBuilder();
        for (int at = 0; at < 600; at++) {
            body.append("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n");
        }
        body.append("--x--\r\n");
        return "POST /sign-in HTTP/1.1\r\n" + host + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    private void note(String who, String how, String path, Reply reply) {
        seen.add(new Seen(who + ": " + how + " " + path, reply));
    }
}
