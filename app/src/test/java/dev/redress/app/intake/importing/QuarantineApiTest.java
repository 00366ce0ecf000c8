package dev.redress.app.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.testing.RunningRedress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Quarantine over the API: for those who register or handle, and only at their own institution")
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

        Answer raw = get(token, PATH + "/" + id + "/raw");
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
    @DisplayName("Whoever neither registers nor handles, or works elsewhere, is refused; so is nobody's token")
    void notForEverybody() {
        assertThat(get(token(staff("alma-director", "alma", "executive-director")), PATH)
                        .status())
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
        assertThat(get(token, PATH + "/" + UUID.randomUUID() + "/raw").status()).isEqualTo(404);
    }
}
