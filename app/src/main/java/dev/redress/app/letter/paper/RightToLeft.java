package dev.redress.app.letter.paper;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiSplitterFactory;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Names in Arabic or Hebrew letters inside of a paper, all of whose languages run from left to right: a stretch that runs
 * the other way is one run with the figures in it, so that it is turned round as a whole and line by line.
 */
final class RightToLeft implements BidiSplitter, BidiReorderer {

    static final BidiSplitterFactory RUNS = RightToLeft::new;

    private static final ArabicShaping JOINED = new ArabicShaping(
            ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);
    private static final ArabicShaping SINGLE = new ArabicShaping(
            ArabicShaping.LETTERS_UNSHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);

    private List<BidiTextRun> runs = List.of();

    @Override
    public void setParagraph(String paragraph, byte defaultDirection) {
        runs = new ArrayList<>();
        int end = paragraph.length();
        if (end == 0 || !Bidi.requiresBidi(paragraph.toCharArray(), 0, end)) {
            runs.add(new BidiTextRun(0, end, LTR));
            return;
        }
        Bidi levels = new Bidi(paragraph, Bidi.DIRECTION_LEFT_TO_RIGHT);
        int start = 0;
        for (int at = 1; at <= end; at++) {
            if (at == end || isTurned(levels, at) != isTurned(levels, start)) {
                runs.add(new BidiTextRun(start, at - start, isTurned(levels, start) ? RTL : LTR));
                start = at;
            }
        }
    }

    private static boolean isTurned(Bidi levels, int at) {
        return levels.getLevelAt(at) > 0;
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int runIndex) {
        return runs.get(runIndex);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return LTR;
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        com.ibm.icu.text.Bidi line = new com.ibm.icu.text.Bidi(text, com.ibm.icu.text.Bidi.DIRECTION_RIGHT_TO_LEFT);
        return line.writeReordered(com.ibm.icu.text.Bidi.DO_MIRRORING);
    }

    @Override
    public String shapeText(String text) {
        return shaped(JOINED, text);
    }

    @Override
    public String deshapeText(String text) {
        return shaped(SINGLE, text);
    }

    private static String shaped(ArabicShaping shaping, String text) {
        try {
            return shaping.shape(text);
        } catch (ArabicShapingException unjoined) {
            return text;
        }
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
