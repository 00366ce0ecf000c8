package dev.redress.app.access.signin;

import dev.redress.app.access.Tokens;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes of 80 bits for the day on which the telephone is lost. Each works once; only hashes are kept. */
@Component
class RecoveryCodes {

    static final int HOW_MANY = 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final InstantSource now;

    RecoveryCodes(JdbcClient jdbc, InstantSource now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Ten new codes, shown this once; the ones before work no more. */
    @Transactional
    List<String> renew(String login) {
        jdbc.sql("delete from recovery_code where login = :login and used_at is null")
                .param("login", login)
                .update();
        List<String> codes =
                Stream.generate(RecoveryCodes::next).limit(HOW_MANY).toList();
        for (String code : codes) {
            jdbc.sql("insert into recovery_code (code_hash, login, made_at) values (:hash, :login, :now)")
                    .param("hash", hash(login, code))
                    .param("login", login)
                    .param("now", Timestamp.from(now.instant()))
                    .update();
        }
        return codes;
    }

    long left(String login) {
        return jdbc.sql("select count(*) from recovery_code where login = :login and used_at is null")
                .param("login", login)
                .query(Long.class)
                .single();
    }

    boolean isOne(String login, String code) {
        return jdbc.sql("select count(*) from recovery_code where code_hash = :hash and used_at is null")
                        .param("hash", hash(login, code))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Uses a code up; false when it was used meanwhile. */
    boolean use(String login, String code) {
        return jdbc.sql("update recovery_code set used_at = :now where code_hash = :hash and used_at is null")
                        .param("now", Timestamp.from(now.instant()))
                        .param("hash", hash(login, code))
                        .update()
                == 1;
    }

    private static String next() {
        byte[] bytes = new byte[10];
        RANDOM.nextBytes(bytes);
        return String.join("-", Totp.base32(bytes).toLowerCase(Locale.ROOT).split("(?<=\\G.{4})"));
    }

    /** Bound to the person; hyphens, spaces and capitals do not matter. */
    private static byte[] hash(String login, String code) {
        return Tokens.hash(login + " " + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", ""));
    }
}
