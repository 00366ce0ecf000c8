package dev.redress.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.Exports;
import dev.redress.app.access.StaffMember;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Verification;
import dev.redress.core.complaint.ConfidentialityEvent.PersonalDataDisclosed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("check 57: the copy for a person, with the trail of processing")
class AccessCopyTest extends PrivacyOnTrial {

    /** What of the other complainant must be nowhere in the copy, in any spelling. */
    private static final List<String> CANARIES = List.of(
            "CanaryName",
            "CanaryStreet",
            "canary@example.org",
            "81377774242",
            "813 7777 4242",
            "99887766",
            "3273019902800007",
            "CanaryMessage");

    @Autowired
    private Cases cases;

    @Autowired
    private Verification verification;

    private StaffMember keeper = new StaffMember("", "", null, "", Set.of(), false);
    private String token = "";
    private String inTestland = "";

    @BeforeEach
    void monday() {
        time.set("2026-06-15T10:00", "Asia/Jakarta");
        keeper = staff("copier-neo", "neo", "complaint-unit", "compliance");
        token = token(keeper);
        inTestland = token(staff("copier-tl", "testland"));
    }

    @Test
    @DisplayName(
            "check 57: page, JSON and documents in one archive, in the person's words, with who opened what and why")
    void whole() {
        // given a case that was worked on, opened and disclosed
        Answer taken = post(token(staff("taker-neo", "neo")), "/api/institutions/neo/complaints", """
                {"kind":"complaint","channel":"email","language":"id","subject":"Kartu tertelan","substance":"Kartu saya tertelan mesin.",
                 "complainants":[%s],
                 "attachments":[{"name":"bukti.txt","mediaType":"text/plain","content":"QnVrdGkgdHJhbnNha3Np"}]}
                """.formatted(SARI));
        String complaint = "/api/institutions/neo/complaints/2026/" + taken.at("number.number");
        must(post(token, complaint + "/opening", "{\"purpose\":\"settlement\"}"));
        must(post(
                token, complaint + "/correspondence", "{\"direction\":\"internal\",\"text\":\"SecretNote of staff\"}"));
        must(post(token, complaint + "/correspondence", "{\"direction\":\"out\",\"text\":\"Kami sedang memeriksa.\"}"));
        must(post(
                token,
                complaint + "/disclosure",
                "{\"ground\":\"regulator\",\"recipient\":\"OJK Jakarta\",\"what\":\"summary of the case\"}"));
        asked(token, complaint, "access");

        // when
        Map<String, byte[]> copy = copy(token, complaint, 1);

        // then
        assertThat(copy.keySet()).containsExactly("index.html", "data.json", "documents/1.txt");
        assertThat(new String(copy.get("documents/1.txt"), StandardCharsets.UTF_8))
                .isEqualTo("Bukti transaksi");
        JsonNode data = JsonMapper.shared().readTree(copy.get("data.json"));
        assertThat(data.at("/you/name").asString()).isEqualTo("Sari Wening");
        assertThat(data.at("/you/identityDocument").asString()).isEqualTo("3273011506900004");
        assertThat(data.at("/submitted/text").asString()).isEqualTo("Kartu saya tertelan mesin.");
        assertThat(data.at("/messages").valueStream().map(it -> it.at("/text").asString()))
                .containsExactly("Kami sedang memeriksa.");
        assertThat(steps(data, "OPENED")).singleElement().satisfies(step -> {
            assertThat(step.at("/purpose").asString()).isEqualTo("Penyelesaian pengaduan");
            assertThat(step.at("/by").asString()).contains("Kepatuhan").doesNotContain("copier");
        });
        assertThat(steps(data, "DISCLOSED"))
                .singleElement()
                .satisfies(
                        step -> assertThat(step.at("/what").asString()).isEqualTo("OJK Jakarta: summary of the case"));
        assertThat(steps(data, "READ")).isNotEmpty();
        String page = new String(copy.get("index.html"), StandardCharsets.UTF_8);
        assertThat(page).contains("Data Anda", "Kartu saya tertelan mesin.", "OJK Jakarta", "Penyelesaian pengaduan");
        assertThat(page + data).doesNotContain("SecretNote", "copier-neo", "Name of copier-neo");
    }

