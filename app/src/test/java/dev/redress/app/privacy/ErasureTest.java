package dev.redress.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.intake.importing.Imports;
import dev.redress.app.intake.importing.Progress;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("check 57: erasure leaves no trace of a person and every proof")
class ErasureTest extends ErasureOnTrial {

    @Autowired
    private Cases cases;

    @Autowired
    private Imports imports;

    @TempDir
    private Path folder = Path.of("");

    @Test
    @DisplayName("check 57: canaries in every field of a case are gone from every table and file, in every spelling")
    void everyField() throws SQLException {
        String complaint = planted();
        asked(token, complaint, "erasure");
        must(post(
                token,
                complaint + "/privacy/requests",
                "{\"right\":\"access\",\"words\":\"" + canary("words") + "\"}"));
        must(post(
                token,
                complaint + "/privacy/2/refusal",
                "{\"ground\":\"identity-not-shown\",\"reason\":\"" + canary("refusal") + "\"}"));

        must(steppedUp(keeper, token, complaint + "/privacy/erasure", "{\"ground\":\"asked-for\"}"));

        nothingIsLeft(complaint);
        assertThat(jdbc.sql("select count(*) from portal_secret where case_id = :id")
                        .param("id", ref(complaint).caseId())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("check 57: an imported row, its identifier, its file name and its copy in quarantine go with the case")
    void importedRow() throws IOException, SQLException {
        String id = canary("identifier");
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), """
                source: erasure
                id: {column: number}
                kind: {always: complaint}
                channel: {always: email}
                language: {always: en}
                subject: {column: topic}
                substance: {column: text}
                complainant:
                  kinds: [reporter]
                arrived: {column: day, format: yyyy-MM-dd}
                """);
        Path first = folder.resolve(canary("file") + ".csv");
        Files.writeString(
                first, "number,topic,text,day\n%s,%s,%s,2026-10-02\n".formatted(id, canary("topic"), canary("text")));
        Path second = Files.writeString(
                folder.resolve("second.csv"),
                "number,topic,text,day\n%s,Other,%s,2026-10-02\n".formatted(id, canary("contradiction")));
        assertThat(imports.csv("testland", first, mapping, Progress.NONE).registered())
                .isEqualTo(1);
        assertThat(imports.csv("testland", second, mapping, Progress.NONE).quarantined())
                .isEqualTo(1);
        UUID caseId = jdbc.sql("select case_id from intake where institution = 'testland' and origin like :origin"
                        + " and outcome = 'registered'")
                .param("origin", "%" + id + "%")
                .query(UUID.class)
                .single();
        var number =
                cases.require(new CaseRef("testland", caseId)).file().entry().number();
        String complaint = "/api/institutions/testland/complaints/" + number.year() + "/" + number.number();
        withdrawn(token, complaint, "2026-10-05");
        asked(token, complaint, "erasure");
        assertThat(new Traces(canaries).inTables(administrator()))
                .as("the search finds what is planted")
                .containsKey("\"public\".\"intake\"");

        must(steppedUp(keeper, token, complaint + "/privacy/erasure", "{\"ground\":\"asked-for\"}"));

        nothingIsLeft(complaint);
        assertThat(jdbc.sql("select raw from intake where case_id = :id")
                        .param("id", caseId)
                        .query(byte[].class)
                        .list())
                .hasSize(2)
                .allSatisfy(raw -> assertThat(raw).isEmpty());
    }

    @Test
    @DisplayName("The search bites: each removal that is skipped is found")
    void skippedRemovals() throws SQLException {
        String complaint = planted();
        asked(token, complaint, "erasure");
        UUID caseId = ref(complaint).caseId();
        Map<String, Object> answer = jdbc.sql("select * from idempotency where case_id = :id")
                .param("id", caseId)
                .query()
                .singleRow();
        byte[] key = jdbc.sql("select wrapped_key from vault_key where case_id = :id")
                .param("id", caseId)
                .query(byte[].class)
                .single();
        must(steppedUp(keeper, token, complaint + "/privacy/erasure", "{\"ground\":\"asked-for\"}"));
        nothingIsLeft(complaint);

        // the answer kept for a repeated request, whose key the client chose
        jdbc.sql("insert into idempotency (institution, key, request_hash, status, answer, made_at, case_id)"
                        + " values (:institution, :key, :hash, 201, :answer, :at, :id)")
                .param("institution", "testland")
                .param("key", answer.get("key"))
                .param("hash", answer.get("request_hash"))
                .param("answer", answer.get("answer"))
                .param("at", answer.get("made_at"))
                .param("id", caseId)
                .update();
        assertThat(new Traces(canaries).inTables(administrator())).containsKey("\"public\".\"idempotency\"");
        jdbc.sql("delete from idempotency where case_id = :id")
                .param("id", caseId)
                .update();

        // the key itself
        jdbc.sql("update vault_key set wrapped_key = :key, destroyed_at = null where case_id = :id")
                .param("key", key)
                .param("id", caseId)
                .update();
        assertThat(readable(ref(complaint))).isPositive();
        assertThat(verification.verify().faults()).anyMatch(fault -> fault.contains("its key is there"));
        jdbc.sql("update vault_key set wrapped_key = null, destroyed_at = now() where case_id = :id")
                .param("id", caseId)
                .update();
        nothingIsLeft(complaint);
    }

