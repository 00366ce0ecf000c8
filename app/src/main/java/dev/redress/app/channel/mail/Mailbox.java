package dev.redress.app.channel.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts a mailbox file (mboxo, mboxrd) into its mails. A line beginning with {@code From } parts two mails when it stands
 * first or behind an empty line and carries a time of day, or a header line follows it; lines the writer escaped with
 * {@code >} are given back as they were.
 */
final class Mailbox {

    /** Longer lines are taken in pieces; only the first piece can be a separator or escaped. */
    private static final int PIECE = 8_192;

    private static final int LONGEST_HEADER_NAME = 200;

    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d{1,2}:\\d{2}");

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int bufferAt;
    private int bufferTo;

    private byte[] piece = new byte[0];
    private boolean pieceStartsLine = true;
    private boolean pieceRead;
    private boolean lineOpen;

    Mailbox(InputStream in) {
        this.in = in;
    }

    /** The next mail without its separator and the empty line behind it; empty at the end of the file. */
    Optional<byte[]> next() throws IOException {
        if (!readPiece()) {
            return Optional.empty();
        }
        if (isFromLine()) {
            skipLine();
        }
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        boolean emptyLineBefore = false;
        int mailLength = 0;
        while (readPiece()) {
            if (emptyLineBefore && pieceStartsLine && isFromLine() && partsMails()) {
                break;
            }
            byte[] bytes = piece;
            int from = pieceStartsLine && isEscaped(bytes) ? 1 : 0;
            emptyLineBefore = pieceStartsLine && isLineEnding(bytes, 0);
            mailLength = keep(mail, bytes, from, mailLength);
            pieceRead = false;
        }
        byte[] whole = mail.toByteArray();
        return Optional.of(whole.length > MailBounds.BYTES ? whole : withoutLastEmptyLine(whole));
    }

    /** Keeps one byte more than the reader takes, and no more. */
    private static int keep(ByteArrayOutputStream mail, byte[] bytes, int from, int length) {
        int room = MailBounds.BYTES + 1 - length;
        int taken = Math.min(room, bytes.length - from);
        mail.write(bytes, from, taken);
        return length + taken;
    }

    private static byte[] withoutLastEmptyLine(byte[] mail) {
        int to = mail.length;
        int ending = lineEndingBefore(mail, to);
        boolean emptyLine = ending > 0 && (ending == to || lineEndingBefore(mail, to - ending) > 0);
        return emptyLine ? Arrays.copyOf(mail, to - ending) : mail;
    }

    private static int lineEndingBefore(byte[] bytes, int to) {
        if (to < 1 || bytes[to - 1] != '\n') {
            return 0;
        }
        return to > 1 && bytes[to - 2] == '\r' ? 2 : 1;
    }

    private boolean isFromLine() {
        return startsWith(piece, 0, "From ");
    }

    private boolean partsMails() throws IOException {
        if (TIME_OF_DAY.matcher(new String(piece, StandardCharsets.ISO_8859_1)).find()) {
            return true;
        }
        lookAhead();
        int ahead = bufferAt;
        while (ahead < bufferTo && buffer[ahead] > ' ' && buffer[ahead] != ':') {
            ahead++;
        }
        return ahead > bufferAt && ahead < bufferTo && buffer[ahead] == ':';
    }

    /** {@code >From }, {@code >>From } and so on: the writer put one sign in front. */
    private static boolean isEscaped(byte[] line) {
        int signs = 0;
        while (signs < line.length && line[signs] == '>') {
            signs++;
        }
        return signs > 0 && startsWith(line, signs, "From ");
    }

    private static boolean startsWith(byte[] bytes, int at, String ascii) {
        if (bytes.length - at < ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[at + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLineEnding(byte[] bytes, int at) {
        int length = bytes.length - at;
        return (length == 1 && bytes[at] == '\n') || (length == 2 && bytes[at] == '\r' && bytes[at + 1] == '\n');
    }

    private void skipLine() throws IOException {
        do {
            pieceRead = false;
        } while (lineOpen && readPiece());
    }

    /** Makes {@code piece} the next line, or the next piece of a long line; it stays until {@code pieceRead} is reset. */
    private boolean readPiece() throws IOException {
        if (pieceRead) {
            return true;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        pieceStartsLine = !lineOpen;
        boolean ended = false;
        while (!ended && line.size() < PIECE && fill()) {
            int to = bufferAt;
            int limit = Math.min(bufferTo, bufferAt + PIECE - line.size());
            while (to < limit && buffer[to] != '\n') {
                to++;
            }
            ended = to < limit;
            to += ended ? 1 : 0;
            line.write(buffer, bufferAt, to - bufferAt);
            bufferAt = to;
        }
        lineOpen = !ended;
        piece = line.toByteArray();
        pieceRead = piece.length > 0;
        return pieceRead;
    }

    /** Brings the begin of the next line into the buffer. */
    private void lookAhead() throws IOException {
        System.arraycopy(buffer, bufferAt, buffer, 0, bufferTo - bufferAt);
        bufferTo -= bufferAt;
        bufferAt = 0;
        int read = 0;
        while (bufferTo < LONGEST_HEADER_NAME && read >= 0) {
            read = in.read(buffer, bufferTo, buffer.length - bufferTo);
            bufferTo += Math.max(0, read);
        }
    }

    /** False at the end of the file. */
    private boolean fill() throws IOException {
        if (bufferAt == bufferTo) {
            bufferAt = 0;
            bufferTo = Math.max(0, in.read(buffer, 0, buffer.length));
        }
        return bufferAt < bufferTo;
    }
}
