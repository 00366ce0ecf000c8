package dev.redress.app.platform;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data is; the same options for every command that works with data. */
public final class DatabaseOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Directory of the embedded database. Default: $REDRESS_DATA, else ~/.local/share/redress.")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "An external PostgreSQL instead: jdbc:postgresql://host/database. Default: $REDRESS_DATABASE.",
                "User and password stand in the URL or in REDRESS_DATABASE_USER and REDRESS_DATABASE_PASSWORD;"
                        + " a separate owner of the schema in REDRESS_DATABASE_OWNER_USER and"
                        + " REDRESS_DATABASE_OWNER_PASSWORD."
            })
    private @Nullable String database;

    private final Map<String, String> environment;

    public DatabaseOptions() {
        this(System.getenv());
    }

    DatabaseOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The external server, if one is named. */
    Optional<ExternalDatabase> external() {
        return Optional.ofNullable(database)
                .or(() -> Optional.ofNullable(environment.get("REDRESS_DATABASE")))
                .filter(url -> !url.isBlank())
                .map(url -> ExternalDatabase.named(url, environment));
    }

    /** The directory of the program's own data, absolute; it need not exist yet. */
    public Path directory() {
        if (data != null) {
            return data.toAbsolutePath();
        }
        var chosen = environment.getOrDefault("REDRESS_DATA", "");
        if (!chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        var shared = environment.getOrDefault("XDG_DATA_HOME", "");
        if (shared.startsWith("/")) {
            return Path.of(shared, "redress");
        }
        var home = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
        if (!home.startsWith("/")) {
            throw new CommandRefused("There is no home directory to keep data in; name a directory with --data DIR.");
        }
        return Path.of(home, ".local", "share", "redress");
    }

    /** {@link RedressDatabase#open(DatabaseOptions)} for these options. */
    public RedressDatabase open() {
        return RedressDatabase.open(this);
    }
}
