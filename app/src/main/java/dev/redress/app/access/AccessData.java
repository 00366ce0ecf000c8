package dev.redress.app.access;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.lawbook.RulebooksFolder;
import dev.redress.app.platform.CommandRefused;
import dev.redress.app.platform.DatabaseOptions;
import dev.redress.app.platform.RedressDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The people of an installation, for a command beside the running server or alone. */
final class AccessData implements AutoCloseable {

    private final RedressDatabase database;
    private final Connection connection;
    private final JdbcClient jdbc;

    private AccessData(RedressDatabase database, Connection connection) {
        this.database = database;
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** @throws CommandRefused when the data is out of reach, or nothing has been made in it yet */
    static AccessData open(DatabaseOptions options) {
        RedressDatabase database = options.open();
        try {
            Connection connection = database.connect();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select to_regclass('person') is not null")) {
                rows.next();
                if (!rows.getBoolean(1)) {
                    connection.close();
                    throw new CommandRefused("There is no installation in this place yet. Start it once: redress up");
                }
            }
            return new AccessData(database, connection);
        } catch (SQLException e) {
            database.close();
            throw new CommandRefused("The database cannot be used: " + e.getMessage());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    People people() {
        LegalDays days = new LegalDays(AccessData::rules, InstantSource.system());
        return new People(jdbc, InstantSource.system(), days, new SeparateDuties(AccessData::rules, days));
    }

    private static Lawbook rules() {
        return Lawbook.load(RulebooksFolder.find(Optional.empty()));
    }

    SignInLinks links() {
        return new SignInLinks(jdbc, InstantSource.system());
    }

    ProviderLinks providerLinks() {
        return new ProviderLinks(jdbc, InstantSource.system());
    }

    ApiTokens tokens() {
        return new ApiTokens(jdbc, InstantSource.system());
    }

    /** @throws CommandRefused when nobody has this login */
    StaffMember require(String login) {
        return people().find(login)
                .orElseThrow(() -> new CommandRefused(
                        "Nobody has the login '" + login + "'. 'redress people' shows who there is."));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // It is closed, which was wanted.
        }
        database.close();
    }
}
