package dev.redress.app.letter.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile text in any field of a paper can reach: nothing. */
class CanariesTest {

    private static final String SECRET = "canary-7f3a91";
    private static final PaperPrinter PRINTER = new PaperPrinter();

    /** The first printing reads fonts; the three seconds are for a letter, not for the start of a program. */
    @BeforeAll
    static void warm() {
        PRINTER.print(Papers.letter("en"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='%s'/>",
                "<iframe src=\"%s\"></iframe><object data='%s'></object><embed src='%s'/>",
                "</style><style>@import url(%s); body{background:url(%s)} @font-face{font-family:x;src:url(%s)}</style>",
                "}} @import '%s'; .title { content: url(%s) }",
                "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'><image xlink:href='%s'/></svg>",
                "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM '%s'>]><x>&e;</x>",
                "<link rel='stylesheet' href='%s'/><script src='%s'></script><base href='%s'/>",
                "<img src='data:text/html;base64,PGltZyBzcmM9aHR0cDovL3gvPg=='/><a href='%s'>x</a>",
                "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='%s'/>",
                "${%s} #{%s} [[%s]] {{%s}}",
                "%s"
            })
    @DisplayName("check 16: a canary in every field opens no file and no connection, and prints as it stands")
    void reachesNothing(String form, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("passwd"), SECRET);
        try (Listener listener = new Listener()) {
            for (String address : List.of(file.toUri().toString(), listener.address(), "jar:" + file.toUri() + "!/x")) {
                long started = System.nanoTime();

                byte[] pdf = PRINTER.print(Papers.everywhere(form.replace("%s", address)));

                assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
                assertThat(Printed.text(pdf)).doesNotContain(SECRET);
                assertThat(Printed.pictures(pdf)).isEqualTo(1);
                assertThat(PdfA.brokenRules(pdf)).isEmpty();
            }
            assertThat(listener.connections()).isZero();
        }
    }

    @Test
    @DisplayName("check 16: markup is printed as the characters that it is made of")
    void markupIsText() {
        byte[] pdf = PRINTER.print(Papers.letter("en", new Block.Paragraph("<b>1 < 2 &amp; 3</b>")));

        assertThat(Printed.text(pdf)).contains("<b>1 < 2 &amp; 3</b>");
    }

    @Test
    @DisplayName("check 16: the listener counts, so that none is none")
    void theListenerCounts() throws Exception {
        try (Listener listener = new Listener()) {
            URI.create(listener.address()).toURL().openConnection().connect();

            assertThat(listener.connections()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("check 16: a second program opens the file and reads the same text")
    void opensElsewhere(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdftotext")), "poppler-utils is not installed");
        Path pdf = Files.write(folder.resolve("letter.pdf"), Seals.letter());

        Process reader = new ProcessBuilder("/usr/bin/pdftotext", pdf.toString(), "-")
                .redirectOutput(folder.resolve("text").toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();

        assertThat(reader.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(reader.exitValue()).isZero();
        assertThat(Files.readString(folder.resolve("errors"))).isEmpty();
        assertThat(Files.readString(folder.resolve("text"))).contains("Response to your complaint R-2026-000117");
    }

    /** Counts who comes, on this machine only. */
    private static final class Listener implements AutoCloseable {
        private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger connections = new AtomicInteger();

        Listener() throws IOException {
            Thread.ofVirtual().start(this::count);
        }

        private void count() {
            while (!door.isClosed()) {
                try {
                    door.accept().close();
                    connections.incrementAndGet();
                } catch (IOException closed) {
                    return;
                }
            }
        }

        String address() {
            return "http://127.0.0.1:" + door.getLocalPort() + "/" + SECRET.substring(0, 6);
        }

        int connections() throws InterruptedException {
            Thread.sleep(100);
            return connections.get();
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
