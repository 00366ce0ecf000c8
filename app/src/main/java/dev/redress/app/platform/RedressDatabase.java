package dev.redress.app.platform;

import dev.redress.app.platform.postgres.DatabaseAccess;
import dev.redress.app.platform.postgres.DatabaseRoles;
import dev.redress.app.platform.postgres.DurabilityCheck;
import dev.redress.app.platform.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * The database the program works with: embedded in its data directory, or external. Both have been asked whether they
 * keep what they answer, before anybody gets hold of one.
 */
public final class RedressDatabase implements AutoCloseable {
    private static final String NAME = "redress";

    private final DatabaseRoles roles;
    private final AutoStop whenClosed;

    private RedressDatabase(DatabaseRoles roles, AutoStop whenClosed) {
        this.roles = roles;
        this.whenClosed = whenClosed;
    }

    /** For a command beside the server: uses the server's database if the server runs, else starts one for itself. */
    public static RedressDatabase open(DatabaseOptions options) {
        var home = embeddedIn(options);
        if (options.external().isEmpty() && EmbeddedPostgres.isInUse(home)) {
            var published = PublishedAccess.in(home).read();
            return checked(new RedressDatabase(published, () -> {}));
        }
        return start(options);
    }

    /** For the server itself, which must be the only one on its data directory. */
    static RedressDatabase start(DatabaseOptions options) {
        return options.external().map(RedressDatabase::external).orElseGet(() -> embedded(embeddedIn(options)));
    }

    /** As whom the schema is made and changed. */
    public DatabaseAccess owner() {
        return roles.owner();
    }

    /** As whom the program works. {@link #onConnect()} has to be run on each of its connections first. */
    public DatabaseAccess application() {
        return roles.application();
    }

    /** A statement for each new connection: it leaves the connection with the application role's rights only. */
    public String onConnect() {
        return "set role " + DatabaseRoles.APPLICATION;
    }

    /** A connection with the rights with which the program works; for a command that needs no pool. */
    public Connection connect() throws SQLException {
        Connection connection = application().connect();
        try (var statement = connection.createStatement()) {
            statement.execute(onConnect());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** What Spring must be told to work with it. */
    Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", application().url(),
                "spring.datasource.username", application().user(),
                "spring.datasource.password", application().password(),
                "spring.datasource.hikari.connection-init-sql", onConnect(),
                "spring.flyway.url", owner().url(),
                "spring.flyway.user", owner().user(),
                "spring.flyway.password", owner().password());
    }

    /** Whether the database keeps the program from changing what is written once. */
    boolean hasSeparateOwner() {
        return !owner().user().equals(application().user());
    }

    @Override
    public void close() {
        whenClosed.stop();
    }

    private static Path embeddedIn(DatabaseOptions options) {
        return options.directory().resolve("postgres");
    }

    private static RedressDatabase embedded(Path home) {
        var server = EmbeddedPostgres.start(home);
        var published = PublishedAccess.in(home);
        try {
            var roles = DatabaseRoles.prepare(server, NAME);
            var database = checked(new RedressDatabase(roles, () -> {
                published.withdraw();
                server.close();
            }));
            published.write(roles);
            return database;
        } catch (SQLException e) {
            server.close();
            throw new CommandRefused("The embedded database cannot be set up: " + e.getMessage());
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static RedressDatabase external(ExternalDatabase named) {
        try (var owner = named.owner().connect()) {
            DatabaseRoles.requireApplicationRole(owner, named.application().user());
        } catch (SQLException e) {
            throw unreachable(named.owner(), e);
        }
        return checked(new RedressDatabase(new DatabaseRoles(named.owner(), named.application()), () -> {}));
    }

    private static RedressDatabase checked(RedressDatabase database) {
        try (var connection = database.application().connect();
                var statement = connection.createStatement()) {
            statement.execute(database.onConnect());
            DurabilityCheck.refuseUnlessDurable(connection)
                    .forEach(warning -> System.err.println("redress: warning: " + warning));
            return database;
        } catch (SQLException e) {
            throw unreachable(database.application(), e);
        }
    }

    private static CommandRefused unreachable(DatabaseAccess access, SQLException cause) {
        return new CommandRefused("No connection to the database as %s: %s".formatted(access, cause.getMessage()));
    }

    private interface AutoStop {
        void stop();
    }
}
