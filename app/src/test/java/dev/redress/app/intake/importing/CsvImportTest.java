package dev.redress.app.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.app.intake.DeliveryReports;
import dev.redress.app.intake.Intake;
import dev.redress.app.intake.Quarantine;
import dev.redress.app.intake.Registrar;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.Reader;
import dev.redress.app.ledger.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Import of a CSV file: every row ends as a case or in quarantine, once")
class CsvImportTest {

    private static final String HEADER = "number,way,topic,text,day\n";
    private static final String MAPPING = """
            source: SOURCE
            id: {column: number}
            kind: {always: complaint}
            channel: {column: way}
            language: {always: en}
            subject: {column: topic}
            substance: {column: text}
            complainant:
              kinds: [reporter]
            arrived: {column: day, format: yyyy-MM-dd}
            """;

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

    @BeforeEach
    void aDay() {
        program.time().set("2026-09-01T10:00", "Asia/Dili");
    }

    private Path csv(String rows) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), HEADER + rows);
    }

    /** Each test has a source of its own, so that the tests know nothing of one another. */
    private Path mapping(String source) throws IOException {
        return Files.writeString(folder.resolve(source + ".yaml"), MAPPING.replace("SOURCE", source));
    }

    private static Reconciliation run(Path csv, Path mapping) {
        return program.part(Imports.class).csv("testland", csv, mapping, Progress.NONE);
    }

    private static long intake(String source, String outcome) {
        return program.count("select count(*) from intake where institution = 'testland' and origin like '" + source
                + "/%' and outcome = '" + outcome + "'");
    }

    private static List<Quarantine.Entry> inQuarantine(String source) {
        return program.part(Quarantine.class).page("testland", Quarantine.After.START, 500).stream()
                .filter(entry -> entry.origin().startsWith(source + "/"))
                .toList();
    }

    private static String raw(Quarantine.Entry entry) {
        return new String(
                program.part(Quarantine.class)
                        .raw("testland", entry.intakeId(), READER)
                        .orElseThrow(),
                StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("All 600 narratives become cases, a second run takes nothing, and the record is sound")
    void theNarratives() {
        Reconciliation first = run(Program.NARRATIVES, Program.NARRATIVES_MAPPING);
        assertThat(first).isEqualTo(new Reconciliation(600, 600, 0, 0, 0, java.util.Map.of(), 0));

        Reconciliation second = run(Program.NARRATIVES, Program.NARRATIVES_MAPPING);
        assertThat(second).isEqualTo(new Reconciliation(600, 0, 0, 600, 0, java.util.Map.of(), 0));

        assertThat(intake("cfpb", "registered")).isEqualTo(600);
        assertThat(program.count("select count(distinct case_id) from intake where origin like 'cfpb/%'"))
                .isEqualTo(600);
        assertThat(program.part(Verification.class).verify().faults()).isEmpty();
    }

    @Test
    @DisplayName("A bad row goes into quarantine with its bytes and its reason, and harms no neighbour")
    void badRows() throws IOException {
        Path file = csv("""
                1,email,One,Good,2026-08-03
                2,email,Two,Good,2026-02-30
                3,carrier-pigeon,Three,Good,2026-08-03
                4,fax,Four,Good,2026-08-03
                5,email,Five,,2026-08-03
                6,email,Six
                7,email,Seven,Good,2031-01-01
                8,email,Eight,Good,1999-01-01
                ,email,Nine,Good,2026-08-03
                10,branch,Ten,Good,2026-08-03
                11,My card is gone!,Eleven,Good,2026-08-03
                12,email,Twelve,Good,2026-08-03
                """);

        Reconciliation result = run(file, mapping("bad"));

        assertThat(result.addsUp()).isTrue();
        assertThat(result.registered()).isEqualTo(2);
        assertThat(result.quarantined()).isEqualTo(10);
        List<Quarantine.Entry> entries = inQuarantine("bad");
        assertThat(entries)
                .extracting(entry ->
                        raw(entry).lines().skip(1).findFirst().orElseThrow().split(",")[0] + " " + entry.reason())
                .satisfiesExactlyInAnyOrder(
                        two -> assertThat(two)
                                .isEqualTo("2 bad-date: The column 'day' holds no date of the form 'yyyy-MM-dd'."),
                        three -> assertThat(three)
                                .startsWith("3 unknown-code: The procedure knows no channel 'carrier-pigeon'.")
                                .endsWith("(Testland procedure Section 3)"),
                        four -> assertThat(four)
                                .startsWith("4 channel-inactive: ")
                                .endsWith("(Testland procedure Section 3)"),
                        five -> assertThat(five).startsWith("5 missing: "),
                        six -> assertThat(six).isEqualTo("6 broken-row: It has 3 fields, and the file has 5 columns."),
                        seven -> assertThat(seven).startsWith("7 arrival-in-the-future: "),
                        eight -> assertThat(eight).startsWith("8 no-rule-in-force: "),
                        nine -> assertThat(nine).startsWith(" id-missing: "),
                        ten -> assertThat(ten)
                                .startsWith("10 identity-missing: ")
                                .contains("'name'")
                                .contains("'contact'"),
                        eleven -> assertThat(eleven)
                                .startsWith("11 unknown-code: ")
                                .doesNotContain("card"));
        assertThat(entries).allSatisfy(entry -> {
            assertThat(raw(entry)).startsWith(HEADER);
            assertThat(entry.takenBy()).startsWith("import: rows.csv, line ");
        });
    }

    @Test
    @DisplayName("A file that is cut off in the middle of a row loses nothing: the rest of it is in quarantine")
    void cutOff() throws IOException {
        Path file = csv("1,email,One,Good,2026-08-03\n2,email,Two,\"Good\nand long, too");

        Reconciliation result = run(file, mapping("cut"));

        assertThat(result.registered()).isEqualTo(1);
        assertThat(inQuarantine("cut")).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo("broken-row: A quotation mark is opened and not closed.");
            assertThat(raw(entry)).isEqualTo(HEADER + "2,email,Two,\"Good\nand long, too");
        });
    }

    @Test
    @DisplayName("An import that breaks off and is run again has every row exactly once")
    void brokenOff() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 500; i++) {
            rows.append(i).append(",email,Row,Good,2026-08-03\n");
        }
        Path file = csv(rows.toString());
        Path mapping = mapping("broken");
        for (int after : new int[] {1, 100, 300}) {
            assertThatThrownBy(() -> takeAndFailAfter(file, mapping, after)).isInstanceOf(Stopped.class);
        }
        // As if the program had died between storing rows and understanding them.
        storeOnly(file, mapping, 450);
        assertThat(intake("broken", "taken")).isPositive();

        Reconciliation result = run(file, mapping);

        assertThat(result.addsUp()).isTrue();
        assertThat(result.alreadyThere()).isBetween(200L, 300L);
        assertThat(intake("broken", "registered")).isEqualTo(500);
        assertThat(intake("broken", "taken")).isZero();
        assertThat(program.count("select count(*) from intake i join register_entry e"
                        + " on e.institution = i.institution and e.case_id = i.case_id where i.origin like 'broken/%'"))
                .isEqualTo(500);
    }

    @Test
    @DisplayName("Two imports of the same file at once take every row once")
    void twoAtOnce() throws IOException, InterruptedException, ExecutionException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 400; i++) {
            rows.append(i).append(",email,Row,Good,2026-08-03\n");
        }
        Path file = csv(rows.toString());
        Path mapping = mapping("twice");

        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Reconciliation> task = () -> run(file, mapping);
            var results = List.of(threads.submit(task), threads.submit(task));
            long registered = 0;
            for (var result : results) {
                assertThat(result.get().addsUp()).isTrue();
                registered += result.get().registered();
            }
            assertThat(registered).isEqualTo(400);
        }
        assertThat(intake("twice", "registered")).isEqualTo(400);
        assertThat(program.count("select count(*) from ledger where sequence = 1 and payload like '%\"intake %'"))
                .isEqualTo(program.count("select count(*) from intake where outcome = 'registered'"));
    }

    @Test
    @DisplayName("The same row in another file, with another order of files and line ends, is the same row")
    void sameRowInAnotherFile() throws IOException {
        Path mapping = mapping("other");
        run(csv("1,email,One,Good,2026-08-03\n2,email,Two,Good,2026-08-03\n"), mapping);

        Reconciliation result = run(
                csv("2,email,Two,Good,2026-08-03\r\n3,email,Three,Good,2026-08-03\r\n1,email,One,Good,2026-08-03"),
                mapping);

        assertThat(result.registered()).isEqualTo(1);
        assertThat(result.alreadyThere()).isEqualTo(2);
    }

    @Test
    @DisplayName("Another content under an identifier that is taken is not a second case; it is shown to a person")
    void sameIdentifierOtherContent() throws IOException {
        Path mapping = mapping("changed");
        run(csv("1,email,One,Good,2026-08-03\n"), mapping);

        Reconciliation result = run(csv("1,email,One,Better,2026-08-03\n"), mapping);

        assertThat(result.quarantined()).isEqualTo(1);
        assertThat(inQuarantine("changed"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).startsWith("id-taken: "));
        assertThat(run(csv("1,email,One,Better,2026-08-03\n"), mapping).alreadyThere())
                .isEqualTo(1);
        assertThat(intake("changed", "registered")).isEqualTo(1);
    }

    @Test
    @DisplayName("A row that is mended in the file, or by a better mapping, leaves quarantine")
    void mended() throws IOException {
        Path mapping = mapping("mended");
        run(csv("1,carrier-pigeon,One,Good,2026-08-03\n2,email,Two,Good,2026-08-32\n"), mapping);
        assertThat(inQuarantine("mended")).hasSize(2);

        Files.writeString(
                mapping,
                Files.readString(mapping)
                        .replace("{column: way}", "{column: way, words: {carrier-pigeon: letter, email: email}}"));
        Reconciliation result =
                run(csv("1,carrier-pigeon,One,Good,2026-08-03\n2,email,Two,Good,2026-08-31\n"), mapping);

        assertThat(result.registered()).isEqualTo(2);
        assertThat(inQuarantine("mended"))
                .singleElement()
                .satisfies(entry -> assertThat(raw(entry)).contains("2026-08-32"));
    }

    @Test
    @DisplayName("A file that cannot be imported is refused as a whole, and nothing of it is stored")
    void refusedAsAWhole() throws IOException {
        long before = program.count("select count(*) from intake");
        Path mapping = mapping("refused");
        Files.writeString(folder.resolve("less.csv"), "number,topic,text,day\n1,One,Good,2026-08-03\n");
        Files.writeString(folder.resolve("empty.csv"), "");

        assertThatThrownBy(() -> run(folder.resolve("less.csv"), mapping))
                .isInstanceOf(ImportRefused.class)
                .hasMessageEndingWith(
                        "has no column 'way', which the mapping names. It has: number, topic, text, day.");
        assertThatThrownBy(() -> run(folder.resolve("empty.csv"), mapping)).hasMessageContaining("is empty");
        assertThatThrownBy(() -> run(folder.resolve("none.csv"), mapping))
                .hasMessageEndingWith("there is no such file.");
        assertThatThrownBy(() -> program.part(Imports.class).csv("nowhere", csv(""), mapping, Progress.NONE))
                .isInstanceOf(ImportRefused.class)
                .hasMessageStartingWith("There is no institution 'nowhere'");
        assertThat(program.count("select count(*) from intake")).isEqualTo(before);
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static void takeAndFailAfter(Path file, Path mapping, int rows) throws IOException {
        CaseLaw law = program.part(CaseLaw.class);
        try (CsvItems items =
                new CsvItems(file, CsvMappingFile.read(mapping), law.institution("testland"), law.now("testland"))) {
            new Taking(
                            "testland",
                            program.part(RawItems.class),
                            program.part(Intake.class),
                            program.part(Registrar.class),
                            program.part(DeliveryReports.class),
                            Progress.NONE)
                    .take(new Iterator<>() {
                        private int given;

                        @Override
                        public boolean hasNext() {
                            return items.hasNext();
                        }

                        @Override
                        public RawItem next() {
                            if (given++ == rows) {
                                throw new Stopped();
                            }
                            return items.next();
                        }
                    });
        }
    }

    private static void storeOnly(Path file, Path mapping, int rows) throws IOException {
        CaseLaw law = program.part(CaseLaw.class);
        try (CsvItems items =
                new CsvItems(file, CsvMappingFile.read(mapping), law.institution("testland"), law.now("testland"))) {
            List<RawItem> stored = new ArrayList<>();
            while (stored.size() < rows) {
                stored.add(items.next());
            }
            program.part(RawItems.class).take("testland", stored, "import");
        }
    }
}
