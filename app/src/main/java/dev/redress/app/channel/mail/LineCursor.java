package dev.redress.app.channel.mail;

/**
 * Walks the lines of a slice. A line ends in LF, CRLF or CR CR LF; a lone CR is part of the line. Each byte is looked
 * at once per walk.
 */
final class LineCursor {

    private final byte[] bytes;
    private final int to;

    /** First byte of the current line. */
    int start;

    /** Behind the last byte of the current line, line ending excluded. */
    int end;

    /** First byte of the next line. */
    int next;

    LineCursor(Slice slice) {
        this(slice.bytes, slice.from, slice.to);
    }

    LineCursor(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.to = to;
        this.start = from;
        this.end = from;
        this.next = from;
    }

    /** Moves to the next line; false when there is none. */
    boolean advance() {
        if (next >= to) {
            return false;
        }
        start = next;
        int i = start;
        while (i < to && bytes[i] != '\n') {
            i++;
        }
        next = i < to ? i + 1 : to;
        end = i;
        while (i < to && end > start && bytes[end - 1] == '\r') {
            end--;
        }
        return true;
    }

    /**
     * Moves to the next line that begins so. Of two dashes in a row one stands on every second place, so only those are
     * looked at.
     *
     * @param delimiter begins with two dashes
     */
    boolean advanceTo(String delimiter) {
        int last = to - delimiter.length();
        for (int i = next + 1; i <= last + 1; i += 2) {
            if (bytes[i] != '-') {
                continue;
            }
            int at = bytes[i - 1] == '-' ? i - 1 : i;
            boolean lineStarts = at == next || bytes[at - 1] == '\n';
            if (lineStarts && at <= last && matches(at, delimiter)) {
                next = at;
                return advance();
            }
        }
        next = to;
        return false;
    }

    boolean isEmpty() {
        return end == start;
    }

    boolean isBlank() {
        for (int i = start; i < end; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    boolean startsWithBlank() {
        return end > start && (bytes[start] == ' ' || bytes[start] == '\t');
    }

    /** Compares each byte with the character of that number. */
    boolean startsWith(String latin1) {
        return end - start >= latin1.length() && matches(start, latin1);
    }

    private boolean matches(int at, String latin1) {
        for (int i = 0; i < latin1.length(); i++) {
            if ((bytes[at + i] & 0xFF) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Place of the colon when the line begins as a header line does ({@code name:} or {@code name :}), else -1. */
    int colonOfHeader() {
        int i = start;
        while (i < end && bytes[i] > ' ' && bytes[i] != ':' && bytes[i] != 127 && i - start < LONGEST_NAME) {
            i++;
        }
        int nameEnd = i;
        while (i < end && (bytes[i] == ' ' || bytes[i] == '\t')) {
            i++;
        }
        return nameEnd > start && i < end && bytes[i] == ':' ? i : -1;
    }

    private static final int LONGEST_NAME = 200;
}
