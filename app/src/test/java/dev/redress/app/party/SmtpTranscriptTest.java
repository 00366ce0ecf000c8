package dev.redress.app.party;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.ledger.CaseRef;
import dev.redress.app.platform.MailServer;
import dev.redress.app.platform.SecretSeal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What is said to the mail server, word by word. */
class SmtpTranscriptTest extends PartyOnTrial {

    /** A mail server that takes one mail and writes down what it was told. */
    private static final class Recorder implements AutoCloseable {
        private final ServerSocket socket;
        private final List<String> heard = new CopyOnWriteArrayList<>();

        Recorder() throws IOException {
            socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            try (Socket client = socket.accept();
                    var in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
                say(client, "220 recorder");
                boolean data = false;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    heard.add(line);
                    if (data) {
                        data = !line.equals(".");
                        if (!data) {
                            say(client, "250 taken");
                        }
                    } else if (line.equals("DATA")) {
                        data = true;
                        say(client, "354 go on");
                    } else {
                        say(client, line.equals("QUIT") ? "221 bye" : "250 well");
                    }
                }
            } catch (IOException closed) {
                // The mail was taken, or the test is over.
            }
        }

        private static void say(Socket client, String line) throws IOException {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Autowired
    private SecretSeal seal;

    @Autowired
    private MessageSource words;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void anEmptyDesk() {
        jdbc.sql("delete from party_mail").update();
    }

    @Test
    @DisplayName("check 6, check 40: one sender that is empty, one recipient, one mail that says it is automatic")
    void oneMail() throws Exception {
        List<String> heard = sent("sari@mail.example", "en");

        assertThat(heard).filteredOn(line -> line.startsWith("MAIL")).containsExactly("MAIL FROM:<>");
        assertThat(heard).filteredOn(line -> line.startsWith("RCPT")).containsExactly("RCPT TO:<sari@mail.example>");
        assertThat(heard).filteredOn(line -> line.equals("DATA")).hasSize(1);
        assertThat(heard).contains("Auto-Submitted: auto-generated").doesNotContain("Reply-To:");
        assertThat(heard).filteredOn(line -> line.contains("12345678")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id", "ru", "ky"})
    @DisplayName("The mail is written in each of the four languages, with the same headers")
    void languages(String language) throws Exception {
        List<String> heard = sent("sari@mail.example", language);

        assertThat(heard.subList(heard.indexOf("DATA") + 1, heard.indexOf("")).stream()
                        .filter(line -> line.matches("[A-Za-z-]+: .*"))
                        .map(line -> line.split(":")[0].toLowerCase(Locale.ROOT))
                        .sorted())
                .containsExactly(
                        "auto-submitted",
                        "content-transfer-encoding",
                        "content-type",
                        "date",
                        "from",
                        "message-id",
                        "mime-version",
                        "subject",
                        "to");
    }

    private List<String> sent(String to, String language) throws IOException {
        try (Recorder recorder = new Recorder()) {
            MailServer post = new MailServer(
                    "127.0.0.1", recorder.socket.getLocalPort(), "", "", false, "bank@bank.example", "<>", "");
            MailDesk desk = new MailDesk(jdbc, seal, post, words, time, transaction);
            desk.put(
                    new CaseRef("neo", UUID.randomUUID()),
                    PartyMail.code(to, "NEO/2026/000001", "12345678", language),
                    time.instant().plusSeconds(600));

            assertThat(desk.sendAll()).isEqualTo(1);
            return recorder.heard;
        }
    }
}
