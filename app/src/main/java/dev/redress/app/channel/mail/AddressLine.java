package dev.redress.app.channel.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The addresses of a line such as From or To (RFC 5322, 3.4): names, quotes, comments, groups and obsolete routes, and
 * the usual breakage: commas left out, semicolons instead of commas, an address among loose words.
 */
final class AddressLine {

    /** @param address with an at sign, without blanks and controls; the domain is not checked */
    record Mailbox(Optional<String> name, String address) {}

    private static final int LONGEST_ADDRESS = 500;
    private static final Pattern BLANKS_AROUND = Pattern.compile("\\s*+([@.])\\s*+");

    private final String line;
    private final TextDecoding decoding;
    private final EncodedWords.Finder words;
    private final List<Mailbox> found = new ArrayList<>();

    /** Text outside angle brackets, quotes kept, for an address that stands there. */
    private final StringBuilder loose = new StringBuilder();

    /** The same without quotes, for a name. */
    private final StringBuilder name = new StringBuilder();

    private final StringBuilder comment = new StringBuilder();
    private final StringBuilder angle = new StringBuilder();
    private boolean hasAngle;

    private AddressLine(String line, TextDecoding decoding) {
        this.line = line;
        this.decoding = decoding;
        this.words = new EncodedWords.Finder(line);
    }

    /** @param line unfolded, raw bytes decoded, RFC 2047 words not */
    static List<Mailbox> parse(String line, TextDecoding decoding) {
        AddressLine parser = new AddressLine(line, decoding);
        parser.read();
        String decoded = parser.found.isEmpty() ? new EncodedWords(decoding).decode(line) : line;
        if (!decoded.equals(line)) {
            // Some mailers encode the whole of "Ana <ana@example.org>".
            parser = new AddressLine(CleanText.oneLine(decoded), decoding);
            parser.read();
        }
        return List.copyOf(parser.found);
    }

    private void read() {
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            int wordEnd = c == '=' ? EncodedWords.endOfWord(words, at) : -1;
            if (wordEnd > 0) {
                loose.append(' ');
                name.append(line, at, wordEnd);
                at = wordEnd;
                continue;
            }
            switch (c) {
                case '"' -> at = readQuoted(at);
                case '(' -> at = readComment(at);
                case '<' -> at = readAngle(at);
                case ',', ';' -> {
                    finish();
                    at++;
                }
                case ':' -> {
                    // What stands before it names a group; its members follow.
                    reset();
                    at++;
                }
                default -> {
                    loose.append(c);
                    name.append(c);
                    at++;
                }
            }
        }
        finish();
    }

    private int readQuoted(int quote) {
        int at = quote + 1;
        StringBuilder text = new StringBuilder();
        while (at < line.length() && line.charAt(at) != '"') {
            if (line.charAt(at) == '\\' && at + 1 < line.length()) {
                at++;
            }
            text.append(line.charAt(at));
            at++;
        }
        int behind = Math.min(at + 1, line.length());
        loose.append(line, quote, behind);
        name.append(text);
        return behind;
    }

    private int readComment(int opening) {
        int depth = 0;
        int at = opening;
        for (; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '\\' && at + 1 < line.length()) {
                at++;
                comment.append(line.charAt(at));
                continue;
            }
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                break;
            }
            if (at > opening) {
                comment.append(c);
            }
        }
        return Math.min(at + 1, line.length());
    }

    private int readAngle(int opening) {
        if (hasAngle) {
            // Two addresses without a comma between them.
            finish();
        }
        int at = opening + 1;
        boolean quoted = false;
        while (at < line.length() && (quoted || !endsAngle(at))) {
            quoted ^= line.charAt(at) == '"';
            if (!quoted && line.charAt(at) == '(') {
                at = readComment(at);
            } else {
                angle.append(line.charAt(at));
                at++;
            }
        }
        hasAngle = true;
        return at < line.length() && line.charAt(at) == '>' ? at + 1 : at;
    }

    /** A comma or another opening means that the closing bracket was left out, unless it stands in a route. */
    private boolean endsAngle(int at) {
        char c = line.charAt(at);
        return c == '>' || c == '<' || (c == ',' && !line.startsWith("@", at + 1));
    }

    private void finish() {
        List<String> inAngle = hasAngle ? addressesIn(angle.toString()) : List.of();
        if (!inAngle.isEmpty()) {
            found.add(new Mailbox(display(name.toString()).or(() -> display(comment.toString())), inAngle.getFirst()));
        } else {
            List<String> inWords = addressesIn(loose.toString());
            for (String address : inWords) {
                String around = inWords.size() > 1 ? "" : withoutAddress(address);
                found.add(new Mailbox(display(around).or(() -> display(comment.toString())), address));
            }
        }
        reset();
    }

    /** The words around a loose address are its name: {@code Ana ana@example.org}. */
    private String withoutAddress(String address) {
        return asAddress(loose.toString()).isPresent()
                ? ""
                : name.toString().replace(address, " ").replaceAll("[<>]", " ");
    }

    private void reset() {
        loose.setLength(0);
        name.setLength(0);
        comment.setLength(0);
        angle.setLength(0);
        hasAngle = false;
    }

    private Optional<String> display(String text) {
        String shown = CleanText.oneLine(new EncodedWords(decoding).decode(text));
        boolean quoted = shown.length() > 1 && shown.startsWith("'") && shown.endsWith("'");
        return Optional.of(quoted ? shown.substring(1, shown.length() - 1).strip() : shown)
                .filter(display -> !display.isEmpty());
    }

    /** The whole text as one address; blanks around its dots and its at sign are obsolete but allowed. */
    private static Optional<String> asAddress(String text) {
        String bare = text.strip();
        int route = bare.startsWith("@") ? bare.indexOf(':') : -1;
        bare = route < 0 ? bare : bare.substring(route + 1).strip();
        String tight = BLANKS_AROUND.matcher(bare).replaceAll("$1");
        return Optional.of(tight).filter(AddressLine::isAddress);
    }

    /** The text as one address, else every word of it that is one. */
    private static List<String> addressesIn(String text) {
        if (text.indexOf('@') < 0) {
            return List.of();
        }
        Optional<String> whole = asAddress(text);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<String> addresses = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && !isAround(text.charAt(to))) {
                to++;
            }
            String word = text.substring(from, to);
            if (isAddress(word)) {
                addresses.add(word);
            }
            from = to + 1;
        }
        return addresses;
    }

    private static boolean isAround(char c) {
        return Character.isWhitespace(c) || "<>()[],;:\"'".indexOf(c) >= 0;
    }

    private static boolean isAddress(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1
                || at == text.length() - 1
                || text.length() > LONGEST_ADDRESS
                || !text.equals(CleanText.oneLine(text))) {
            return false;
        }
        String local = text.substring(0, at);
        String domain = text.substring(at + 1);
        boolean quotedLocal = local.length() > 2 && local.startsWith("\"") && local.endsWith("\"");
        boolean literalDomain = domain.startsWith("[") && domain.endsWith("]");
        return (quotedLocal ? !local.contains("<") : isTight(local, "<>()[],;:\""))
                && isTight(domain, literalDomain ? "<>(),;\"" : "<>()[],;:\"");
    }

    private static boolean isTight(String text, String forbidden) {
        return text.chars()
                .noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || forbidden.indexOf(c) >= 0);
    }
}
