package dev.redress.app.letter.paper;

import java.util.List;

/** One piece of the body of a {@link Paper}. */
public sealed interface Block {

    /** A heading below the title. */
    record Heading(String text) implements Block {}

    /** Running text; its line breaks are kept. */
    record Paragraph(String text) implements Block {}

    /** Labels with what belongs to them, printed as a table of two columns. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A line of {@link Facts}. */
    record Fact(String label, String value) {}

    /** A list without an order. */
    record Items(List<String> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A field to be filled in by hand.
     *
     * @param lines to write on, from 1 to 40
     */
    record Blank(String label, int lines) implements Block {
        public Blank {
            if (lines < 1 || lines > 40) {
                throw new IllegalArgumentException("A blank has from 1 to 40 lines, not " + lines);
            }
        }
    }

    /**
     * A table with one heading a column.
     *
     * @param head of the columns, from left to right, at least one
     * @param rows each with as many cells as there are columns
     */
    record Grid(List<String> head, List<List<String>> rows) implements Block {
        public Grid {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = head.size();
            if (columns == 0 || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("Each row of a grid has a cell for each of its headings");
            }
        }
    }
}
