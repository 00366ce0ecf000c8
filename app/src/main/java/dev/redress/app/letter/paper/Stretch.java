package dev.redress.app.letter.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a text.
 *
 * @param whole whether it may not be torn apart at the end of a line
 */
record Stretch(String text, boolean whole) {

    /** Dates, addresses of mail and of pages, register numbers, "Bapak/Ibu". Bounded, so that it fits into a line. */
    private static final Pattern WHOLE =
            Pattern.compile("(?<!\\S)\\d{1,2} \\p{L}{3,12} \\d{4}(?: года| г\\.)?(?![\\p{L}\\d])"
                    + "|(?<!\\S)\\d{4}-ж\\. \\d{1,2}-\\p{L}{3,12}"
                    + "|(?<!\\S)[^\\s@/]{1,40}[@/]\\S{1,40}(?!\\S)");

    /** All of a text, in its order. */
    static List<Stretch> of(String text) {
        List<Stretch> all = new ArrayList<>();
        Matcher whole = WHOLE.matcher(text);
        int from = 0;
        while (whole.find()) {
            add(all, text.substring(from, whole.start()));
            all.add(new Stretch(whole.group(), true));
            from = whole.end();
        }
        add(all, text.substring(from));
        return all;
    }

    private static void add(List<Stretch> all, String between) {
        if (!between.isEmpty()) {
            all.add(new Stretch(between, false));
        }
    }
}
