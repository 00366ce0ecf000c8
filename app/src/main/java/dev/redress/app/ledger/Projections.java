package dev.redress.app.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what the modules project from cases: only rows that are new or have changed. */
@Component
class Projections {

    private final List<Projection> projections;
    private final JdbcTemplate jdbc;

    Projections(List<Projection> projections, JdbcTemplate jdbc) {
        this.projections = List.copyOf(projections);
        this.jdbc = jdbc;
    }

    List<Table> tables() {
        return projections.stream().flatMap(p -> p.tables().stream()).toList();
    }

    List<Row> rows(RecordedCase recorded) {
        return projections.stream().flatMap(p -> p.rows(recorded).stream()).toList();
    }

    /** Stores cases that begin. */
    void begin(Collection<RecordedCase> cases) {
        write(cases.stream().flatMap(c -> rows(c).stream()).toList());
    }

    /** Stores what changed of a case. */
    void change(RecordedCase before, RecordedCase after) {
        List<Row> old = rows(before);
        write(rows(after).stream().filter(row -> !old.contains(row)).toList());
    }

    void write(Collection<Row> rows) {
        Map<Table, List<@Nullable Object[]>> byTable = new LinkedHashMap<>();
        for (Row row : rows) {
            byTable.computeIfAbsent(row.table(), _ -> new ArrayList<>())
                    .add(row.values().toArray());
        }
        byTable.forEach((table, values) -> jdbc.batchUpdate(table.upsert(), values));
    }
}
