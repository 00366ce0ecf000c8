package dev.redress.app.platform;

import dev.redress.app.platform.postgres.DatabaseAccess;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * An external server as the person who starts the program names it.
 *
 * @param owner as whom the schema is made and changed
 * @param application as whom the program signs in; the same as the owner where only one user is named
 */
record ExternalDatabase(DatabaseAccess owner, DatabaseAccess application) {

    static ExternalDatabase named(String url, Map<String, String> environment) {
        var parsed = url.startsWith("jdbc:postgresql:") ? Driver.parseURL(url, new Properties()) : null;
        if (parsed == null) {
            throw new CommandRefused(
                    "Not the address of a PostgreSQL database: it has the form jdbc:postgresql://host:port/database.");
        }
        // Driver.parseURL hides defaults it adds; the words after the question mark are what was written.
        var user = first(environment.get("REDRESS_DATABASE_USER"), parsed.getProperty("user"))
                .orElseThrow(() ->
                        new CommandRefused("The database needs a user: REDRESS_DATABASE_USER, or user= in the URL."));
        var password = first(environment.get("REDRESS_DATABASE_PASSWORD"), parsed.getProperty("password"))
                .orElse("");
        var bare = withoutCredentials(url);
        var application = new DatabaseAccess(bare, user, password);
        var owner = first(environment.get("REDRESS_DATABASE_OWNER_USER"), null)
                .map(name ->
                        new DatabaseAccess(bare, name, environment.getOrDefault("REDRESS_DATABASE_OWNER_PASSWORD", "")))
                .orElse(application);
        return new ExternalDatabase(owner, application);
    }

    /** The driver prefers what stands in the URL, and URLs get into logs. */
    private static String withoutCredentials(String url) {
        int question = url.indexOf('?');
        if (question < 0) {
            return url;
        }
        var kept = Stream.of(url.substring(question + 1).split("&", -1))
                .filter(word -> !word.startsWith("user=") && !word.startsWith("password="))
                .collect(Collectors.joining("&"));
        return url.substring(0, question) + (kept.isEmpty() ? "" : "?" + kept);
    }

    private static Optional<String> first(@Nullable String one, @Nullable String other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .filter(word -> !word.isBlank())
                .findFirst();
    }
}
