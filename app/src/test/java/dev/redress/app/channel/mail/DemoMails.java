package dev.redress.app.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The mails of demo/mail, and mails written down in a test. */
final class DemoMails {

    private static final MailReader READER = new MailReader();

    private DemoMails() {}

    static Path folder() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("demo/mail"))) {
            at = at.getParent();
        }
        return Path.of(String.valueOf(at)).resolve("demo/mail");
    }

    static List<RawMail> all() {
        try (Stream<RawMail> mails = MailFiles.of(folder())) {
            return mails.toList();
        }
    }

    /** @param name file name, with or without the folder of its origin and the prefix of its collection */
    static MailReading.Read demo(String name) {
        try (Stream<Path> files = Files.walk(folder())) {
            Path file = files.filter(path -> path.toString().endsWith(name))
                    .findFirst()
                    .orElseThrow();
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MailReading.Read read(byte[] raw) {
        MailReading reading = READER.read(raw);
        assertThat(reading).isInstanceOf(MailReading.Read.class);
        return (MailReading.Read) reading;
    }

    /** Lines ended by CRLF, in UTF-8. */
    static byte[] mail(String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static MailReading.Read readMail(String... lines) {
        return read(mail(lines));
    }

    /** {@code before} in ASCII, {@code text} in that charset, {@code after} in ASCII. */
    static byte[] raw(String before, String text, Charset charset, String after) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(before.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(text.getBytes(charset));
        bytes.writeBytes(after.getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }
}
