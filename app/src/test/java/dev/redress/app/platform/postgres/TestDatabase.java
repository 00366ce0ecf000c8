package dev.redress.app.platform.postgres;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A database for one test class, on a real server that all test classes share. It is copied from a template in which
 * all migrations have run, which takes some 50 ms.
 *
 * <pre>{@code
 * static final TestDatabase database = TestDatabase.migrated();
 *
 * @DynamicPropertySource
 * static void properties(DynamicPropertyRegistry registry) {
 *     database.register(registry);
 * }
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {
    private static final String TEMPLATE = "test_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;
    private final DatabaseRoles roles;

    private TestDatabase(String name, DatabaseRoles roles) {
        this.name = name;
        this.roles = roles;
    }

    /** A database with all migrations and no rows but theirs. */
    public static TestDatabase migrated() {
        return copyOf(TEMPLATE);
    }

    /** A database with nothing in it. */
    public static TestDatabase empty() {
        return copyOf("template1");
    }

    /** What the server calls it. */
    public String name() {
        return name;
    }

    /** As whom the program works. */
    public DatabaseAccess application() {
        return roles.application();
    }

    /** As whom migrations run. */
    public DatabaseAccess owner() {
        return roles.owner();
    }

    /** As whom nothing is forbidden. */
    public DatabaseAccess administrator() {
        return Shared.SERVER.administrator(name);
    }

    /** What the program's own start would tell Spring. */
    public Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        properties.put("spring.datasource.url", application().url());
        properties.put("spring.datasource.username", application().user());
        properties.put("spring.datasource.password", application().password());
        properties.put("spring.datasource.hikari.maximum-pool-size", "5");
        properties.put("spring.flyway.url", owner().url());
        properties.put("spring.flyway.user", owner().user());
        properties.put("spring.flyway.password", owner().password());
        return properties;
    }

    /** Tells {@link #properties()} to a Spring test. */
    public void register(DynamicPropertyRegistry registry) {
        properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** Deletes the database; whoever does not close it leaves that to the next run. */
    @Override
    public void close() {
        try {
            Shared.SERVER.dropDatabase(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestDatabase copyOf(String template) {
        var name = "test_" + NUMBER.incrementAndGet();
        try {
            Shared.SERVER.createDatabase(name, template);
            try (var administrator = Shared.SERVER.administrator("postgres").connect()) {
                DatabaseRoles.handOver(administrator, name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(name, Shared.ROLES.in(name));
    }

    /** Started when the first test asks, stopped when the tests' JVM ends. */
    private static final class Shared {
        static final EmbeddedPostgres SERVER = start();
        static final Roles ROLES = prepare();

        private static EmbeddedPostgres start() {
            var server = EmbeddedPostgres.start(Path.of("target", "test-postgres"), Map.of("shared_buffers", "64MB"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }

        private static Roles prepare() {
            try {
                for (var leftOver : databasesOfEarlierRuns()) {
                    SERVER.dropDatabase(leftOver);
                }
                var roles = DatabaseRoles.prepare(SERVER, TEMPLATE);
                var owner = roles.owner();
                Flyway.configure()
                        .dataSource(owner.url(), owner.user(), owner.password())
                        .load()
                        .migrate();
                return new Roles(owner.password(), roles.application().password());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Iterable<String> databasesOfEarlierRuns() throws SQLException {
            var names = new ArrayList<String>();
            try (var connection = SERVER.administrator("postgres").connect();
                    var statement = connection.createStatement();
                    var rows =
                            statement.executeQuery("select datname from pg_database where datname like 'test\\_%'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }

    private record Roles(String ownerPassword, String applicationPassword) {
        DatabaseRoles in(String database) {
            var url = Shared.SERVER.jdbcUrl(database);
            return new DatabaseRoles(
                    new DatabaseAccess(url, DatabaseRoles.OWNER, ownerPassword),
                    new DatabaseAccess(url, DatabaseRoles.APPLICATION, applicationPassword));
        }
    }
}
