package dev.redress.app.letter;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The outbox stands still while the mail server takes nothing: each letter by itself would wait as long for an answer that
 * does not come. All nodes share the pause; after it one letter is tried.
 */
@Component
class OutboxPause {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPause.class);
    private static final Duration FIRST = Duration.ofSeconds(10);

    /** Doublings of the first pause: it grows to some ten minutes. */
    private static final int DOUBLINGS = 6;

    /** Since when nothing leaves, when it is tried again, and why. */
    record Pause(Instant since, Instant until, String said) {}

    private final JdbcClient jdbc;
    private final InstantSource now;

    OutboxPause(JdbcClient jdbc, InstantSource now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** The server takes nothing: the outbox stands still, longer each time. */
    void longer(String said) {
        Instant at = now.instant();
        int tries = jdbc.sql("""
                        insert into letter_pause as p (since, ends_at, tries, said) values (:now, :now, 1, :said)
                        on conflict (only_one) do update set tries = p.tries + 1, said = :said
                        returning tries
                        """)
                .param("now", Timestamp.from(at))
                .param("said", said)
                .query(Integer.class)
                .single();
        Duration length = FIRST.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        jdbc.sql("update letter_pause set ends_at = :end")
                .param("end", Timestamp.from(at.plus(length)))
                .update();
        LOG.error("No letter leaves: {}. The outbox stands still for {} seconds.", said, length.toSeconds());
    }

    /** The server has taken something, or would have. */
    void over() {
        jdbc.sql("delete from letter_pause").update();
    }

    /** The pause, while nothing leaves. */
    Optional<Pause> now() {
        return jdbc.sql("select since, ends_at, said from letter_pause")
                .query((rows, _) -> new Pause(
                        rows.getTimestamp("since").toInstant(),
                        rows.getTimestamp("ends_at").toInstant(),
                        rows.getString("said")))
                .optional();
    }
}
