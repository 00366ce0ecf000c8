package dev.redress.app.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailFilesTest {

    private static final String SEPARATOR = "From ana@b.example Sat Mar  7 16:30:00 2026\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    @DisplayName("A mailbox gives its mails in order, escaped lines as they were, with CRLF and with LF")
    void mailboxIsCut(String ending) throws IOException {
        String mailbox =
                SEPARATOR + "Subject: one\n\n>From the start\n>>From older\n> From is no separator\nFrom here on\n\n"
                        + SEPARATOR + "Subject: two\n\ntext\n\nFrom that day it was wrong.\n\n"
                        + SEPARATOR + "Subject: three\n\nlast\n";
        write("box.mbox", mailbox.replace("\n", ending));

        List<RawMail> mails = mails(folder);

        assertThat(mails).extracting(RawMail::origin).containsExactly("box.mbox#1", "box.mbox#2", "box.mbox#3");
        assertThat(texts(mails))
                .containsExactly(
                        "Subject: one\n\nFrom the start\n>From older\n> From is no separator\nFrom here on\n"
                                .replace("\n", ending),
                        "Subject: two\n\ntext\n\nFrom that day it was wrong.\n".replace("\n", ending),
                        "Subject: three\n\nlast\n".replace("\n", ending));
        assertThat(mails)
                .allSatisfy(
                        mail -> assertThat(DemoMails.read(mail.raw()).message().subject())
                                .isPresent());
    }

    @Test
    @DisplayName("A separator without a time of day is one when a header line follows it")
    void unusualSeparatorIsOne() throws IOException {
        write("box.mbox", SEPARATOR + "Subject: one\n\ntext\n\nFrom ana\nSubject: two\n\ntext\n");
        assertThat(mails(folder)).hasSize(2);
    }

    @Test
    @DisplayName("A mailbox of empty mails and one without a last line ending lose nothing")
    void edgesOfAMailbox() throws IOException {
        write("box.mbox", SEPARATOR + "\n" + SEPARATOR + "Subject: two\n\n" + SEPARATOR + "Subject: three");
        assertThat(texts(mails(folder))).containsExactly("", "Subject: two\n", "Subject: three");
    }

    @Test
    @DisplayName("A folder gives its mail files by the order of their paths and passes over other files")
    void folderIsWalked() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        write("b.EML", "Subject: b\n\n");
        write("a.msg", "From x Sat Mar  7 16:30:00 2026\nSubject: a\n\n");
        write("sub/c.eml", "Subject: c\n\n");
        write("sub/Inbox", SEPARATOR + "Subject: d\n\n");
        write("README.md", "no mail");
        write(".hidden.eml", "Subject: hidden\n\n");
        assertThat(mails(folder))
                .extracting(RawMail::origin)
                .containsExactly("a.msg", "b.EML", "sub/Inbox#1", "sub/c.eml");
    }

    @Test
    @DisplayName("A file that is named itself is read whatever its ending")
    void namedFileIsRead() throws IOException {
        write("mail.txt", "Subject: a\n\ntext\n");
        write("box.txt", SEPARATOR + "Subject: a\n\n" + SEPARATOR + "Subject: b\n\n");
        assertThat(mails(folder.resolve("mail.txt")))
                .extracting(RawMail::origin)
                .containsExactly("mail.txt");
        assertThat(mails(folder.resolve("box.txt")))
                .extracting(RawMail::origin)
                .containsExactly("box.txt#1", "box.txt#2");
    }

    @Test
    @DisplayName("A mail over the bound is cut one byte above it, is refused by name, and the next one is read")
    void overlongMailIsRefused() throws IOException {
        String line = "x".repeat(1_000_000);
        String mailbox =
                SEPARATOR + "Subject: long\n\n" + line.repeat(27) + "\n\n" + SEPARATOR + "Subject: next\n\ntext\n";
        write("box.mbox", mailbox);
        List<RawMail> mails = mails(folder);
        assertThat(mails).hasSize(2);
        assertThat(mails.getFirst().raw()).hasSize(MailBounds.BYTES + 1);
        assertThat(new MailReader().read(mails.getFirst().raw()))
                .isEqualTo(
                        new MailReading.Unreadable("The mail is larger than 26214400 bytes, the most that are read."));
        assertThat(DemoMails.read(mails.getLast().raw()).message().subject()).contains("next");
    }

    @Test
    @DisplayName("A mailbox larger than the memory is read one mail at a time")
    void mailboxIsStreamed() throws IOException {
        byte[] mail =
                (SEPARATOR + "Subject: s\n\n" + "text \n".repeat(200_000) + "\n").getBytes(StandardCharsets.US_ASCII);
        int mails = 2_000;
        InputStream endless = new InputStream() {
            private long at;

            @Override
            public int read() {
                return at < (long) mail.length * mails ? mail[(int) (at++ % mail.length)] : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                int inMail = (int) (at % mail.length);
                int taken = (int) Math.min(Math.min(length, mail.length - inMail), (long) mail.length * mails - at);
                System.arraycopy(mail, inMail, bytes, from, taken);
                at += taken;
                return taken == 0 ? -1 : taken;
            }
        };
        Mailbox mailbox = new Mailbox(endless);
        for (int i = 0; i < 20; i++) {
            Optional<byte[]> next = mailbox.next();
            assertThat(next).hasValueSatisfying(raw -> assertThat(raw).hasSize(mail.length - SEPARATOR.length() - 1));
        }
    }

    @Test
    @DisplayName("A separator cut by the end of a read is still one")
    void smallReadsMakeNoDifference() throws IOException {
        byte[] bytes = (SEPARATOR + "Subject: one\n\ntext\n\nFrom ana\nSubject: two\n\ntext\n")
                .getBytes(StandardCharsets.US_ASCII);
        InputStream drops = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, 1));
            }
        };
        Mailbox mailbox = new Mailbox(drops);
        assertThat(mailbox.next()).isPresent();
        assertThat(mailbox.next()).isPresent();
        assertThat(mailbox.next()).isEmpty();
    }

    @Test
    @DisplayName("A path that is not there is an error and not an empty stream")
    void missingPathIsAnError() {
        assertThatThrownBy(() -> mails(folder.resolve("nowhere"))).isInstanceOf(UncheckedIOException.class);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.US_ASCII);
    }

    private static List<RawMail> mails(Path path) {
        try (Stream<RawMail> mails = MailFiles.of(path)) {
            return mails.toList();
        }
    }

    private static List<String> texts(List<RawMail> mails) {
        return mails.stream()
                .map(mail -> new String(mail.raw(), StandardCharsets.US_ASCII))
                .toList();
    }
}
