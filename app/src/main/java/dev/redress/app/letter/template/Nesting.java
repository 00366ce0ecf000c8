package dev.redress.app.letter.template;

import dev.redress.app.letter.template.Placeholder.Shape;
import dev.redress.app.letter.template.Token.Block;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether conditions and lines of a template fit into one another. Whatever is or is not given, a heading, an item and a
 * fact then stay what they were written as.
 */
final class Nesting {

    private static final int DEEPEST = 8;

    private final List<TemplateFault> faults;
    private final Deque<Frame> open = new ArrayDeque<>();
    private final Set<Placeholder> placed = EnumSet.noneOf(Placeholder.class);

    private Token.@Nullable Mark mark;
    private int depthAtMark;
    private boolean content;
    private boolean closedBeneath;
    private int bars;
    private int lists;

    /**
     * A condition that is open.
     *
     * @param inside whether it began after something on its line
     */
    private record Frame(Token.Open token, boolean inside) {}

    private Nesting(List<TemplateFault> faults) {
        this.faults = faults;
    }

    /**
     * Checks the tokens of a whole text.
     *
     * @return the placeholders whose value is printed whenever it is given, whatever else is
     */
    static Set<Placeholder> check(List<Token> tokens, List<TemplateFault> faults) {
        Nesting nesting = new Nesting(faults);
        tokens.forEach(nesting::next);
        nesting.open
                .descendingIterator()
                .forEachRemaining(frame ->
                        nesting.fault(frame.token(), "'" + frame.token().written() + "' is not closed"));
        return nesting.placed;
    }

    private void next(Token token) {
        switch (token) {
            case Token.Words words -> content(words, words.text().isBlank());
            case Token.Put put -> put(put);
            case Token.Open opened -> open(opened);
            case Token.Close closed -> close(closed);
            case Token.Mark marked -> mark(marked);
            case Token.Bar bar -> bar(bar);
            case Token.EndOfLine end -> endOfLine(end);
        }
    }

    private void content(Token token, boolean blank) {
        if (closedBeneath && !blank) {
            fault(token, "a condition that began before the mark of the line closes in the middle of it");
        }
        content |= !blank;
    }

    private void put(Token.Put put) {
        content(put, false);
        Placeholder name = put.name();
        if (name.shape() == Shape.LIST) {
            lists++;
            if (mark == null || mark.block() != Block.ITEM) {
                fault(put, "'" + name.word() + "' is a list and stands in a line that begins with '- '");
            } else if (lists > 1) {
                fault(put, "a line has room for one list");
            }
        }
        if (open.stream()
                .anyMatch(
                        frame -> frame.token().name() == name && !frame.token().given())) {
            fault(put, "'" + name.word() + "' stands where it is absent");
        }
        if (open.stream().allMatch(frame -> frame.token().name() == name)) {
            placed.add(name);
        }
    }

    private void open(Token.Open opened) {
        if (open.size() == DEEPEST) {
            fault(opened, "conditions are nested deeper than " + DEEPEST);
        }
        open.push(new Frame(opened, mark != null || content));
    }

    private void close(Token.Close closed) {
        Frame innermost = open.peek();
        if (innermost == null) {
            fault(closed, "'{/" + closed.name().word() + "}' closes what is not open");
            return;
        }
        if (innermost.token().name() != closed.name()) {
            fault(
                    closed,
                    "'{/" + closed.name().word() + "}' stands where '"
                            + innermost.token().written() + "' of line "
                            + innermost.token().line() + " must be closed first");
        }
        open.pop();
        closedBeneath |= mark != null && open.size() < depthAtMark;
    }

    private void mark(Token.Mark marked) {
        noneInside(marked);
        mark = marked;
        depthAtMark = open.size();
    }

    private void bar(Token.Bar bar) {
        content(bar, false);
        bars++;
        if (open.size() != depthAtMark) {
            fault(bar, "the bar of a fact stands in no condition that its line does not stand in");
        }
    }

    private void endOfLine(Token.EndOfLine end) {
        if (mark != null) {
            if (mark.block() == Block.FACT && bars != 1) {
                fault(mark, "a fact is written '| label | value'");
            }
            noneInside(end);
        } else if (end.blank()) {
            noneInside(end);
        }
        mark = null;
        content = false;
        closedBeneath = false;
        bars = 0;
        lists = 0;
    }

    /** A condition inside a paragraph, a heading, an item or a fact ends with it. */
    private void noneInside(Token where) {
        open.stream()
                .filter(Frame::inside)
                .findFirst()
                .ifPresent(frame -> fault(
                        where,
                        "'" + frame.token().written() + "' of line "
                                + frame.token().line() + " began inside a line and must be closed before this"));
    }

    private void fault(Token token, String message) {
        faults.add(new TemplateFault(token.line(), token.column(), message));
    }
}
