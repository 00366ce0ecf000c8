package dev.redress.app.intake.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a CSV file (RFC 4180) into rows and keeps the bytes of each. Every byte of the file belongs to exactly one row or
 * to an empty line between rows.
 *
 * <p>A broken row does not take its neighbours with it: where a quotation mark is missing, the next line that is a whole
 * row by itself begins the next row, and what lies before it is the broken one. A library for CSV gives fields without
 * their bytes and reads on to the next quotation mark; the tests hold this reader against one on sound files.
 */
final class CsvRows implements Closeable {

    /** A row of more bytes is broken, and for so many bytes the end of a broken row is looked for. */
    private static final int LONGEST = 1024 * 1024;

    private final InputStream in;
    private final ByteWindow window;
    private final byte separator;
    private final Charset charset;
    private int columns;
    private long line = 1;

    /** @param charset one in which quotation mark, separator and line ends are the bytes of ASCII */
    CsvRows(InputStream in, char separator, Charset charset) {
        this.in = in;
        this.window = new ByteWindow(in);
        this.separator = (byte) separator;
        this.charset = charset;
    }

    /** The first row, whose fields name the columns; empty when there is none. To be read before any other. */
    Optional<CsvRow> header() throws IOException {
        if (window.at(0) == 0xEF && window.at(1) == 0xBB && window.at(2) == 0xBF) {
            taken(3); // the mark that some programs put before UTF-8
        }
        Optional<CsvRow> header = next();
        if (header.isPresent() && header.get() instanceof CsvRow.Sound sound) {
            columns = sound.fields().size();
        }
        return header;
    }

    /** The next row; empty at the end of the file. */
    Optional<CsvRow> next() throws IOException {
        while (isLineEnd(window.at(0))) {
            taken(afterLineEnd(0));
        }
        if (window.at(0) == ByteWindow.END) {
            return Optional.empty();
        }
        Scan scan = scan(0);
        if (fits(scan)) {
            return Optional.of(sound(scan));
        }
        int end = nextSound(scan.fault.isPresent() ? LONGEST : scan.end);
        String fault = scan.fault.orElse(
                "It has " + scan.fields.size() + " fields, and the file has " + columns + " columns.");
        long at = line;
        return Optional.of(new CsvRow.Broken(at, taken(end), fault));
    }

    private boolean fits(Scan scan) {
        return scan.fault.isEmpty() && (columns == 0 || scan.fields.size() == columns);
    }

    private CsvRow sound(Scan scan) {
        List<String> texts = new ArrayList<>(scan.fields.size());
        long at = line;
        for (byte[] field : scan.fields) {
            try {
                texts.add(charset.newDecoder().decode(ByteBuffer.wrap(field)).toString());
            } catch (CharacterCodingException e) {
                return new CsvRow.Broken(at, taken(scan.end), "It is not written in " + charset.name() + ".");
            }
        }
        byte[] raw = taken(scan.end);
        return texts.stream().anyMatch(text -> text.indexOf('\0') >= 0)
                ? new CsvRow.Broken(at, raw, "It holds a NUL character.")
                : new CsvRow.Sound(at, raw, texts);
    }

    /**
     * Where the next row begins that is sound by itself, behind the first line of a broken one; else the end of the file
     * or of what is searched.
     */
    private int nextSound(int limit) throws IOException {
        int place = lineAfter(0);
        while (place < limit && window.at(place) != ByteWindow.END) {
            if (!isLineEnd(window.at(place)) && fits(scan(place))) {
                return place;
            }
            place = lineAfter(place);
        }
        return place;
    }

    private int lineAfter(int place) throws IOException {
        int at = place;
        while (at < place + LONGEST && window.at(at) != ByteWindow.END && !isLineEnd(window.at(at))) {
            at++;
        }
        return afterLineEnd(at);
    }

    private int afterLineEnd(int at) throws IOException {
        if (window.at(at) == '\r' && window.at(at + 1) == '\n') {
            return at + 2;
        }
        return window.at(at) == ByteWindow.END ? at : at + 1;
    }

    private static boolean isLineEnd(int value) {
        return value == '\n' || value == '\r';
    }

    private byte[] taken(int length) {
        byte[] taken = window.take(length);
        for (int i = 0; i < taken.length; i++) {
            boolean halfOfPair = taken[i] == '\r' && i + 1 < taken.length && taken[i + 1] == '\n';
            line += isLineEnd(taken[i]) && !halfOfPair ? 1 : 0;
        }
        return taken;
    }

    private enum In {
        START,
        BARE,
        QUOTED,
        AFTER_QUOTE
    }

    /**
     * A row as the grammar has it.
     *
     * @param end behind its line ending; where the fault showed when there is one
     */
    private record Scan(int end, List<byte[]> fields, Optional<String> fault) {}

    private Scan scan(int start) throws IOException {
        List<byte[]> fields = new ArrayList<>();
        Bytes field = new Bytes();
        In in = In.START;
        for (int at = start; ; at++) {
            int value = window.at(at);
            if (at - start > LONGEST) {
                return new Scan(at, fields, Optional.of("It has more than " + LONGEST + " bytes."));
            }
            boolean ends = value == ByteWindow.END || isLineEnd(value) || (byte) value == separator;
            if (in != In.QUOTED && ends) {
                fields.add(field.taken());
                if (value == ByteWindow.END || (byte) value != separator) {
                    return new Scan(afterLineEnd(at), fields, Optional.empty());
                }
                in = In.START;
            } else if (in == In.QUOTED && value == ByteWindow.END) {
                return new Scan(at, fields, Optional.of("A quotation mark is opened and not closed."));
            } else if (in == In.START && value == '"') {
                in = In.QUOTED;
            } else if (in == In.QUOTED && value == '"') {
                in = In.AFTER_QUOTE;
            } else if (in == In.AFTER_QUOTE && value != '"') {
                return new Scan(at, fields, Optional.of("Text follows a closing quotation mark."));
            } else {
                in = in == In.AFTER_QUOTE ? In.QUOTED : in == In.START ? In.BARE : in;
                field.add(value);
            }
        }
    }

    /** Bytes of one field. */
    private static final class Bytes {
        private byte[] bytes = new byte[256];
        private int length;

        void add(int value) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * length);
            }
            bytes[length++] = (byte) value;
        }

        byte[] taken() {
            byte[] taken = Arrays.copyOf(bytes, length);
            length = 0;
            return taken;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
