package dev.redress.app.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A table that is filled from the ledger. It always has the columns {@code institution} and {@code case_id}.
 *
 * @param key columns that make a row unique
 * @param columns all columns, the key first, with {@code ::jsonb} behind those of that type
 * @param kept whether no row of it ever goes, so that the program has no right to delete one
 */
public record Table(String name, List<String> key, List<String> columns, boolean kept) {

    public Table {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        if (!columns.subList(0, key.size()).equals(key)) {
            throw new IllegalArgumentException("The key of '" + name + "' must stand first");
        }
    }

    public static Table of(String name, List<String> key, String... others) {
        return of(name, key, false, others);
    }

    /** A table of which no row ever goes. */
    public static Table kept(String name, List<String> key, String... others) {
        return of(name, key, true, others);
    }

    private static Table of(String name, List<String> key, boolean kept, String... others) {
        List<String> columns = new ArrayList<>(key);
        columns.addAll(List.of(others));
        return new Table(name, key, columns, kept);
    }

    /** Column names without their types. */
    public List<String> names() {
        return columns.stream().map(column -> column.replace("::jsonb", "")).toList();
    }

    boolean isJson(int column) {
        return columns.get(column).endsWith("::jsonb");
    }

    String upsert() {
        String placeholders = String.join(
                ", ",
                columns.stream()
                        .map(c -> c.endsWith("::jsonb") ? "?::jsonb" : "?")
                        .toList());
        String updates = String.join(
                ", ",
                names().stream()
                        .filter(column -> !key.contains(column))
                        .map(column -> column + " = excluded." + column)
                        .toList());
        return "insert into %s (%s) values (%s) on conflict (%s) do %s"
                .formatted(
                        name,
                        String.join(", ", names()),
                        placeholders,
                        String.join(", ", key),
                        updates.isEmpty() ? "nothing" : "update set " + updates);
    }

    String selectOfCases() {
        return "select %s from %s where institution = ? and case_id = any(?)"
                .formatted(String.join(", ", names()), name);
    }

    String selectWithoutCase() {
        return """
                select distinct t.case_id from %s t
                where t.institution = ?
                  and not exists (
                      select 1 from ledger l
                      where l.institution = t.institution and l.case_id = t.case_id and l.sequence = 1)
                limit 100
                """.formatted(name);
    }
}
