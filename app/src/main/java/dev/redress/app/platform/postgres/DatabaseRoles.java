package dev.redress.app.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The two roles of a database: the owner, who changes the schema and is used for nothing else, and the application
 * role, with which the running program works and which has only the rights that the migrations grant it.
 *
 * @param owner the schema owner's way in
 * @param application the running program's way in
 */
public record DatabaseRoles(DatabaseAccess owner, DatabaseAccess application) {
    public static final String OWNER = "redress_owner";
    public static final String APPLICATION = "redress_app";

    /**
     * Makes both roles on an embedded server, with new passwords, and {@code database} with the owner as its owner.
     * Roles and a database that are there already are taken over.
     */
    public static DatabaseRoles prepare(EmbeddedPostgres server, String database) throws SQLException {
        var owner = new DatabaseAccess(server.jdbcUrl(database), OWNER, FreshCluster.randomPassword());
        var application = new DatabaseAccess(server.jdbcUrl(database), APPLICATION, FreshCluster.randomPassword());
        try (var connection = server.administrator("postgres").connect()) {
            for (var role : List.of(owner, application)) {
                if (!exists(connection, "select from pg_roles where rolname = ?", role.user())) {
                    execute(connection, "create role %s login".formatted(role.user()));
                }
                execute(connection, "alter role %s password '%s'".formatted(role.user(), role.password()));
            }
            if (!exists(connection, "select from pg_database where datname = ?", database)) {
                server.createDatabase(database);
            }
            handOver(connection, database);
        }
        return new DatabaseRoles(owner, application);
    }

    /** Lets the owner own {@code database} and nobody but the two roles enter it. */
    static void handOver(Connection administrator, String database) throws SQLException {
        execute(administrator, "alter database %s owner to %s".formatted(database, OWNER));
        execute(administrator, "revoke all on database %s from public".formatted(database));
        execute(administrator, "grant connect, temporary on database %s to %s".formatted(database, APPLICATION));
    }

    /**
     * Sees to it that the application role exists on a server we do not administer, and that {@code user} may take it.
     *
     * @param owner a connection as the schema owner
     * @param user the role with which the program signs in
     * @throws MissingRights with the statements an administrator of that server has to run
     */
    public static void requireApplicationRole(Connection owner, String user) throws SQLException {
        try {
            if (!exists(owner, "select from pg_roles where rolname = ?", APPLICATION)) {
                execute(owner, "create role %s nologin".formatted(APPLICATION));
            }
            if (!user.equals(APPLICATION)
                    && !exists(owner, "select where pg_has_role(?, '%s', 'member')".formatted(APPLICATION), user)) {
                execute(owner, "grant %s to %s".formatted(APPLICATION, quoted(owner, user)));
            }
        } catch (SQLException refused) {
            var who = owner.getMetaData().getUserName();
            throw new MissingRights("""
                    The database needs a role %1$s that user %2$s may take, and %3$s may not make it (%4$s). \
                    Ask the server's administrator for: create role %1$s nologin; grant %1$s to "%2$s";\
                    """.formatted(APPLICATION, user, who, refused.getMessage()));
        }
    }

    /** The administrator of an external server has to grant something first; the message says what. */
    public static final class MissingRights extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingRights(String message) {
            super(message);
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String quoted(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.enquoteIdentifier(name, true);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
