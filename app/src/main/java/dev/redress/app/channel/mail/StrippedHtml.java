package dev.redress.app.channel.mail;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.parser.Parser;

/** HTML without its tags, in one walk: coarse, for what is too long to be built into a tree. */
final class StrippedHtml {

    private static final int LONGEST_ENTITY = 12;
    private static final int MOST_ENTITIES = 5_000;

    private final Map<String, String> entities = new HashMap<>();

    private StrippedHtml() {}

    static String of(String html) {
        return new StrippedHtml().strip(html);
    }

    private String strip(String html) {
        LineWriter out = new LineWriter();
        String lower = html.toLowerCase(Locale.ROOT);
        boolean sameLength = lower.length() == html.length();
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            int textTo = open < 0 ? html.length() : open;
            writeUnescaped(html, at, textTo, out);
            if (open < 0) {
                break;
            }
            int close = html.indexOf('>', open);
            if (close < 0) {
                out.write(html.substring(open), false);
                break;
            }
            at = close + 1;
            String tag = sameLength ? nameOf(lower, open) : "";
            boolean closing = html.startsWith("/", open + 1);
            if (!closing && (tag.equals("script") || tag.equals("style"))) {
                int end = lower.indexOf("</" + tag, at);
                at = end < 0 ? html.length() : end;
            } else if (!tag.isEmpty() && "br p div tr li h1 h2 h3 table blockquote".contains(tag)) {
                out.lineBreak();
            }
        }
        return out.text();
    }

    /** Each entity is looked up once and remembered; a sign without a semicolon near it is no entity here. */
    private void writeUnescaped(String html, int from, int to, LineWriter out) {
        int at = from;
        while (at < to) {
            int sign = html.indexOf('&', at, to);
            int textTo = sign < 0 ? to : sign;
            out.write(html.substring(at, textTo), false);
            int behind = textTo;
            int limit = Math.min(to, textTo + LONGEST_ENTITY);
            while (behind < limit && html.charAt(behind) != ';') {
                behind++;
            }
            if (textTo == to) {
                at = to;
            } else if (behind == limit) {
                out.write("&", false);
                at = textTo + 1;
            } else {
                String entity = html.substring(textTo, behind + 1);
                out.write(unescaped(entity), false);
                at = behind + 1;
            }
        }
    }

    private String unescaped(String entity) {
        if (entities.size() > MOST_ENTITIES) {
            entities.clear();
        }
        return entities.computeIfAbsent(entity, written -> Parser.unescapeEntities(written, false));
    }

    private static String nameOf(String lower, int open) {
        int from = lower.startsWith("/", open + 1) ? open + 2 : open + 1;
        int to = from;
        while (to < lower.length() && to - from < 12 && Character.isLetterOrDigit(lower.charAt(to))) {
            to++;
        }
        return lower.substring(from, to);
    }
}
