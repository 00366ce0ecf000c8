package dev.redress.app.ledger;

import dev.redress.app.lawbook.Lawbook;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the release of the rule files that this node uses on record, and says so when it is a new one. */
@Component
class ReleaseOnRecord {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseOnRecord.class);

    private final Lawbook lawbook;
    private final JdbcClient jdbc;
    private final InstantSource now;

    ReleaseOnRecord(Lawbook lawbook, JdbcClient jdbc, InstantSource now) {
        this.lawbook = lawbook;
        this.jdbc = jdbc;
        this.now = now;
    }

    @EventListener(ApplicationReadyEvent.class)
    void record() {
        int added = jdbc.sql("""
                        insert into rulebook_release (release, loaded_at, loaded_by) values (:release, :now, :by)
                        on conflict (release) do nothing
                        """)
                .param("release", lawbook.release())
                .param("now", Timestamp.from(now.instant()))
                .param("by", System.getProperty("user.name", "unknown"))
                .update();
        if (added == 1) {
            LOG.info(
                    "New release of the rule files: {}. Running deadlines keep their days until somebody recounts them.",
                    lawbook.release());
        }
    }
}
