package dev.redress.bench.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The way into a running Redress' embedded database as the owner of its schema, which the program publishes in its data
 * directory for commands of the same user.
 */
record OwnerAccess(String url, String user, String password) {

    static OwnerAccess in(Path data) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("postgres/access"));
        return new OwnerAccess(lines.get(0), lines.get(1), lines.get(2));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Makes a receiving officer of an institution who acts through a token. */
    void makeOfficer(String institution, String token) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement person = connection.prepareStatement("""
                        insert into person (login, name, institution, unit, roles, administrator, made_at)
                        values ('bench', 'Bench', ?, 'complaint-unit', 'receiving-officer', false, now())
                        """);
                PreparedStatement bearer = connection.prepareStatement("""
                        insert into api_token (token_hash, login, title, made_at, expires_at)
                        values (?, 'bench', 'bench', now(), now() + interval '1 day')
                        """)) {
            person.setString(1, institution);
            person.executeUpdate();
            bearer.setBytes(1, MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
            bearer.executeUpdate();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Flushes of the write-ahead log so far. */
    long flushes() throws SQLException {
        return number("select coalesce(sum(fsyncs), 0) from pg_stat_io where object = 'wal'");
    }

    long number(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
