package dev.redress.app.channel.mail;

import static dev.redress.app.channel.mail.DemoMails.mail;
import static dev.redress.app.channel.mail.DemoMails.raw;
import static dev.redress.app.channel.mail.DemoMails.read;
import static dev.redress.app.channel.mail.DemoMails.readMail;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {

    private final MailReader reader = new MailReader();

    @Test
    @DisplayName("ALMA-3: an ordinary mail is read with all its parts and without oddities")
    void ordinaryMailIsReadWhole() {
        MailReading.Read read = readMail(
                "Message-ID: <one@example.org>",
                "Date: Sat, 07 Mar 2026 16:30:00 +0700",
                "From: \"Wijaya, Sari\" <sari@example.org>",
                "To: Pengaduan <pengaduan@bank.example>, other@bank.example",
                "Cc: pengaduan@bank.example, ombudsman@example.net",
                "Subject: Pengaduan biaya admin",
                "In-Reply-To: <zero@bank.example>",
                "References: <root@bank.example> <zero@bank.example>",
                "Content-Type: text/plain; charset=utf-8",
                "",
                "Yth. Bank,",
                "saya keberatan.");

        MailMessage message = read.message();
        assertThat(read.oddities()).isEmpty();
        assertThat(message.messageId()).contains("one@example.org");
        assertThat(message.fromAddress()).contains("sari@example.org");
        assertThat(message.fromName()).contains("Wijaya, Sari");
        assertThat(message.to())
                .containsExactly("pengaduan@bank.example", "other@bank.example", "ombudsman@example.net");
        assertThat(message.subject()).contains("Pengaduan biaya admin");
        assertThat(message.sentAt()).contains(Instant.parse("2026-03-07T09:30:00Z"));
        assertThat(message.text()).isEqualTo("Yth. Bank,\nsaya keberatan.");
        assertThat(message.originalHtml()).isEmpty();
        assertThat(message.attachments()).isEmpty();
        assertThat(message.automatic()).isFalse();
        assertThat(message.references()).containsExactly("root@bank.example", "zero@bank.example");
    }

    @Test
    @DisplayName("ALMA-13: a mail of one header line is read, and what it lacks is named")
    void aMailOfOneLineIsRead() {
        MailReading.Read read = readMail("X-Mailer: none");
        assertThat(read.message().text()).isEmpty();
        assertThat(read.message().sentAt()).isEmpty();
        assertThat(read.oddities())
                .contains(
                        "The mail has no From.",
                        "The mail has no subject.",
                        "The mail has no Date.",
                        "The mail has no text.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\r\n\r\n", "only words\nand more words\n", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n"})
    @DisplayName("Bytes without a header line are no mail and say so")
    void bytesWithoutHeaderAreUnreadable(String bytes) {
        assertThat(reader.read(bytes.getBytes(StandardCharsets.ISO_8859_1))).isInstanceOf(MailReading.Unreadable.class);
    }

    @Test
    @DisplayName("Binary files are no mail and say so, and a file of Outlook is named")
    void binaryIsUnreadable() {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        noise[0] = (byte) 0x89;
        assertThat(reader.read(noise)).isInstanceOf(MailReading.Unreadable.class);
        byte[] outlook = noise.clone();
        outlook[0] = (byte) 0xD0;
        outlook[1] = (byte) 0xCF;
        outlook[2] = 0x11;
        outlook[3] = (byte) 0xE0;
        assertThat(((MailReading.Unreadable) reader.read(outlook)).reason()).contains("Outlook");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Жалоба",
        "windows-1251, Жалоба на банк",
        "koi8-r, Не вернули деньги за перевод",
        "windows-1251, Кыргызстан боюнча арыз",
        "windows-1252, Réclamation",
        "windows-1252, Jörn Müller",
        "iso-8859-5, Жалоба на действия банка",
        "EUC-KR, 불만 접수합니다",
        "EUC-JP, 苦情について、お金が戻りません",
        "UTF-8, Арыз боюнча өтүнүч"
    })
    @DisplayName("Raw bytes without a charset are readable in the subject, in the text and in a file name")
    void undeclaredCharsetIsGuessed(String charset, String words) {
        Charset in = Charset.forName(charset);
        assertThat(read(raw("From: a@b.example\r\nSubject: ", words, in, "\r\n\r\nhello"))
                        .message()
                        .subject())
                .contains(words);
        assertThat(read(raw("From: a@b.example\r\n\r\n", words, in, "\r\n"))
                        .message()
                        .text())
                .isEqualTo(words);
        MailMessage named = read(raw(
                        "From: a@b.example\r\nContent-Disposition: attachment; filename=\"",
                        words,
                        in,
                        ".pdf\"\r\n\r\nx"))
                .message();
        assertThat(named.attachments()).extracting(MailAttachment::name).containsExactly(words + ".pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Жалоба",
        "koi8-r, Жалоба",
        "iso-8859-5, Жалоба",
        "gb2312, 投诉银行收费",
        "big5, 投訴銀行收費",
        "gbk, 联通",
        "shift_jis, 苦情について①",
        "iso-2022-jp, 苦情について",
        "euc-kr, 불만 접수합니다",
        "tis-620, ร้องเรียนธนาคาร",
        "windows-1254, Şikayet",
        "utf-16, Жалоба",
        "cp866, Жалоба"
    })
    @DisplayName(
            "A declared charset is believed in texts and in encoded words, short GBK words that pass for UTF-8 included")
    void declaredCharsetIsBelieved(String charset, String words) {
        Charset in = Charset.forName(charset.equals("shift_jis") ? "windows-31j" : charset);
        byte[] text =
                raw("From: a@b.example\r\nContent-Type: text/plain; charset=" + charset + "\r\n\r\n", words, in, "");
        assertThat(read(text).message().text()).isEqualTo(words);
        String word = "=?" + charset + "?B?" + java.util.Base64.getEncoder().encodeToString(words.getBytes(in)) + "?=";
        assertThat(readMail("From: a@b.example", "Subject: " + word, "", "x")
                        .message()
                        .subject())
                .contains(words);
    }

    @Test
    @DisplayName("UTF-8 that is declared as Latin-1 is read as UTF-8, and that is named")
    void utf8DeclaredAsLatin1() {
        MailReading.Read read =
                readMail("From: a@b.example", "Content-Type: text/plain; charset=iso-8859-1", "", "Rp 5.000 – “biaya”");
        assertThat(read.message().text()).isEqualTo("Rp 5.000 – “biaya”");
        assertThat(read.oddities()).anyMatch(oddity -> oddity.contains("is UTF-8"));
    }

    @Test
    @DisplayName("One damaged byte does not turn a UTF-8 text into another charset")
    void oneDamagedByteStaysOne() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                mail("From: a@b.example", "Content-Type: text/plain; charset=utf-8", "", "Жалоба ".repeat(20)));
        bytes.write(0xD0);
        MailReading.Read read = read(bytes.toByteArray());
        assertThat(read.message().text()).startsWith("Жалоба Жалоба").endsWith("\uFFFD");
        assertThat(read.oddities()).anyMatch(oddity -> oddity.contains("were replaced"));
    }

    @Test
    @DisplayName("NUL, half surrogate pairs and line breaks hidden in encoded words do not survive")
    void hiddenControlsDoNotSurvive() {
        MailReading.Read read = readMail(
                "From: =?utf-8?Q?Eve=0D=0ABcc:_x@y.example?= <eve\u0000@b.example>",
                "Subject: =?utf-8?B?" + base64("a\u0000b\r\nX: y\u2028z") + "?= =?utf-16be?B?2DwAQQ==?=",
                "Content-Type: text/html; charset=utf-8",
                "",
                "<p>a\u0000b&#0;c&#xD800;d</p>");
        Storable.check("hidden controls", read);
        assertThat(read.message().fromName()).contains("Eve Bcc: x@y.example");
        assertThat(read.message().subject())
                .hasValueSatisfying(subject -> assertThat(subject).startsWith("ab X: y z"));
        assertThat(read.message().text()).startsWith("ab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated (rejected)", "Precedence: bulk",
                        "Precedence: JUNK",
                "X-Auto-Response-Suppress: All", "Return-Path: <>", "Return-Path: < >",
                        "Content-Type: multipart/report; boundary=x",
                "X-Autoreply: yes"
            })
    @DisplayName("RFC 3834: a mail sent by a machine is marked, so that nothing answers it by itself")
    void machinesAreRecognised(String line) {
        assertThat(readMail("From: a@b.example", line, "", "x").message().automatic())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "Precedence: first-class",
                "Precedence: list",
                "Return-Path: <a@b.example>",
                "X: y"
            })
    @DisplayName(
            "ALMA-27: a mail sent by a person, also by way of a list, is not marked: its sender is owed a confirmation")
    void personsAreRecognised(String line) {
        assertThat(readMail("From: a@b.example", line, "", "x").message().automatic())
                .isFalse();
    }

    @Test
    @DisplayName("A mailbox separator, a byte order mark and empty lines before the header are passed over")
    void leadingOddmentsArePassedOver() {
        byte[] expected = mail("From: a@b.example", "Subject: s", "", "x");
        for (String front :
                List.of("From a@b.example Sat Mar  7 16:30:00 2026\r\n", ">From x\r\n", "\r\n\r\n", "\uFEFF", "\n")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(front.getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(expected);
            assertThat(read(bytes.toByteArray()).message())
                    .isEqualTo(read(expected).message());
        }
    }

    @Test
    @DisplayName("CRLF, LF and CR make no difference")
    void lineEndingsMakeNoDifference() {
        String crlf = new String(
                mail(
                        "From: a@b.example",
                        "Subject: a",
                        " b",
                        "Content-Type: multipart/mixed; boundary=x",
                        "",
                        "--x",
                        "",
                        "one",
                        "two",
                        "--x--"),
                StandardCharsets.UTF_8);
        MailMessage expected = read(crlf.getBytes(StandardCharsets.UTF_8)).message();
        assertThat(expected.text()).isEqualTo("one\ntwo");
        assertThat(read(crlf.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8))
                        .message())
                .isEqualTo(expected);
        assertThat(read(crlf.replace("\r\n", "\r").getBytes(StandardCharsets.UTF_8))
                        .message())
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("Sender is taken when From holds no address, and that is named")
    void senderStandsInForFrom() {
        MailReading.Read read = readMail("From: Ana", "Sender: ana@b.example", "", "x");
        assertThat(read.message().fromAddress()).contains("ana@b.example");
        assertThat(read.oddities()).contains("From holds no address.", "The address of Sender was taken for From.");
    }

    @Test
    @DisplayName("A date that is missing or broken is empty, never the time of reading")
    void noDateIsNoDate() {
        assertThat(readMail("From: a@b.example", "", "x").message().sentAt()).isEmpty();
        MailReading.Read broken = readMail("From: a@b.example", "Date: soon", "", "x");
        assertThat(broken.message().sentAt()).isEmpty();
        assertThat(broken.oddities()).anyMatch(oddity -> oddity.startsWith("Date is no date"));
    }

    @Test
    @DisplayName("Oddities name what is wrong and hold none of the mail's own words")
    void odditiesHoldNoPersonalData() {
        MailReading.Read read = readMail(
                "From: secretname",
                "Date: secretdate",
                "Subject: =?secretcharset?Q?x=FF?=",
                "Content-Type: multipart/mixed",
                "Content-Transfer-Encoding: secretencoding",
                "",
                "secrettext");
        assertThat(read.oddities()).isNotEmpty().noneMatch(oddity -> oddity.contains("secret"));
    }

    private static String base64(String text) {
        return java.util.Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
