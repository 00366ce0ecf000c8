package dev.redress.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.StaffMember;
import dev.redress.app.hardening.Wire.Reply;
import dev.redress.app.platform.postgres.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

@DisplayName("check 30: nothing works that nobody has set, and nothing is left over")
class FreshInstallTest extends Hardened {

    private static final Path PROJECT = Path.of("..");

    @Autowired
    private ApplicationContext context;

    @Test
    @DisplayName("check 30: a new database knows nobody, no password, no token, no factor, no link and no key")
    void empty() throws SQLException {
        Map<String, String> rows;
        try (TestDatabase fresh = TestDatabase.migrated()) {
            rows = Digest.of(fresh.administrator(), Set.of("flyway_schema_history"));
        }
        assertThat(rows)
                .hasSizeGreaterThan(20)
                .allSatisfy((table, content) -> assertThat(content).as(table).startsWith("0 rows"));
    }

    @Test
    @DisplayName("check 30: no usual name with a usual password, no usual token, no usual key of another program")
    void defaults() {
        List<String> passwords = List.of(
                "",
                "admin",
                "password",
                "redress",
                "administrator",
                "changeme",
                "123456",
                "secret",
                "admin123",
                "root",
                "demo",
                "test",
                "postgres",
                "letmein12345",
                "redress_administrator");
        passwords.forEach(password -> assertRefused("administrator", password));
        List.of("admin", "root", "redress", "demo", "test", "postgres").forEach(login -> assertRefused(login, login));
        for (String token : List.of(
                "",
                "null",
                "undefined",
                "admin",
                "redress",
                "test",
                "secret",
                "changeme",
                "token",
                "00000000-0000-0000-0000-000000000000",
                "0".repeat(64),
                "a".repeat(43),
                "Bearer")) {
            assertThat(stranger()
                            .get("/api/institutions/neo/due", "Authorization: Bearer " + token)
                            .status())
                    .as(token)
                    .isEqualTo(401);
        }
        for (String header : List.of(
                "Authorization: Basic YWRtaW46YWRtaW4=",
                "X-User: administrator",
                "Remote-User: admin",
                "X-Remote-User: administrator",
                "X-Forwarded-User: administrator",
                "X-Api-Key: admin",
                "SSL_CLIENT_VERIFY: SUCCESS")) {
            assertThat(stranger().get("/api/institutions/neo/due", header).status())
                    .as(header)
                    .isEqualTo(401);
            assertThat(stranger().get("/administration", header).status())
                    .as(header)
                    .isEqualTo(302);
        }
    }

    private void assertRefused(String login, String password) {
        jdbc.sql("delete from rate_limit").update();
        Somebody browser = stranger();
        Reply reply = browser.post("/sign-in", Map.of("username", login, "password", password, "code", "000000"));
        assertThat(reply.status()).as(login + "/" + password).isEqualTo(422);
        assertThat(browser.get("/workbench").status()).isEqualTo(302);
    }

    @Test
    @DisplayName(
            "check 30: there is no page to set the program up; the link for the first administrator ends with the first")
    void setUp() {
        for (String path : List.of(
                "/setup",
                "/set-up",
                "/install",
                "/installer",
                "/init",
                "/register",
                "/signup",
                "/sign-up",
                "/first-run",
                "/wizard",
                "/admin",
                "/administrator",
                "/api/setup",
                "/api/install",
                "/api/admin",
                "/api/users",
                "/demo",
                "/reset",
                "/debug",
                "/console")) {
            assertThat(stranger().get(path).status()).as(path).isIn(401, 404);
        }
        Integer made = links();
        assertThat(made).as("links made at the first start").isPositive();
        StaffMember first = administrator("fresh-administrator");
        jdbc.sql("update person set password_hash = 'set' where login = :login")
                .param("login", first.login())
                .update();
        code(first);
        ReflectionTestUtils.invokeMethod(context.getBean("firstAdministrator"), "ready");
        assertThat(links()).isEqualTo(made);
    }

