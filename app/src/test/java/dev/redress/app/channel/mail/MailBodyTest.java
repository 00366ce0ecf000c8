package dev.redress.app.channel.mail;

import static dev.redress.app.channel.mail.DemoMails.readMail;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which parts are the text and which are attachments. */
class MailBodyTest {

    private static MailReading.Read mixed(String type, String... parts) {
        List<String> lines =
                new ArrayList<>(List.of("From: a@b.example", "Content-Type: multipart/" + type + "; boundary=x", ""));
        for (String part : parts) {
            lines.add("--x");
            lines.add(part);
        }
        lines.add("--x--");
        return readMail(lines.toArray(String[]::new));
    }

    @Test
    @DisplayName("Of plain text and HTML the plain text is read and the HTML is kept as sent")
    void plainBeforeHtml() {
        MailMessage message = mixed(
                        "alternative",
                        "Content-Type: text/plain\r\n\r\nplain words",
                        "Content-Type: text/html\r\n\r\n<p>rich <b>words</b></p>")
                .message();
        assertThat(message.text()).isEqualTo("plain words");
        assertThat(message.originalHtml()).contains("<p>rich <b>words</b></p>");
        assertThat(message.attachments()).isEmpty();
    }

    @Test
    @DisplayName("An empty plain text does not hide the HTML")
    void emptyPlainDoesNotHideHtml() {
        MailMessage message = mixed(
                        "alternative",
                        "Content-Type: text/plain\r\n\r\n \r\n",
                        "Content-Type: text/html\r\n\r\n<p>words</p>")
                .message();
        assertThat(message.text()).isEqualTo("words");
    }

    @Test
    @DisplayName("A footer inside the HTML version is kept and does not make the letter appear twice")
    void letterAppearsOnce() {
        MailMessage message = mixed(
                        "alternative",
                        "Content-Type: text/plain\r\n\r\nthe letter",
                        "Content-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\nContent-Type: text/html\r\n\r\n<p>the letter</p>"
                                + "\r\n--y\r\nContent-Type: image/png; name=a.png\r\n\r\npng\r\n--y\r\n\r\nfooter\r\n--y--")
                .message();
        assertThat(message.text()).isEqualTo("the letter\n\nfooter");
        assertThat(message.attachments()).extracting(MailAttachment::name).containsExactly("a.png");
    }

    @Test
    @DisplayName("A plain footer behind an HTML letter does not replace the letter")
    void footerDoesNotReplaceLetter() {
        MailMessage message = mixed(
                        "mixed",
                        "Content-Type: text/html\r\n\r\n<p>the letter</p>",
                        "Content-Type: text/plain\r\n\r\nscanned for viruses")
                .message();
        assertThat(message.text()).isEqualTo("the letter\n\nscanned for viruses");
    }

