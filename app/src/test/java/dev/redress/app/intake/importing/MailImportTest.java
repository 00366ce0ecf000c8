package dev.redress.app.intake.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.app.channel.mail.MailFiles;
import dev.redress.app.channel.mail.RawMail;
import dev.redress.app.intake.Quarantine;
import dev.redress.app.ledger.Reader;
import dev.redress.app.ledger.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Import of mail: every message ends as a case or in quarantine, once")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MailImportTest {

    private static final Reader READER = new Reader("keeper", "", "settlement");

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

    private static Reconciliation run(Path fileOrFolder) {
        return program.part(Imports.class).mail("neo", fileOrFolder, "Sari", Progress.NONE);
    }

    private static Map<String, RawMail> differentMails() {
        Map<String, RawMail> different = new HashMap<>();
        try (Stream<RawMail> mails = MailFiles.of(Program.MAILS)) {
            mails.forEach(mail -> different.put(RawItem.byContent("mail", RawItem.sha256(mail.raw())), mail));
        }
        return different;
    }

    @Test
    @Order(1)
    @DisplayName("All 184 messages are accounted for, a second run takes none, and the record is sound")
    void allMessages() {
        Map<String, RawMail> different = differentMails();

        Reconciliation first = run(Program.MAILS);

        assertThat(first.read()).isEqualTo(184);
        assertThat(first.addsUp()).isTrue();
        assertThat(first.alreadyThere())
                .as("messages that are byte for byte another one")
                .isEqualTo(184 - different.size());
        assertThat(first.registered()).isGreaterThan(150);
        assertThat(program.count("select count(*) from intake where outcome = 'registered'"))
                .isEqualTo(first.registered());
        assertThat(program.count("select count(*) from register_entry where institution = 'neo'"))
                .isEqualTo(first.registered());
        assertThat(program.count("select count(*) from intake where outcome = 'quarantined'"))
                .isEqualTo(first.quarantined());
        assertThat(first.reasons().keySet())
                .allSatisfy(reason -> assertThat(reason).containsAnyOf("automatic-mail: ", "unreadable-mail: "));

        Reconciliation second = run(Program.MAILS);
        assertThat(second.registered()).isZero();
        assertThat(second.alreadyThere()).isEqualTo(184);

        Verification.Report report = program.part(Verification.class).verify();
        assertThat(report.faults()).isEmpty();
        assertThat(report.cases()).isEqualTo(first.registered());
    }

    @Test
    @Order(2)
    @DisplayName("What is in quarantine is there byte for byte, with the file it came from and why")
    void quarantineKeepsTheBytes() {
        Map<String, RawMail> different = differentMails();
        Quarantine quarantine = program.part(Quarantine.class);

        List<Quarantine.Entry> entries = quarantine.page("neo", Quarantine.After.START, 200);

        assertThat(entries).isNotEmpty().hasSize((int) quarantine.count("neo"));
        assertThat(entries).allSatisfy(entry -> {
            assertThat(quarantine.raw("neo", entry.intakeId(), READER))
                    .hasValue(different.get(entry.origin()).raw());
            assertThat(entry.takenBy()).startsWith("import: ");
            assertThat(entry.reason()).contains(": ");
        });
        assertThat(quarantine.raw("dbs", entries.getFirst().intakeId(), READER)).isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName("Quarantine is read in pages that leave nothing out")
    void pages() {
        Quarantine quarantine = program.part(Quarantine.class);
        List<Quarantine.Entry> all = quarantine.page("neo", Quarantine.After.START, 200);
        Quarantine.Entry first = all.getFirst();

        assertThat(quarantine.page("neo", new Quarantine.After(first.takenAt(), first.intakeId()), 200))
                .isEqualTo(all.subList(1, all.size()));
        assertThat(quarantine.page("neo", Quarantine.After.START, 1)).containsExactly(first);
    }

    @Test
    @Order(4)
    @DisplayName("A mailbox is read message by message, and one that is known already is not taken again")
    void aMailbox() throws IOException {
        Path known = folder.resolve("one.eml");
        Files.writeString(known, "From: a@example.com\nSubject: One\n\nFirst\n", UTF_8);
        run(known);
        Path mailbox = folder.resolve("box.mbox");
        Files.writeString(mailbox, """
                From a@example.com Mon Jan  1 10:00:00 2026
                From: a@example.com
                Subject: One

                First

                From b@example.com Mon Jan  1 11:00:00 2026
                From: b@example.com
                Subject: Two

                Second
                """, UTF_8);

        Reconciliation result = run(mailbox);

        assertThat(result.read()).isEqualTo(2);
        assertThat(result.registered()).isEqualTo(1);
        assertThat(result.alreadyThere()).isEqualTo(1);
    }

    @Test
    @Order(5)
    @DisplayName("A folder that is not there is told by its name")
    void notThere() {
        assertThatThrownBy(() -> run(Path.of("no-such-folder")))
                .isInstanceOf(ImportRefused.class)
                .hasMessage("There is no file or folder no-such-folder.");
    }
}
