package dev.redress.app.platform;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;

/**
 * One event, one line: {@code 2026-11-22T01:36:26.123Z WARN  [reference] logger - message | exception at … at …}.
 *
 * <p>What could end the line, move a terminal's cursor or turn the reading direction is written as {@code \u001b}, and a
 * backslash as two, so that nothing that somebody typed looks like another line. Of an exception its kind and its way are
 * told; its message is not, unless it can only be about the program, because messages repeat what people typed.
 */
public final class LogLines extends EncoderBase<ILoggingEvent> {

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);
    private static final int MOST_FRAMES = 60;
    private static final int MOST_CAUSES = 8;

    /** Exceptions that the program meets while it starts, before anybody has typed anything. */
    private static final List<String> ABOUT_THE_PROGRAM = List.of(
            "org.springframework.beans.",
            "org.springframework.boot.",
            "org.springframework.context.",
            "org.flywaydb.",
            "java.net.",
            "dev.redress.app.lawbook.",
            "dev.redress.core.rulebook.");

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(256);
        TIME.formatTo(event.getInstant(), line);
        line.append(' ').append(event.getLevel());
        line.append(" ".repeat(Math.max(1, 6 - event.getLevel().toString().length())));
        line.append('[');
        append(line, event.getMDCPropertyMap().getOrDefault(Reference.LOGGED_AS, "-"));
        line.append("] ");
        append(line, event.getLoggerName());
        line.append(" - ");
        append(line, String.valueOf(event.getFormattedMessage()));
        IThrowableProxy thrown = event.getThrowableProxy();
        for (int depth = 0; thrown != null && depth < MOST_CAUSES; depth++) {
            line.append(depth == 0 ? " | " : " | because of ");
            append(line, thrown);
            thrown = thrown.getCause();
        }
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder line, IThrowableProxy thrown) {
        append(line, thrown.getClassName());
        if (thrown instanceof ThrowableProxy known && known.getThrowable() instanceof SQLException refused) {
            line.append(" [").append(refused.getSQLState()).append(']');
        } else if (ABOUT_THE_PROGRAM.stream().anyMatch(thrown.getClassName()::startsWith)) {
            line.append(": ");
            append(line, String.valueOf(thrown.getMessage()));
        }
        StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
        int own = Math.min(MOST_FRAMES, frames.length - thrown.getCommonFrames());
        for (int at = 0; at < own; at++) {
            line.append(' ');
            append(line, frames[at].getSTEAsString());
        }
    }

    /** Appends a text in which nothing but letters, marks and spaces is left. */
    static void append(StringBuilder line, String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '\\') {
                line.append("\\\\");
            } else if (isPlain(text, at)) {
                line.append(letter);
            } else {
                line.append("\\u%04x".formatted((int) letter));
            }
        }
    }

    private static boolean isPlain(String text, int at) {
        char letter = text.charAt(at);
        if (Character.isHighSurrogate(letter)) {
            return at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))
                    && Character.getType(text.codePointAt(at)) != Character.FORMAT;
        }
        if (Character.isLowSurrogate(letter)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1)) && isPlain(text, at - 1);
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
