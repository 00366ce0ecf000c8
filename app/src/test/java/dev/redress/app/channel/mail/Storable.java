package dev.redress.app.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL and a page need of every text of a mail. */
final class Storable {

    private Storable() {}

    static void check(String what, MailReading.Read read) {
        MailMessage message = read.message();
        List<String> lines = new ArrayList<>(message.to());
        message.messageId().ifPresent(lines::add);
        message.fromAddress().ifPresent(lines::add);
        message.fromName().ifPresent(lines::add);
        message.subject().ifPresent(lines::add);
        lines.addAll(message.references());
        lines.addAll(read.oddities());
        message.attachments().forEach(attachment -> {
            lines.add(attachment.name());
            lines.add(attachment.mediaType());
            assertThat(attachment.name())
                    .as(what)
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(200)
                    .doesNotContain("/", "\\");
        });
        for (String line : lines) {
            assertThat(line.chars().noneMatch(Character::isISOControl))
                    .as(what + ": " + line)
                    .isTrue();
            checkText(what, line);
        }
        checkText(what, message.text());
        assertThat(message.text()).as(what).doesNotContain("\r");
        message.originalHtml().ifPresent(html -> checkText(what, html));
    }

    private static void checkText(String what, String text) {
        assertThat(text.indexOf(0)).as(what).isNegative();
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .as(what)
                .isEqualTo(text);
    }
}