    private Integer links() {
        return jdbc.sql("select count(*) from sign_in_link where login = 'administrator'")
                .query(Integer.class)
                .single();
    }

    @Test
    @DisplayName("check 30: no inside of the machinery can be reached, in any spelling, by anybody")
    void machinery() {
        List<String> paths = new ArrayList<>();
        for (String endpoint : List.of(
                "env",
                "beans",
                "heapdump",
                "threaddump",
                "mappings",
                "metrics",
                "loggers",
                "configprops",
                "conditions",
                "shutdown",
                "sessions",
                "flyway",
                "scheduledtasks",
                "httpexchanges",
                "prometheus",
                "info",
                "jolokia",
                "logfile",
                "caches",
                "modulith",
                "startup",
                "refresh",
                "gateway/routes")) {
            paths.add("/actuator/" + endpoint);
            paths.add("/actuator/./" + endpoint);
            paths.add("/actuator/health/../" + endpoint);
            paths.add("/actuator%2f" + endpoint);
            paths.add("/actuator/" + endpoint + ";.css");
            paths.add("/ACTUATOR/" + endpoint);
            paths.add("/management/" + endpoint);
            paths.add("/" + endpoint);
        }
        paths.addAll(List.of(
                "/actuator",
                "/actuator/",
                "/h2-console",
                "/h2",
                "/swagger-ui",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/swagger-resources",
                "/v3/api-docs",
                "/v2/api-docs",
                "/api-docs",
                "/graphql",
                "/graphiql",
                "/jolokia",
                "/manager/html",
                "/host-manager/html",
                "/.git/config",
                "/.env",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/application.yaml",
                "/BOOT-INF/classes/application.yaml",
                "/server-status",
                "/webjars/",
                "/assets/",
                "/templates/error.html",
                "/db/migration/V0001__ledger.sql"));
        StaffMember boss = administrator("machinery-administrator");
        for (Somebody somebody : List.of(stranger(), browserOf(member("machinery-officer")), browserOf(boss))) {
            for (String path : paths) {
                assertThat(somebody.get(path).status()).as(path).isIn(400, 404);
            }
        }
        for (Somebody somebody : List.of(stranger(), browserOf(boss))) {
            for (String path : List.of(
                    "/api/openapi.json",
                    "/api/openapi.json/",
                    "/api/openapi.yaml",
                    "/api/openapi.json.yaml",
                    "/api/openapi.json/swagger-config",
                    "/api/../api/openapi.json",
                    "/api/openapi.json;.css",
                    "/API/openapi.json")) {
                Reply refused = somebody.get(path);
                assertThat(refused.status()).as(path + " without a token").isIn(400, 401, 404);
                assertThat(refused.body()).as(path).doesNotContain("\"paths\"");
            }
        }
        assertThat(stranger()
                        .get("/actuator/health", "Accept: application/json")
                        .body())
                .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
    }

    /** Forms of secrets, each with the reason why a hit would be one. */
    private static final Map<String, Pattern> SECRETS = Map.of(
            "a private key",
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"),
            "a key of a cloud",
            Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b|\\bAIza[0-9A-Za-z_-]{35}\\b"),
            "a token of a service",
            Pattern.compile("\\b(gh[pousr]_[A-Za-z0-9]{36}|glpat-[\\w-]{20}|xox[abpr]-[\\w-]{10,})"),
            "a signed token",
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\."),
            "a password in a setting",
            Pattern.compile(
                    "(?im)^\\s*[\\w.-]*(password|passwd|secret|api-?key|token|private-?key)\\s*[:=]\\s*[\"']?(?!\\$|\\{|<|#|\\||>|null|true|false|none)[^\\s\"'#]{6,}[\"']?\\s*$"),
            "a long secret",
            Pattern.compile(
                    "(?<![\\w+/=.-])(?!ABCDEFGHIJKL)(?=[\\w+/]*[a-z])(?=[\\w+/]*[A-Z])(?=[\\w+/]*\\d)[A-Za-z0-9+/]{60,}={0,2}(?![\\w+/=])"),
            "a database with its password",
            Pattern.compile("jdbc:postgresql://[^\\s\"]*password=[^\\s\"&<]{6,}"));

