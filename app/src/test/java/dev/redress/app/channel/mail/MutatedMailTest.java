package dev.redress.app.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The demo mails, damaged at random. The seed is printed with every failure. */
class MutatedMailTest {

    private static final List<String> SCRAPS = List.of(
            "\r\n",
            "\n",
            "\r",
            "\r\n\r\n",
            "--",
            "=?",
            "?=",
            "=?utf-8?Q?",
            "=?koi8-r?B?",
            "<",
            ">",
            "\"",
            "(",
            ")",
            ":",
            ";",
            ",",
            "@",
            "=",
            "=\r\n",
            "\u0000",
            "From ",
            "Content-Type: multipart/mixed; boundary=x\r\n",
            "--x\r\n",
            "--x--\r\n",
            "Content-Transfer-Encoding: base64\r\n",
            "Content-Type: text/html; charset=utf-16\r\n",
            "Content-Type: message/rfc822\r\n",
            "filename*0*=utf-8''%",
            "\u001b$B",
            "\u00ff\u00fe",
            "\u00ed\u00a0\u0080");

    @Test
    @DisplayName("ALMA-13: no damage to a mail makes reading fail or gives text that cannot be stored")
    void noDamageMakesReadingFail() {
        long seed = 20_260_117L;
        MailReader reader = new MailReader();
        List<RawMail> mails = DemoMails.all();
        Random random = new Random(seed);
        for (int i = 0; i < 15_000; i++) {
            RawMail mail = mails.get(random.nextInt(mails.size()));
            byte[] damaged = damaged(mail.raw(), random);
            String what = "seed " + seed + ", round " + i + ", " + mail.origin();
            switch (reader.read(damaged)) {
                case MailReading.Read read -> Storable.check(what, read);
                case MailReading.Unreadable unreadable ->
                    assertThat(unreadable.reason()).as(what).doesNotStartWith("The reader failed");
            }
        }
    }

    private static byte[] damaged(byte[] mail, Random random) {
        byte[] damaged = mail.length > 8_000 ? Arrays.copyOf(mail, 8_000) : mail.clone();
        for (int i = random.nextInt(6); i >= 0; i--) {
            // Damage near the front reaches the header lines, where most of the reading is done.
            int range = random.nextBoolean() ? damaged.length : Math.min(damaged.length, 600);
            int at = range == 0 ? 0 : random.nextInt(range);
            damaged = switch (random.nextInt(4)) {
                case 0 -> Arrays.copyOf(damaged, at);
                case 1 -> inserted(damaged, at, SCRAPS.get(random.nextInt(SCRAPS.size())));
                case 2 ->
                    inserted(
                            Arrays.copyOf(damaged, at),
                            at,
                            SCRAPS.get(random.nextInt(SCRAPS.size())).repeat(9));
                default -> {
                    if (damaged.length > 0) {
                        damaged[Math.min(at, damaged.length - 1)] = (byte) random.nextInt(256);
                    }
                    yield damaged;
                }
            };
        }
        return damaged;
    }

    private static byte[] inserted(byte[] mail, int at, String scrap) {
        byte[] bytes = scrap.getBytes(StandardCharsets.ISO_8859_1);
        byte[] longer = new byte[mail.length + bytes.length];
        System.arraycopy(mail, 0, longer, 0, at);
        System.arraycopy(bytes, 0, longer, at, bytes.length);
        System.arraycopy(mail, at, longer, at + bytes.length, mail.length - at);
        return longer;
    }
}
