package dev.redress.app.access.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;

/** A Keycloak of its own process, unpacked from the archive that {@code redress.keycloak} names, with two people. */
final class Keycloak implements AutoCloseable {

    static final String SECRET = "a-secret-of-the-trial";
    static final String PASSWORD = "green goats climb";
    static final String SARI = "6f2a1f0e-7a59-4e6e-9d7c-0b6e3c1f5a01";

    private static final int SECONDS = 110;
    private static final String REALM = """
            {"realm":"redress","enabled":true,"sslRequired":"none",
             "clients":[{"clientId":"redress","secret":"%s","enabled":true,"publicClient":false,
                         "standardFlowEnabled":true,"redirectUris":["http://localhost:*"]}],
             "users":[
              {"id":"%s","username":"sari","enabled":true,"email":"sari@neo.example","emailVerified":true,
               "firstName":"Sari","lastName":"Wening","credentials":[{"type":"password","value":"%s","temporary":false}]},
              {"id":"6f2a1f0e-7a59-4e6e-9d7c-0b6e3c1f5a02","username":"stranger","enabled":true,
               "email":"keycloak-1@neo.example","emailVerified":false,"firstName":"Name of","lastName":"keycloak-1",
               "credentials":[{"type":"password","value":"%s","temporary":false}]}]}
            """.formatted(SECRET, SARI, PASSWORD, PASSWORD);

    private final Process process;
    private final int port;
    private final Path home;

    private Keycloak(Process process, int port, Path home) {
        this.process = process;
        this.port = port;
        this.home = home;
    }

    static Keycloak start() {
        try {
            Path home = unpacked(Path.of(System.getProperty("redress.keycloak")));
            Files.createDirectories(home.resolve("data/import"));
            Files.writeString(home.resolve("data/import/redress.json"), REALM);
            int port = freePort();
            ProcessBuilder start = new ProcessBuilder(
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--hostname=http://localhost:" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("keycloak.log").toFile());
            start.environment().put("JAVA_HOME", System.getProperty("java.home"));
            start.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -Xmx512m");
            Keycloak keycloak = new Keycloak(start.start(), port, home);
            keycloak.await(home.resolve("keycloak.log"));
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/redress";
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FileSystemUtils.deleteRecursively(home.toFile());
    }

    private void await(Path log) throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int second = 0; second < SECONDS; second++) {
                if (!process.isAlive()) {
                    break;
                }
                try {
                    var asked = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                            .build();
                    if (http.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // It is still starting.
                }
                Thread.sleep(1_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String said = Files.readString(log);
        close();
        throw new IllegalStateException("Keycloak did not start: " + said);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path unpacked(Path archive) throws IOException {
        Path into = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "keycloak");
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().toList()) {
                Path to = into.resolve(entry.getName()).normalize();
                if (!to.startsWith(into)) {
                    throw new IOException("An entry leads out of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(to);
                } else {
                    Files.createDirectories(to.getParent());
                    try (var content = zip.getInputStream(entry)) {
                        Files.copy(content, to);
                    }
                }
            }
        }
        try (var children = Files.list(into)) {
            Path home = children.findFirst().orElseThrow();
            Files.setPosixFilePermissions(home.resolve("bin/kc.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
            return home;
        }
    }
}
