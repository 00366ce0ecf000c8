package dev.redress.app.lawbook.yaml;

import java.util.Comparator;

/**
 * One fault in a file.
 *
 * @param file path below the root that was read, with {@code /}
 * @param line from 1; 0 when the fault is of the file as a whole or of a folder
 * @param message what is wrong, in words that tell what to write instead
 */
public record Problem(String file, int line, String message) implements Comparable<Problem> {

    private static final Comparator<Problem> IN_READING_ORDER =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::message);

    @Override
    public int compareTo(Problem other) {
        return IN_READING_ORDER.compare(this, other);
    }

    /** {@code institutions/neo/roles.yaml:12: unknown key 'power'}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
