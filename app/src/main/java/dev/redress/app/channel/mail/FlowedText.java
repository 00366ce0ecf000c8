package dev.redress.app.channel.mail;

/** RFC 3676: joins the lines that the sender's program broke, per depth of quotation. */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    /**
     * @param text lines end in LF
     * @param deleteSpaces the blank that marks a soft break is no part of the text ({@code DelSp=yes})
     */
    static String joined(String text, boolean deleteSpaces) {
        StringBuilder joined = new StringBuilder(text.length());
        boolean open = false;
        int openDepth = 0;
        int from = 0;
        while (from < text.length()) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            int depth = 0;
            while (from + depth < to && text.charAt(from + depth) == '>') {
                depth++;
            }
            int start = from + depth;
            start += start < to && text.charAt(start) == ' ' ? 1 : 0;
            boolean signature = text.startsWith(SIGNATURE, start) && start + SIGNATURE.length() == to;
            boolean goesOn = open && depth == openDepth && !signature;
            if (!goesOn) {
                joined.append(joined.isEmpty() ? "" : "\n").append(text, from, from + depth);
                joined.append(depth > 0 ? " " : "");
            }
            boolean soft = !signature && to > start && text.charAt(to - 1) == ' ';
            joined.append(text, start, soft && deleteSpaces ? to - 1 : to);
            open = soft;
            openDepth = depth;
            from = to + 1;
        }
        return joined.toString();
    }
}
