package dev.redress.bench.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Stores the rows of one complaint in one transaction, with plain JDBC, prepared statements and a batch a table. */
final class PlainClient implements Client {

    private static final int YEAR = 2026;

    /** Where numbers come from. */
    interface Numbers {

        /** The next number; called within the transaction that will use it. */
        long next() throws SQLException;
    }

    private final PlainTables tables;
    private final Connection connection;
    private final Map<String, PreparedStatement> inserts = new LinkedHashMap<>();
    private final Numbers numbers;
    private int next;

    private PlainClient(PlainTables tables, Connection connection, Numbers numbers, int first) throws SQLException {
        this.tables = tables;
        this.connection = connection;
        this.numbers = numbers;
        this.next = first;
        for (String table : CaseRows.TABLES) {
            inserts.put(table, connection.prepareStatement(tables.insert(table)));
        }
    }

    /** Numbers without gaps: the counter's row stays locked until the transaction is on the disk. */
    static PlainClient gapFree(PlainTables tables, int ordinal) throws SQLException {
        Connection connection = connect(tables);
        PreparedStatement counter = connection.prepareStatement("""
                insert into %s.register_sequence as s (institution, year, last_number) values ('plain', %d, 1)
                on conflict (institution, year) do update set last_number = s.last_number + 1 returning last_number
                """.formatted(PlainTables.SCHEMA, YEAR));
        return new PlainClient(tables, connection, () -> number(counter), ordinal * 31);
    }

    /** Numbers from a counter in memory: nobody waits for anybody, and a failure leaves a gap. */
    static PlainClient withGaps(PlainTables tables, AtomicLong counter, int ordinal) throws SQLException {
        return new PlainClient(tables, connect(tables), counter::incrementAndGet, ordinal * 31);
    }

    private static Connection connect(PlainTables tables) throws SQLException {
        Connection connection = tables.owner().connect();
        connection.setAutoCommit(false);
        return connection;
    }

    private static long number(PreparedStatement counter) throws SQLException {
        try (ResultSet rows = counter.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void handIn() throws SQLException {
        CaseRows rows = tables.cases().get(next++ % tables.cases().size());
        UUID caseId = caseId();
        long number = 0;
        for (String table : CaseRows.TABLES) {
            if (table.equals(CaseRows.FIRST_WITH_NUMBER)) {
                number = numbers.next();
            }
            insert(table, rows.byTable().getOrDefault(table, List.of()), caseId, number);
        }
        connection.commit();
    }

    private void insert(String table, List<@Nullable Object[]> rows, UUID caseId, long number) throws SQLException {
        PreparedStatement insert = inserts.get(table);
        CaseRows.Columns columns = tables.columns().get(table);
        for (@Nullable Object[] values : rows) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.setObject(columns.caseId() + 1, caseId);
            if (columns.number() >= 0) {
                insert.setLong(columns.number() + 1, number);
            }
            if (columns.printed() >= 0) {
                insert.setString(columns.printed() + 1, "NEO/%d/%06d".formatted(YEAR, number));
            }
            insert.addBatch();
        }
        insert.executeBatch();
    }

    /** As Redress makes them: by time, so that new rows go to the end of each index. */
    private static UUID caseId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (System.currentTimeMillis() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        return new UUID(high, (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
