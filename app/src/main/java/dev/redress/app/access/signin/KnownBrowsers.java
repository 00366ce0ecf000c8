package dev.redress.app.access.signin;

import dev.redress.app.access.Tokens;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Browsers in which somebody has signed in before. Such a browser has a count of wrong tries of its own, so a stranger
 * who guesses at a login cannot lock its person out. The cookie proves nothing else.
 */
@Component
class KnownBrowsers {

    static final String COOKIE = "__Host-known";

    private static final Duration KEPT = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final InstantSource now;

    KnownBrowsers(JdbcClient jdbc, InstantSource now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** The name of this browser's own count, if this person has signed in with it before. */
    Optional<String> countOf(String login, HttpServletRequest request) {
        return token(request)
                .filter(token -> knows(token, login))
                .map(token -> java.util.HexFormat.of().formatHex(Tokens.hash(token)) + "/" + login);
    }

    void remember(String login, HttpServletRequest request, HttpServletResponse response) {
        String token = token(request).orElseGet(Tokens::next);
        if (knows(token, login)) {
            return;
        }
        // A cookie that came from elsewhere is not taken over: with each new person the browser gets a fresh one.
        String fresh = Tokens.next();
        jdbc.sql("""
                        insert into known_browser (token_hash, login, made_at)
                        select cast(:fresh as bytea), k.login, cast(:now as timestamptz)
                        from known_browser k where k.token_hash = :token
                        union all select cast(:fresh as bytea), :login, cast(:now as timestamptz)
                        """)
                .param("fresh", Tokens.hash(fresh))
                .param("token", Tokens.hash(token))
                .param("login", login)
                .param("now", Timestamp.from(now.instant()))
                .update();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, fresh)
                        .path("/")
                        .secure(true)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }

    private boolean knows(String token, String login) {
        return jdbc.sql("select count(*) from known_browser where token_hash = :hash and login = :login")
                        .param("hash", Tokens.hash(token))
                        .param("login", login)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
