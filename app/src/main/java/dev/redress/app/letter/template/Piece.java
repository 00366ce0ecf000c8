package dev.redress.app.letter.template;

import java.util.List;

/** A part of the text of a letter, from top to bottom. A text may have line breaks where a value has them. */
public sealed interface Piece {

    record Heading(String text) implements Piece {}

    record Paragraph(String text) implements Piece {}

    /** Names and what they are, one below the other. */
    record Facts(List<Fact> facts) implements Piece {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String label, String value) {}

    /** A list without order. */
    record Items(List<String> items) implements Piece {
        public Items {
            items = List.copyOf(items);
        }
    }
}
