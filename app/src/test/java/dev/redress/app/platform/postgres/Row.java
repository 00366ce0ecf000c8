package dev.redress.app.platform.postgres;

import java.sql.SQLException;

/** A row that is written before something happens to the server and read afterwards. */
final class Row {
    private Row() {}

    static void write(DatabaseAccess database, String word) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (word text not null); delete from kept");
            try (var insert = connection.prepareStatement("insert into kept (word) values (?)")) {
                insert.setString(1, word);
                insert.executeUpdate();
            }
        }
    }

    static String read(DatabaseAccess database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select word from kept")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
