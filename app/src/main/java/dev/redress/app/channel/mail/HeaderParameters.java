package dev.redress.app.channel.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A header value with parameters ({@code value; name=text; name="text"}), RFC 2231 pieces and charsets put together and
 * RFC 2047 words decoded. Missing quotes, missing or doubled semicolons and blanks in unquoted text are taken.
 */
final class HeaderParameters {

    private static final int MOST_PARAMETERS = 500;
    private static final int LOOK_AHEAD = 60;

    /** One parameter as written; {@code encoded}: its name ended in a star, so that it is percent-encoded. */
    private record Piece(int number, boolean encoded, String text) {}

    private final String line;
    private final TextDecoding decoding;
    private final Map<String, List<Piece>> pieces = new HashMap<>();
    private int at;
    private final String value;

    HeaderParameters(String line, TextDecoding decoding) {
        this.line = line;
        this.decoding = decoding;
        this.value = readValue();
        for (int i = 0; i < MOST_PARAMETERS && at < line.length(); i++) {
            readParameter();
        }
    }

    /** What stands before the first parameter, in lower case, without comments. */
    String value() {
        return value;
    }

    /** The parameter decoded; the first one where a name comes twice; the RFC 2231 form before the plain one. */
    Optional<String> get(String lowerName) {
        List<Piece> all = pieces.get(lowerName);
        if (all == null) {
            return Optional.empty();
        }
        List<Piece> numbered = all.stream()
                .filter(piece -> piece.number >= 0)
                .sorted(Comparator.comparingInt(Piece::number))
                .toList();
        Optional<Piece> extended =
                all.stream().filter(piece -> piece.number < 0 && piece.encoded).findFirst();
        if (extended.isPresent()) {
            return extended.map(piece -> joined(List.of(piece)));
        }
        if (!numbered.isEmpty()) {
            return Optional.of(joined(numbered));
        }
        return Optional.of(new EncodedWords(decoding).decode(all.getFirst().text));
    }

    /** The parameter as written, words in it not decoded: a boundary may look like one. */
    Optional<String> asWritten(String lowerName) {
        return Optional.ofNullable(pieces.get(lowerName))
                .map(List::getFirst)
                .filter(piece -> piece.number < 0 && !piece.encoded)
                .map(Piece::text)
                .or(() -> get(lowerName));
    }

    private String joined(List<Piece> ordered) {
        if (ordered.stream().noneMatch(Piece::encoded)) {
            StringBuilder plain = new StringBuilder();
            ordered.forEach(piece -> plain.append(piece.text));
            return new EncodedWords(decoding).decode(plain.toString());
        }
        String charset = "";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < ordered.size(); i++) {
            Piece piece = ordered.get(i);
            String text = piece.text;
            int quote = text.indexOf('\'');
            int second = quote < 0 ? -1 : text.indexOf('\'', quote + 1);
            if (i == 0 && piece.encoded && second >= 0) {
                charset = text.substring(0, quote);
                text = text.substring(second + 1);
            }
            bytes.writeBytes(piece.encoded ? unescaped(text) : text.getBytes(StandardCharsets.UTF_8));
        }
        return decoding.text(bytes.toByteArray(), charset);
    }

    private static byte[] unescaped(String text) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(raw[i + 2], 16);
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(raw[i]);
            }
        }
        return bytes.toByteArray();
    }

    private String readValue() {
        StringBuilder read = new StringBuilder();
        int depth = 0;
        boolean blankBefore = false;
        for (; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            } else if (depth == 0 && (c == ';' || c == ',')) {
                break;
            } else if (depth == 0 && Character.isWhitespace(c)) {
                blankBefore = !read.isEmpty();
            } else if (depth == 0) {
                // Behind a blank comes a parameter whose semicolon is missing, unless it is "text / plain".
                if (blankBefore && c != '/' && read.charAt(read.length() - 1) != '/') {
                    break;
                }
                blankBefore = false;
                read.append(c);
            }
        }
        return read.toString().toLowerCase(Locale.ROOT).replace("\"", "");
    }

    private void readParameter() {
        while (at < line.length() && (Character.isWhitespace(line.charAt(at)) || ";,".indexOf(line.charAt(at)) >= 0)) {
            at++;
        }
        int nameFrom = at;
        while (at < line.length() && "=;".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        String name = line.substring(nameFrom, at).strip().toLowerCase(Locale.ROOT);
        if (at >= line.length() || line.charAt(at) == ';') {
            return;
        }
        at++;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        String text = at < line.length() && line.charAt(at) == '"' ? readQuoted() : readUnquoted();
        put(name, text);
    }

    private String readQuoted() {
        StringBuilder read = new StringBuilder();
        at++;
        while (at < line.length() && !(line.charAt(at) == '"' && closes(at + 1))) {
            char c = line.charAt(at);
            boolean escape = c == '\\' && at + 1 < line.length() && "\"\\".indexOf(line.charAt(at + 1)) >= 0;
            at += escape ? 1 : 0;
            read.append(line.charAt(at));
            at++;
        }
        at++;
        return read.toString();
    }

    /** A quote inside a file name closes nothing: behind the closing one comes the end or another parameter. */
    private boolean closes(int behind) {
        int next = behind;
        int to = Math.min(line.length(), behind + LOOK_AHEAD);
        while (next < to && Character.isWhitespace(line.charAt(next))) {
            next++;
        }
        if (next == line.length() || ";,(".indexOf(line.charAt(next)) >= 0) {
            return true;
        }
        int nameFrom = next;
        while (next < to && (Character.isLetterOrDigit(line.charAt(next)) || "*-_".indexOf(line.charAt(next)) >= 0)) {
            next++;
        }
        return next > nameFrom && next < line.length() && line.charAt(next) == '=';
    }

    private String readUnquoted() {
        int from = at;
        while (at < line.length() && line.charAt(at) != ';') {
            at++;
        }
        return line.substring(from, at).strip();
    }

    private void put(String name, String text) {
        boolean encoded = name.endsWith("*");
        String bare = encoded ? name.substring(0, name.length() - 1) : name;
        int star = bare.lastIndexOf('*');
        int number = -1;
        if (star > 0
                && bare.length() - star <= 4
                && bare.substring(star + 1).chars().allMatch(c -> c >= '0' && c <= '9')) {
            number = star + 1 == bare.length() ? -1 : Integer.parseInt(bare.substring(star + 1));
            bare = bare.substring(0, star);
        }
        pieces.computeIfAbsent(bare, key -> new ArrayList<>()).add(new Piece(number, encoded, text));
    }
}
