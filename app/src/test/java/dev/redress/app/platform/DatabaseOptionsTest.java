package dev.redress.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class DatabaseOptionsTest {

    @Test
    void the_option_wins_over_the_variable_and_the_variable_over_the_home() {
        var environment = Map.of("REDRESS_DATA", "/srv/complaints", "HOME", "/home/ayu");
        assertThat(options(environment, "--data", "/tmp/x").directory()).isEqualTo(Path.of("/tmp/x"));
        assertThat(options(environment).directory()).isEqualTo(Path.of("/srv/complaints"));
        assertThat(options(Map.of("HOME", "/home/ayu")).directory())
                .isEqualTo(Path.of("/home/ayu/.local/share/redress"));
        assertThat(options(Map.of("HOME", "/home/ayu", "XDG_DATA_HOME", "/data/ayu"))
                        .directory())
                .isEqualTo(Path.of("/data/ayu/redress"));
    }

    @Test
    void without_an_address_the_database_is_embedded() {
        assertThat(options(Map.of()).external()).isEmpty();
        assertThat(options(Map.of("REDRESS_DATABASE", " ")).external()).isEmpty();
    }

    @Test
    void user_and_password_are_taken_out_of_the_address() {
        var external = options(Map.of(), "--database", "jdbc:postgresql://db:6432/r?user=u%40x&ssl=true&password=p")
                .external()
                .orElseThrow();
        assertThat(external.application().url()).isEqualTo("jdbc:postgresql://db:6432/r?ssl=true");
        assertThat(external.application().user()).isEqualTo("u@x");
        assertThat(external.application().password()).isEqualTo("p");
        assertThat(external.owner()).isEqualTo(external.application());
        assertThat(external.toString()).doesNotContain("password");
    }

    @Test
    void variables_name_the_user_and_a_separate_owner() {
        var environment = Map.of(
                "REDRESS_DATABASE", "jdbc:postgresql://h1,h2/r?targetServerType=primary",
                "REDRESS_DATABASE_USER", "works",
                "REDRESS_DATABASE_PASSWORD", "w",
                "REDRESS_DATABASE_OWNER_USER", "owns",
                "REDRESS_DATABASE_OWNER_PASSWORD", "o");
        var external = options(environment).external().orElseThrow();
        assertThat(external.application().url()).isEqualTo("jdbc:postgresql://h1,h2/r?targetServerType=primary");
        assertThat(external.application().user()).isEqualTo("works");
        assertThat(external.owner().user()).isEqualTo("owns");
        assertThat(external.owner().password()).isEqualTo("o");
    }

    @Test
    void what_is_no_address_of_a_database_is_refused() {
        for (var wrong : new String[] {"postgres://db/r", "jdbc:mysql://db/r", "jdbc:postgresql://db:port/r"}) {
            var options = options(Map.of("REDRESS_DATABASE_USER", "u"), "--database", wrong);
            assertThatThrownBy(options::external)
                    .as(wrong)
                    .isInstanceOf(CommandRefused.class)
                    .hasMessageContaining("jdbc:postgresql://host:port/database");
        }
    }

    @Test
    void a_missing_user_is_named() {
        var options = options(Map.of(), "--database", "jdbc:postgresql://db/r");
        assertThatThrownBy(options::external)
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("REDRESS_DATABASE_USER");
    }

    private static DatabaseOptions options(Map<String, String> environment, String... words) {
        var options = new DatabaseOptions(environment);
        CommandSpec command = CommandSpec.create().addMixin("data", CommandSpec.forAnnotatedObject(options));
        new CommandLine(command).parseArgs(words);
        return options;
    }
}
