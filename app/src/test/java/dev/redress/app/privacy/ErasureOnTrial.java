package dev.redress.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.StaffMember;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.Vault;
import dev.redress.app.ledger.Verification;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Cases of Testland with words that stand nowhere else, and the search for what is left of them. */
abstract class ErasureOnTrial extends PrivacyOnTrial {

    @Autowired
    private Readings readings;

    @Autowired
    private Vault vault;

    @Autowired
    Verification verification;

    @Value("${redress.data}")
    private Path data = Path.of("");

    final List<String> canaries = new ArrayList<>();
    StaffMember keeper = new StaffMember("", "", null, "", Set.of(), false);
    String token = "";

    @BeforeEach
    void monday() {
        time.set("2026-10-05T10:00", "Asia/Dili");
        keeper = staff("eraser", "testland");
        token = token(keeper);
        canaries.clear();
    }

    /** Words that stand nowhere else, kept for the search. */
    String canary(String field) {
        String word = "kanari" + field + UUID.randomUUID().toString().replace("-", "");
        canaries.add(word);
        return word;
    }

    void nothingIsLeft(String complaint) throws SQLException {
        Traces traces = new Traces(canaries);
        try (Connection database = administrator()) {
            assertThat(traces.inTables(database)).as("canaries in tables").isEmpty();
        }
        assertThat(traces.inFiles(data)).as("canaries in files").isEmpty();
        assertThat(readable(ref(complaint))).as("texts that a key still opens").isZero();
        assertThat(rawReadable(ref(complaint)))
                .as("raw input that a key still opens")
                .isZero();
        assertThat(verification.verify().faults()).isEmpty();
    }

    /** Texts of the vault that the program could still open. */
    long readable(CaseRef ref) {
        var reading = readings.ofProgram(ref, "test", "law");
        return jdbc
                .sql("select text_id from vault where case_id = :id")
                .param("id", ref.caseId())
                .query(UUID.class)
                .list()
                .stream()
                .filter(text -> reading.bytes("anything", text).isPresent())
                .count();
    }

    private long rawReadable(CaseRef ref) {
        return jdbc.sql("select intake_id, raw from intake where case_id = :id and length(raw) > 0")
                .param("id", ref.caseId())
                .query((rows, _) -> vault.openRaw(
                        rows.getBytes("raw"),
                        "intake/" + ref.institution() + "/" + rows.getObject("intake_id", UUID.class)))
                .list()
                .size();
    }

    static Connection administrator() throws SQLException {
        return DATABASE.administrator().connect();
    }
}
