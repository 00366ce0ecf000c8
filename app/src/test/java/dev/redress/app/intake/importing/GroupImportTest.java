package dev.redress.app.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows in which several complain together. */
class GroupImportTest {

    private static final String ROWS = """
            number,topic,text,who1,addr1,who2,addr2,reply
            1,Fees,Too high,Ann,1 Street,Bob,2 Street,2
            2,Fees,Too high,Cat,3 Street,,,
            3,Fees,Too high,Dan,4 Street,Eve,5 Street,second
            4,Fees,Too high,Fay,6 Street,,,2
            """;
    private static final String MAPPING = """
            source: groups
            id: {column: number}
            kind: {always: complaint}
            channel: {always: email}
            language: {always: en}
            subject: {column: topic}
            substance: {column: text}
            complainant:
              kinds: [group]
              name: {column: who1}
              address: {column: addr1}
            other-complainants:
              - kinds: [group]
                name: {column: who2}
                address: {column: addr2}
            reply-to: {column: reply}
            arrived: now
            """;

    private static Program program;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        program = Program.started();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    @DisplayName(
            "KP-10, ALMA-48: a row brings several people and the address of the reply; an address that is nobody's waits in quarantine")
    void together() throws IOException {
        program.time().set("2026-09-02T10:00", "Asia/Dili");
        Path rows = Files.writeString(folder.resolve("rows.csv"), ROWS);
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), MAPPING);

        program.part(Imports.class).csv("testland", rows, mapping, Progress.NONE);

        assertThat(outcome(1)).isEqualTo(1);
        assertThat(outcome(2)).isEqualTo(1);
        assertThat(outcome(3)).isZero();
        assertThat(outcome(4)).isZero();
        assertThat(program.count("""
                        select count(*) from ledger l join intake i using (institution, case_id)
                        where i.origin = 'groups/1' and l.kind = 'ReplyAddressChosen' and l.payload like '%:2}'
                        """)).isEqualTo(1);
        assertThat(program.count("""
                        select count(*) from portal_secret s join intake i using (institution, case_id)
                        where i.origin = 'groups/1'
                        """)).isEqualTo(2);
        assertThat(program.count("""
                        select count(*) from intake where origin in ('groups/3', 'groups/4') and outcome = 'quarantined'
                        """)).isEqualTo(2);
    }

    private static long outcome(int row) {
        return program.count(
                "select count(*) from intake where origin = 'groups/" + row + "' and outcome = 'registered'");
    }
}
