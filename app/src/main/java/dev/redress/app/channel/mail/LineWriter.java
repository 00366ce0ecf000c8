package dev.redress.app.channel.mail;

/** Writes running text into lines: blanks collapse, empty lines do not pile up, quoted lines carry their marks. */
final class LineWriter {

    private final StringBuilder text = new StringBuilder();
    private int lineStart;
    private int breaksWanted;
    private boolean blankWanted;
    private boolean cellWanted;
    private int quotes;
    private int quoteMarks;

    void write(String words, boolean asIs) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (asIs && c == '\n') {
                newLine();
            } else if (!asIs && (c <= ' ' || c == '\u00A0')) {
                blankWanted = true;
            } else if (c != '\r') {
                begin();
                text.append(c);
            }
        }
    }

    /** Ends the line if something is on it. */
    void lineBreak() {
        breaksWanted = Math.max(breaksWanted, 1);
        blankWanted = false;
        cellWanted = false;
    }

    /** Ends the line and leaves one line empty. */
    void paragraph() {
        lineBreak();
        breaksWanted = 2;
    }

    /** Ends the line even if it is empty; more than one empty line in a row is not written. */
    void newLine() {
        breaksWanted = Math.min(breaksWanted + 1, 2);
        blankWanted = false;
        cellWanted = false;
    }

    /** Sets what follows apart from what stands on the line. */
    void cell() {
        cellWanted = true;
    }

    void quote(int deeper, int mostMarks) {
        quotes += deeper;
        quoteMarks = Math.min(quotes, mostMarks);
    }

    boolean lineEndsWith(String words) {
        int from = text.length() - words.length();
        return breaksWanted == 0 && from >= lineStart && text.indexOf(words, from) == from;
    }

    String text() {
        return text.toString();
    }

    private void begin() {
        if (breaksWanted > 0 && !text.isEmpty()) {
            text.append("\n".repeat(breaksWanted));
            lineStart = text.length();
        }
        boolean atStart = text.length() == lineStart;
        if (atStart && quoteMarks > 0) {
            text.append(">".repeat(quoteMarks)).append(' ');
            lineStart = text.length();
        }
        if (!atStart && cellWanted) {
            text.append('\t');
        } else if (!atStart && blankWanted && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
        breaksWanted = 0;
        blankWanted = false;
        cellWanted = false;
    }
}
