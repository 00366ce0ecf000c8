package dev.redress.app.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.testing.RunningRedress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Quarantine over the API: for those who register for the whole house, for a purpose, on record")
class QuarantineApiTest extends RunningRedress {

    private static final String PATH = "/api/institutions/alma/quarantine";
    private static final String MAIL =
            "From: robot@example.com\nAuto-Submitted: auto-replied\nSubject: Away\n\nBack soon\n";

    @Autowired
    private Imports imports;

    @TempDir
    private Path folder;

    @BeforeEach
    void somethingIsThere() throws IOException {
        imports.mail("alma", Files.writeString(folder.resolve("away.eml"), MAIL), "Import", Progress.NONE);
    }

    @Test
    @DisplayName("It lists what is there with the reason, and hands the bytes out to be saved, never to be shown")
    void listAndRaw() {
        String token = token(staff("alma-keeper", "alma", "responsible-employee"));

        Answer list = get(token, PATH + "?size=1");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().get(0).get("reason").asString()).startsWith("automatic-mail: ");
        assertThat(list.json().get(0).get("takenBy").asString()).isEqualTo("import: away.eml");
        String id = list.json().get(0).get("intakeId").asString();

        Answer raw = get(token, PATH + "/" + id + "/raw?purpose=settlement");
        assertThat(raw.body()).isEqualTo(MAIL);
        assertThat(raw.contentType()).isEqualTo("application/octet-stream");

        assertThat(get(token, PATH + "/" + id).at("origin")).startsWith("mail/sha256:");
        assertThat(get(
                                token,
                                PATH + "?afterTakenAt="
                                        + list.json().get(0).get("takenAt").asString() + "&afterId=" + id)
                        .json()
                        .size())
                .isZero();
    }

    @Test
    @DisplayName("Whoever does not register for the house, or works elsewhere, is refused; so is nobody's token")
    void notForEverybody() {
        assertThat(get(token(staff("alma-director", "alma", "executive-director")), PATH)
                        .status())
                .isEqualTo(403);
        assertThat(get(token(staff("alma-head", "alma", "responsible-head")), PATH)
                        .status())
                .as("handles, and does not register")
                .isEqualTo(403);
        assertThat(get(token(staff("neo-unit", "neo", "complaint-unit")), PATH).status())
                .isEqualTo(403);
        assertThat(get("", PATH).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("What is not in quarantine is not found")
    void notFound() {
        String token = token(staff("alma-keeper", "alma", "responsible-employee"));

        assertThat(get(token, PATH + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(get(token, PATH + "/" + UUID.randomUUID() + "/raw?purpose=settlement")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("NEO-36, NEO-37: raw input is read for a lawful purpose only, and without one no byte and no look")
    void purpose() {
        String token = token(staff("alma-purpose", "alma", "responsible-employee"));
        String raw = PATH + "/" + first(token) + "/raw";

        assertThat(get(token, raw).status()).isEqualTo(422);
        assertThat(get(token, raw + "?purpose=").status()).isEqualTo(422);
        for (String unlawful : List.of("curiosity", "consent")) {
            Answer refused = get(token, raw + "?purpose=" + unlawful);
            assertThat(refused.status()).as(unlawful).isEqualTo(403);
            assertThat(refused.body()).doesNotContain("Back soon");
        }
        assertThat(looks("alma-purpose")).isEmpty();
    }

    @Test
    @DisplayName(
            "NEO-37, check 60: each reading is on record before a byte leaves, and the drill for a breach finds it")
    void onRecord() {
        time.set("2026-06-01T09:00", "Asia/Bishkek");
        String token = token(staff("alma-reader", "alma", "responsible-employee"));
        String id = first(token);
        get(token, PATH + "/" + id);

        assertThat(looks("alma-reader"))
                .as("lists and entries hold no raw input")
                .isEmpty();
        get(token, PATH + "/" + id + "/raw?purpose=settlement");
        get(token, PATH + "/" + id + "/raw?purpose=settlement");

        assertThat(looks("alma-reader")).containsExactly(id + " settlement raw input", id + " settlement raw input");
        String session = jdbc.sql("select distinct session from look where who = 'alma-reader'")
                .query(String.class)
                .single();
        String drill = "/api/institutions/alma/privacy/breach?from=2026-06-01T08:30&to=2026-06-01T09:30&session=";
        String officer = token(staff("alma-compliance", "alma", "compliance"));
        Answer found = get(officer, drill + session);
        assertThat(found.json().at("/found/quarantine").size()).as(found.body()).isEqualTo(1);
        assertThat(found.json().at("/found/quarantine/0/intakeId").asString()).isEqualTo(id);
        assertThat(found.json().at("/found/quarantine/0/looks").asInt()).isEqualTo(2);
        assertThat(found.json().at("/found/people/0").asString()).isEqualTo("alma-reader");
        assertThat(found.at("notice.toAgency")).contains("1");
        assertThat(get(officer, drill + "token-other")
                        .json()
                        .at("/found/quarantine")
                        .size())
                .isZero();
    }

    private static String first(Answer list) {
        return list.json().get(0).get("intakeId").asString();
    }

    private String first(String token) {
        return first(get(token, PATH + "?size=1"));
    }

    private List<String> looks(String who) {
        return jdbc.sql("select intake_id || ' ' || purpose || ' ' || fields from look where who = :who")
                .param("who", who)
                .query(String.class)
                .list();
    }
}
