package dev.redress.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.OutputStreamAppender;
import dev.redress.app.access.StaffMember;
import dev.redress.app.platform.LogLines;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

@DisplayName("check 47: nothing that somebody types makes a line of its own in the log, or moves a terminal")
class LogInjectionTest extends Hardened {

    private static final List<String> BREAKERS = List.of(
            "a\r\n2026-01-01T00:00:00.000Z INFO  [forged] dev.redress - administrator signed in",
            "a\nb",
            "a\rb",
            "a\u0085b",
            "a\u2028b\u2029c",
            "a\u000bb\fc",
            "\u001b[2J\u001b[31mred\u001b]0;title\u0007",
            "\u009b31m",
            "a\u0000b\bc\u007f",
            "\u202egnitirw\u202c \u2066x\u2069 \u200f",
            "\",\"level\":\"ERROR\",\"message\":\"forged",
            "'}]}</log><script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1:9/x}",
            "${${lower:j}ndi:${env:PATH}} %d{ISO8601} %X{x} {} {}",
            "\\n \\u000a \\r",
            "\ud800 alone \udc00",
            "\ud83d\ude00 \udb40\udc41");

    @Test
    @DisplayName("check 47: each way into a line is escaped: message, argument, exception, logger, reference")
    void everyWay() {
        try (LoggedLines log = new LoggedLines()) {
            for (String breaker : BREAKERS) {
                org.slf4j.Logger logger = LoggerFactory.getLogger("trial");
                logger.warn(breaker);
                logger.warn("said {}", breaker);
                logger.warn("failed", new IllegalStateException(breaker, new java.io.IOException(breaker)));
                logger.warn("started", new java.net.UnknownHostException(breaker));
                LoggerFactory.getLogger("trial." + breaker.replace('.', '_').replace(' ', '_'))
                        .warn("named");
                MDC.put("reference", "known");
                logger.warn("referred");
                MDC.remove("reference");
            }
            assertThat(log.all())
                    .hasSize(BREAKERS.size() * 6)
                    .allMatch(line -> LoggedLines.LINE.matcher(line).matches());
        }
    }

    @Test
    @DisplayName("check 47: two texts that differ give two lines that differ, so nothing is disguised")
    void unambiguous() {
        try (LoggedLines log = new LoggedLines()) {
            LoggerFactory.getLogger("trial").warn("a\nb");
            LoggerFactory.getLogger("trial").warn("a\\u000ab");
            List<String> said = log.all().stream()
                    .map(line -> line.substring(line.indexOf(" - ")))
                    .toList();
            assertThat(said).doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("check 47: the program's log is written by nothing else")
    void installed() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        assertThat(LoggedLines.installed(root))
                .isNotEmpty()
                .allSatisfy(appender -> assertThat(((OutputStreamAppender<?>) appender).getEncoder())
                        .isInstanceOf(LogLines.class));
    }

    @Test
    @DisplayName(
            "check 47: whatever is sent, in whichever place, each event stays one line that can be read by a program")
    void sent() {
        StaffMember officer = member("log-officer");
        Somebody desk = browserOf(officer);
        Somebody program = program(officer);
        try (LoggedLines log = new LoggedLines();
                Planted planted = new Planted(mapping)) {
            for (String breaker : BREAKERS) {
                String value = Somebody.encoded(breaker);
                String header = new String(
                        breaker.replaceAll("[\r\n\u0000]", " ").getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.ISO_8859_1);
                Somebody stranger = stranger();
                stranger.get("/" + value);
                stranger.get("/?lang=" + value + "&x=" + value);
                stranger.get("/workbench?to=" + value, "User-Agent: " + header, "X-Forwarded-For: " + header);
                stranger.get(Planted.PAGE + "?x=" + value, "Referer: " + header, "Accept-Language: " + header);
                stranger.get("/", "Cookie: __Host-redress=" + header + "; lang=" + header);
                stranger.get("/api/institutions/x/complaints", "Authorization: Bearer " + header);
                stranger.post("/sign-in", Map.of("username", breaker, "password", breaker, "code", breaker));
                stranger.post("/" + HOUSE + "/status", Map.of("number", breaker, "secret", breaker));
                stranger.post("/" + HOUSE + "/complaint", complaint(stranger, Map.of("c0-phone", breaker)));
                desk.post("/workbench/complaints/2028/1/" + value, Map.of("reason", breaker));
                program.json("/api/institutions/" + HOUSE + "/complaints", "{\"" + breaker + "\":\"" + breaker + "\"}");
                program.send("BREW" + breaker.length(), "/", "", "Content-Type: " + header);
            }
            assertThat(log.all())
                    .hasSizeGreaterThan(BREAKERS.size())
                    .allMatch(line -> LoggedLines.LINE.matcher(line).matches());
            assertThat(log.text())
                    .doesNotContain("jndi")
                    .doesNotContain("forged")
                    .doesNotContain("<script>");
        }
    }
}
