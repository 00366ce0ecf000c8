package dev.redress.app.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Refuses a server that may lose answered commits. A receipt for a complaint is a legal fact; it must not be given for
 * something a power cut can take back.
 */
public final class DurabilityCheck {
    private static final int OLDEST_TRIED_VERSION = 15;

    private DurabilityCheck() {}

    /**
     * Asks the server behind {@code connection}, for the role and database of this very connection.
     *
     * @return warnings for the log, empty when there is nothing to say
     * @throws NotDurable if {@code fsync}, {@code full_page_writes} or {@code synchronous_commit} is off
     */
    public static List<String> refuseUnlessDurable(Connection connection) throws SQLException {
        var off = new ArrayList<String>();
        for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            if (show(connection, setting).equals("off")) {
                off.add(setting);
            }
        }
        if (!off.isEmpty()) {
            throw new NotDurable("""
                    The database server can lose answered commits: %s is off. Redress refuses to work with it. \
                    Set it to on (alter system set %s = on; select pg_reload_conf();) and look for other values set \
                    for the role or the database.\
                    """.formatted(String.join(", ", off), off.getFirst()));
        }
        var version = connection.getMetaData().getDatabaseMajorVersion();
        return version < OLDEST_TRIED_VERSION
                ? List.of("The database server is PostgreSQL %d; Redress is tried with %d and newer."
                        .formatted(version, OLDEST_TRIED_VERSION))
                : List.of();
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, setting);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
