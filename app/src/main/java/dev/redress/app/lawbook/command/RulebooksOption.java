package dev.redress.app.lawbook.command;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.lawbook.RulebooksFolder;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the rule files are, for every command that needs them. */
final class RulebooksOption {

    @Option(
            names = "--rulebooks",
            paramLabel = "FOLDER",
            description = "The rule files; without it $REDRESS_RULEBOOKS, else those of the installation, else"
                    + " ./rulebooks.")
    private @Nullable Path named;

    Path folder() {
        return RulebooksFolder.find(Optional.ofNullable(named));
    }

    Lawbook load() {
        return Lawbook.load(folder());
    }
}