    @Test
    @DisplayName("check 57, check 12: of another complainant nothing is in the copy, in whatever spelling")
    void othersAreMasked() {
        String complaint = complaint("testland", inTestland, together(SARI + "," + BUDI));
        must(post(inTestland, complaint + "/opening", "{\"purpose\":\"settlement\"}"));
        must(post(
                inTestland,
                complaint + "/correspondence",
                "{\"direction\":\"out\",\"text\":\"As Budi CanaryName of CanaryStreet 17 (0813.7777.4242, ID 3273 0199 0280"
                        + " 0007) told us.\"}"));
        must(post(
                inTestland,
                complaint + "/disclosure",
                "{\"ground\":\"regulator\",\"recipient\":\"Budi CANARYNAME\",\"what\":\"his letter\"}"));
        asked(inTestland, complaint, "access");

        Map<String, byte[]> copy = copy(inTestland, complaint, 1);

        for (Map.Entry<String, byte[]> file : copy.entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            for (String canary : CANARIES) {
                assertThat(text).as(file.getKey()).doesNotContainIgnoringCase(canary);
            }
            assertThat(text).doesNotContain("0813.7777.4242", "3273 0199 0280 0007");
        }
        assertThat(new String(copy.get("data.json"), StandardCharsets.UTF_8))
                .contains("As " + Masks.MASK)
                .contains("Sari Wening");
    }

    @Test
    @DisplayName("The search for canaries bites: the copy of the other complainant holds them")
    void searchBites() {
        String complaint = complaint("testland", inTestland, together(SARI + "," + BUDI));
        must(post(inTestland, complaint + "/opening", "{\"purpose\":\"settlement\"}"));
        must(post(inTestland, complaint + "/privacy/requests", "{\"right\":\"access\",\"complainant\":2}"));

        String data = new String(copy(inTestland, complaint, 1).get("data.json"), StandardCharsets.UTF_8);

        assertThat(data).contains("CanaryName", "CanaryStreet").doesNotContain("Sari Wening", "Melati");
    }

    @Test
    @DisplayName("check 59: a copy is a disclosure with ground, recipient and actor, and meets the request")
    void isADisclosure() {
        String complaint = complaint("neo", token, SARI);
        must(post(token, complaint + "/opening", "{\"purpose\":\"settlement\"}"));
        asked(token, complaint, "access");

        copy(token, complaint, 1);

        PersonalDataDisclosed disclosed = cases.require(ref(complaint))
                .file()
                .confidentiality()
                .disclosures()
                .getLast();
        assertThat(disclosed.ground()).isEqualTo("law");
        assertThat(disclosed.by()).isEqualTo("copier-neo");
        assertThat(get(token, complaint + "/privacy").at("requests.0.standing")).isEqualTo("met");
        assertThat(verification.verify().faults()).isEmpty();
        refused(post(token, complaint + "/privacy/1/copy", "{}"), 409, "no-such-request");
    }

    @Test
    @DisplayName("Without a lawful purpose nothing is handed out, and nothing is recorded")
    void closedCase() {
        String complaint = complaint("neo", token, SARI);
        asked(token, complaint, "access");

        refused(post(token, complaint + "/privacy/1/copy", "{}"), 403, "not-opened");

        assertThat(cases.require(ref(complaint)).file().confidentiality().disclosures())
                .isEmpty();
    }

