package dev.redress.app.letter.template;

import dev.redress.app.letter.template.Token.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes once through the tokens of a template and puts the values in. What is put in is never looked at again. */
final class Filling {

    private final Map<Placeholder, Value> values;
    private final Set<Placeholder> missing;
    private final Deque<Boolean> conditions = new ArrayDeque<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<Piece.Fact> facts = new ArrayList<>();
    private final List<String> items = new ArrayList<>();

    private @Nullable Block block;
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder after = new StringBuilder();
    private @Nullable List<String> list;
    private boolean pastBar;
    private boolean onlyConditions;

    private Filling(Map<Placeholder, Value> values, Set<Placeholder> missing) {
        this.values = values;
        this.missing = missing;
    }

    /**
     * The pieces of a text.
     *
     * @param missing receives the placeholders that should be printed and have no value
     */
    static List<Piece> pieces(List<Token> tokens, Map<Placeholder, Value> values, Set<Placeholder> missing) {
        Filling filling = new Filling(values, missing);
        tokens.forEach(filling::next);
        filling.endBlock();
        return filling.pieces;
    }

    /** A text of one line; whatever would begin a new one becomes a space. */
    static String line(List<Token> tokens, Map<Placeholder, Value> values, Set<Placeholder> missing) {
        Filling filling = new Filling(values, missing);
        tokens.forEach(filling::next);
        return filling.before
                .toString()
                .replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ")
                .strip();
    }

    static boolean given(Map<Placeholder, Value> values, Placeholder name) {
        Value value = values.get(name);
        return value != null && value.given();
    }

    static Set<Placeholder> none() {
        return EnumSet.noneOf(Placeholder.class);
    }

    private void next(Token token) {
        switch (token) {
            case Token.Open opened -> {
                conditions.push(given(values, opened.name()) == opened.given());
                onlyConditions = true;
            }
            case Token.Close _ -> {
                conditions.pop();
                onlyConditions = true;
            }
            case Token _ when conditions.contains(false) -> {
                // stands in a condition that does not hold
            }
            case Token.Words words -> literal(words.text());
            case Token.Put put -> value(put.name());
            case Token.Mark mark -> begin(mark.block());
            case Token.Bar _ -> pastBar = true;
            case Token.EndOfLine end -> endLine(end.blank());
        }
    }

    private void begin(Block marked) {
        endParagraph();
        block = marked;
    }

    private StringBuilder target() {
        return pastBar || list != null ? after : before;
    }

    /** Where a condition printed nothing, the spaces around it become one. */
    private void literal(String text) {
        StringBuilder target = target();
        boolean spaced = target.isEmpty() || target.charAt(target.length() - 1) == ' ';
        target.append(spaced && list == null ? text.stripLeading() : text);
    }

    private void value(Placeholder name) {
        if (!given(values, name)) {
            missing.add(name);
            return;
        }
        switch (values.get(name)) {
            case Value.Text text -> target().append(text.text());
            case Value.Texts texts -> list = texts.texts();
            case null -> throw new IllegalStateException("A value that is given is there");
        }
    }

    private void endLine(boolean blank) {
        switch (block) {
            case HEADING -> {
                endBlock();
                heading();
            }
            case ITEM -> {
                endFacts();
                items();
            }
            case FACT -> {
                endItems();
                fact();
            }
            case null -> words(blank);
        }
        block = null;
        before.setLength(0);
        after.setLength(0);
        list = null;
        pastBar = false;
        onlyConditions = false;
    }

    private void words(boolean blank) {
        String words = text(before);
        if (!words.isEmpty()) {
            endItems();
            endFacts();
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(words);
        } else if (blank || !onlyConditions) {
            endBlock();
        }
    }

    private void heading() {
        if (!text(before).isEmpty()) {
            pieces.add(new Piece.Heading(text(before)));
        }
    }

    /** A fact of which nothing is known is not printed. */
    private void fact() {
        if (!text(after).isEmpty()) {
            facts.add(new Piece.Fact(text(before), text(after)));
        }
    }

    private void items() {
        List<String> middle = list == null ? List.of("") : list;
        for (String element : middle) {
            String item = (before + element + after).strip();
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
    }

    private void endBlock() {
        endParagraph();
        endItems();
        endFacts();
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            pieces.add(new Piece.Paragraph(paragraph.toString()));
            paragraph.setLength(0);
        }
    }

    private void endItems() {
        if (!items.isEmpty()) {
            pieces.add(new Piece.Items(items));
            items.clear();
        }
    }

    private void endFacts() {
        if (!facts.isEmpty()) {
            pieces.add(new Piece.Facts(facts));
            facts.clear();
        }
    }

    private static String text(StringBuilder written) {
        return written.toString().strip();
    }
}
