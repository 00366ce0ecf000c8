package dev.redress.app.party;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Somebody at a browser of his or her own: keeps cookies, comes from an address, sends forms as they stand. */
final class Guest {

    /** What the server answered. */
    record Reply(int status, Map<String, List<String>> headers, byte[] bytes) {

        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        Document html() {
            return Jsoup.parse(body());
        }

        String text(String selector) {
            return html().select(selector).text().replace('\u00a0', ' ');
        }

        String text() {
            return html().text().replace('\u00a0', ' ');
        }

        String location() {
            return headers.getOrDefault("location", List.of("")).getFirst();
        }
    }

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String address;

    Guest(int port, String address) {
        base = "http://localhost:" + port;
        this.address = address;
    }

    /** Goes on from another address. */
    Guest from(String other) {
        address = other;
        return this;
    }

    /** A browser with the same cookies: what somebody has who copied them. */
    Guest twin() {
        Guest twin = new Guest(Integer.parseInt(base.substring(base.lastIndexOf(':') + 1)), address);
        twin.cookies.putAll(cookies);
        return twin;
    }

    Reply get(String path) {
        return follow(send(request(path).GET()));
    }

    /** What the server says at once, wherever it points. */
    Reply raw(String path) {
        return send(request(path).GET());
    }

    /** The first form that the selector finds on a page. */
    Filling form(Reply page, String selector) {
        if (!(page.html().selectFirst(selector) instanceof FormElement form)) {
            throw new AssertionError("No form '" + selector + "' in: " + page.text());
        }
        return new Filling(form);
    }

    /** A form that no page offers, with the token of a page that it does. */
    Filling formTo(Reply page, String path) {
        Filling filling = new Filling(path);
        return filling.with("_csrf", page.html().select("[name=_csrf]").val());
    }

    private Reply follow(Reply reply) {
        Reply now = reply;
        for (int hop = 0; hop < 5 && now.status() / 100 == 3; hop++) {
            String path = URI.create(base).resolve(now.location()).toString().substring(base.length());
            int anchor = path.indexOf('#');
            now = send(request(anchor < 0 ? path : path.substring(0, anchor)).GET());
        }
        return now;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .header("X-Forwarded-For", address);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            for (String set : response.headers().allValues("set-cookie")) {
                String pair = set.split(";", 2)[0];
                int equals = pair.indexOf('=');
                if (set.contains("Max-Age=0")) {
                    cookies.remove(pair.substring(0, equals));
                } else {
                    cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
                }
            }
            return new Reply(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A form on its way. */
    final class Filling {
        private final String action;
        private final Map<String, List<String>> fields = new LinkedHashMap<>();
        private final List<String[]> documents = new ArrayList<>();

        private Filling(String path) {
            action = path;
        }

        private Filling(FormElement form) {
            this(form.attr("action"));
            form.formData()
                    .forEach(field -> fields.computeIfAbsent(field.key(), _ -> new ArrayList<>())
                            .add(field.value()));
        }

        Filling with(String field, String... values) {
            fields.put(field, List.of(values));
            return this;
        }

        Filling without(String field) {
            fields.remove(field);
            return this;
        }

        Filling document(String field, String name, String content) {
            documents.add(new String[] {field, name, content});
            return this;
        }

        Reply send() {
            return follow(raw());
        }

        /** What the server says at once, wherever it points. */
        Reply raw() {
            return documents.isEmpty() ? encoded() : multipart();
        }

        private Reply encoded() {
            String body = fields.entrySet().stream()
                    .flatMap(field -> field.getValue().stream().map(value -> code(field.getKey()) + "=" + code(value)))
                    .collect(Collectors.joining("&"));
            return Guest.this.send(request(action)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        private Reply multipart() {
            String boundary = "----b" + System.nanoTime();
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            fields.forEach(
                    (name, values) -> values.forEach(value -> part(body, boundary, "name=\"" + name + "\"", value)));
            documents.forEach(document -> part(
                    body,
                    boundary,
                    "name=\"" + document[0] + "\"; filename=\"" + document[1]
                            + "\"\r\nContent-Type: application/octet-stream",
                    document[2]));
            body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return Guest.this.send(request(action)
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        }

        private static void part(ByteArrayOutputStream body, String boundary, String head, String content) {
            body.writeBytes(
                    ("--" + boundary + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
        }

        private static String code(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
