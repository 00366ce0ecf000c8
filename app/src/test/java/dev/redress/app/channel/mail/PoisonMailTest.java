package dev.redress.app.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails made to hold a processor or fill the memory. Each must end, in time and in bounds, and the next must be read. */
class PoisonMailTest {

    private static final int MB = 1024 * 1024;
    private static final int WHOLE = 25 * MB;
    private static final long MOST_CPU_NANOS = 2_000_000_000L;

    /** All that is allocated while reading, freed or not; so the heap in use is at most this. */
    private static final long MOST_ALLOCATED = 900L * MB;

    private static final String FROM = "From: a@example.org\r\n";
    private static final String MIXED = FROM + "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
    private static final String HTML = FROM + "Content-Type: text/html\r\n\r\n";
    private static final String READ = "";

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final MailReader reader = new MailReader();

    @BeforeAll
    static void classesAreLoaded() {
        DemoMails.all().forEach(mail -> new MailReader().read(mail.raw()));
    }

    static Stream<Arguments> poison() {
        return Stream.of(
                bomb("mails inside mails, 100,000 deep", READ, () -> nestedMails(100_000)),
                bomb(
                        "multiparts inside one another, 100,000 deep",
                        "deeper than 20",
                        () -> nestedMultiparts(100_000, "")),
                bomb(
                        "twenty levels, then nothing but line ends",
                        READ,
                        () -> nestedMultiparts(20, "\n".repeat(20 * MB))),
                bomb(
                        "twenty levels, then lines like boundaries",
                        READ,
                        () -> nestedMultiparts(20, "--\r\n".repeat(4 * MB))),
                bomb("100,000 parts", "more than 1000 parts", () -> repeated(MIXED, "--b\r\n\r\nx\r\n", MB, "--b--")),
                bomb("a boundary without end", "more than 1000 parts", () -> repeated(MIXED, "--b\r\n", WHOLE, "")),
                bomb(
                        "a million header lines",
                        "more than 1000 lines",
                        () -> repeated(FROM, "X: y\r\n", 6 * MB, "\r\n")),
                bomb(
                        "a million folds in one header line",
                        "longer than 1048576",
                        () -> repeated(FROM + "X:", "\r\n y", 5 * MB, "")),
                bomb("a header line of 24 MB", "longer than 1048576", () -> repeated("Subject: ", "x", 24 * MB, "")),
                bomb("a line of 50 MB", "larger than 26214400", () -> repeated(FROM + "\r\n", "x", 50 * MB, "")),
                bomb("a line of 25 MB", READ, () -> repeated(FROM + "\r\n", "x", WHOLE, "")),
                bomb("25 MB of empty lines before the header", READ, () -> repeated("", "\r\n", WHOLE, FROM + "\r\nx")),
                bomb("25 MB of blanks", "no header line", () -> repeated("", " ", WHOLE, "")),
                bomb("25 MB of CR", READ, () -> repeated(FROM + "\r\n", "\r", WHOLE, "\n")),
                bomb("25 MB of NUL", READ, () -> repeated(FROM + "\r\n", "\0", WHOLE, "x")),
                bomb(
                        "header lines that are none",
                        "more than 1000 lines",
                        () -> repeated(FROM, "x y\r\nTo: a\r\n", MB - 100, "\r\n")),
                bomb("openings of encoded words", READ, () -> repeated("Subject: ", "=?u?Q?", MB - 100, "\r\n\r\n")),
                bomb("encoded words of unknown charsets", READ, PoisonMailTest::wordsOfUnknownCharsets),
                bomb("opening brackets in From", READ, () -> repeated("From: ", "<", MB - 100, "\r\n\r\n")),
                bomb("opening brackets in References", READ, () -> repeated("References: ", "<", MB - 100, "\r\n\r\n")),
                bomb("200,000 addresses", READ, () -> repeated("To: ", "a@b,", MB - 100, "\r\n\r\n")),
                bomb(
                        "blanks in Content-Type",
                        READ,
                        () -> repeated("Content-Type: text/plain;", " ", MB - 100, "\r\n\r\n")),
                bomb(
                        "quotes in Content-Type",
                        READ,
                        () -> repeated("Content-Type: a/b; name=\"", "\" ", MB - 100, "\r\n\r\n")),
                bomb(
                        "500,000 parameters",
                        READ,
                        () -> repeated("Content-Type: text/plain", ";a", MB - 100, "\r\n\r\n")),
                bomb("blanks in quoted-printable", READ, () -> repeated(encoded("quoted-printable"), " ", WHOLE, "x")),
                bomb("signs of quoted-printable", READ, () -> repeated(encoded("quoted-printable"), "=", WHOLE, "x")),
                bomb("padding of base64", READ, () -> repeated(encoded("base64"), "QQ==", WHOLE, "x")),
                bomb("bytes of no charset", READ, () -> repeated(FROM + "\r\n", "\u00ff\u0081\u00cf", WHOLE, "")),
                bomb("a thousand parts of no charset", READ, PoisonMailTest::partsOfNoCharset),
                bomb("a thousand long versions of one text", READ, PoisonMailTest::versions),
                bomb(
                        "quotation marks of flowed text",
                        READ,
                        () -> repeated(FROM + "Content-Type: text/plain; format=flowed\r\n\r\n", "> x \n", WHOLE, "")),
                bomb("HTML: tags inside one another", READ, () -> repeated(HTML, "<div>", 950_000, "x")),
                bomb("HTML: formats without end", READ, () -> repeated(HTML, "<b><p>", 950_000, "x")),
                bomb("HTML: lists without end", READ, () -> repeated(HTML, "<ul><li>", 700_000, "x")),
                bomb("HTML: links without end", READ, () -> repeated(HTML, "<a href=x>", 950_000, "x")),
                bomb("HTML: tables without end", READ, () -> repeated(HTML, "<table><tr><td>", 950_000, "x")),
                bomb("HTML: 25 MB of tags", READ, () -> repeated(HTML, "<p>x</p>", WHOLE, "")),
                bomb("HTML: 25 MB of entities", READ, () -> repeated(HTML, "&amp", WHOLE, "")),
                bomb("HTML: 25 MB of openings", READ, () -> repeated(HTML, "<", WHOLE, "")),
                bomb(
                        "HTML: quotations inside one another",
                        READ,
                        () -> repeated(HTML, "<blockquote>x<br>", 950_000, "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    @DisplayName(
            "ALMA-13: a poisoned mail ends within 2 s of processor time and bounded memory, as read or by the name of a bound")
    void poisonEndsInBounds(String name, String reason, Supplier<byte[]> recipe) {
        byte[] raw = recipe.get();
        long thread = Thread.currentThread().threadId();
        long allocatedBefore = THREADS.getThreadAllocatedBytes(thread);
        long before = THREADS.getCurrentThreadCpuTime();

        MailReading reading = reader.read(raw);

        long nanos = THREADS.getCurrentThreadCpuTime() - before;
        long allocated = THREADS.getThreadAllocatedBytes(thread) - allocatedBefore;
        if (reason.isEmpty()) {
            assertThat(reading).isInstanceOf(MailReading.Read.class);
        } else {
            assertThat(reading).isInstanceOf(MailReading.Unreadable.class);
            assertThat(((MailReading.Unreadable) reading).reason()).contains(reason);
        }
        assertThat(nanos).as("processor time in ns").isLessThan(MOST_CPU_NANOS);
        assertThat(allocated).as("bytes allocated").isLessThan(MOST_ALLOCATED);
    }

    @Test
    @DisplayName("Nothing of 100,000 mails inside one another is lost: what is inside is the attachment")
    void nestedMailIsKeptWhole() {
        byte[] raw = nestedMails(100_000);
        MailMessage message = DemoMails.read(raw).message();
        assertThat(message.attachments()).singleElement().satisfies(inner -> {
            assertThat(inner.mediaType()).isEqualTo("message/rfc822");
            assertThat(inner.content()).hasSize(raw.length - "Content-Type: message/rfc822\r\n\r\n".length());
        });
    }

    @Test
    @DisplayName("Bounds are inclusive: 1,000 parts, 1,000 header lines and 20 levels are read, one more is not")
    void boundsAreInclusive() {
        assertThat(reader.read(parts(1_000))).isInstanceOf(MailReading.Read.class);
        assertThat(reader.read(parts(1_001))).isInstanceOf(MailReading.Unreadable.class);
        assertThat(reader.read(headerLines(1_000))).isInstanceOf(MailReading.Read.class);
        assertThat(reader.read(headerLines(1_001))).isInstanceOf(MailReading.Unreadable.class);
        assertThat(reader.read(nestedMultiparts(20, "x"))).isInstanceOf(MailReading.Read.class);
        assertThat(reader.read(nestedMultiparts(21, "x"))).isInstanceOf(MailReading.Unreadable.class);
        assertThat(reader.read(repeated(FROM + "\r\n", "x", WHOLE, ""))).isInstanceOf(MailReading.Read.class);
        assertThat(reader.read(repeated(FROM + "\r\n", "x", WHOLE + 1, ""))).isInstanceOf(MailReading.Unreadable.class);
    }

    @Test
    @DisplayName("A mail that fills the stack of a careless reader does not fill ours")
    void smallStackIsEnough() throws Exception {
        byte[] raw = repeated(HTML, "<div>", 1_000_000, "x");
        MailReading[] reading = new MailReading[1];
        Throwable[] thrown = new Throwable[1];
        Thread small = new Thread(null, () -> reading[0] = reader.read(raw), "small", 256 * 1024);
        small.setUncaughtExceptionHandler((thread, failure) -> thrown[0] = failure);
        small.start();
        small.join();
        assertThat(thrown[0]).isNull();
        assertThat(reading[0]).isInstanceOf(MailReading.Read.class);
    }

    private static Arguments bomb(String name, String reason, Supplier<byte[]> recipe) {
        return Arguments.of(name, reason, recipe);
    }

    private static String encoded(String encoding) {
        return FROM + "Content-Transfer-Encoding: " + encoding + "\r\n\r\n";
    }

    /** As many units between head and tail as fit into that size. */
    private static byte[] repeated(String head, String unit, int size, String tail) {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] middle = unit.getBytes(StandardCharsets.ISO_8859_1);
        byte[] end = tail.getBytes(StandardCharsets.ISO_8859_1);
        int units = (size - start.length - end.length) / middle.length;
        byte[] raw = Arrays.copyOf(start, start.length + units * middle.length + end.length);
        for (int at = start.length; at < raw.length - end.length; at += middle.length) {
            System.arraycopy(middle, 0, raw, at, middle.length);
        }
        System.arraycopy(end, 0, raw, raw.length - end.length, end.length);
        return raw;
    }

    private static byte[] nestedMails(int depth) {
        return "Content-Type: message/rfc822\r\n\r\n".repeat(depth).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] nestedMultiparts(int depth, String inside) {
        StringBuilder mail = new StringBuilder(FROM);
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        return mail.append("\r\n").append(inside).toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] parts(int parts) {
        return (MIXED + "--b\r\n\r\nx\r\n".repeat(parts) + "--b--\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] headerLines(int lines) {
        return (FROM + "X: y\r\n".repeat(lines - 1) + "\r\nx").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] wordsOfUnknownCharsets() {
        StringBuilder mail = new StringBuilder("Subject: ");
        for (int i = 0; mail.length() < MB - 200; i++) {
            mail.append("=?charset").append(i).append("?Q?=CF=F0?= ");
        }
        return mail.append("\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] versions() {
        String part = "--b\r\n\r\n" + "words ".repeat(4_000) + "\r\n";
        StringBuilder mail = new StringBuilder(MIXED.replace("mixed", "alternative"));
        for (int i = 0; i < 1_000; i++) {
            mail.append(part).append(i).append("\r\n");
        }
        return mail.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] partsOfNoCharset() {
        String part = "--b\r\n\r\n" + "\u00cf\u00f0\u00e8 ".repeat(2_000) + "\r\n";
        return (MIXED + part.repeat(999)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
