package dev.redress.app.channel.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * RFC 2047: {@code =?charset?B or Q?text?=} in header lines. Sloppiness of real mailers is taken: blanks inside words,
 * words inside quotes, characters split between neighbouring words of one charset, missing padding.
 */
final class EncodedWords {

    private static final int LONGEST_CHARSET = 60;

    private final TextDecoding decoding;

    EncodedWords(TextDecoding decoding) {
        this.decoding = decoding;
    }

    /** Where a word stands in a text: {@code end} is behind its {@code ?=}. */
    private record Word(String charset, char encoding, int textFrom, int textTo, int end) {}

    String decode(String line) {
        if (!line.contains("=?")) {
            return line;
        }
        StringBuilder decoded = new StringBuilder(line.length());
        ByteArrayOutputStream pending = new ByteArrayOutputStream();
        String pendingCharset = "";
        boolean behindWord = false;
        Finder finder = new Finder(line);
        int at = 0;
        while (at < line.length()) {
            int start = line.indexOf("=?", at);
            Word word = start < 0 ? null : finder.wordAt(start);
            if (word == null) {
                int to = start < 0 ? line.length() : start + 2;
                flush(pending, pendingCharset, decoded);
                decoded.append(line, at, to);
                behindWord = false;
                at = to;
                continue;
            }
            // Blanks between two words belong to neither (RFC 2047, 6.2).
            boolean joins = behindWord && line.substring(at, start).isBlank();
            if (!joins || !pendingCharset.equals(word.charset)) {
                flush(pending, pendingCharset, decoded);
            }
            if (!joins) {
                decoded.append(line, at, start);
            }
            pending.writeBytes(bytesOf(line.substring(word.textFrom, word.textTo), word.encoding));
            pendingCharset = word.charset;
            behindWord = true;
            at = word.end;
        }
        flush(pending, pendingCharset, decoded);
        return decoded.toString();
    }

    /** Behind the encoded word that begins there, or -1: its commas and quotes are no structure of an address line. */
    static int endOfWord(Finder finder, int start) {
        Word word = finder.wordAt(start);
        return word == null ? -1 : word.end;
    }

    private void flush(ByteArrayOutputStream pending, String charset, StringBuilder decoded) {
        if (pending.size() > 0) {
            decoded.append(decoding.text(pending.toByteArray(), charset));
            pending.reset();
        }
    }

    private static byte[] bytesOf(String text, char encoding) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        return encoding == 'B' ? Base64Text.decode(Slice.of(raw)) : QuotedPrintable.decodeWord(raw);
    }

    /** Finds words in one line; remembers the next {@code ?=} so that a line of openings costs no square of its length. */
    static final class Finder {
        private final String line;
        private int nextEnd = -1;
        private int nextOpening = -1;

        Finder(String line) {
            this.line = line;
        }

        private @Nullable Word wordAt(int start) {
            if (!line.startsWith("=?", start)) {
                return null;
            }
            int charsetEnd = start + 2;
            while (charsetEnd < line.length()
                    && line.charAt(charsetEnd) != '?'
                    && line.charAt(charsetEnd) > ' '
                    && charsetEnd - start < LONGEST_CHARSET) {
                charsetEnd++;
            }
            int textFrom = charsetEnd + 3;
            if (textFrom > line.length() || line.charAt(charsetEnd) != '?' || line.charAt(charsetEnd + 2) != '?') {
                return null;
            }
            char encoding = Character.toUpperCase(line.charAt(charsetEnd + 1));
            if (encoding != 'B' && encoding != 'Q') {
                return null;
            }
            nextEnd = nextEnd == Integer.MAX_VALUE || nextEnd >= textFrom ? nextEnd : find("?=", textFrom);
            nextOpening =
                    nextOpening == Integer.MAX_VALUE || nextOpening >= textFrom ? nextOpening : find("=?", textFrom);
            if (nextEnd == Integer.MAX_VALUE || nextOpening < nextEnd - 1) {
                return null;
            }
            String charset = line.substring(start + 2, charsetEnd);
            int language = charset.indexOf('*');
            charset = language < 0 ? charset : charset.substring(0, language);
            return new Word(charset.toLowerCase(Locale.ROOT), encoding, textFrom, nextEnd, nextEnd + 2);
        }

        private int find(String what, int from) {
            int at = line.indexOf(what, from);
            return at < 0 ? Integer.MAX_VALUE : at;
        }
    }
}
