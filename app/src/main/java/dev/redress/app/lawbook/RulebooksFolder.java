package dev.redress.app.lawbook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the rule files are. */
public final class RulebooksFolder {

    private RulebooksFolder() {}

    /**
     * The folder of the rule files: the one that was named, else {@code REDRESS_RULEBOOKS}, else {@code rulebooks}
     * beside the installation, else {@code rulebooks} in the working directory.
     *
     * @param named on the command line or in the settings
     */
    public static Path find(Optional<Path> named) {
        return find(named, System.getenv(), System.getProperty("redress.home"));
    }

    static Path find(Optional<Path> named, Map<String, String> environment, @Nullable String home) {
        return named.or(() -> Optional.ofNullable(environment.get("REDRESS_RULEBOOKS"))
                        .filter(path -> !path.isBlank())
                        .map(Path::of))
                .or(() -> Optional.ofNullable(home)
                        .map(folder -> Path.of(folder, "rulebooks"))
                        .filter(Files::isDirectory))
                .orElse(Path.of("rulebooks"));
    }
}
