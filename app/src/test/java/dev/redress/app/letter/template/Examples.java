package dev.redress.app.letter.template;

import dev.redress.app.letter.template.Placeholder.Shape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values for templates, and what a filled template says as one text. */
final class Examples {

    private Examples() {}

    /** Every placeholder with the same text. */
    static Map<Placeholder, Value> all(String text) {
        Map<Placeholder, Value> values = new EnumMap<>(Placeholder.class);
        for (Placeholder placeholder : Placeholder.values()) {
            values.put(placeholder, placeholder.shape() == Shape.LIST ? Value.of(List.of(text, text)) : Value.of(text));
        }
        return values;
    }

    /** Every placeholder with its own name in angle quotes. */
    static Map<Placeholder, Value> named() {
        Map<Placeholder, Value> values = new EnumMap<>(Placeholder.class);
        for (Placeholder placeholder : Placeholder.values()) {
            String name = "«" + placeholder.word() + "»";
            values.put(placeholder, placeholder.shape() == Shape.LIST ? Value.of(List.of(name, name)) : Value.of(name));
        }
        return values;
    }

    /** All that is printed, one text a line. */
    static String text(Filled letter) {
        List<String> lines = new ArrayList<>(List.of(letter.subject(), letter.closing()));
        letter.pieces().forEach(piece -> lines.add(text(piece)));
        return String.join("\n", lines);
    }

    static String text(Piece piece) {
        return switch (piece) {
            case Piece.Heading heading -> heading.text();
            case Piece.Paragraph paragraph -> paragraph.text();
            case Piece.Facts facts ->
                facts.facts().stream()
                        .map(fact -> fact.label() + ": " + fact.value())
                        .collect(Collectors.joining("\n"));
            case Piece.Items items ->
                Stream.of(items.items())
                        .flatMap(List::stream)
                        .map(item -> "- " + item)
                        .collect(Collectors.joining("\n"));
        };
    }
}
