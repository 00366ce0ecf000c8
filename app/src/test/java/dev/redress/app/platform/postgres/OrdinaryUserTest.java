package dev.redress.app.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrdinaryUserTest {
    /** One directory for all ways: each finds the files as the way before has left them. */
    private static ServerDirectory directory;

    @BeforeAll
    static void makeDirectory() throws IOException {
        directory = ServerDirectory.make();
    }

    @AfterAll
    static void deleteDirectory() throws IOException {
        directory.close();
    }

    static Stream<Named<Supplier<Optional<OrdinaryUser>>>> waysDownFromRoot() {
        return Stream.of(
                Named.of("unshare", OrdinaryUser::byNamespace),
                Named.of("setpriv", OrdinaryUser::bySetpriv),
                Named.of("runuser", OrdinaryUser::byRunuser));
    }

    @ParameterizedTest
    @MethodSource("waysDownFromRoot")
    void root_steps_down_in_each_way_and_takes_over_the_files_of_the_other_ways(Supplier<Optional<OrdinaryUser>> way)
            throws Exception {
        assumeTrue(OrdinaryUser.isRoot(), "only root has to step down");
        var user = way.get();
        assumeTrue(user.isPresent(), "this machine does not have it");
        try (var server = EmbeddedPostgres.start(directory.path())) {
            Row.write(server.administrator("postgres"), "by another way");
        }
        try (var server = EmbeddedPostgres.start(directory.path(), Map.of(), user.orElseThrow())) {
            assertThat(Row.read(server.administrator("postgres"))).isEqualTo("by another way");
            Kill.now(server.pid());
        }
        try (var server = EmbeddedPostgres.start(directory.path())) {
            assertThat(Row.read(server.administrator("postgres"))).isEqualTo("by another way");
        }
    }

    @Test
    void a_directory_the_servers_user_cannot_reach_is_named() throws Exception {
        assumeTrue(OrdinaryUser.isRoot(), "only root has to step down");
        var user = OrdinaryUser.bySetpriv();
        assumeTrue(user.isPresent(), "this machine does not have setpriv");
        var closed = Files.createDirectory(
                directory.path().resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        assertThatThrownBy(() -> EmbeddedPostgres.start(closed.resolve("data"), Map.of(), user.orElseThrow()))
                .isInstanceOf(PostgresStartFailed.class)
                .hasMessageContaining("cannot reach")
                .hasMessageContaining("--data /var/lib/redress");
    }
}
