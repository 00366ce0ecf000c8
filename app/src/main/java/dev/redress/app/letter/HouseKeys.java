package dev.redress.app.letter;

import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.letter.paper.HouseKey;
import dev.redress.app.platform.SecretSeal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key with which each institution seals its letters. {@code redress.letter.keys} names a folder with one PKCS#12 file an
 * institution ({@code neo.p12}), {@code REDRESS_LETTER_KEYS_PASSWORD} opens them; without it a key is made on first use and
 * kept in the database, sealed with the master key, so that all nodes sign alike.
 */
@Component
class HouseKeys {

    /** The files in the database are sealed as a whole; this only satisfies their format. */
    private static final char[] NO_SECRET = "sealed".toCharArray();

    /** The clocks of two nodes may differ; a certificate is valid for the one that is behind, too. */
    private static final Duration SKEW = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final SecretSeal seal;
    private final CaseLaw law;
    private final InstantSource now;
    private final String folder;
    private final char[] password;
    private final ConcurrentMap<String, HouseKey> known = new ConcurrentHashMap<>();

    HouseKeys(
            JdbcClient jdbc,
            SecretSeal seal,
            CaseLaw law,
            InstantSource now,
            @Value("${redress.letter.keys:}") String folder,
            @Value("${REDRESS_LETTER_KEYS_PASSWORD:}") String password) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.law = law;
        this.now = now;
        this.folder = folder;
        this.password = password.toCharArray();
    }

    HouseKey of(String institution) {
        return known.computeIfAbsent(institution, code -> folder.isBlank() ? kept(code) : fromFile(code));
    }

    private HouseKey fromFile(String institution) {
        Path file = Path.of(folder).resolve(institution + ".p12");
        try {
            return HouseKey.load(Files.readAllBytes(file), password);
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + file + " with which letters are signed cannot be read", e);
        }
    }

    private HouseKey kept(String institution) {
        return find(institution).orElseGet(() -> {
            HouseKey fresh = HouseKey.fresh(
                    law.institution(institution).name(), now.instant().minus(SKEW));
            // Of two nodes at once the first one's key stays: the oldest row is the key.
            jdbc.sql("insert into house_key (institution, made_at, sealed) values (:institution, :at, :sealed)")
                    .param("institution", institution)
                    .param("at", Timestamp.from(now.instant()))
                    .param("sealed", seal.seal(fresh.store(NO_SECRET), place(institution)))
                    .update();
            return find(institution).orElseThrow();
        });
    }

    private Optional<HouseKey> find(String institution) {
        return jdbc.sql("""
                        select sealed from house_key where institution = :institution
                        order by made_at limit 1
                        """)
                .param("institution", institution)
                .query(byte[].class)
                .optional()
                .map(stored -> HouseKey.load(seal.open(stored, place(institution)), NO_SECRET));
    }

    private static String place(String institution) {
        return "house-key/" + institution;
    }
}
