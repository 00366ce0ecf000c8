package dev.redress.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.testing.RunningRedress;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Intake over the API: nobody is turned away, and what is filled wrongly is named")
class IntakeApiTest extends RunningRedress {

    private static final String KREDITPRO = "/api/institutions/kreditpro/complaints";

    private String token = "";

    @BeforeEach
    void aWorkingDay() {
        time.set("2026-08-14T16:30", "Asia/Jakarta");
        token = token(staff("intake-kp", "kreditpro"));
    }

    private static String body(String field, String value) {
        String all = """
                {"kind":"complaint","channel":"email","language":"id","subject":"Tagihan","substance":"Ditagih dua kali 😀",
                 "complainants":[{"kinds":["lender","borrower"],"name":"Budi","email":"budi@example.com"}]}
                """;
        return value.isEmpty()
                ? all
                : all.replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + value + "\"");
    }

    @Test
    @DisplayName(
            "KP-4, KP-30, NEO-33: a lender who is a borrower too gets number, receipt day, officer, contact and secret")
    void whatTheComplainantIsTold() {
        Answer answer = post(token, KREDITPRO, body("", ""));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.at("number.printed")).contains("2026");
        assertThat(answer.at("receivedOn")).isEqualTo("2026-08-14");
        assertThat(answer.at("officer")).isEqualTo("Name of intake-kp");
        assertThat(answer.at("contact")).isNotBlank();
        assertThat(answer.at("secret")).matches("([2-9A-Z]{4}-){3}[2-9A-Z]{4}");
        Answer stored = opened(token, KREDITPRO + "/2026/" + answer.at("number.number"));
        assertThat(stored.at("substance")).isEqualTo("Ditagih dua kali 😀");
        assertThat(stored.json().at("/complainants/0/kinds").toString()).isEqualTo("[\"borrower\",\"lender\"]");
    }

    @Test
    @DisplayName("KP-5: a person who is no user is accepted by KreditPro and sent back with the rule by Neo and DBS")
    void reportersWhoAreNoCustomers() {
        String reporter = body("", "").replace("[\"lender\",\"borrower\"]", "[\"reporter\"]");
        assertThat(post(token, KREDITPRO, reporter).status()).isEqualTo(201);
        for (String bank : List.of("neo", "dbs")) {
            Answer refused =
                    post(token(staff("intake-" + bank, bank)), "/api/institutions/" + bank + "/complaints", reporter);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.at("type")).endsWith("complainant-kind-not-accepted");
            assertThat(refused.at("citation.shortName")).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kind,nonsense,unknown-code",
        "channel,pigeon,unknown-code",
        "subject,' ',missing",
        "substance,' ',missing",
        "kind,' ',missing",
        "language,' ',missing",
    })
    @DisplayName("A field that is missing or wrong is named, and nothing is stored")
    void wrongFieldsAreNamed(String field, String value, String problem) {
        long before = entries();
        Answer refused = post(token, KREDITPRO, body(field, value));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.at("type")).isEqualTo("urn:redress:problem:" + problem);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    @DisplayName("An impossible date, an unknown field, a broken body and a receipt in the future are told apart")
    void badBodies() {
        Answer impossible = post(
                token, KREDITPRO, body("", "").replace("{\"kind\"", "{\"arrivedAt\":\"2026-02-30T10:00\",\"kind\""));
        assertThat(impossible.status()).isEqualTo(400);
        assertThat(impossible.at("detail")).contains("arrivedAt", "2026-02-30");
        Answer unknown = post(token, KREDITPRO, body("", "").replace("{\"kind\"", "{\"status\":\"closed\",\"kind\""));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.at("detail")).contains("status");
        assertThat(post(token, KREDITPRO, "{\"kind\":").status()).isEqualTo(400);
        Answer future = post(
                token, KREDITPRO, body("", "").replace("{\"kind\"", "{\"arrivedAt\":\"2026-08-15T10:00\",\"kind\""));
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.at("type")).endsWith("arrival-in-the-future");
    }

    @Test
    @DisplayName("Without a valid token, or for another institution, nothing is taken and nothing is told")
    void strangersAreRefused() {
        assertThat(post("", KREDITPRO, body("", "")).status()).isEqualTo(401);
        assertThat(post("wrong", KREDITPRO, body("", "")).status()).isEqualTo(401);
        assertThat(post(token, "/api/institutions/neo/complaints", body("", "")).status())
                .isEqualTo(403);
        assertThat(post(token, "/api/institutions/no-such-bank/complaints", body("", ""))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("Fifty parallel requests with one key make one case and get the same answer; another body is refused")
    void idempotency() {
        long before = entries();
        ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();

        IntStream.range(0, 50)
                .mapToObj(_ -> Thread.ofVirtual()
                        .start(() -> answers.add(post(token, KREDITPRO, body("", ""), "Idempotency-Key", "only-once"))))
                .toList()
                .forEach(IntakeApiTest::join);

        assertThat(answers).hasSize(50).allSatisfy(it -> assertThat(it.status()).isEqualTo(201));
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(entries()).isEqualTo(before + 1);
        Answer other = post(token, KREDITPRO, body("subject", "Lain"), "Idempotency-Key", "only-once");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("type")).endsWith("idempotency-key-reused");
    }

    @Test
    @DisplayName("KP-18, KP-19: after closing time the next opening is the legal day of receipt; the arrival is kept")
    void afterHours() {
        time.set("2026-08-14T17:30", "Asia/Jakarta");
        Answer answer = post(token, KREDITPRO, body("", ""));
        assertThat(answer.at("receivedOn")).isEqualTo("2026-08-18");
        Answer stored = opened(token, KREDITPRO + "/2026/" + answer.at("number.number"));
        assertThat(stored.at("arrivedAt")).isEqualTo("2026-08-14T17:30:00");
        assertThat(stored.json()
                        .at("/clocks")
                        .valueStream()
                        .filter(clock -> clock.at("/clock").asString().equals("first-response"))
                        .map(clock -> clock.at("/due").asString()))
                .containsExactly("2026-08-20");
    }

    @Test
    @DisplayName("ALMA-20 to ALMA-25: what an office takes in waits for the register keeper; both days are kept")
    void onlyTheKeeperWritesTheJournal() {
        String alma = "/api/institutions/alma/complaints";
        String keeper = token(staff("keeper-alma", "alma"));
        String officer = token(staff("office-alma", "alma", "office-employee"));
        time.set("2026-08-14T15:00", "Asia/Bishkek");

        // when an officer takes an appeal in on Friday
        Answer waits = post(officer, alma, """
                {"kind":"complaint","channel":"by-hand","language":"ru","subject":"Пеня","substance":"Не согласна с пеней",
                 "complainants":[{"kinds":["customer"],"name":"Айжан","address":"Бишкек","phone":"+996555000111",
                                  "signed":true,"submissionDate":"2026-08-14"}]}
                """);

        // then it waits, and the officer cannot register it
        assertThat(waits.status()).as(waits.body()).isEqualTo(202);
        String id = waits.at("awaitsRegistration");
        String registration = "/api/institutions/alma/awaiting-registration/" + id + "/registration";
        assertThat(post(officer, registration, "").status()).isEqualTo(403);
        assertThat(get(keeper, "/api/institutions/alma/awaiting-registration").body())
                .contains(id);

        // when the keeper registers it on Monday, then it is in time, and both moments are kept
        time.set("2026-08-17T11:00", "Asia/Bishkek");
        Answer registered = post(keeper, registration, "");
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        Answer stored = get(keeper, alma + "/2026/" + registered.at("number.number"));
        assertThat(stored.at("arrivedAt")).isEqualTo("2026-08-14T15:00:00");
        assertThat(stored.at("registeredAt")).isEqualTo("2026-08-17T11:00:00");
        assertThat(stored.json()
                        .at("/clocks")
                        .valueStream()
                        .filter(clock -> clock.at("/clock").asString().equals("registration"))
                        .map(clock -> clock.at("/standing").asString()))
                .containsExactly("stopped-in-time");
        assertThat(post(keeper, registration, "").status()).isEqualTo(404);
    }

    private long entries() {
        return jdbc.sql("select count(*) from register_entry where institution = 'kreditpro'")
                .query(Long.class)
                .single();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