    private static final Set<String> SETTINGS_ONLY = Set.of("a password in a setting");
    private static final Pattern SETTINGS = Pattern.compile(".*\\.(ya?ml|properties|xml|conf|toml|env|sh|json)");
    private static final Pattern MESSAGES = Pattern.compile("messages.*\\.properties");
    private static final Pattern KEY_FILE = Pattern.compile(
            ".*\\.(pem|key|p12|pfx|jks|keystore|kdbx|ovpn|asc)|id_(rsa|ed25519).*|\\.env.*|\\.netrc|credentials");

    @Test
    @DisplayName("check 30: no secret and no file of keys in the project")
    void repository() throws IOException {
        Map<String, String> found = new TreeMap<>();
        Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes about) {
                // Mails of others, with pictures, are no secrets of ours.
                return Set.of("target", ".git", ".idea", "node_modules")
                                        .contains(directory.getFileName().toString())
                                || directory.endsWith(Path.of("demo", "mail"))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                scan(PROJECT.relativize(file).toString(), Files.readAllBytes(file), found);
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("check 30: no secret and no file of keys in the built program")
    void program() throws IOException {
        Map<String, String> found = new TreeMap<>();
        Path classes = Path.of("target", "classes");
        try (var files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                scan(classes.relativize(file).toString(), Files.readAllBytes(file), found);
            }
        }
        Path jar = Path.of("target", "redress-app-exec.jar");
        if (Files.exists(jar)) {
            try (InputStream input = Files.newInputStream(jar);
                    ZipInputStream zip = new ZipInputStream(input)) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (!entry.isDirectory() && !entry.getName().startsWith("BOOT-INF/lib/")) {
                        scan(entry.getName(), zip.readAllBytes(), found);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("check 30: the scan finds each kind of secret, planted here in pieces")
    void planted() {
        Map<String, String> found = new TreeMap<>();
        scan("a.txt", bytes("-----BEGIN RSA PRIVATE" + " KEY-----"), found);
        scan("b.txt", bytes("AK" + "IAABCDEFGHIJKLMNOP"), found);
        scan("c.txt", bytes("gh" + "p_" + "a1B2".repeat(9)), found);
        scan("d.txt", bytes("ey" + "JhbGciOiJIUzI1NiJ9.ey" + "JzdWIiOiJhZG1pbiJ9.x"), found);
        scan("e.yaml", bytes("  db:\n    pass" + "word: hunter2hunter2\n"), found);
        scan("f.txt", bytes("kE9" + "aZ3bY7cX1".repeat(8)), found);
        scan("g.txt", bytes("jdbc:post" + "gresql://h/d?user=a&password=bcdefgh"), found);
        scan("h.pem", bytes("x"), found);
        assertThat(found.keySet()).hasSize(8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void scan(String name, byte[] content, Map<String, String> found) {
        String last = Path.of(name).getFileName().toString();
        if (KEY_FILE.matcher(last).matches()) {
            found.put(name, "a file of keys");
        }
        String text = new String(content, StandardCharsets.ISO_8859_1);
        SECRETS.forEach((what, pattern) -> {
            boolean applies = !SETTINGS_ONLY.contains(what)
                    || (SETTINGS.matcher(last).matches()
                            && !MESSAGES.matcher(last).matches());
            var hit = pattern.matcher(text);
            if (applies && !last.endsWith(".class") && hit.find()) {
                found.put(name, what + ": " + hit.group());
            }
            if (last.endsWith(".class") && what.equals("a private key") && hit.find()) {
                found.put(name, what);
            }
        });
    }
}