    @Test
    @DisplayName("After a correction the copy shows the data put right, and what stood there before")
    void corrected() {
        String complaint = complaint("neo", token, SARI);
        must(post(token, complaint + "/opening", "{\"purpose\":\"settlement\"}"));
        asked(token, complaint, "correction");
        must(steppedUp(
                keeper,
                token,
                complaint + "/privacy/correction",
                "{\"name\":\"Sari Wening Astuti\",\"email\":\"new@example.com\",\"reason\":\"passport shown\"}"));
        assertThat(get(token, complaint + "/privacy").at("requests.0.standing")).isEqualTo("met");
        assertThat(get(token, complaint).at("complainants.0.name")).isEqualTo("Sari Wening Astuti");
        asked(token, complaint, "access");

        JsonNode data = JsonMapper.shared().readTree(copy(token, complaint, 2).get("data.json"));

        assertThat(data.at("/you/name").asString()).isEqualTo("Sari Wening Astuti");
        assertThat(data.at("/you/phone").asString())
                .as("what was not named stays")
                .isEqualTo("+62 812 555 0100");
        assertThat(data.at("/formerly/name").asString()).isEqualTo("Sari Wening");
        assertThat(data.at("/formerly/email").asString()).isEqualTo("sari@example.com");
    }

    @Test
    @DisplayName("A changed address opens no case and moves none")
    void correctionMovesNothing() {
        String one = complaint("neo", token, SARI);
        String other = complaint("neo", token, BUDI);
        must(post(token, one + "/opening", "{\"purpose\":\"settlement\"}"));
        long before = count("register_entry");

        must(steppedUp(
                keeper,
                token,
                one + "/privacy/correction",
                "{\"email\":\"canary@example.org\",\"phone\":\"+62 813 7777 4242\",\"reason\":\"new number\"}"));

        assertThat(count("register_entry")).isEqualTo(before);
        must(post(token, other + "/opening", "{\"purpose\":\"settlement\"}"));
        assertThat(get(token, other).at("complainants.0.name")).isEqualTo("Budi CanaryName");
        assertThat(get(token, one).at("subject")).isEqualTo("Charged twice");
        assertThat(get(token, one).at("registerNumber"))
                .isNotEqualTo(get(token, other).at("registerNumber"));
    }

    @Test
    @DisplayName(
            "check 43: another e-mail address or telephone asks for a fresh second factor; the name alone does not")
    void anotherAddress() {
        String complaint = complaint("neo", token, SARI);
        must(post(token, complaint + "/opening", "{\"purpose\":\"settlement\"}"));
        String path = complaint + "/privacy/correction";

        for (String field : List.of("email", "phone")) {
            String change = "{\"" + field + "\":\"thief@example.org\",\"reason\":\"x\"}";
            refused(post(token, path, change), 403, "step-up-needed");
            must(steppedUp(keeper, token, path, change));
        }
        must(post(token, path, "{\"name\":\"Sari Wening Astuti\",\"reason\":\"x\"}"));

        assertThat(get(token, complaint).at("complainants.0.email")).isEqualTo("thief@example.org");
    }

    @Test
    @DisplayName("check 43: after a few copies within an hour the next one asks for a fresh second factor")
    void manyCopies() {
        String complaint = complaint("neo", token, SARI);
        must(post(token, complaint + "/opening", "{\"purpose\":\"settlement\"}"));
        for (int request = 1; request <= Exports.FREE; request++) {
            asked(token, complaint, "access");
            copy(token, complaint, request);
        }
        asked(token, complaint, "access");
        String next = complaint + "/privacy/" + (Exports.FREE + 1) + "/copy";

        refused(post(token, next, "{}"), 403, "step-up-needed");
        assertThat(cases.require(ref(complaint)).file().confidentiality().disclosures())
                .hasSize(Exports.FREE);
        String code = code(keeper);
        assertThat(post(token, next, "{}", "Redress-Code", code).status()).isEqualTo(200);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static List<JsonNode> steps(JsonNode data, String kind) {
        return data.at("/trail")
                .valueStream()
                .filter(step -> step.at("/kind").asString().equals(kind))
                .toList();
    }
}
