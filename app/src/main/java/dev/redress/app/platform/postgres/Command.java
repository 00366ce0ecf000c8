package dev.redress.app.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs a short command of the operating system to its end. */
final class Command {

    /**
     * How it ended.
     *
     * @param code exit code; 127 when the command could not be started at all
     * @param output standard output and standard error, trimmed
     */
    record Ended(int code, String output) {
        boolean well() {
            return code == 0;
        }
    }

    private Command() {}

    static Ended run(List<String> words) {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        ServerSettings.cleanEnvironment(builder.environment());
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output.strip());
        } catch (IOException notFound) {
            return new Ended(127, String.valueOf(notFound.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PostgresStartFailed("Interrupted while running " + words.getFirst(), interrupted);
        }
    }
}
