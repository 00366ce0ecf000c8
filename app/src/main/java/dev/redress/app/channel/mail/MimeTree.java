package dev.redress.app.channel.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a mail apart into its parts. Each byte is looked at a fixed number of times on each level of at most
 * {@value MailBounds#DEPTH}, whatever the mail says; a mail inside the mail is not entered.
 */
final class MimeTree {

    private static final String PLAIN = "text/plain";
    private static final int LINES_TO_FIND_BOUNDARY = 200;
    private static final int LONGEST_BOUNDARY = 2_000;

    private final TextDecoding decoding;
    private final Oddities oddities;
    private int parts;

    MimeTree(TextDecoding decoding, Oddities oddities) {
        this.decoding = decoding;
        this.oddities = oddities;
    }

    MimePart of(Headers headers, PartDescription description) throws MailBounds.Exceeded {
        return part(headers, description, 0);
    }

    private MimePart part(Headers headers, PartDescription description, int depth) throws MailBounds.Exceeded {
        if (!description.isMultipart()) {
            return new MimePart.Leaf(description, headers.body);
        }
        if (depth >= MailBounds.DEPTH) {
            throw new MailBounds.Exceeded("Parts lie inside one another deeper than " + MailBounds.DEPTH
                    + " levels, the most that are read.");
        }
        Slice content = content(description, headers.body);
        Optional<Split> split = description.boundary().flatMap(boundary -> splitAt(content, boundary));
        if (split.isEmpty()) {
            Optional<String> guess = guessBoundary(content);
            split = guess.flatMap(boundary -> splitAt(content, boundary));
            oddities.add(
                    split.isPresent()
                            ? "The line that parts a multipart is not the one it names; it was guessed."
                            : "A multipart has no parts; its content was read as one text.");
        }
        if (split.isEmpty()) {
            return new MimePart.Multi(
                    description, List.of(), content, new Slice(content.bytes, content.to, content.to));
        }
        Split found = split.get();
        if (!found.closed) {
            oddities.add("A multipart does not end; the mail may be cut off.");
        }
        List<MimePart> children = new ArrayList<>();
        String defaultType = description.is("multipart/digest") ? "message/rfc822" : PLAIN;
        parts += found.parts.size();
        if (parts > MailBounds.PARTS) {
            throw tooManyParts();
        }
        for (Slice child : found.parts) {
            Headers childHeaders = Headers.of(child, oddities);
            children.add(part(childHeaders, PartDescription.of(childHeaders, decoding, defaultType), depth + 1));
        }
        return new MimePart.Multi(description, List.copyOf(children), found.before, found.after);
    }

    private static MailBounds.Exceeded tooManyParts() {
        return new MailBounds.Exceeded(
                "The mail has more than " + MailBounds.PARTS + " parts, the most that are read.");
    }

    /** A multipart may not be encoded (RFC 2045, 6.4), and is now and then. */
    private Slice content(PartDescription description, Slice body) {
        TransferEncoding encoding = description.transferEncoding();
        if (encoding == TransferEncoding.BASE64 && Base64Text.looksEncoded(body)) {
            oddities.add("A multipart is base64-encoded as a whole.");
            return Slice.of(Base64Text.decode(body));
        }
        return body;
    }

    /** One multipart cut at its boundary lines. */
    private record Split(List<Slice> parts, Slice before, Slice after, boolean closed) {
        boolean foundSomething() {
            return !parts.isEmpty() || closed;
        }
    }

    /** Blanks at the end of a boundary are forbidden and mostly lost on the way, but some mailers mean them. */
    private static Optional<Split> splitAt(Slice content, String boundary) {
        Split exact = split(content, boundary);
        String stripped = boundary.stripTrailing();
        boolean again = !exact.foundSomething() && !stripped.equals(boundary) && !stripped.isEmpty();
        return Optional.of(again ? split(content, stripped) : exact).filter(Split::foundSomething);
    }

    private static Split split(Slice content, String boundary) {
        String delimiter = "--" + boundary;
        List<Slice> parts = new ArrayList<>();
        Slice before = content;
        int partFrom = -1;
        LineCursor line = new LineCursor(content);
        while (line.advanceTo(delimiter)) {
            Delimiter kind = kindOf(line, delimiter, content.bytes);
            if (kind == Delimiter.NONE) {
                continue;
            }
            int to = beforeLineEnd(content, line.start);
            if (partFrom < 0) {
                before = new Slice(content.bytes, content.from, to);
            } else {
                parts.add(new Slice(content.bytes, partFrom, Math.max(partFrom, to)));
            }
            if (kind == Delimiter.LAST) {
                return new Split(parts, before, new Slice(content.bytes, line.next, content.to), true);
            }
            partFrom = line.next;
            if (parts.size() > MailBounds.PARTS) {
                break;
            }
        }
        if (partFrom >= 0) {
            parts.add(new Slice(content.bytes, partFrom, content.to));
        }
        return new Split(parts, before, new Slice(content.bytes, content.to, content.to), false);
    }

    private enum Delimiter {
        NONE,
        NEXT,
        LAST
    }

    private static Delimiter kindOf(LineCursor line, String delimiter, byte[] bytes) {
        if (!line.startsWith(delimiter)) {
            return Delimiter.NONE;
        }
        int rest = line.start + delimiter.length();
        boolean last = rest + 1 < line.end && bytes[rest] == '-' && bytes[rest + 1] == '-';
        for (int i = last ? rest + 2 : rest; i < line.end; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return Delimiter.NONE;
            }
        }
        return last ? Delimiter.LAST : Delimiter.NEXT;
    }

    /** The line ending before a boundary line belongs to the boundary (RFC 2046, 5.1.1). */
    private static int beforeLineEnd(Slice content, int lineStart) {
        int to = lineStart;
        if (to > content.from && content.bytes[to - 1] == '\n') {
            to--;
            if (to > content.from && content.bytes[to - 1] == '\r') {
                to--;
            }
        }
        return to;
    }

    /** The first line that begins with two dashes and is followed by a line about content. */
    private static Optional<String> guessBoundary(Slice content) {
        LineCursor line = new LineCursor(content);
        for (int i = 0; i < LINES_TO_FIND_BOUNDARY && line.advance(); i++) {
            boolean dashes = line.startsWith("--") && line.end - line.start > 2;
            if (dashes && line.end - line.start <= LONGEST_BOUNDARY) {
                String boundary = new Slice(content.bytes, line.start + 2, line.end)
                        .latin1()
                        .stripTrailing();
                LineCursor behind = new LineCursor(content.bytes, line.next, content.to);
                if (behind.advance() && (behind.startsWith("Content-") || behind.startsWith("content-"))) {
                    return Optional.of(boundary);
                }
            }
        }
        return Optional.empty();
    }
}
