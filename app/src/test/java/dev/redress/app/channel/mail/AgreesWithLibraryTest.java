package dev.redress.app.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On mails without damage this reader and a library that is used everywhere must cut and decode the same parts. */
class AgreesWithLibraryTest {

    @Test
    @DisplayName("Every attachment of the undamaged demo mails is, byte for byte, a part as the library decodes it")
    void attachmentsAreThePartsOfTheLibrary() throws Exception {
        int compared = 0;
        for (RawMail mail : DemoMails.all()) {
            MailReading.Read read = DemoMails.read(mail.raw());
            boolean damaged = read.oddities().stream()
                    .anyMatch(oddity -> !oddity.startsWith("The mail has no ") && !oddity.startsWith("Date is"));
            if (damaged) {
                continue;
            }
            List<String> parts = partsByLibrary(mail.raw());
            for (MailAttachment attachment : read.message().attachments()) {
                assertThat(parts)
                        .as(mail.origin() + " " + attachment)
                        .contains(HexFormat.of().formatHex(attachment.content()));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(82);
    }

    private static List<String> partsByLibrary(byte[] raw) throws IOException, MimeException {
        MimeTokenStream tokens = new MimeTokenStream(MimeConfig.PERMISSIVE);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(new ByteArrayInputStream(raw));
        List<String> parts = new ArrayList<>();
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            if (state == EntityState.T_BODY) {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                try (InputStream in = tokens.getDecodedInputStream()) {
                    in.transferTo(content);
                }
                parts.add(HexFormat.of().formatHex(content.toByteArray()));
            }
        }
        return parts;
    }
}
