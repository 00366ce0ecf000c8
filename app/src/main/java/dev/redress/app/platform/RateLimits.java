package dev.redress.app.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often something may be done, counted in the database for all nodes together.
 *
 * <p>Each limit is a vessel that drains evenly: as many as it holds may come at once, then one for each part of the
 * window that has drained. A clock that is set back neither empties a vessel nor keeps anybody waiting for longer than
 * one window.
 */
@Component
public class RateLimits {

    private static final int SWEEP_EVERY = 1_000;

    private final JdbcClient jdbc;
    private final InstantSource now;
    private final AtomicLong calls = new AtomicLong();

    public RateLimits(JdbcClient jdbc, InstantSource now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /**
     * Asks for one more, and counts it if there is room.
     *
     * @param limit what is limited, such as {@code look-up}
     * @param key for whom or what, such as a register number or a block of addresses; kept as a hash
     * @param most how many fit into the window; at least one
     * @param window in which an empty vessel takes {@code most}
     * @return empty when it may be done; otherwise how long to wait, longer than zero and at most the window
     */
    public Optional<Duration> waitFor(String limit, String key, int most, Duration window) {
        if (most < 1 || window.isZero() || window.isNegative()) {
            throw new IllegalArgumentException("A limit lets at least one through in some time");
        }
        if (calls.incrementAndGet() % SWEEP_EVERY == 0) {
            sweep();
        }
        Instant at = now.instant();
        Duration share = window.dividedBy(most);
        Instant full = at.plus(window);
        return jdbc.sql("""
                        insert into rate_limit as r (limit_hash, drained_at, let_through)
                        values (:hash, :first, true)
                        on conflict (limit_hash) do update set
                            let_through = r.drained_at <= :last,
                            drained_at = case when r.drained_at <= :last
                                then greatest(r.drained_at, :at) + :share * interval '1 microsecond'
                                else least(r.drained_at, :full) end
                        returning let_through, drained_at
                        """)
                .param("hash", hash(limit, key))
                .param("first", Timestamp.from(at.plus(share)))
                .param("last", Timestamp.from(full.minus(share)))
                .param("full", Timestamp.from(full))
                .param("at", Timestamp.from(at))
                .param("share", microseconds(share))
                .query((rows, _) -> rows.getBoolean("let_through")
                        ? Optional.<Duration>empty()
                        : Optional.of(untilRoom(
                                full,
                                rows.getTimestamp("drained_at").toInstant().plus(share))))
                .single();
    }

    /** Takes one back that was counted: what came of it was right, so it was no guess. */
    public void giveBack(String limit, String key, int most, Duration window) {
        jdbc.sql("""
                        update rate_limit set drained_at = drained_at - :share * interval '1 microsecond'
                        where limit_hash = :hash
                        """)
                .param("hash", hash(limit, key))
                .param("share", microseconds(window.dividedBy(most)))
                .update();
    }

    /** Forgets the vessels that are empty; nothing is lost by it. */
    void sweep() {
        jdbc.sql("delete from rate_limit where drained_at <= :at")
                .param("at", Timestamp.from(now.instant()))
                .update();
    }

    private static Duration untilRoom(Instant full, Instant wanted) {
        Duration wait = Duration.between(full, wanted);
        return wait.isPositive() ? wait : Duration.ofMillis(1);
    }

    private static long microseconds(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    private static byte[] hash(String limit, String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((limit + "\0" + key).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
