package dev.redress.app.intake.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a stream from the first one not yet taken; grows as far ahead as somebody looks. */
final class ByteWindow {

    /** Answer behind the last byte. */
    static final int END = -1;

    private static final int PIECE = 64 * 1024;

    private final InputStream in;
    private byte[] bytes = new byte[PIECE];
    private int from;
    private int to;
    private boolean ended;

    ByteWindow(InputStream in) {
        this.in = in;
    }

    /** The byte at a place counted from the first not yet taken, as 0 to 255, or {@link #END}. */
    int at(int place) throws IOException {
        while (from + place >= to) {
            if (ended) {
                return END;
            }
            fill();
        }
        return bytes[from + place] & 0xFF;
    }

    /** A copy of some bytes not yet taken. */
    byte[] copy(int start, int end) {
        return Arrays.copyOfRange(bytes, from + start, from + end);
    }

    /** Takes bytes away. */
    byte[] take(int length) {
        byte[] taken = copy(0, length);
        from += length;
        return taken;
    }

    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(bytes, from, bytes, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int read = in.read(bytes, to, bytes.length - to);
        ended = read < 0;
        to += Math.max(0, read);
    }
}
