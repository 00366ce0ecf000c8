package dev.redress.app.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.intake.Intake;
import dev.redress.app.ledger.Verification;
import dev.redress.app.testing.Submissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("After an import, whatever somebody changes past the program is found and named")
class CorruptionTest {

    private static final int ROWS = 30;

    private static Program program;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws IOException {
        program = Program.started();
        StringBuilder rows = new StringBuilder("complaint_id,submitted_via,product,issue,narrative,date_received\n");
        for (int i = 1; i <= ROWS; i++) {
            rows.append(i).append(",Web,Loan,Fee,Text,2026-08-03\n");
        }
        program.part(Imports.class)
                .csv(
                        "testland",
                        Files.writeString(folder.resolve("rows.csv"), rows),
                        Program.NARRATIVES_MAPPING,
                        Progress.NONE);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static List<String> faults() {
        return program.part(Verification.class).verify().faults();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            update complaint set state = 'answered' where number = 7             | update complaint set state = 'registered' where number = 7 | table complaint has
            update clock set due = due + 5 where printed = 'TSL/2026/000011'     | update clock set due = due - 5 where printed = 'TSL/2026/000011' | table clock has
            update ledger set payload = replace(payload, '"number":9,', '"number":9,"x":1,') where payload like '%"number":9,%' | update ledger set payload = replace(payload, '"number":9,"x":1,', '"number":9,') where payload like '%"number":9,%' | row 1
            update ledger set recorded_at = recorded_at + interval '1 hour' where sequence = 2 and case_id = (select case_id from register_entry where number = 3) | update ledger set recorded_at = recorded_at - interval '1 hour' where sequence = 2 and case_id = (select case_id from register_entry where number = 3) | row 2
            """)
    @DisplayName("A changed row is named, and sound again when it is changed back")
    void changedRows(String corrupt, String mend, String named) throws SQLException {
        assertThat(faults()).isEmpty();

        program.asAdministrator(corrupt);
        assertThat(faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault).contains("testland"));
        assertThat(faults()).anySatisfy(fault -> assertThat(fault).contains(named));

        program.asAdministrator(mend);
        assertThat(faults()).isEmpty();
    }

    @Test
    @DisplayName("A text that is exchanged, a row that is deleted and a row that was never earned are named")
    void missingAndAdded() throws SQLException {
        program.asAdministrator("create table kept as select * from vault where case_id ="
                + " (select case_id from register_entry where number = 5)");
        program.asAdministrator("update vault set sealed = overlay(sealed placing '\\x00' from 20) where case_id ="
                + " (select case_id from register_entry where number = 5)");
        assertThat(faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).contains("its text is not what was recorded"));
        program.asAdministrator("update vault v set sealed = k.sealed from kept k where k.text_id = v.text_id");

        program.asAdministrator("delete from clock where printed = 'TSL/2026/000020'");
        assertThat(faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault).contains("table clock lacks the row"));

        assertThat(program.part(Verification.class).rebuild()).isPositive();
        assertThat(faults()).isEmpty();

        program.asAdministrator("insert into register_entry select institution, year, 99, 'TSL/2026/000099',"
                + " gen_random_uuid(), kind, form, channel, language, arrived_at, registered_at, received_on, officer,"
                + " continues from register_entry where number = 1");
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault).contains("table register_entry has a row"));
        program.asAdministrator("delete from register_entry where number = 99");
    }

    @Test
    @DisplayName("A moment of arrival in nanoseconds, as a program may send it, leaves the record sound")
    void nanoseconds() {
        var taken = program.part(Intake.class)
                .take(Submissions.byEmail("testland", "2026-08-31T09:00:00.123456789", "to the nanosecond"));

        assertThat(taken).isInstanceOf(Intake.Taken.Entered.class);
        assertThat(faults()).isEmpty();
    }
}
