package dev.redress.bench.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows that Redress stored for one complaint, table by table, to be stored again under another case and number. */
record CaseRows(Map<String, List<@Nullable Object[]>> byTable) {

    /**
     * The tables that a complaint from a program fills. Those that hold the register number come last, so that it need
     * not be taken, and its counter locked, before they are reached.
     */
    static final List<String> TABLES = List.of(
            "vault_key", "vault", "portal_secret", "deadline", "ledger", "register_entry", "complaint", "clock");

    /** The first of {@link #TABLES} for which the number must be known. */
    static final String FIRST_WITH_NUMBER = "ledger";

    /**
     * The columns of a table.
     *
     * @param caseId index of the case
     * @param number index of the register number, below zero where there is none
     * @param printed index of the register number as it is printed, below zero where there is none
     */
    record Columns(List<String> names, int caseId, int number, int printed) {

        static Columns of(ResultSetMetaData meta) throws SQLException {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                names.add(meta.getColumnName(i));
            }
            return new Columns(names, names.indexOf("case_id"), names.indexOf("number"), names.indexOf("printed"));
        }
    }

    /** What the latest complaints of an institution left behind. */
    static List<CaseRows> latest(Connection connection, String institution, int count, Map<String, Columns> columns)
            throws SQLException {
        Map<UUID, CaseRows> cases = new LinkedHashMap<>();
        try (PreparedStatement latest = connection.prepareStatement(
                "select case_id from register_entry where institution = ? order by year desc, number desc limit ?")) {
            latest.setString(1, institution);
            latest.setInt(2, count);
            try (ResultSet rows = latest.executeQuery()) {
                while (rows.next()) {
                    cases.put(rows.getObject(1, UUID.class), new CaseRows(new LinkedHashMap<>()));
                }
            }
        }
        for (String table : TABLES) {
            read(connection, institution, table, cases, columns);
        }
        return List.copyOf(cases.values());
    }

    private static void read(
            Connection connection,
            String institution,
            String table,
            Map<UUID, CaseRows> cases,
            Map<String, Columns> columns)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select * from " + table + " where institution = ? and case_id = any (?)")) {
            select.setString(1, institution);
            select.setArray(2, connection.createArrayOf("uuid", cases.keySet().toArray()));
            try (ResultSet rows = select.executeQuery()) {
                Columns of = Columns.of(rows.getMetaData());
                columns.put(table, of);
                while (rows.next()) {
                    @Nullable Object[] values = new Object[of.names().size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = rows.getObject(i + 1);
                    }
                    cases.get((UUID) values[of.caseId()])
                            .byTable()
                            .computeIfAbsent(table, _ -> new ArrayList<>())
                            .add(values);
                }
            }
        }
    }
}
