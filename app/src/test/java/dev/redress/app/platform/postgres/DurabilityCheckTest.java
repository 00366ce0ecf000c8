package dev.redress.app.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurabilityCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes"})
    void a_server_that_can_lose_commits_is_refused(String setting) throws Exception {
        try (var directory = ServerDirectory.make()) {
            String password;
            try (var server = EmbeddedPostgres.start(directory.path())) {
                password = server.password();
            }
            try (var careless = new CarelessServer(directory, setting);
                    var connection = careless.connect(password)) {
                assertThatThrownBy(() -> DurabilityCheck.refuseUnlessDurable(connection))
                        .isInstanceOf(NotDurable.class)
                        .hasMessageContaining(setting + " is off");
            }
        }
    }

    @Test
    void a_role_with_synchronous_commit_off_is_refused_on_a_durable_server() throws Exception {
        try (var database = TestDatabase.empty();
                var connection = database.application().connect();
                var statement = connection.createStatement()) {
            assertThat(DurabilityCheck.refuseUnlessDurable(connection)).isEmpty();
            statement.execute("set synchronous_commit = off");
            assertThatThrownBy(() -> DurabilityCheck.refuseUnlessDurable(connection))
                    .isInstanceOf(NotDurable.class)
                    .hasMessageContaining("synchronous_commit is off");
        }
    }

    /** The same binaries and files, started the way we never start them. */
    private static final class CarelessServer implements AutoCloseable {
        private final Process process;
        private final int port;

        CarelessServer(ServerDirectory directory, String off) throws Exception {
            var user = OrdinaryUser.detect();
            var binaries = ServerBinaries.forUser(user, directory.path());
            try (var socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            process = new ProcessBuilder(user.command(List.of(
                            binaries.program("postgres").toString(),
                            "-D",
                            directory.path().toRealPath().resolve("cluster").toString(),
                            "-c",
                            "port=" + port,
                            "-c",
                            "unix_socket_directories=",
                            "-c",
                            off + "=off")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }

        Connection connect(String password) throws SQLException, InterruptedException {
            for (int attempt = 1; ; attempt++) {
                try {
                    return DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + port + "/postgres", FreshCluster.ADMINISTRATOR, password);
                } catch (SQLException notYet) {
                    if (attempt == 100) {
                        throw notYet;
                    }
                    Thread.sleep(50);
                }
            }
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }
}
