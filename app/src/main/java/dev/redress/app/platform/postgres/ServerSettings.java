package dev.redress.app.platform.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The settings of the embedded server. They are given on the command line, where no file in the data directory can
 * overrule them.
 */
final class ServerSettings {

    /** What an answered commit rests on. */
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on", "zero_damaged_pages", "off");

    private static final Set<String> OURS =
            Set.of("listen_addresses", "port", "unix_socket_directories", "data_directory", "hba_file");

    private ServerSettings() {}

    static Map<String, String> all(int port, Map<String, String> chosen) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("port", Integer.toString(port));
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "200");
        settings.put("shared_buffers", "256MB");
        settings.put("effective_cache_size", "1GB");
        settings.put("work_mem", "8MB");
        settings.put("maintenance_work_mem", "128MB");
        settings.put("random_page_cost", "1.1");
        settings.put("wal_level", "replica");
        settings.put("wal_compression", "on");
        settings.put("max_wal_size", "2GB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("autovacuum_vacuum_scale_factor", "0.05");
        settings.put("autovacuum_analyze_scale_factor", "0.02");
        // Compiling a query costs more than the short queries of this program.
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_checkpoints", "off");
        // The detail line of an error repeats the values of the row, and rows hold personal data.
        settings.put("log_error_verbosity", "terse");
        // For the same reason neither statements nor what was put into them.
        settings.put("log_statement", "none");
        settings.put("log_min_duration_statement", "-1");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_parameter_max_length", "0");
        settings.put("log_parameter_max_length_on_error", "0");
        settings.put("log_line_prefix", "%m [%p] %q%u@%d ");
        settings.putAll(chosen);
        settings.putAll(DURABLE);
        return settings;
    }

    /** Throws if {@code chosen} has a setting that is not for choosing. */
    static void requireFree(Map<String, String> chosen) {
        for (var name : chosen.keySet()) {
            if (DURABLE.containsKey(name) || OURS.contains(name)) {
                throw new IllegalArgumentException("The setting " + name + " of the embedded server cannot be chosen");
            }
        }
    }

    static List<String> asArguments(Map<String, String> settings) {
        var arguments = new ArrayList<String>();
        settings.forEach((name, value) -> {
            arguments.add("-c");
            arguments.add(name + "=" + value);
        });
        return arguments;
    }

    /** Takes away what libpq and the C library would read from a user's own settings. */
    static void cleanEnvironment(Map<String, String> environment) {
        environment
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LD_PRELOAD"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
    }
}
