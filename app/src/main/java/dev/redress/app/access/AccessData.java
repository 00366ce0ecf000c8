package dev.redress.app.access;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.lawbook.RulebooksFolder;
import dev.redress.app.platform.CommandRefused;
import dev.redress.app.platform.DatabaseOptions;
import dev.redress.app.platform.RedressDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of an installation, for a command beside the running server or alone. */
final class AccessData implements AutoCloseable {

    private final RedressDatabase database;
    private final Connection connection;
    private final DataSource source;
    private final JdbcClient jdbc;

    private AccessData(RedressDatabase database, Connection connection) {
        this.database = database;
        this.connection = connection;
        this.source = new SingleConnectionDataSource(connection, true);
        this.jdbc = JdbcClient.create(source);
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
        return new People(jdbc, InstantSource.system(), days, new SeparateDuties(AccessData::rules, days), records());
    }

    RightsRecords records() {
        return new RightsRecords(jdbc, InstantSource.system(), Optional::empty);
    }

    /** Does all of it or nothing: a change and its record go together. */
    <T> T together(Supplier<T> work) {
        return Objects.requireNonNull(
                new TransactionTemplate(new DataSourceTransactionManager(source)).execute(_ -> work.get()));
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