    @Test
    @DisplayName("A key that was destroyed behind the program's back is a fault")
    void destroyedBehindItsBack() {
        String complaint = complaint("testland", token, SARI);
        byte[] key = jdbc.sql("select wrapped_key from vault_key where case_id = :id")
                .param("id", ref(complaint).caseId())
                .query(byte[].class)
                .single();
        jdbc.sql("update vault_key set wrapped_key = null, destroyed_at = now() where case_id = :id")
                .param("id", ref(complaint).caseId())
                .update();

        assertThat(verification.verify().faults()).anyMatch(fault -> fault.contains("nobody recorded an erasure"));

        jdbc.sql("update vault_key set wrapped_key = :key, destroyed_at = null where case_id = :id")
                .param("key", key)
                .param("id", ref(complaint).caseId())
                .update();
    }

    @Test
    @DisplayName(
            "check 57: an erased case still answers who asks, its clocks are judged, and all else is refused clearly")
    void afterwards() {
        String complaint = complaint("testland", token, SARI);
        withdrawn(token, complaint, "2026-10-05");
        asked(token, complaint, "erasure");
        must(steppedUp(keeper, token, complaint + "/privacy/erasure", "{\"ground\":\"asked-for\"}"));

        refused(
                post(token, complaint + "/correspondence", "{\"direction\":\"in\",\"text\":\"Hello\"}"),
                409,
                "personal-data-erased");
        refused(post(token, complaint + "/opening", "{\"purpose\":\"law\"}"), 409, "personal-data-erased");
        refused(post(token, complaint + "/privacy/hold", "{\"reason\":\"late\"}"), 409, "personal-data-erased");
        must(post(token, complaint + "/privacy/requests", "{\"right\":\"access\"}"));
        must(post(token, complaint + "/privacy/2/fulfilment", "{}"));
        Answer view = get(token, complaint);
        assertThat(view.json().at("/erased").asBoolean()).isTrue();
        assertThat(view.at("subject")).isEqualTo("(erased)");
        assertThat(verification.verify().faults()).isEmpty();
    }

    /** A case with a canary wherever a person or a text can stand. */
    private String planted() {
        Answer taken = post(
                token,
                "/api/institutions/testland/complaints",
                """
                {"kind":"complaint","channel":"email","language":"en","form":"oral","formReason":"%s","subject":"%s",
                 "substance":"%s","nonMaterialLoss":"%s",
                 "complainants":[{"kinds":["representative"],"name":"%s","address":"%s","email":"%s@example.com",
                   "phone":"%s","customerNumber":"%s","identityDocument":"%s",
                   "mandate":{"of":"%s","evidence":"%s"}}],
                 "attachments":[{"name":"%s.txt","mediaType":"text/plain","content":"%s"}]}
                """.formatted(
                        canary("form"),
                        canary("subject"),
                        canary("substance"),
                        canary("loss"),
                        canary("name"),
                        canary("address"),
                        canary("email"),
                        canary("phone"),
                        canary("customer"),
                        canary("document"),
                        canary("represented"),
                        canary("evidence"),
                        canary("filename"),
                        Base64.getEncoder().encodeToString(canary("content").getBytes(StandardCharsets.UTF_8))),
                "Idempotency-Key",
                canary("key"));
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        String complaint =
                "/api/institutions/testland/complaints/" + taken.at("number.year") + "/" + taken.at("number.number");
        must(post(token, complaint + "/assignment", "{\"unit\":\"complaint-unit\",\"handler\":\"eraser\"}"));
        must(post(
                token, complaint + "/opening", "{\"purpose\":\"settlement\",\"evidence\":\"" + canary("why") + "\"}"));
        must(post(token, complaint + "/priority", "{\"priority\":\"high\",\"reason\":\"" + canary("urgent") + "\"}"));
        must(post(
                token,
                complaint + "/correspondence",
                "{\"direction\":\"internal\",\"text\":\"" + canary("note") + "\"}"));
        must(post(
                token,
                complaint + "/first-response",
                "{\"means\":\"email\",\"sentOn\":\"2026-10-05\",\"text\":\"" + canary("first") + "\"}"));
        must(post(
                token,
                complaint + "/disclosure",
                "{\"ground\":\"law\",\"recipient\":\"" + canary("recipient") + "\",\"what\":\"" + canary("what")
                        + "\"}"));
        must(post(
                token,
                complaint + "/privacy/correction",
                "{\"name\":\"" + canary("corrected") + "\",\"reason\":\"" + canary("passport") + "\"}"));
        must(post(
                token,
                complaint + "/privacy/consents",
                "{\"purpose\":\"survey\",\"textVersion\":\"1\",\"channel\":\"email\",\"evidence\":\""
                        + canary("consent") + "\"}"));
        must(post(
                token,
                complaint + "/withdrawal",
                "{\"on\":\"2026-10-05\",\"reason\":\"" + canary("withdrawal") + "\"}"));
        return complaint;
    }
}
