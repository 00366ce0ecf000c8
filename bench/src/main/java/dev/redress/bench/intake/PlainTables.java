package dev.redress.bench.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Copies of the tables of intake in a schema of their own, with the same keys, indexes and checks, and the rows of real
 * complaints to fill them with.
 *
 * @param columns of each table
 * @param cases rows of as many complaints as were read
 */
record PlainTables(OwnerAccess owner, Map<String, CaseRows.Columns> columns, List<CaseRows> cases) {

    static final String SCHEMA = "plain";
    private static final String COUNTER = "register_sequence";

    /** Reads the latest complaints of an institution and makes empty tables for them. */
    static PlainTables prepare(OwnerAccess owner, String institution, int count) throws SQLException {
        Map<String, CaseRows.Columns> columns = new LinkedHashMap<>();
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + SCHEMA + " cascade");
            statement.execute("create schema " + SCHEMA);
            for (String table :
                    Stream.concat(CaseRows.TABLES.stream(), Stream.of(COUNTER)).toList()) {
                statement.execute("create table %1$s.%2$s (like public.%2$s including all)".formatted(SCHEMA, table));
            }
            return new PlainTables(owner, columns, CaseRows.latest(connection, institution, count, columns));
        }
    }

    String insert(String table) {
        List<String> names = columns.get(table).names();
        return "insert into %s.%s (%s) values (%s)"
                .formatted(
                        SCHEMA,
                        table,
                        String.join(", ", names),
                        names.stream().map(_ -> "?").collect(Collectors.joining(", ")));
    }
}
