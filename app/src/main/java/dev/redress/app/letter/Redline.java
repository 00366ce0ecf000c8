package dev.redress.app.letter;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;

/** What changed between two versions of a letter, word by word. */
final class Redline {

    private static final String OPEN = "\u0002";
    private static final String CLOSE = "\u0003";

    /** A piece of a line, and whether it was taken out, put in, or left as it was. */
    record Run(String text, Change change) {}

    /** What happened to a piece. */
    enum Change {
        SAME,
        OUT,
        IN
    }

    private Redline() {}

    /** The lines of the newer text with what was taken out of the older. */
    static List<List<Run>> between(String older, String newer) {
        DiffRowGenerator generator = DiffRowGenerator.create()
                .showInlineDiffs(true)
                .mergeOriginalRevised(true)
                .inlineDiffByWord(true)
                .lineNormalizer(line -> line)
                .oldTag((_, start) -> start ? OPEN + "-" : CLOSE)
                .newTag((_, start) -> start ? OPEN + "+" : CLOSE)
                .build();
        return generator.generateDiffRows(lines(older), lines(newer)).stream()
                .map(DiffRow::getOldLine)
                .map(Redline::runs)
                .toList();
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replace(OPEN, "").replace(CLOSE, ""))
                .toList();
    }

    private static List<Run> runs(String line) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            int open = line.indexOf(OPEN, at);
            if (open < 0) {
                runs.add(new Run(line.substring(at), Change.SAME));
                break;
            }
            if (open > at) {
                runs.add(new Run(line.substring(at, open), Change.SAME));
            }
            int close = line.indexOf(CLOSE, open);
            int end = close < 0 ? line.length() : close;
            runs.add(new Run(line.substring(open + 2, end), line.charAt(open + 1) == '-' ? Change.OUT : Change.IN));
            at = close < 0 ? end : end + 1;
        }
        return runs;
    }
}
