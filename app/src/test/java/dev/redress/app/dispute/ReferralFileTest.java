package dev.redress.app.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.Exports;
import dev.redress.app.access.StaffMember;
import dev.redress.app.handling.Handling;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Readings;
import dev.redress.app.letter.LetterRounds;
import dev.redress.app.letter.paper.PdfSeal;
import dev.redress.app.letter.paper.SealCheck;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.app.testing.Answering;
import dev.redress.app.testing.RunningRedress;
import dev.redress.core.complaint.ConfidentialityEvent.PersonalDataDisclosed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import picocli.CommandLine;

@DisplayName("The file with which a dispute goes to a forum")
class ReferralFileTest extends RunningRedress {

    @Autowired
    private Cases cases;

    @Autowired
    private RegisterNumbers numbers;

    @Autowired
    private Handling handling;

    @Autowired
    private LetterRounds rounds;

    @Autowired
    private CaseLaw law;

    @Autowired
    private Readings readings;

    @Autowired
    private ReferralFiles files;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder = Path.of("");

    private StaffMember handler = new StaffMember("", "", null, "", Set.of(), false);
    private String token = "";

    @BeforeEach
    void aWorkingMorning() {
        time.set("2026-10-13T10:00", "Asia/Jakarta");
        handler = staff("refers-neo", "neo");
        token = token(handler);
    }

    private CaseRef answered() {
        Answer taken = post(token, "/api/institutions/neo/complaints", """
                {"kind":"complaint","channel":"email","language":"en","subject":"Charged twice",
                 "substance":"The card was charged twice.","complainants":[
                  {"kinds":["customer"],"name":"Sari Wening","address":"Jalan Melati 5","phone":"0812","customerNumber":"77"}],
                 "attachments":[{"name":"receipt.pdf","mediaType":"application/pdf","content":"JVBERi0="}]}""");
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        CaseRef ref = numbers.require(
                "neo",
                taken.json().at("/number/year").asInt(),
                taken.json().at("/number/number").asLong());
        new Answering(handling, rounds, law)
                .answer(
                        ref,
                        Answering.hands(handler, staff("checks-neo", "neo"), staff("signs-neo", "neo")),
                        "explanation",
                        Optional.empty());
        return ref;
    }

    private String api(CaseRef ref) {
        var number = cases.require(ref).file().entry().number();
        return "/api/institutions/neo/complaints/" + number.year() + "/" + number.number();
    }

    private HttpResponse<byte[]> made(CaseRef ref, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + api(ref) + "/referral-file"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static final String FOR_LAPS = """
            {"forum":"laps-mediation","ground":"settlement","recipient":"LAPS SJK",
             "evidence":"application of the customer"}""";

    @Test
    @DisplayName("check 43: after a few files within an hour the next one asks for a fresh second factor")
    void manyFiles() throws Exception {
        CaseRef ref = answered();
        opened(token, api(ref));
        for (int file = 0; file < Exports.FREE; file++) {
            assertThat(made(ref, FOR_LAPS).statusCode()).isEqualTo(200);
        }

        HttpResponse<byte[]> refused = made(ref, FOR_LAPS);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("step-up-needed");
        assertThat(post(token, api(ref) + "/referral-file", FOR_LAPS, "Redress-Code", code(handler))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("NEO-21, KP-25: the file holds complaint, answer, papers and proof, and anybody can check it offline")
    void whole() throws Exception {
        CaseRef ref = answered();
        assertThat(made(ref, FOR_LAPS).statusCode()).as("not opened yet").isEqualTo(403);
        opened(token, api(ref));

        HttpResponse<byte[]> answer = made(ref, FOR_LAPS);

        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        Map<String, byte[]> parts = parts(answer.body());
        assertThat(parts.keySet())
                .contains("complaint.pdf", "index.pdf", "index.json", "index.json.p7s", "ledger.json")
                .contains("documents/1.pdf")
                .anyMatch(it -> it.startsWith("letters/") && it.endsWith("response.pdf"));
        byte[] letter = parts.entrySet().stream()
                .filter(it -> it.getKey().startsWith("letters/"))
                .findFirst()
                .orElseThrow()
                .getValue();
        assertThat(PdfSeal.verify(letter)).isInstanceOf(SealCheck.Intact.class);
        assertThat(new String(parts.get("ledger.json"), StandardCharsets.UTF_8))
                .doesNotContain("Sari")
                .doesNotContain("PersonalDataOpened");
        assertThat(cases.entries(ref).getLast().kind()).isEqualTo(PersonalDataDisclosed.class.getSimpleName());
        assertThat(verified(answer.body())).isZero();
    }

    @Test
    @DisplayName("The same state of the ledger gives the same file, byte for byte")
    void deterministic() {
        CaseRef ref = answered();
        opened(token, api(ref));
        var recorded = cases.require(ref);
        var reading = readings.ofProgram(ref, "test", "settlement");

        byte[] first = files.of(recorded, "court", 1, reading);
        time.set("2026-10-14T23:59", "Asia/Jakarta");
        byte[] second = files.of(recorded, "court", 1, reading);

        assertThat(second).isEqualTo(first);
    }

    @Test
    @DisplayName("A byte changed, a file added or left out, another signature, a chain that was cut: each is found")
    void tampered() throws Exception {
        CaseRef ref = answered();
        byte[] sound = files.of(cases.require(ref), "laps-mediation", 1, readings.ofProgram(ref, "test", "settlement"));
        assertThat(verified(sound)).isZero();

        for (String path : parts(sound).keySet()) {
            Map<String, byte[]> changed = parts(sound);
            byte[] bytes = changed.get(path).clone();
            bytes[bytes.length / 2] ^= 1;
            changed.put(path, bytes);
            assertThat(verified(packed(changed))).as(path + " changed").isEqualTo(1);
            Map<String, byte[]> without = parts(sound);
            without.remove(path);
            assertThat(verified(packed(without))).as(path + " left out").isEqualTo(1);
        }
        Map<String, byte[]> more = parts(sound);
        more.put("papers/9-note.pdf", new byte[] {1});
        assertThat(verified(packed(more))).isEqualTo(1);
        assertThat(verified("no archive".getBytes(StandardCharsets.UTF_8))).isNotZero();
    }

    @Test
    @DisplayName("A forum that the procedure does not name, and a ground that is none, make no file and leave no trace")
    void refused() throws Exception {
        CaseRef ref = answered();
        opened(token, api(ref));
        int rows = cases.entries(ref).size();

        var noForum = made(ref, FOR_LAPS.replace("laps-mediation", "moon"));
        var noGround = made(ref, FOR_LAPS.replace("settlement", "curiosity"));
        var noRecipient = made(ref, "{\"forum\":\"court\",\"ground\":\"law\"}");

        assertThat(noForum.statusCode()).isEqualTo(422);
        assertThat(new String(noForum.body(), StandardCharsets.UTF_8)).contains("laps-mediation");
        assertThat(noGround.statusCode()).isBetween(400, 499);
        assertThat(noRecipient.statusCode()).isEqualTo(422);
        assertThat(cases.entries(ref)).hasSize(rows);
    }

    private int verified(byte[] zip) throws IOException {
        Path file = Files.write(folder.resolve("file.zip"), zip);
        return new CommandLine(new VerifyFileCommand())
                .setExecutionExceptionHandler((_, _, _) -> 1)
                .execute(file.toString());
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
