package dev.redress.app.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresTest {
    /** A server that has been started once; making one afresh for each test would take most of the tests' time. */
    private static ServerDirectory pattern;

    private ServerDirectory directory;

    @BeforeAll
    static void makePattern() throws IOException {
        pattern = ServerDirectory.make();
        EmbeddedPostgres.start(pattern.path()).close();
    }

    @AfterAll
    static void deletePattern() throws IOException {
        pattern.close();
    }

    @BeforeEach
    void makeDirectory() throws IOException {
        directory = pattern.copy();
    }

    @AfterEach
    void deleteDirectory() throws IOException {
        directory.close();
    }

    @Test
    void a_committed_row_survives_the_sudden_death_of_the_server() throws Exception {
        try (var server = start()) {
            Row.write(server.administrator("postgres"), "kept");
            Kill.now(server.pid());
        }
        try (var server = start()) {
            assertThat(Row.read(server.administrator("postgres"))).isEqualTo("kept");
        }
    }

    @Test
    void an_orphan_of_a_killed_program_is_stopped_and_not_used() throws Exception {
        var program = program();
        long orphan = program.server();
        program.process().destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan))
                .as("the server outlives its program")
                .isPresent();

        try (var server = start()) {
            assertThat(server.pid()).isNotEqualTo(orphan);
            await().until(() -> ProcessHandle.of(orphan).isEmpty());
            assertThat(server.jdbcUrl("postgres")).isNotEqualTo(program.url());
            Row.write(server.administrator("postgres"), "on the new server");
        }
    }

    @Test
    void a_directory_in_use_by_a_living_program_is_left_alone() throws Exception {
        var program = program();
        try {
            assertThat(EmbeddedPostgres.isInUse(directory.path())).isTrue();
            assertThatThrownBy(this::start)
                    .isInstanceOf(PostgresStartFailed.class)
                    .hasMessageContaining("in use by a running Redress (process "
                            + program.process().pid() + ")");
            assertThat(ProcessHandle.of(program.server())).isPresent();
        } finally {
            program.process().destroyForcibly().waitFor();
            start().close();
        }
    }

    @Test
    void a_second_start_within_one_program_is_refused_and_keeps_the_first_locked() throws Exception {
        var server = start();
        assertThatThrownBy(this::start).isInstanceOf(PostgresStartFailed.class);
        assertThat(EmbeddedPostgres.isInUse(directory.path())).isTrue();
        Row.write(server.administrator("postgres"), "still there");

        server.close();
        assertThat(EmbeddedPostgres.isInUse(directory.path())).isFalse();
    }

    @Test
    void a_process_number_that_now_belongs_to_another_program_is_not_stopped() throws Exception {
        var bystander = new ProcessBuilder("sleep", "60").start();
        try {
            var pidFile = directory.path().resolve("cluster").resolve("postmaster.pid");
            Files.writeString(pidFile, bystander.pid() + "\n" + directory.path().resolve("cluster") + "\n");

            try (var server = start()) {
                assertThat(server.pid()).isNotEqualTo(bystander.pid());
                assertThat(bystander.isAlive()).isTrue();
            }
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void a_half_written_process_file_after_a_power_cut_does_not_hinder_the_start() throws Exception {
        Files.writeString(directory.path().resolve("cluster").resolve("postmaster.pid"), "");
        start().close();
    }

    @Test
    void a_creation_that_was_cut_short_is_done_again() throws Exception {
        Trees.delete(directory.path().resolve("cluster"));
        var unfinished = Files.createDirectories(directory.path().resolve("cluster.unfinished"));
        Files.writeString(unfinished.resolve("PG_VERSION"), "18");
        try (var server = start()) {
            Row.write(server.administrator("postgres"), "written");
        }
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void answered_commits_are_on_the_disk() throws Exception {
        try (var server = start();
                var connection = server.administrator("postgres").connect();
                var statement = connection.createStatement()) {
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
                try (var rows = statement.executeQuery("show " + setting)) {
                    rows.next();
                    assertThat(rows.getString(1)).as(setting).isEqualTo("on");
                }
            }
            assertThat(DurabilityCheck.refuseUnlessDurable(connection)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes", "port"})
    void settings_that_keep_answered_commits_cannot_be_chosen(String setting) {
        assertThatThrownBy(() -> EmbeddedPostgres.start(directory.path(), Map.of(setting, "off")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(setting);
    }

    @Test
    void a_password_is_needed_and_kept_for_its_owner_only() throws Exception {
        try (var server = start()) {
            var stranger = new DatabaseAccess(server.jdbcUrl("postgres"), server.user(), "guess");
            assertThatThrownBy(stranger::connect).isInstanceOf(SQLException.class);

            var file = directory.path().resolve("password");
            assertThat(Files.readString(file)).isEqualTo(server.password()).hasSize(48);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(server.administrator("postgres").toString()).doesNotContain(server.password());
        }
    }

    @Test
    void a_database_is_copied_from_a_template() throws Exception {
        try (var server = start()) {
            server.createDatabase("pattern");
            Row.write(server.administrator("pattern"), "copied");
            server.createDatabase("copy", "pattern");
            assertThat(Row.read(server.administrator("copy"))).isEqualTo("copied");
            assertThatThrownBy(() -> server.createDatabase("x\"; drop database copy; --"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void files_of_another_version_are_named_as_such() throws Exception {
        var version = directory.path().resolve("cluster").resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(PostgresStartFailed.class)
                .hasMessageContaining("written by PostgreSQL 17");
        assertThat(EmbeddedPostgres.isInUse(directory.path())).isFalse();
    }

    @Test
    void a_lost_password_file_is_named() throws Exception {
        Files.delete(directory.path().resolve("password"));
        assertThatThrownBy(this::start)
                .isInstanceOf(PostgresStartFailed.class)
                .hasMessageContaining("password is missing");
    }

    @Test
    void the_servers_log_is_for_its_owner_only() throws Exception {
        start().close();
        var log = directory.path().resolve("server.log");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_setting_the_server_refuses_is_shown_with_the_servers_own_words() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(directory.path(), Map.of("work_mem", "plenty")))
                .isInstanceOf(PostgresStartFailed.class)
                .hasMessageContaining("PostgreSQL did not start")
                .hasMessageContaining("work_mem")
                .hasMessageContaining("server.log");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(directory.path());
    }

    private record Program(Process process, long server, String url) {}

    /** Another program that works on the directory. */
    private Program program() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartsServerAndWaits.class.getName(),
                        directory.path().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var line = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (line == null) {
            throw new IllegalStateException("The other program ended before its server was up");
        }
        var words = line.split(" ", 2);
        return new Program(process, Long.parseLong(words[0]), words[1]);
    }
}