    @Test
    @DisplayName("Plain parts are joined in order, attachments between them keep their order")
    void plainPartsAreJoined() {
        MailMessage message = mixed(
                        "mixed",
                        "Content-Type: text/plain\r\n\r\nfirst",
                        "Content-Type: application/pdf; name=one.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERg==",
                        "\r\nsecond",
                        "Content-Type: image/png\r\nContent-Disposition: attachment\r\n\r\npng")
                .message();
        assertThat(message.text()).isEqualTo("first\n\nsecond");
        assertThat(message.attachments())
                .containsExactly(
                        new MailAttachment("one.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.US_ASCII)),
                        new MailAttachment("attachment-2.png", "image/png", "png".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    @DisplayName("A mail inside the mail is an attachment with its subject as name, and its text is not mixed in")
    void mailInsideMailIsAttached() {
        String inner = "Subject: Bukti =?utf-8?Q?transfer/2?=\r\n\r\nother person's words";
        MailMessage message = mixed("mixed", "\r\nmy words", "Content-Type: message/rfc822\r\n\r\n" + inner)
                .message();
        assertThat(message.text()).isEqualTo("my words");
        assertThat(message.attachments())
                .containsExactly(new MailAttachment(
                        "Bukti transfer_2.eml", "message/rfc822", inner.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    @DisplayName("A text file that is the whole mail is still its text")
    void namedTextIsTextWhenNothingElseIs() {
        MailReading.Read read = mixed("mixed", "Content-Type: text/plain; name=surat.txt\r\n\r\nisi surat");
        assertThat(read.message().text()).isEqualTo("isi surat");
        assertThat(read.message().attachments())
                .extracting(MailAttachment::name)
                .containsExactly("surat.txt");
        assertThat(read.oddities()).contains("No part is the text; the text of an attachment was taken.");
        MailMessage html = mixed("mixed", "Content-Type: text/html; name=surat.html\r\n\r\n<p>isi surat</p>")
                .message();
        assertThat(html.text()).isEqualTo("isi surat");
        assertThat(html.originalHtml()).contains("<p>isi surat</p>");
    }

    @Test
    @DisplayName("What is marked as an attachment stays one, also alone")
    void markedAttachmentIsNoText() {
        MailMessage message = readMail(
                        "From: a@b.example",
                        "Content-Type: text/plain",
                        "Content-Disposition: attachment; filename=a.txt",
                        "",
                        "x")
                .message();
        assertThat(message.text()).isEmpty();
        assertThat(message.attachments()).extracting(MailAttachment::name).containsExactly("a.txt");
    }

    @Test
    @DisplayName("Long text outside the parts is kept, the usual note for old programs is not")
    void textOutsideIsKept() {
        MailMessage message = readMail(
                        "From: a@b.example",
                        "Content-Type: multipart/mixed; boundary=x",
                        "",
                        "This is a multi-part message in MIME format.",
                        "--x",
                        "",
                        "letter",
                        "--x--",
                        "PS: my number is wrong in your files")
                .message();
        assertThat(message.text()).isEqualTo("letter");
        assertThat(message.attachments()).singleElement().satisfies(outside -> {
            assertThat(outside.name()).isEqualTo("text-behind-the-parts.txt");
            assertThat(new String(outside.content(), StandardCharsets.US_ASCII)).contains("my number is wrong");
        });
    }

    @Test
    @DisplayName("A boundary that the header does not name, or names wrongly, is found in the mail")
    void lostBoundaryIsFound() {
        for (String header : List.of("multipart/mixed", "multipart/mixed; boundary=other")) {
            MailReading.Read read = readMail(
                    "From: a@b.example",
                    "Content-Type: " + header,
                    "",
                    "--real",
                    "Content-Type: text/plain",
                    "",
                    "letter",
                    "--real",
                    "Content-Type: image/png; name=a.png",
                    "",
                    "png",
                    "--real--");
            assertThat(read.message().text()).isEqualTo("letter");
            assertThat(read.message().attachments())
                    .extracting(MailAttachment::name)
                    .containsExactly("a.png");
            assertThat(read.oddities()).anyMatch(oddity -> oddity.contains("guessed"));
        }
    }

    @Test
    @DisplayName("An inner multipart that does not end is ended by the outer one")
    void unendedInnerMultipart() {
        MailReading.Read read = mixed(
                "mixed",
                "Content-Type: multipart/alternative; boundary=xx\r\n\r\n--xx\r\n\r\ninner",
                "Content-Type: image/png; name=a.png\r\n\r\npng");
        assertThat(read.message().text()).isEqualTo("inner");
        assertThat(read.message().attachments())
                .extracting(MailAttachment::name)
                .containsExactly("a.png");
        assertThat(read.oddities()).anyMatch(oddity -> oddity.contains("cut off"));
    }

    @Test
    @DisplayName("RFC 3676: flowed text is joined, quotations and the signature keep their lines")
    void flowedTextIsJoined() {
        MailMessage message = readMail(
                        "From: a@b.example",
                        "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=no",
                        "",
                        "one line that ",
                        "goes on",
                        " From the start",
                        "> quoted that ",
                        "> goes on",
                        ">> deeper",
                        "-- ",
                        "Ana")
                .message();
        assertThat(message.text())
                .isEqualTo("one line that goes on\nFrom the start\n> quoted that goes on\n>> deeper\n-- \nAna");
        assertThat(FlowedText.joined("東京 \n都", true)).isEqualTo("東京都");
    }

    @Test
    @DisplayName("Sloppy quoted-printable and base64 are read, and what is neither stays as it came")
    void sloppyEncodingsAreRead() {
        assertThat(encoded("quoted-printable", "100=% sure =e2=82=ac =", "next=20", "x="))
                .isEqualTo("100=% sure € next \nx");
        assertThat(encoded("base64", "U2FsYW0gZGFyaSBzYXlhIGRp", "  IEJpc2hrZWss!IFRlcmltYQ"))
                .isEqualTo("Salam dari saya di Bishkek, Terima");
        assertThat(encoded("base64", "U2FsYW0=", "U2FsYW0=")).isEqualTo("SalamSalam");
        assertThat(encoded("base64", "U2FsYW0=", "", "_____", "to leave the list write to us"))
                .isEqualTo("Salam\n_____\nto leave the list write to us");
        assertThat(encoded("base64", "This was never encoded, whatever the header says."))
                .isEqualTo("This was never encoded, whatever the header says.");
        assertThat(encoded("7-bit", "plain =20")).isEqualTo("plain =20");
        assertThat(encoded("x-uuencode", "begin 644 a", "#04)#", "`", "end")).isEqualTo("begin 644 a\n#04)#\n`\nend");
    }

    private static String encoded(String encoding, String... body) {
        List<String> lines =
                new ArrayList<>(List.of("From: a@b.example", "Content-Transfer-Encoding: " + encoding, ""));
        lines.addAll(List.of(body));
        return readMail(lines.toArray(String[]::new)).message().text();
    }
}
