package dev.redress.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.app.platform.postgres.DatabaseAccess;
import dev.redress.app.platform.postgres.DatabaseRoles;
import dev.redress.app.platform.postgres.NotDurable;
import dev.redress.app.platform.postgres.ServerDirectory;
import dev.redress.app.platform.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RedressDatabaseTest {
    private static ServerDirectory directory;

    @BeforeAll
    static void makeDirectory() throws IOException {
        directory = ServerDirectory.make();
    }

    @AfterAll
    static void deleteDirectory() throws IOException {
        directory.close();
    }

    @Test
    void the_embedded_database_has_an_owner_and_an_application_role_with_fewer_rights() throws Exception {
        try (var database = RedressDatabase.start(embedded(directory.path()))) {
            assertThat(database.hasSeparateOwner()).isTrue();
            execute(database.owner(), "create table note (line text); grant insert, select on note to redress_app");

            execute(database.application(), "insert into note values ('kept')");
            for (var forbidden :
                    new String[] {"update note set line = ''", "delete from note", "create table mine (a int)"}) {
                assertThatThrownBy(() -> execute(database.application(), forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void a_command_beside_the_running_program_uses_its_database_and_leaves_it_running() throws Exception {
        var options = embedded(directory.path());
        try (var running = RedressDatabase.start(options)) {
            try (var beside = RedressDatabase.open(options)) {
                assertThat(beside.application()).isEqualTo(running.application());
                assertThat(beside.owner()).isEqualTo(running.owner());
            }
            execute(running.application(), "select 1");
        }
        assertThat(directory.path().resolve("postgres").resolve("access")).doesNotExist();

        try (var alone = RedressDatabase.open(options)) {
            execute(alone.application(), "select 1");
        }
    }

    @Test
    void the_passwords_are_for_their_owner_only_and_change_at_each_start() throws Exception {
        var options = embedded(directory.path());
        DatabaseAccess first;
        try (var database = RedressDatabase.start(options)) {
            first = database.application();
            var access = directory.path().resolve("postgres").resolve("access");
            assertThat(Files.getPosixFilePermissions(access)).hasSize(2);
        }
        try (var database = RedressDatabase.start(options)) {
            assertThat(database.application().password()).isNotEqualTo(first.password());
        }
    }

    @Test
    void an_external_database_works_with_an_owner_and_with_a_user_who_takes_the_application_role() throws Exception {
        try (var server = TestDatabase.empty()) {
            execute(server.administrator(), "drop role if exists works");
            execute(server.administrator(), "create role works login password 'w'");
            execute(server.administrator(), "grant connect on database " + server.name() + " to works");
            try (var database = RedressDatabase.start(external(server, server.administrator(), "works", "w"))) {
                assertThat(database.hasSeparateOwner()).isTrue();
                try (var connection = database.application().connect();
                        var statement = connection.createStatement()) {
                    statement.execute(database.onConnect());
                    try (var rows = statement.executeQuery("select current_user")) {
                        rows.next();
                        assertThat(rows.getString(1)).isEqualTo(DatabaseRoles.APPLICATION);
                    }
                }
            }
        }
    }

    @Test
    void an_external_database_where_the_role_cannot_be_taken_says_what_its_administrator_has_to_do() throws Exception {
        try (var server = TestDatabase.empty()) {
            execute(server.administrator(), "drop role if exists stranger");
            execute(server.administrator(), "create role stranger login password 's'");
            execute(server.administrator(), "grant connect on database " + server.name() + " to stranger");
            assertThatThrownBy(() -> RedressDatabase.start(external(server, server.owner(), "stranger", "s")))
                    .isInstanceOf(DatabaseRoles.MissingRights.class)
                    .hasMessageContaining("grant redress_app to \"stranger\"");
        }
    }

    @Test
    void an_external_database_that_may_lose_commits_is_refused() throws Exception {
        try (var server = TestDatabase.empty()) {
            execute(server.administrator(), "alter database %s set synchronous_commit = off".formatted(server.name()));
            var application = server.application();
            assertThatThrownBy(() -> RedressDatabase.start(
                            external(server, server.administrator(), application.user(), application.password())))
                    .isInstanceOf(NotDurable.class)
                    .hasMessageContaining("synchronous_commit is off");
        }
    }

    @Test
    void an_external_database_out_of_reach_is_named_without_its_password() {
        var options = new DatabaseOptions(Map.of(
                "REDRESS_DATABASE", "jdbc:postgresql://127.0.0.1:1/nowhere?connectTimeout=1",
                "REDRESS_DATABASE_USER", "someone",
                "REDRESS_DATABASE_PASSWORD", "hidden"));
        assertThatThrownBy(() -> RedressDatabase.start(options))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("someone at jdbc:postgresql://127.0.0.1:1/nowhere")
                .hasMessageNotContaining("hidden");
    }

    private static DatabaseOptions embedded(Path directory) {
        return new DatabaseOptions(Map.of("REDRESS_DATA", directory.toString()));
    }

    private static DatabaseOptions external(TestDatabase server, DatabaseAccess owner, String user, String password) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("REDRESS_DATABASE", server.application().url());
        environment.put("REDRESS_DATABASE_USER", user);
        environment.put("REDRESS_DATABASE_PASSWORD", password);
        environment.put("REDRESS_DATABASE_OWNER_USER", owner.user());
        environment.put("REDRESS_DATABASE_OWNER_PASSWORD", owner.password());
        return new DatabaseOptions(environment);
    }

    private static void execute(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
