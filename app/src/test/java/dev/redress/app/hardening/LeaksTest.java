package dev.redress.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.StaffMember;
import dev.redress.app.hardening.Wire.Reply;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@DisplayName("check 48: no personal data and no secret in a log, a measure or an address")
class LeaksTest extends Hardened {

    private static final Path DATABASE_LOG = Path.of("target", "test-postgres", "server.log");
    private static final String NIK = "3273014412900007";
    private static final Map<String, String> PLANTED = Map.of(
            "identity number", NIK,
            "telephone", "8119990447155",
            "e-mail", "lestari.kenari@example.org",
            "name", "Kenari Rahasiawati",
            "street", "Jalan Burungmerah",
            "text", "kenari-emas-di-sangkar",
            "password", "sangkar terbuka lebar",
            "file", "surat-kenari");

    @Autowired
    private MeterRegistry meters;

    private final List<Reply> replies = new ArrayList<>();

    private Reply note(Reply reply) {
        replies.add(reply);
        return reply;
    }

    @Test
    @DisplayName(
            "check 48: intake, acts, sign-in, refused bodies, failures and the database keep quiet about all of it")
    void quiet() throws IOException {
        long from = Files.size(DATABASE_LOG);
        Map<String, String> canaries = new LinkedHashMap<>(PLANTED);
        canaries.put("what an exception says", Planted.NIK);
        try (LoggedLines log = new LoggedLines();
                Planted planted = new Planted(mapping)) {
            path(canaries);
            assertThat(log.all()).as("lines that were logged").hasSizeGreaterThan(20);
            assertNone(canaries, "the log", log.text());
            assertThat(log.text()).contains("| java.lang.IllegalStateException").contains("500 GET /planted/failure");
        }
        String ofDatabase =
                Files.readString(DATABASE_LOG, StandardCharsets.UTF_8).substring((int) from);
        assertThat(ofDatabase).as("what the database logged").contains("null value in column");
        assertNone(canaries, "the database's log", ofDatabase);
        StringBuilder measures = new StringBuilder();
        meters.getMeters().forEach(meter -> measures.append(meter.getId()).append('\n'));
        assertThat(measures).contains("http.server.requests");
        assertNone(canaries, "a measure", measures.toString());
        replies.forEach(reply -> addresses(reply).forEach(address -> assertNone(canaries, "an address", address)));
    }

    private static void assertNone(Map<String, String> canaries, String where, String text) {
        canaries.forEach((what, canary) -> {
            assertThat(text).as(what + " in " + where).doesNotContainIgnoringCase(canary);
            assertThat(text).as(what + " in " + where).doesNotContainIgnoringCase(Somebody.encoded(canary));
        });
    }

    /** All addresses that an answer gives a browser to keep. */
    private static List<String> addresses(Reply reply) {
        List<String> all = new ArrayList<>(reply.all("Location"));
        var page = Jsoup.parse(reply.body());
        for (String attribute : List.of("href", "src", "action", "formaction", "hx-get", "hx-post")) {
            all.addAll(page.select("[" + attribute + "]").eachAttr(attribute));
        }
        return all;
    }

