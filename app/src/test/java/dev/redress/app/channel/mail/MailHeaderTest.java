package dev.redress.app.channel.mail;

import static dev.redress.app.channel.mail.DemoMails.readMail;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, encoded words, file names and dates. */
class MailHeaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a@b.example                                     | a@b.example |
        <a@b.example>                                   | a@b.example |
        Ana <a@b.example>                               | a@b.example | Ana
        "Ana, B." <a@b.example>                         | a@b.example | Ana, B.
        "Ana \\"X\\" B" <a@b.example>                   | a@b.example | Ana "X" B
        a@b.example (Ana B)                             | a@b.example | Ana B
        Ana (work) <a@b.example>                        | a@b.example | Ana
        Ana a@b.example                                 | a@b.example | Ana
        Ana <a@b.example                                | a@b.example | Ana
        Ana a@b.example>                                | a@b.example | Ana
        'Ana' <a@b.example>                             | a@b.example | Ana
        "Ana <a@b.example>                              | a@b.example | Ana
        =?utf-8?Q?Ana_<a@b.example>?=                   | a@b.example | Ana
        =?utf-8?Q?x@y.example?= <a@b.example>           | a@b.example | x@y.example
        "x@y.example" <a@b.example>                     | a@b.example | x@y.example
        "a@b.example" <>                                | a@b.example |
        =?utf-8?Q?Ana,_B.?= <a@b.example>               | a@b.example | Ana, B.
        =?utf-8?B?0JDQvdC9?= =?utf-8?B?0LA=?= <a@b.example> | a@b.example | Анна
        "=?utf-8?Q?J=C3=B6rn?=" <a@b.example>           | a@b.example | Jörn
        a @ b . example                                 | a@b.example |
        <@r.example,@s.example:a@b.example>             | a@b.example |
        "john doe"@b.example                            | "john doe"@b.example |
        <mailto:a@b.example>                            | a@b.example |
        Group: Ana <a@b.example>, c@d.example;          | a@b.example | Ana
        a@[192.0.2.1]                                   | a@[192.0.2.1] |
        Ana                                             |             | Ana
        <>                                              |             | <>
        undisclosed-recipients:;                        |             | undisclosed-recipients:;
        <Undisclosed-Recipient:@b.example;>             |             | <Undisclosed-Recipient:@b.example;>
        a@@                                             |             | a@@
        """)
    @DisplayName("From gives its address and name, or what there is of them")
    void fromIsRead(String line, String address, String name) {
        MailMessage message = readMail("From: " + line, "", "x").message();
        assertThat(message.fromAddress()).isEqualTo(Optional.ofNullable(address));
        assertThat(message.fromName()).isEqualTo(Optional.ofNullable(name));
    }

    @Test
    @DisplayName("Every recipient is found, whatever stands between them")
    void recipientsAreFound() {
        assertThat(readMail(
                                "From: a@b.example",
                                "To: <a@x.example> <b@x.example>; c@x.example d@x.example,",
                                " \"D, E\" <e@x.example",
                                "",
                                "x")
                        .message()
                        .to())
                .containsExactly("a@x.example", "b@x.example", "c@x.example", "d@x.example", "e@x.example");
        assertThat(readMail("From: a@b.example", "To: Ana <a@x.example, Ben <b@x.example>", "", "x")
                        .message()
                        .to())
                .containsExactly("a@x.example", "b@x.example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        =?utf-8?Q?Keluhan_=C3=A9?=                      | Keluhan é
        =?UTF-8?b?0JbQsNC70L7QsdCw?=                    | Жалоба
        =?utf-8?B?0JbQsNC70L7QsdA=?= =?utf-8?B?sCAy?=   | Жалоба 2
        =?utf-8?Q?=D0?= =?utf-8?Q?=96?=                 | Ж
        =?utf-8?Q?a?= b =?utf-8?Q?c?=                   | a b c
        =?utf-8?Q?a b?=                                 | a b
        x=?utf-8?Q?a?=y                                 | xay
        =?utf-8*en?Q?a?=                                | a
        =?utf-8?X?a?=                                   | =?utf-8?X?a?=
        =?utf-8?Q?a                                     | =?utf-8?Q?a
        =? =?utf-8?Q?a?=                                | =? a
        =?utf-8?Q??= a                                  | a
        =?utf-8?Q?=3D=3F?=                              | =?
        =?koi8-r?Q?=F6=C1=CC=CF=C2=C1?=                 | Жалоба
        =?iso-8859-1?Q?Caf=E9?= =?utf-8?Q?=E2=82=AC?=   | Café€
        "=?utf-8?Q?a?="                                 | "a"
        a\tb                                            | a b
        """)
    @DisplayName("RFC 2047: encoded words in the subject are read, broken ones stay as written")
    void encodedWordsAreRead(String line, String subject) {
        assertThat(readMail("From: a@b.example", "Subject: " + line, "", "x")
                        .message()
                        .subject())
                .contains(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        filename=a.pdf                                          | a.pdf
        filename="a b.pdf"                                      | a b.pdf
        filename=a b.pdf                                        | a b.pdf
        filename="surat "asli".pdf"                             | surat "asli".pdf
        filename="C:\\temp\\a.pdf"                              | C:_temp_a.pdf
        filename="../../etc/passwd"                             | .._.._etc_passwd
        filename="=?utf-8?B?0LDQutGCLnBkZg==?="                 | акт.pdf
        filename==?utf-8?Q?=D0=B0.pdf?=                         | а.pdf
        filename*=utf-8''%D0%B0%D0%BA%D1%82.pdf                 | акт.pdf
        filename*0=surat; filename*1=" asli"; filename*2=.pdf   | surat asli.pdf
        filename*1*=%D0%BA%D1%82.pdf; filename*0*=utf-8''%D0%B0 | акт.pdf
        filename=plain.pdf; filename*=utf-8'ru'%D0%B0.pdf       | а.pdf
        filename*=koi8-r''%C1.pdf                               | а.pdf
        filename="a.pdf                                         | a.pdf
        filename=a.pdf;;                                        | a.pdf
        ; ; filename = a.pdf                                    | a.pdf
        filename=""                                             | attachment-1.pdf
        filename=".."                                           | attachment-1.pdf
        filename*=utf-8''a%00b%0D%0A%E2%80%AEfdp.exe            | ab fdp.exe
        filename*=utf-8''%E2%80%8B.htaccess                     | .htaccess
        filename*=utf-8''cafe%CC%81.pdf                         | café.pdf
        filename*=utf-8''%EF%BB%BFa%E2%80%8D%F3%A0%80%81.pdf    | a.pdf
        """)
    @DisplayName("File names are read in every form, and shown without paths, controls and invisible characters")
    void fileNamesAreCanonical(String parameters, String name) {
        MailMessage message = readMail(
                        "From: a@b.example",
                        "Content-Type: application/pdf",
                        "Content-Disposition: attachment; " + parameters,
                        "",
                        "x")
                .message();
        assertThat(message.attachments()).extracting(MailAttachment::name).containsExactly(name);
    }

    @Test
    @DisplayName("A very long file name is cut in the middle and keeps its ending")
    void longFileNameKeepsItsEnding() {
        String name = AttachmentName.canonical("ж".repeat(500) + ".pdf");
        assertThat(name).hasSize(200).startsWith("жжж").endsWith("….pdf");
        assertThat(AttachmentName.canonical("😀".repeat(300)))
                .hasSizeLessThanOrEqualTo(200)
                .doesNotContain("\uFFFD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Sat, 07 Mar 2026 16:30:05 +0700          | 2026-03-07T09:30:05Z
        7 Mar 2026 16:30 +0700                   | 2026-03-07T09:30:00Z
        Sat, 7 Mar 26 16:30:05 WIB               | 2026-03-07T09:30:05Z
        Sat, 07 Mar 2026 16:30:05 +0700 (WIB)    | 2026-03-07T09:30:05Z
        Sat,7 March 2026 09:30:05 GMT            | 2026-03-07T09:30:05Z
        Sat, 07 Mar 2026 09:30:05 UT             | 2026-03-07T09:30:05Z
        Sat, 07 Mar 2026 15:30:05 GMT+0600       | 2026-03-07T09:30:05Z
        Sat, 07 Mar 2026 04:30:05 EST            | 2026-03-07T09:30:05Z
        07-Mar-2026 15:30:05 +06:00              | 2026-03-07T09:30:05Z
        Sat Mar  7 15:30:05 +0600 2026           | 2026-03-07T09:30:05Z
        Sat Mar  7 09:30:05 UTC 2026             | 2026-03-07T09:30:05Z
        2026-03-07T16:30:05+07:00                | 2026-03-07T09:30:05Z
        Sun, 31 Dec 2023 23:59:60 +0000          | 2023-12-31T23:59:59Z
        21 Nov 97 09(comment):   55  :  06 -0600 | 1997-11-21T15:55:06Z
        """)
    @DisplayName("Dates are read in the forms mailers write them")
    void datesAreRead(String line, Instant sentAt) {
        assertThat(SentDate.parse(line)).contains(sentAt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "Sat, 31 Feb 2026 10:00:00 +0700",
                "Sat, 07 Mar 2026 16:30:05",
                "Sat, 07 Mar 2026 16:30:05 XYZ",
                "Sat, 07 Mar 2026 25:30:05 +0700",
                "Sat, 07 Mar 2026 16:30:05 +9900",
                "Sat Mar  7 15:30:05 2026",
                "7 Foo 2026 16:30 +0700"
            })
    @DisplayName("A date that is impossible or names no zone gives no instant: none is assumed")
    void impossibleDatesGiveNothing(String line) {
        assertThat(SentDate.parse(line)).isEmpty();
    }

    @Test
    @DisplayName("Message ids are read without brackets, once each, oldest first")
    void idsAreRead() {
        MailMessage message = readMail(
                        "From: a@b.example",
                        "Message-ID: bare@x.example",
                        "References: <1@x.example><2@x.example>",
                        " junk <1@x.example>",
                        "In-Reply-To: Message of Sat from Ana <3@x.example>",
                        "",
                        "x")
                .message();
        assertThat(message.messageId()).contains("bare@x.example");
        assertThat(message.references()).isEqualTo(List.of("1@x.example", "2@x.example", "3@x.example"));
    }

    @Test
    @DisplayName("Content-Type with missing semicolons, comments and doubled semicolons is read")
    void contentTypeIsRead() {
        for (String type : List.of(
                "text/plain; charset=koi8-r",
                "text/plain charset=koi8-r",
                "TEXT / PLAIN ; ; charset = \"KOI8-R\" (Russian)",
                "text/plain (words);charset=koi8-r (words)",
                "text/plain; charset=\"koi8-r")) {
            byte[] raw = DemoMails.raw(
                    "From: a@b.example\r\nContent-Type: " + type + "\r\n\r\n",
                    "Жалоба",
                    java.nio.charset.Charset.forName("koi8-r"),
                    "");
            assertThat(DemoMails.read(raw).message().text()).as(type).isEqualTo("Жалоба");
        }
    }
}
