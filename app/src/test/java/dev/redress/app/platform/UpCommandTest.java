package dev.redress.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.Redress;
import dev.redress.app.platform.postgres.EmbeddedPostgres;
import dev.redress.app.platform.postgres.ServerDirectory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The whole program as a process of its own, the way a person starts and stops it. */
class UpCommandTest {
    private static final String READY = "Redress is ready: ";

    @Test
    void the_program_starts_answers_stops_on_request_and_leaves_nothing_running() throws Exception {
        try (var directory = ServerDirectory.make()) {
            var program = start(directory.path());
            var said = new ArrayList<String>();
            try (var output = program.inputReader(StandardCharsets.UTF_8)) {
                var line = output.readLine();
                while (line != null && !line.startsWith(READY)) {
                    said.add(line);
                    line = output.readLine();
                }
                assertThat(line)
                        .as("it said: %s", String.join("\n", said.subList(0, Math.min(30, said.size()))))
                        .isNotNull();
                var location = URI.create(line.substring(READY.length()));

                assertThat(get(location.resolve("actuator/health")).statusCode())
                        .isEqualTo(200);
                for (var closed :
                        List.of("actuator/env", "actuator/heapdump", "actuator/loggers", "actuator/metrics")) {
                    assertThat(get(location.resolve(closed)).statusCode())
                            .as(closed)
                            .isNotEqualTo(200);
                }
                assertThat(get(location.resolve("actuator/health")).headers().firstValue("Server"))
                        .isEmpty();

                // Not program.destroy(), which would close the output we still want to read.
                program.toHandle().destroy();
                output.lines().forEach(said::add);
            }

            assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(said).noneMatch(line -> line.contains("Using generated security password"));
            assertThat(said).as("the pool is closed before its database").noneMatch(line -> line.contains("ERROR"));
            assertThat(EmbeddedPostgres.isInUse(directory.path().resolve("postgres")))
                    .isFalse();
            assertThat(directory.path().resolve("postgres/cluster/postmaster.pid"))
                    .doesNotExist();
        }
    }

    private static Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dredress.home=" + System.getProperty("redress.home"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Redress.class.getName(),
                        "up",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
