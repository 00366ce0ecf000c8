package dev.redress.app.channel.mail;

/** Makes text fit to be stored and shown: no NUL (PostgreSQL refuses it), no half surrogate pair. */
final class CleanText {

    private CleanText() {}

    /** Lines stay lines and end in LF; a byte order mark in front is no text. */
    static String lines(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int from = text.startsWith("\uFEFF") ? 1 : 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                int next = i + 1;
                while (next < text.length() && text.charAt(next) == '\r') {
                    next++;
                }
                boolean lineFeedFollows = next < text.length() && text.charAt(next) == '\n';
                if (lineFeedFollows) {
                    i = next - 1;
                } else {
                    clean.append('\n');
                }
            } else {
                i += append(clean, text, i) - 1;
            }
        }
        return clean.toString();
    }

    /** One line: controls, tabs, line and paragraph separators become one blank each run, ends are stripped. */
    static String oneLine(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == ' ';
            if (!blank) {
                i += append(clean, text, i) - 1;
            } else if (c != 0 && !clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        }
        return clean.toString().strip();
    }

    /** Appends the character at that place unless it is NUL; says how many chars it took. */
    private static int append(StringBuilder clean, String text, int at) {
        char c = text.charAt(at);
        if (c == 0) {
            return 1;
        }
        if (Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
            clean.append(c).append(text.charAt(at + 1));
            return 2;
        }
        clean.append(Character.isSurrogate(c) ? '\uFFFD' : c);
        return 1;
    }
}