    /** What happens to a complaint and around it, with everything personal in it. */
    private void path(Map<String, String> canaries) {
        StaffMember officer = member("leak-officer");
        String token = token(officer);
        canaries.put("token", token);
        Somebody program = new Somebody(wire, token);
        Somebody desk = browserOf(officer);
        Somebody person = stranger();

        Map<String, String> told = Map.of(
                "subject", "kenari-emas-di-sangkar",
                "substance", "kenari-emas-di-sangkar " + NIK,
                "c0-name", "Kenari Rahasiawati",
                "c0-address", "Jalan Burungmerah 7",
                "c0-phone", "+8119990447155",
                "c0-email", "lestari.kenari@example.org",
                "c0-identity-document", NIK);
        Map<String, String> unsigned = new LinkedHashMap<>(complaint(person, told));
        unsigned.remove("declared");
        note(person.post("/" + HOUSE + "/complaint", unsigned));
        Reply confirmed = note(complain(person, told));
        canaries.put("secret", secret(confirmed));
        Map<String, String> place = place(confirmed);
        String status = "/" + HOUSE + "/status";
        note(person.post(status, Map.of("number", place.get("printed"), "secret", "kenari-emas-di-sangkar")));
        note(person.post(status, Map.of("number", "lestari.kenari@example.org", "secret", NIK)));
        note(person.post(
                status + "/code", Map.of("number", place.get("printed"), "email", "lestari.kenari@example.org")));
        note(person.post(status, Map.of("number", place.get("printed"), "secret", secret(confirmed))));
        canaries.put("session", person.cookie("__Host-redress"));
        note(person.get(status + "/case"));
        note(person.post(status + "/case/message", Map.of("text", "kenari-emas-di-sangkar")));
        note(person.send(
                "POST",
                status + "/case/message",
                multipart(person.csrf()),
                "Content-Type: multipart/form-data; boundary=x"));
        note(person.get(status + "/case/documents/" + NOBODYS));

        String page = "/workbench/complaints/" + place.get("year") + "/" + place.get("number");
        note(desk.get(page));
        note(desk.post(page + "/opening", Map.of("purpose", "settlement")));
        note(desk.get(page));
        for (String act : List.of(
                "priority",
                "assignment",
                "correspondence",
                "acknowledgement",
                "extension",
                "response",
                "document-request",
                "left-without-consideration",
                "conflict-of-interest",
                "disclosure",
                "no-such-act")) {
            note(desk.post(
                    page + "/" + act,
                    Map.of(
                            "text",
                            "kenari-emas-di-sangkar",
                            "reason",
                            "Kenari Rahasiawati",
                            "priority",
                            NIK,
                            "unit",
                            "Jalan Burungmerah",
                            "direction",
                            "in",
                            "sentOn",
                            NIK,
                            "means",
                            "kenari-emas-di-sangkar")));
        }
        note(desk.get("/workbench"));
        note(desk.get("/workbench/register"));
        note(desk.get("/workbench/due"));
        note(desk.get("/workbench/complaints?number=" + Somebody.encoded("Kenari Rahasiawati")));

        String api = "/api/institutions/" + HOUSE + "/complaints";
        String ofCase = api + "/" + place.get("year") + "/" + place.get("number");
        note(program.json(api, "{\"subject\":\"kenari-emas-di-sangkar\",\"" + NIK + "\":1}"));
        note(program.json(api, "{\"subject\":\"kenari-emas-di-sangkar\" Kenari Rahasiawati"));
        note(program.json(api, "{\"subject\":[\"lestari.kenari@example.org\"]}"));
        note(program.json(
                api, "{\"kind\":\"Kenari Rahasiawati\",\"channel\":\"" + NIK + "\",\"arrivedAt\":\"" + NIK + "\"}"));
        note(program.json(ofCase + "/opening", "{\"purpose\":\"settlement\"}"));
        note(program.get(ofCase));
        note(program.json(
                ofCase + "/correspondence",
                "{\"direction\":\"in\",\"channel\":\"letter\",\"text\":\"kenari-emas-di-sangkar\"}"));
        note(program.json(
                ofCase + "/priority", "{\"priority\":\"Kenari Rahasiawati\",\"reason\":\"kenari-emas-di-sangkar\"}"));
        note(program.json(ofCase + "/acknowledgement", "{\"sentOn\":\"kenari-emas-di-sangkar\"}"));
        note(program.send("POST", api, NIK, "Content-Type: text/plain"));

        note(stranger()
                .post(
                        "/sign-in",
                        Map.of(
                                "username",
                                "lestari.kenari@example.org",
                                "password",
                                "sangkar terbuka lebar",
                                "code",
                                NIK)));
        note(stranger()
                .post(
                        "/sign-in",
                        Map.of("username", officer.login(), "password", "sangkar terbuka lebar", "code", "123456")));
        stranger().get("/sign-in/link/kenari-emas-di-sangkar");
        stranger().get("/api/institutions", "Authorization: Bearer " + token + "x");
        stranger().get(Planted.PAGE + "?nik=" + NIK + "&" + Somebody.encoded("Kenari Rahasiawati"));
        stranger().get("/" + NIK + "/lestari.kenari@example.org/" + Somebody.encoded("Kenari Rahasiawati"));
        stranger().get("/%zz" + NIK);
        stranger()
                .get("/?" + NIK + "=%zz", "Cookie: " + NIK + "=\"kenari-emas-di-sangkar; a b=c", "Host: " + NIK + "_");
        refusedByTheDatabase();
    }

    private static String multipart(String token) {
        return "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nkenari-emas-di-sangkar"
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"copies\"; filename=\"surat-kenari.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\nJalan Burungmerah " + NIK + "\r\n--x--\r\n";
    }

    /** A row that PostgreSQL refuses, and by default would repeat in its log and in its answer. */
    private void refusedByTheDatabase() {
        try {
            jdbc.sql(
                            "insert into person (login, name, unit, administrator, made_at) values (:nik, null, :street, false, now())")
                    .param("nik", NIK)
                    .param("street", "Jalan Burungmerah")
                    .update();
            throw new AssertionError("The row should be refused");
        } catch (DataAccessException refused) {
            assertNone(PLANTED, "the answer of the database", String.valueOf(refused.getMessage()));
        }
    }
}
