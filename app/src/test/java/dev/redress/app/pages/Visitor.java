package dev.redress.app.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.parser.Tag;

/** Somebody who reads pages and sends forms, with cookies and without scripts. */
final class Visitor {

    /** A page with the answer that brought it; in its text a space that does not break is a space. */
    record Page(int status, Document html, Connection.Response answer) {

        String text() {
            return html.text().replace('\u00a0', ' ');
        }

        String text(String selector) {
            return html.select(selector).text().replace('\u00a0', ' ');
        }

        String header(String name) {
            String value = answer.header(name);
            return value == null ? "" : value;
        }

        String path() {
            return answer.url().getPath();
        }

        byte[] bytes() {
            return answer.bodyAsBytes();
        }
    }

    /**
     * Java sends a cookie that is for safe connections over HTTPS only; a browser sends it to this machine over any
     * connection, and so does this.
     */
    private static final class LocalCookies implements CookieStore {
        private final CookieStore cookies = new CookieManager().getCookieStore();

        @Override
        public void add(URI from, HttpCookie cookie) {
            cookie.setSecure(false);
            cookies.add(from, cookie);
        }

        @Override
        public List<HttpCookie> get(URI to) {
            return cookies.get(to);
        }

        @Override
        public List<HttpCookie> getCookies() {
            return cookies.getCookies();
        }

        @Override
        public List<URI> getURIs() {
            return cookies.getURIs();
        }

        @Override
        public boolean remove(URI from, HttpCookie cookie) {
            return cookies.remove(from, cookie);
        }

        @Override
        public boolean removeAll() {
            return cookies.removeAll();
        }
    }

    private final Connection session;
    private final String base;

    Visitor(int port) {
        this(port, "en");
    }

    Visitor(int port, String language) {
        base = "http://localhost:" + port;
        session = Jsoup.newSession()
                .cookieStore(new LocalCookies())
                .ignoreHttpErrors(true)
                .ignoreContentType(true)
                .maxBodySize(0)
                .timeout(60_000)
                .header("Accept", "text/html")
                .header("Accept-Language", language);
    }

    Page get(String path) {
        return answer(session.newRequest(base + path).method(Connection.Method.GET));
    }

    /** Fills the first form that the selector finds, and sends it. */
    Sending form(Page page, String selector) {
        Element found = page.html().selectFirst(selector);
        if (!(found instanceof FormElement form)) {
            throw new AssertionError("No form '" + selector + "' on " + page.path() + ": " + page.text());
        }
        return new Sending(form);
    }

    /** A form that no page offers: only the token of the page's first form, sent to another address. */
    Sending formTo(Page page, String path) {
        FormElement form = new FormElement(Tag.valueOf("form"), base, new Attributes());
        form.attr("action", base + path);
        return new Sending(form)
                .with("_csrf", page.html().select("[name=_csrf]").val());
    }

    private static Page answer(Connection request) {
        try {
            Connection.Response answer = request.execute();
            return new Page(
                    answer.statusCode(), Jsoup.parse(answer.body(), answer.url().toString()), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A form on its way. */
    final class Sending {
        private final FormElement form;
        private final Map<String, List<String>> values = new LinkedHashMap<>();
        private final Map<String, byte[]> documents = new LinkedHashMap<>();

        private Sending(FormElement form) {
            this.form = form;
        }

        /** Puts these values in place of what the field holds; none empties it. */
        Sending with(String field, String... given) {
            values.put(field, List.of(given));
            return this;
        }

        /** Adds a document: its field, its name, its content. */
        Sending document(String field, String name, String content) {
            return document(field, name, content.getBytes(StandardCharsets.UTF_8));
        }

        /** Adds a document: its field, its name, its content. */
        Sending document(String field, String name, byte[] content) {
            documents.put(field + "\n" + name, content);
            return this;
        }

        Page send() {
            Connection request = session.newRequest(
                            form.absUrl("action").isEmpty() ? form.baseUri() : form.absUrl("action"))
                    .method(Connection.Method.POST);
            for (Connection.KeyVal field : form.formData()) {
                if (!values.containsKey(field.key())) {
                    request.data(field.key(), field.value());
                }
            }
            values.forEach((field, all) -> all.forEach(value -> request.data(field, value)));
            documents.forEach((place, content) -> {
                String[] fieldAndName = place.split("\n", 2);
                request.data(fieldAndName[0], fieldAndName[1], new ByteArrayInputStream(content));
            });
            return answer(request);
        }
    }
}
