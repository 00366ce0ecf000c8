package dev.redress.app.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebooksFolderTest {

    @Test
    void the_named_one_before_the_environments_before_the_installations_before_the_one_here(@TempDir Path home)
            throws IOException {
        Path installed = Files.createDirectory(home.resolve("rulebooks"));
        Map<String, String> environment = Map.of("REDRESS_RULEBOOKS", "/etc/rules");
        Map<String, String> blank = Map.of("REDRESS_RULEBOOKS", " ");
        assertThat(RulebooksFolder.find(Optional.of(Path.of("mine")), environment, home.toString()))
                .isEqualTo(Path.of("mine"));
        assertThat(RulebooksFolder.find(Optional.empty(), environment, home.toString()))
                .isEqualTo(Path.of("/etc/rules"));
        assertThat(RulebooksFolder.find(Optional.empty(), blank, home.toString()))
                .isEqualTo(installed);
        assertThat(RulebooksFolder.find(Optional.empty(), Map.of(), installed.toString()))
                .as("no rulebooks beside it")
                .isEqualTo(Path.of("rulebooks"));
        assertThat(RulebooksFolder.find(Optional.empty(), Map.of(), null)).isEqualTo(Path.of("rulebooks"));
    }
}
