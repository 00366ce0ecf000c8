package dev.redress.app.privacy;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.core.access.Sight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds each night of data that have outlived their period. It erases nothing: a person decides on each case. */
@Component
class RetentionReminder {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionReminder.class);

    private final Lawbook lawbook;
    private final DataDesk desk;

    RetentionReminder(Lawbook lawbook, DataDesk desk) {
        this.lawbook = lawbook;
        this.desk = desk;
    }

    @Scheduled(cron = "${redress.retention.remind:0 30 2 * * *}")
    void remind() {
        for (String institution : lawbook.institutions()) {
            int over = desk.over(institution, Sight.ofProgram()).size();
            if (over > 0) {
                LOG.warn(
                        "{}: data of at least {} cases have outlived their period; see /workbench/privacy",
                        institution,
                        over);
            }
        }
    }
}
