package dev.redress.app.ledger;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Rows as they are stored, in a form in which they can be compared with what the ledger gives. */
final class StoredRows {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private StoredRows() {}

    /** Cases of which a table has rows and the ledger has none. */
    static List<UUID> withoutCase(JdbcTemplate jdbc, Table table, String institution) {
        return jdbc.query(table.selectWithoutCase(), (rows, _) -> rows.getObject("case_id", UUID.class), institution);
    }

    /** The rows of some cases by their key. */
    static Map<List<?>, List<?>> of(JdbcTemplate jdbc, Table table, String institution, List<UUID> caseIds) {
        Map<List<?>, List<?>> rows = new HashMap<>();
        int width = table.columns().size();
        jdbc.query(
                table.selectOfCases(),
                found -> {
                    List<@Nullable Object> values = new ArrayList<>(width);
                    for (int i = 0; i < width; i++) {
                        Object value = found.getObject(i + 1);
                        values.add(table.isJson(i) && value != null ? MAPPER.readTree(value.toString()) : plain(value));
                    }
                    rows.put(List.copyOf(values.subList(0, table.key().size())), values);
                },
                institution,
                caseIds.toArray(new UUID[0]));
        return rows;
    }

    /** A row of a projection in the same form. */
    static List<?> comparable(Row row) {
        List<@Nullable Object> values = new ArrayList<>(row.values().size());
        for (int i = 0; i < row.values().size(); i++) {
            Object value = row.values().get(i);
            values.add(row.table().isJson(i) && value != null ? MAPPER.readTree(value.toString()) : plain(value));
        }
        return values;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Date date -> date.toLocalDate();
            case Timestamp timestamp -> timestamp.toLocalDateTime();
            case BigDecimal amount -> amount.stripTrailingZeros();
            case Integer number -> number.longValue();
            default -> value;
        };
    }
}
