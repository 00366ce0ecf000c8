package dev.redress.app.access.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser that keeps cookies as one does, follows nothing by itself and can say anything in its headers. */
final class Browser {

    /** What the server answered. */
    record Answer(int status, String body, HttpResponse<String> raw) {

        Document html() {
            return Jsoup.parse(body);
        }

        String text() {
            return html().text().replace('\u00a0', ' ');
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        String location() {
            return header("Location");
        }

        List<String> setCookies() {
            return raw.headers().allValues("Set-Cookie");
        }
    }

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> always = new LinkedHashMap<>();

    Browser(int port) {
        base = "http://localhost:" + port;
    }

    /** Says this with every request. */
    Browser saying(String header, String value) {
        always.put(header, value);
        return this;
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    void forget(String name) {
        cookies.remove(name);
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** Follows redirects within the site, as a person's browser does. */
    Answer visit(String path) {
        Answer answer = get(path);
        for (int hop = 0; hop < 5 && answer.status() / 100 == 3; hop++) {
            answer = get(URI.create(base).resolve(answer.location()).toString().substring(base.length()));
        }
        return answer;
    }

    /** Sends fields as a form does, with the token of the last page. */
    Answer post(String path, String... fields) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int at = 0; at < fields.length; at += 2) {
            all.put(fields[at], fields[at + 1]);
        }
        all.putIfAbsent("_csrf", csrf());
        return postRaw(
                path,
                all.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    Answer postRaw(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    String csrf() {
        if (cookie(SecurityConfiguration.CSRF_COOKIE).isEmpty()) {
            get("/sign-in");
        }
        return get("/sign-in").html().select("[name=_csrf]").val();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html");
        always.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> raw = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (String line : raw.headers().allValues("Set-Cookie")) {
                String[] pair = line.split(";", 2)[0].split("=", 2);
                if (pair[1].isEmpty() || line.contains("Max-Age=0")) {
                    cookies.remove(pair[0]);
                } else {
                    cookies.put(pair[0], pair[1]);
                }
            }
            return new Answer(raw.statusCode(), raw.body(), raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
