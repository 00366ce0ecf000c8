package dev.redress.app.letter;

import dev.redress.app.letter.paper.Block;
import dev.redress.app.letter.template.Piece;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a template says of a form to be filled in by hand: where it has dots, there is room to write, a line for each ten. */
final class FormBlocks {

    private static final int DOTS_A_LINE = 10;
    private static final Pattern DOTS = Pattern.compile("…{" + DOTS_A_LINE + ",}");
    private static final Pattern LABELLED = Pattern.compile("(?s)(.*?)\\s*(…{" + DOTS_A_LINE + ",})");

    private FormBlocks() {}

    static Stream<Block> of(Piece piece) {
        return switch (piece) {
            case Piece.Facts(List<Piece.Fact> facts)
            when facts.stream().allMatch(fact -> DOTS.matcher(fact.value()).matches()) ->
                facts.stream().map(fact -> blank(fact.label(), fact.value()));
            case Piece.Items(List<String> items)
            when items.stream().allMatch(item -> LABELLED.matcher(item).matches()) ->
                items.stream().map(FormBlocks::labelled);
            default -> Stream.of(LetterPress.block(piece));
        };
    }

    private static Block labelled(String item) {
        Matcher parts = LABELLED.matcher(item);
        return parts.matches() ? blank(parts.group(1), parts.group(2)) : new Block.Paragraph(item);
    }

    private static Block blank(String label, String dots) {
        return new Block.Blank(label, Math.min(40, dots.length() / DOTS_A_LINE));
    }
}
