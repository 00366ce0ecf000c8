package dev.redress.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.StaffMember;
import dev.redress.app.letter.paper.PdfSeal;
import dev.redress.app.letter.paper.SealCheck;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("check 57: the copy of a case that went on after its answer")
class AccessCopyAfterAnswerTest extends PrivacyOnTrial {

    private String inTestland = "";

    @BeforeEach
    void monday() {
        time.set("2026-06-15T10:00", "Asia/Jakarta");
        inTestland = token(staff("copier-tl", "testland"));
    }

    @Test
    @DisplayName("check 57: objection, claim, statement, paper, reasons and the letters themselves are in the copy")
    void afterTheAnswer() {
        StaffMember author = staff("copier-tl", "testland");
        String complaint = complaint("testland", inTestland, SARI);
        must(post(inTestland, complaint + "/opening", "{\"purpose\":\"settlement\"}"));
        answeredByLetter(complaint, author);
        List<String> said = new ArrayList<>();
        afterTheAnswer(inTestland, complaint, "2026-06-15", field -> {
            said.add("said of " + field);
            return "said of " + field;
        });
        asked(inTestland, complaint, "access");

        Map<String, byte[]> copy = copy(inTestland, complaint, 1);

        JsonNode data = JsonMapper.shared().readTree(copy.get("data.json"));
        String page = new String(copy.get("index.html"), StandardCharsets.UTF_8);
        assertThat(said).hasSize(11);
        for (String word : said.stream().filter(it -> !it.endsWith("content")).toList()) {
            assertThat(data.at("/statements").toString()).contains(word);
            assertThat(page).contains(word);
        }
        assertThat(copy.entrySet().stream()
                        .filter(it -> it.getKey().startsWith("documents/"))
                        .map(it -> new String(it.getValue(), StandardCharsets.UTF_8)))
                .containsExactlyInAnyOrder("said of objectedcontent", "said of papercontent");
        assertThat(data.at("/statements").toString())
                .contains("How much have you lost? ", "5,000", "Is a court dealing with it now? No");
        assertThat(data.at("/letters").valueStream().map(it -> it.at("/file").asString()))
                .containsExactly("letters/1.pdf");
        // The seal itself may be younger than this day: classes with other days share the house's key.
        assertThat(PdfSeal.verify(copy.get("letters/1.pdf"))).isNotInstanceOf(SealCheck.Unsigned.class);
        assertThat(page).contains("letters/1.pdf").doesNotContain("privacy.copy", "??");
        assertThat(data.at("/statementsLeftOut").asInt()).isZero();
    }

    @Test
    @DisplayName(
            "check 57, check 12: of several, what another said after the answer and the letter to him are not in it")
    void afterTheAnswerOfAnother() {
        StaffMember author = staff("copier-tl", "testland");
        String complaint = complaint("testland", inTestland, together(BUDI + "," + SARI));
        must(post(inTestland, complaint + "/opening", "{\"purpose\":\"settlement\"}"));
        answeredByLetter(complaint, author);
        must(post(
                inTestland, complaint + "/response-rejection", "{\"on\":\"2026-06-15\",\"reason\":\"CanaryMessage\"}"));
        must(post(inTestland, complaint + "/privacy/requests", "{\"right\":\"access\",\"complainant\":2}"));

        Map<String, byte[]> copy = copy(inTestland, complaint, 1);

        JsonNode data = JsonMapper.shared().readTree(copy.get("data.json"));
        assertThat(copy.keySet()).containsExactly("index.html", "data.json");
        assertThat(data.at("/letters").size()).isZero();
        assertThat(data.at("/statementsLeftOut").asInt()).isEqualTo(1);
        assertThat(data.toString()).doesNotContain("CanaryMessage", "CanaryName");
        assertThat(new String(copy.get("index.html"), StandardCharsets.UTF_8)).contains("1 of the statements");
    }
}
