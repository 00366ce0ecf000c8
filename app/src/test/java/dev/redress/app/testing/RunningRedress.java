package dev.redress.app.testing;

import dev.redress.app.Redress;
import dev.redress.app.access.ApiTokens;
import dev.redress.app.access.People;
import dev.redress.app.access.StaffMember;
import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.party.Door;
import dev.redress.app.platform.SecretSeal;
import dev.redress.app.platform.postgres.TestDatabase;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Role;
import dev.redress.core.rulebook.Role.Power;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole program on a real database and a real port, one for all test classes that ask for nothing else. Each test
 * class takes an institution or a year of its own, because they share the register.
 */
@SpringBootTest(classes = Redress.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningRedress.Time.class)
public abstract class RunningRedress {

    protected static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final String DATA = dataDirectory();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The time of the tests instead of the machine's. */
    @Configuration(proxyBeanMethods = false)
    public static class Time {
        @Bean
        @Primary
        TimeMachine timeMachine() {
            return new TimeMachine();
        }
    }

    @Autowired
    protected TimeMachine time;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private People people;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Lawbook lawbook;

    @Autowired
    private SecretSeal seal;

    @Autowired
    private Door door;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
        registry.add("redress.data", () -> DATA);
        registry.add("redress.rulebooks", () -> "../rulebooks");
        registry.add("redress.sweep.first", () -> "P365D");
    }

    private static String dataDirectory() {
        try {
            return Files.createTempDirectory(Path.of("target"), "data").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Limits that one test used up are no matter of the next, which may stand in another year. */
    @BeforeEach
    void emptyLimits() {
        jdbc.sql("delete from rate_limit").update();
    }

    /** A person with these roles, or with all roles of the rulebook but the administrator's when none is named. */
    protected StaffMember staff(String login, String institution, String... roles) {
        Set<String> codes = new LinkedHashSet<>(Set.of(roles));
        if (codes.isEmpty()) {
            codes.addAll(
                    lawbook
                            .rulebook(institution)
                            .forCase(CaseDays.all(LocalDate.of(2026, 9, 1)))
                            .roles()
                            .value()
                            .entries()
                            .stream()
                            .filter(role -> !role.powers().contains(Power.ADMINISTER))
                            .map(Role::code)
                            .toList());
        }
        StaffMember member = new StaffMember(login, "Name of " + login, institution, "complaint-unit", codes, false);
        people.put(member);
        return member;
    }

    /** A person as given, however little he or she may do. */
    protected void put(StaffMember member) {
        people.put(member);
    }

    protected Lawbook lawbook() {
        return lawbook;
    }

    /** A token with which programs act in this person's name, valid for as long as any test travels. */
    protected String token(StaffMember member) {
        String token = tokens.make(member.login(), "test", Duration.ofDays(1));
        jdbc.sql("update api_token set expires_at = '2100-01-01' where login = :login")
                .param("login", member.login())
                .update();
        return token;
    }

    /**
     * A code of the person's authenticator that has not been used yet, for {@code Redress-Code} or a page; the first time
     * an authenticator is set up.
     */
    protected String code(StaffMember member) {
        byte[] secret = Authenticator.secretOf(member.login());
        jdbc.sql("""
                        insert into authenticator (login, confirmed, secret_sealed, made_at, last_step)
                        values (:login, true, :sealed, now(), 0)
                        on conflict (login, confirmed) do update set secret_sealed = :sealed, last_step = 0
                        """)
                .param("login", member.login())
                .param("sealed", seal.seal(secret, "authenticator/" + member.login()))
                .update();
        return Authenticator.code(secret, time.instant());
    }

    /**
     * What the owner of a secret has after the first look at the case; the secret itself where staff has not seen it, or
     * where it does not open.
     */
    protected String afterFirstLook(String institution, String caseId, String number, String secret) {
        var found = Optional.of(new CaseRef(institution, UUID.fromString(caseId)));
        return door.open(institution, number, found, secret, "first look") instanceof Door.Answer.Opened opened
                ? opened.fresh().orElse(secret)
                : secret;
    }

    /** The case, opened to settle the complaint. */
    protected Answer opened(String token, String path) {
        post(token, path + "/opening", "{\"purpose\":\"settlement\"}");
        return get(token, path);
    }

    protected Answer get(String token, String path) {
        return send(request(token, path).GET().build());
    }

    protected Answer post(String token, String path, String body, String... headers) {
        HttpRequest.Builder request = request(token, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    private HttpRequest.Builder request(String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            return new Answer(
                    response.statusCode(),
                    body,
                    body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : JSON.createObjectNode(),
                    response.headers().firstValue("Content-Type").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the server answered. */
    protected record Answer(int status, String body, JsonNode json, String contentType) {

        /** A text below the answer: {@code number.printed}. */
        public String at(String path) {
            return json.at("/" + path.replace('.', '/')).asString();
        }
    }
}
