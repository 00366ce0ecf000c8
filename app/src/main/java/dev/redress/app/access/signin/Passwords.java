package dev.redress.app.access.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Setting passwords: long enough and not among the first that anybody would guess; nothing else is asked of them. */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Set<String> common;

    Passwords(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.common = common();
    }

    /** What is wrong with a password: the key of a text for the page. */
    Optional<String> wrong(String login, String password, String again) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("signin.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("signin.password.long");
        }
        String plain = password.toLowerCase(Locale.ROOT).strip();
        if (common.contains(plain)
                || plain.codePoints().distinct().count() < FEWEST_DIFFERENT
                || plain.replace(login, "").length() < SHORTEST / 2) {
            return Optional.of("signin.password.common");
        }
        return password.equals(again) ? Optional.empty() : Optional.of("signin.password.differ");
    }

    void set(String login, String password) {
        jdbc.sql("update person set password_hash = :hash where login = :login")
                .param("hash", encoder.encode(password))
                .param("login", login)
                .update();
    }

    private static Set<String> common() {
        try {
            return new ClassPathResource("access/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
