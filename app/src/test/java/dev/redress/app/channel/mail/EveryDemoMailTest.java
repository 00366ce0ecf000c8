package dev.redress.app.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 184 public mails, many of them broken on purpose, read by eye once; what was seen then must stay. */
class EveryDemoMailTest {

    private final MailReader reader = new MailReader();

    @Test
    @DisplayName("ALMA-13: every demo mail is read, none is dropped and none fails")
    void everyDemoMailIsRead() {
        List<RawMail> mails = DemoMails.all();
        assertThat(mails).hasSize(184);
        assertThat(mails)
                .allSatisfy(mail ->
                        assertThat(reader.read(mail.raw())).as(mail.origin()).isInstanceOf(MailReading.Read.class));
    }

    @Test
    @DisplayName("The demo mails give what they gave when they were read by eye")
    void theFiguresStay() {
        Map<String, Integer> figures = new TreeMap<>();
        for (RawMail mail : DemoMails.all()) {
            MailReading.Read read = DemoMails.read(mail.raw());
            MailMessage message = read.message();
            count(figures, "with a sender", message.fromAddress().isPresent());
            count(figures, "with a subject", message.subject().isPresent());
            count(figures, "with a date", message.sentAt().isPresent());
            count(figures, "with text", !message.text().isEmpty());
            count(figures, "with HTML", message.originalHtml().isPresent());
            count(figures, "with attachments", !message.attachments().isEmpty());
            count(figures, "automatic", message.automatic());
            count(figures, "without oddities", read.oddities().isEmpty());
            figures.merge("attachments", message.attachments().size(), Integer::sum);
        }
        assertThat(figures)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "with a sender", 148,
                        "with a subject", 151,
                        "with a date", 126,
                        "with text", 163,
                        "with HTML", 23,
                        "with attachments", 89,
                        "automatic", 7,
                        "without oddities", 81,
                        "attachments", 145));
    }

    @Test
    @DisplayName(
            "All text of the demo mails can be stored: no NUL, no half surrogate pair, names and lines in one line")
    void allTextCanBeStored() {
        for (RawMail mail : DemoMails.all()) {
            Storable.check(mail.origin(), DemoMails.read(mail.raw()));
        }
    }

    @Test
    @DisplayName("Reading is the same every time and on every thread")
    void readingIsRepeatable() throws Exception {
        List<RawMail> mails = DemoMails.all();
        List<MailReading> once =
                mails.stream().map(mail -> reader.read(mail.raw())).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<MailReading>>> again = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                again.add(threads.submit(() ->
                        mails.stream().map(mail -> reader.read(mail.raw())).toList()));
            }
            for (Future<List<MailReading>> reading : again) {
                assertThat(reading.get()).isEqualTo(once);
            }
        }
    }

    @Test
    @DisplayName("Reading does not change the raw bytes")
    void readingLeavesTheRawBytesAlone() {
        try (Stream<RawMail> mails = DemoMails.all().stream()) {
            mails.forEach(mail -> {
                byte[] before = mail.raw().clone();
                reader.read(mail.raw());
                assertThat(mail.raw()).isEqualTo(before);
            });
        }
    }

    private static void count(Map<String, Integer> figures, String figure, boolean counts) {
        figures.merge(figure, counts ? 1 : 0, Integer::sum);
    }
}
