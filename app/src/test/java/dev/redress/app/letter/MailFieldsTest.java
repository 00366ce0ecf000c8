package dev.redress.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.letter.Envelope.Enclosed;
import dev.redress.app.letter.MailRoom.Heard;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("check 40: no field of a mail smuggles a line into it")
class MailFieldsTest extends LettersOnTrial {

    private static final String TO = "sari@mail.example";
    private static final List<String> HOSTILE = List.of(
            "x\r\nBcc: victim@evil.example",
            "x\nBcc: victim@evil.example",
            "x\rBcc: victim@evil.example",
            "x\r\n\r\nBody of another\r\n.\r\nMAIL FROM:<x@evil.example>\r\nRCPT TO:<victim@evil.example>",
            "ж\r\nBcc: victim@evil.example",
            "x\u560d\u560aBcc: victim@evil.example",
            "x\u2028Bcc: victim@evil.example\u0085Cc: a@b.example",
            "x\u0000\u202Ey\u200Bz\"; filename=\"evil.exe");

    @Autowired
    private MailCarriage carriage;

    @BeforeEach
    void anEmptyRoom() {
        MAIL.becomes(MailRoom.Mood.TAKES);
        MAIL.taken();
    }

    static Stream<Arguments> hostile() {
        return HOSTILE.stream()
                .flatMap(text -> Stream.of(
                        Arguments.of("house", envelope(text, "s", "t", "n.pdf", "application/pdf")),
                        Arguments.of("subject", envelope("h", text, "t", "n.pdf", "application/pdf")),
                        Arguments.of("text", envelope("h", "s", text, "n.pdf", "application/pdf")),
                        Arguments.of("name of an enclosure", envelope("h", "s", "t", text, "application/pdf")),
                        Arguments.of("media type of an enclosure", envelope("h", "s", "t", "n.pdf", text))));
    }

    private static Envelope envelope(String house, String subject, String text, String name, String type) {
        return new Envelope(
                TO,
                house,
                subject,
                text,
                "CODE",
                List.of(new Enclosed(name, type, "content".getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest(name = "{0} [{index}]")
    @MethodSource("hostile")
    void headersHold(String field, Envelope envelope) {
        Heard plain = sent(envelope("h", "s", "t", "n.pdf", "application/pdf"));

        Heard heard = sent(envelope);

        assertThat(heard.commands().stream().filter(line -> line.startsWith("MAIL")))
                .hasSize(1);
        assertThat(heard.commands().stream().filter(line -> line.startsWith("RCPT")))
                .containsExactly("RCPT TO:<" + TO + ">");
        assertThat(names(heard)).as(field).isEqualTo(names(plain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example, c@d.example",
                "a@b.example\nRCPT TO:<c@d.example>"
            })
    void addresses(String to) {
        MailCarriage.Outcome outcome = carriage.send(new Envelope(to, "h", "s", "t", "CODE", List.of()));

        assertThat(outcome).isNotInstanceOf(MailCarriage.Outcome.Left.class);
        assertThat(MAIL.taken()).isEmpty();
    }

    private Heard sent(Envelope envelope) {
        assertThat(carriage.send(envelope)).isInstanceOf(MailCarriage.Outcome.Left.class);
        List<Heard> all = MAIL.taken();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /** Names of all headers, those of the parts too; what a text says of itself is no header. */
    private static List<String> names(Heard mail) {
        boolean head = true;
        List<String> names = new java.util.ArrayList<>();
        for (String line : mail.message()) {
            if (line.isEmpty()) {
                head = false;
            } else if (line.startsWith("--")) {
                head = true;
            } else if (head && !line.startsWith(" ") && !line.startsWith("\t")) {
                names.add(line.split(":", 2)[0]);
            }
        }
        // How a part is written depends on its letters, and adds nothing that anybody else could choose.
        names.removeIf(name -> name.equals("Content-Transfer-Encoding"));
        return names.stream().sorted().toList();
    }
}
