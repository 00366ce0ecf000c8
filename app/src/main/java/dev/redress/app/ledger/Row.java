package dev.redress.app.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a projection.
 *
 * @param values one for each column of the table, in order; dates and times as java.time types, JSON as text
 */
public record Row(Table table, List<@Nullable Object> values) {

    public Row {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        if (values.size() != table.columns().size()) {
            throw new IllegalArgumentException(
                    "Table '" + table.name() + "' has " + table.columns().size() + " columns, not " + values.size());
        }
    }

    /** A row; an {@link Optional} is stored as what it holds or as null. */
    public static Row of(Table table, Object... values) {
        List<@Nullable Object> plain = new ArrayList<>();
        Arrays.stream(values).forEach(value -> plain.add(value instanceof Optional<?> it ? it.orElse(null) : value));
        return new Row(table, plain);
    }

    /** The values that make the row unique. */
    public List<@Nullable Object> key() {
        return values.subList(0, table.key().size());
    }
}
