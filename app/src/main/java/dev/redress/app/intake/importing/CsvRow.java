package dev.redress.app.intake.importing;

import java.util.List;

/** One row of a CSV file, with the very bytes in which it stands there. */
sealed interface CsvRow {

    /** Line in which it begins, from 1. */
    long line();

    /** Its bytes, with the line ending. */
    byte[] raw();

    /** A row with as many fields as the file has columns. */
    record Sound(long line, byte[] raw, List<String> fields) implements CsvRow {
        public Sound {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Bytes that make no row.
     *
     * @param fault what is wrong, in a sentence without any content of the row
     */
    record Broken(long line, byte[] raw, String fault) implements CsvRow {}
}
