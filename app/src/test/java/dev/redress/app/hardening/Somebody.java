package dev.redress.app.hardening;

import dev.redress.app.hardening.Wire.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** A browser, or a program with a token: keeps cookies, follows nothing by itself. */
final class Somebody {

    private final Wire wire;
    private final String token;
    private boolean staff;
    private String formToken = "";
    private String formCookie = "";
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** @param token empty for a browser */
    Somebody(Wire wire, String token) {
        this.wire = wire;
        this.token = token;
    }

    boolean isProgram() {
        return !token.isEmpty();
    }

    /** Whether this browser was at a desk. */
    boolean isStaff() {
        return staff;
    }

    Somebody atADesk() {
        staff = true;
        return this;
    }

    Reply get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** Goes where redirects lead. */
    Reply visit(String path) {
        Reply answer = get(path);
        for (int hop = 0; hop < 5 && answer.status() / 100 == 3; hop++) {
            answer = get(answer.header("Location").orElseThrow());
        }
        return answer;
    }

    /** Sends fields as a form does, with the token that protects forms. */
    Reply post(String path, Map<String, String> fields, String... headers) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("_csrf", csrf());
        return postRaw(path, encoded(all), headers);
    }

    Reply postRaw(String path, String body, String... headers) {
        return send("POST", path, body, with(headers, "Content-Type: application/x-www-form-urlencoded"));
    }

    Reply json(String path, String body, String... headers) {
        return send("POST", path, body, with(headers, "Content-Type: application/json"));
    }

    Reply send(String method, String path, String body, String... headers) {
        List<String> lines = new ArrayList<>(List.of(headers));
        if (isProgram()) {
            lines.add("Authorization: Bearer " + token);
        }
        if (headers.length == 0 || lines.stream().noneMatch(line -> line.startsWith("Accept:"))) {
            lines.add(path.startsWith("/api") ? "Accept: application/json" : "Accept: text/html");
        }
        if (!cookies.isEmpty()) {
            lines.add("Cookie: "
                    + cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        Reply answer = wire.send(method, path, lines, body);
        answer.all("Set-Cookie").forEach(this::keep);
        return answer;
    }

    /** A token for forms, from a page; good for as long as the cookie beside it stays the same. */
    String csrf() {
        if (formToken.isEmpty() || !formCookie.equals(cookie("__Host-csrf"))) {
            formToken =
                    Jsoup.parse(visit("/sign-in").body()).select("[name=_csrf]").val();
            formCookie = cookie("__Host-csrf");
        }
        return formToken;
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    private void keep(String line) {
        String[] pair = line.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || line.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String[] with(String[] headers, String another) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add(another);
        return all.toArray(String[]::new);
    }
}
