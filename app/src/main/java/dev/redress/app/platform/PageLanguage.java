package dev.redress.app.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a page: the one chosen with {@code ?lang=}, else the one chosen before (a cookie), else the first of
 * the browser's that we have, else English. The pages for staff are in English.
 */
@Component("localeResolver")
class PageLanguage implements LocaleResolver {

    /** A language of the public pages, under its own name. */
    public record Choice(String code, String name) {}

    static final List<Choice> CHOICES = List.of(
            new Choice("en", "English"),
            new Choice("id", "Bahasa Indonesia"),
            new Choice("ru", "Русский"),
            new Choice("ky", "Кыргызча"));

    private static final String NAME = "lang";
    private static final Pattern CHOSEN = Pattern.compile("(?:^|&)" + NAME + "=([a-z]{2})(?:&|$)");
    private static final List<String> FOR_STAFF = List.of("/workbench", "/administration");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (isForStaff(request)) {
            return Locale.ENGLISH;
        }
        return chosen(request)
                .or(() -> remembered(request))
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> known(locale.getLanguage()).stream())
                        .findFirst())
                .map(Locale::of)
                .orElse(Locale.ENGLISH);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen by address and cookie");
    }

    /** Keeps a choice made with this request. */
    static void remember(HttpServletRequest request, HttpServletResponse response) {
        chosen(request)
                .ifPresent(code -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(NAME, code)
                                .path("/")
                                .maxAge(Duration.ofDays(365))
                                .httpOnly(true)
                                .secure(request.isSecure())
                                .sameSite("Lax")
                                .build()
                                .toString()));
    }

    private static boolean isForStaff(HttpServletRequest request) {
        String failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed;
        return FOR_STAFF.stream().anyMatch(path::startsWith);
    }

    private static Optional<String> chosen(HttpServletRequest request) {
        // From the address itself: asking for parameters reads the body, which may be too large to be read.
        String query = request.getQueryString();
        return CHOSEN.matcher(query == null ? "" : query).results().findFirst().flatMap(found -> known(found.group(1)));
    }

    private static Optional<String> remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : List.of(cookies).stream()
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .flatMap(cookie -> known(cookie.getValue()).stream())
                        .findFirst();
    }

    private static Optional<String> known(String code) {
        // Java kept the old code of Indonesian for a long time, and some browsers still send it.
        String modern = code.equals("in") ? "id" : code;
        return CHOICES.stream().map(Choice::code).filter(modern::equals).findFirst();
    }
}
