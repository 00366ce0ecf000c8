package dev.redress.app.letter.paper;

import java.util.stream.IntStream;

/** How the width of a page is shared among the columns of a {@link Block.Grid}: by their longest texts, within bounds. */
final class ColumnWidths {

    /** Characters; a narrower column looks lost, a wider one takes the room of the others. */
    private static final int LEAST = 9;

    private static final int MOST = 40;

    /** Characters that would stand where the column ends. */
    private static final int GUTTER = 3;

    private ColumnWidths() {}

    static int percent(Block.Grid grid, int column) {
        int all = IntStream.range(0, grid.head().size())
                .map(each -> length(grid, each))
                .sum();
        return Math.max(1, 100 * length(grid, column) / all);
    }

    private static int length(Block.Grid grid, int column) {
        int longest = grid.rows().stream()
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
        return Math.clamp(Math.max(longest, grid.head().get(column).length()), LEAST, MOST) + GUTTER;
    }
}
