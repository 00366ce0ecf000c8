package dev.redress.app.hardening;

import dev.redress.app.platform.postgres.DatabaseAccess;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The whole database in short: of each table how many rows, and a hash of all of them. */
final class Digest {

    private Digest() {}

    /** @param without tables that may change */
    static Map<String, String> of(DatabaseAccess administrator, Set<String> without) {
        Map<String, String> found = new TreeMap<>();
        try (Connection connection = administrator.connect();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                if (!without.contains(table)) {
                    try (ResultSet row = statement.executeQuery("""
                            select count(*) || ' rows ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')
                            from "%s" t
                            """.formatted(table))) {
                        row.next();
                        found.put(table, row.getString(1));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select tablename from pg_tables where schemaname = 'public' order by tablename")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
