package dev.redress.app.intake.importing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a value of a submission comes from. */
sealed interface Cell {

    /** Nowhere; the value is empty. */
    Cell NONE = new Always("");

    /** The value for a row. */
    String of(Row row);

    /** Columns that the file must have for it. */
    List<String> columns();

    /** A row by the names of its columns. */
    @FunctionalInterface
    interface Row {
        /** Text of a column, without blanks around it. */
        String text(String column);
    }

    /** The same for every row. */
    record Always(String text) implements Cell {
        @Override
        public String of(Row row) {
            return text;
        }

        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    /** What stands in some columns; those that are empty are left out. */
    record InColumns(List<String> columns, String joinedBy) implements Cell {
        public InColumns {
            columns = List.copyOf(columns);
        }

        @Override
        public String of(Row row) {
            return columns.stream()
                    .map(row::text)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(joinedBy));
        }
    }

    /** The meaning of a word in a column. */
    record Translated(String column, Map<String, String> words) implements Cell {
        public Translated {
            words = Map.copyOf(words);
        }

        @Override
        public String of(Row row) {
            String meaning = words.get(row.text(column));
            if (meaning == null) {
                throw new Unclear("The column '" + column + "' holds a word that the mapping does not know. It knows: "
                        + String.join(", ", words.keySet().stream().sorted().toList()) + ".");
            }
            return meaning;
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }
}
