package dev.redress.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.letter.MailRoom.Mood;
import dev.redress.app.platform.MailServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** A mail server that takes calls and never answers: letters wait, and nothing else does. */
class DeadMailServerTest extends LettersOnTrial {

    private static final int LETTERS = 12;
    private static final String PATIENCE = "mail.smtp.timeout";

    @Autowired
    private MailServer server;

    @Autowired
    private ThreadPoolTaskScheduler scheduler;

    @Autowired
    private List<ScheduledTaskHolder> timers;

    private String patience = "";

    @BeforeEach
    void silence() {
        patience = server.sender().getJavaMailProperties().getProperty(PATIENCE);
        server.sender().getJavaMailProperties().setProperty(PATIENCE, "300");
        MAIL.becomes(Mood.SILENT);
        jdbc.sql("delete from letter_post").update();
        time.set("2026-10-06T10:00", "Asia/Jakarta");
    }

    @AfterEach
    void words() {
        server.sender().getJavaMailProperties().setProperty(PATIENCE, patience);
        MAIL.becomes(Mood.TAKES);
        MAIL.taken();
        jdbc.sql("delete from letter_post").update();
    }

    @Test
    @DisplayName("The first letter that the mail server does not answer ends the pass, and the whole outbox pauses")
    void oneCall() {
        // given
        String author = who("all-round", "neo");
        IntStream.range(0, LETTERS).forEach(_ -> waits(author));
        int before = MAIL.held();

        // when
        assertThat(carrier.carryAll()).isZero();
        assertThat(carrier.carryAll()).isZero();

        // then
        assertThat(MAIL.held() - before).isEqualTo(1);
        time.set("2026-10-06T10:01", "Asia/Jakarta");
        assertThat(carrier.carryAll()).isZero();
        assertThat(MAIL.held() - before).as("after the pause one is tried").isEqualTo(2);

        MAIL.becomes(Mood.TAKES);
        time.set("2026-10-06T10:30", "Asia/Jakarta");
        assertThat(carrier.carryAll()).as("all that wait").isEqualTo(LETTERS);
    }

    /** The same letter in the outbox of one case after the other. */
    private void waits(String author) {
        Taken taken = taken("neo", "email", "id", SARI, "");
        int letter = written(author, taken, "{\"kind\": \"acknowledgement\"}");
        done(act(author, taken, letter, "presentation", "{}"));
        done(act(author, taken, letter, "signature", "{\"version\": 1}"));
        done(act(author, taken, letter, "sending", "{\"means\": \"email\"}"));
    }

    @Test
    @DisplayName("NEO-9, X-2: while mail hangs, every other timer runs, the sweep of deadlines among them")
    void nobodyWaits() throws InterruptedException {
        // given a timer that hangs, beside all those of the program
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(3);
        long all =
                timers.stream().mapToLong(it -> it.getScheduledTasks().size()).sum();
        var hangs = scheduler.scheduleWithFixedDelay(() -> awaitOver(over), Duration.ofMillis(10));

        // when another one is due
        var runs = scheduler.scheduleWithFixedDelay(others::countDown, Duration.ofMillis(10));

        // then
        try {
            assertThat(others.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(scheduler.getScheduledThreadPoolExecutor().getCorePoolSize())
                    .as("a thread for each timer")
                    .isGreaterThanOrEqualTo((int) all);
        } finally {
            over.countDown();
            hangs.cancel(true);
            runs.cancel(true);
        }
    }

    private static void awaitOver(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
