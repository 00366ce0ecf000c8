package dev.redress.app.channel.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The header of a mail or of a part, and where its body begins. Broken headers are common, so a line that is none does
 * not end the header as long as a well-known line follows before the empty one; otherwise the body begins there, and
 * nothing is lost.
 */
final class Headers {

    /** One line, folds included. The value is everything behind the colon, undecoded. */
    record Field(String lowerName, Slice value) {}

    private static final Set<String> WELL_KNOWN = Set.of(
            "bcc",
            "cc",
            "content-disposition",
            "content-id",
            "content-location",
            "content-transfer-encoding",
            "content-type",
            "date",
            "delivered-to",
            "dkim-signature",
            "from",
            "in-reply-to",
            "message-id",
            "mime-version",
            "received",
            "references",
            "reply-to",
            "return-path",
            "sender",
            "subject",
            "to");

    private static final int LINES_TO_LOOK_AHEAD = 20;

    private final List<Field> fields;

    /** What follows the header; the empty line between them belongs to neither. */
    final Slice body;

    private Headers(List<Field> fields, Slice body) {
        this.fields = List.copyOf(fields);
        this.body = body;
    }

    /** @throws MailBounds.Exceeded when the header has too many lines or bytes */
    static Headers of(Slice entity, Oddities oddities) throws MailBounds.Exceeded {
        List<Field> fields = new ArrayList<>();
        LineCursor line = new LineCursor(entity);
        int nameStart = -1;
        int colon = -1;
        int valueEnd = -1;
        int bodyFrom = entity.to;
        boolean first = true;
        while (line.advance()) {
            int colonHere = line.colonOfHeader();
            boolean mailboxLine = first && colonHere < 0 && (line.startsWith("From ") || line.startsWith(">From "));
            first = false;
            if (line.isEmpty()) {
                bodyFrom = line.next;
                break;
            }
            if (line.isBlank() && blankLineEndsHeader(entity, line)) {
                oddities.add("The header ends with a line of blanks instead of an empty line.");
                bodyFrom = line.next;
                break;
            }
            if (line.startsWithBlank() && nameStart >= 0) {
                valueEnd = line.end;
                refuseOverlong(entity, line);
                continue;
            }
            if (colonHere < 0 && !mailboxLine) {
                if (!headerGoesOn(entity, line)) {
                    oddities.add("The header runs into the text without an empty line.");
                    bodyFrom = line.start;
                    break;
                }
                oddities.add("A line of the header is no header line; it was read as part of the one before it.");
                valueEnd = line.end;
                refuseOverlong(entity, line);
                continue;
            }
            if (nameStart >= 0) {
                fields.add(field(entity, nameStart, colon, valueEnd));
            }
            nameStart = colonHere < 0 ? -1 : line.start;
            colon = colonHere;
            valueEnd = line.end;
            refuseOverlong(entity, line);
            if (fields.size() >= MailBounds.HEADER_LINES) {
                throw new MailBounds.Exceeded(
                        "A header has more than " + MailBounds.HEADER_LINES + " lines, the most that are read.");
            }
        }
        if (nameStart >= 0) {
            fields.add(field(entity, nameStart, colon, valueEnd));
        }
        return new Headers(fields, new Slice(entity.bytes, bodyFrom, entity.to));
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    boolean hasWellKnown() {
        return fields.stream().anyMatch(field -> WELL_KNOWN.contains(field.lowerName));
    }

    /** All lines of that name, in order. */
    List<Slice> all(String lowerName) {
        return fields.stream()
                .filter(field -> field.lowerName.equals(lowerName))
                .map(Field::value)
                .toList();
    }

    Optional<Slice> first(String lowerName) {
        return fields.stream()
                .filter(field -> field.lowerName.equals(lowerName))
                .map(Field::value)
                .findFirst();
    }

    List<Field> fields() {
        return fields;
    }

    private static Field field(Slice entity, int nameStart, int colon, int valueEnd) {
        String name = new Slice(entity.bytes, nameStart, colon).latin1().strip().toLowerCase(Locale.ROOT);
        return new Field(name, new Slice(entity.bytes, colon + 1, valueEnd));
    }

    private static void refuseOverlong(Slice entity, LineCursor line) throws MailBounds.Exceeded {
        if (line.end - entity.from > MailBounds.HEADER_BYTES) {
            throw new MailBounds.Exceeded(
                    "A header is longer than " + MailBounds.HEADER_BYTES + " bytes, the most that are read.");
        }
    }

    /** A line of blanks is a fold (RFC 5322, 4.2) when the header visibly goes on behind it. */
    private static boolean blankLineEndsHeader(Slice entity, LineCursor blank) {
        LineCursor behind = new LineCursor(entity.bytes, blank.next, entity.to);
        return behind.advance() && !behind.isEmpty() && !behind.startsWithBlank() && behind.colonOfHeader() < 0;
    }

    private static boolean headerGoesOn(Slice entity, LineCursor stray) {
        LineCursor ahead = new LineCursor(entity.bytes, stray.next, entity.to);
        for (int i = 0; i < LINES_TO_LOOK_AHEAD && ahead.advance() && !ahead.isEmpty(); i++) {
            int colon = ahead.colonOfHeader();
            if (colon > 0) {
                String name =
                        new Slice(entity.bytes, ahead.start, colon).latin1().strip();
                if (WELL_KNOWN.contains(name.toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return false;
    }
}
