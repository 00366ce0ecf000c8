package dev.redress.app.intake.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A CSV file is cut into rows, each with its own bytes, and a broken row harms no other")
class CsvRowsTest {

    private static final String HEADER = "id,text,day\n";

    @Test
    @DisplayName("The 600 narratives read as a library reads them, line breaks, quotation marks and all")
    void agreesWithALibraryOnTheNarratives() throws IOException {
        byte[] file = Files.readAllBytes(Program.NARRATIVES);
        List<List<String>> expected = library(new String(file, UTF_8));

        List<CsvRow> rows = rows(file, ',', UTF_8);

        assertThat(rows).hasSize(601).allSatisfy(row -> assertThat(row).isInstanceOf(CsvRow.Sound.class));
        assertThat(rows.stream().map(row -> ((CsvRow.Sound) row).fields()).toList())
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("On two thousand generated files it reads as the library does")
    void agreesWithALibraryOnGeneratedFiles() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String file = soundFile(random);
            List<List<String>> read = rows(file.getBytes(UTF_8), ',', UTF_8).stream()
                    .map(row -> ((CsvRow.Sound) row).fields())
                    .toList();
            assertThat(read).as("seed %s, file %s:%n%s", seed, i, file).isEqualTo(library(file));
        }
    }

    @Test
    @DisplayName("Whatever the bytes, each of them is in exactly one row or in an empty line")
    void noByteIsLostOrDoubled() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            byte[] file = anyBytes(random);
            ByteArrayOutputStream together = new ByteArrayOutputStream();
            for (CsvRow row : rows(file, ',', UTF_8)) {
                together.write(row.raw());
            }
            assertThat(withoutEmptyLines(together.toByteArray()))
                    .as("seed %s, file %s: %s", seed, i, new String(file, UTF_8))
                    .isEqualTo(withoutEmptyLines(file));
        }
    }

    @Test
    @DisplayName("A row with a missing or a spare field is broken; its neighbours are not")
    void wrongNumberOfFields() throws IOException {
        assertThat(read(HEADER + "1,one,2024-01-01\n2,two\n3,three,2024-01-03\n4,four,2024-01-04,more\n5,five,x\n"))
                .containsExactly(
                        "2 [1, one, 2024-01-01]",
                        "3 broken: It has 2 fields, and the file has 3 columns.",
                        "4 [3, three, 2024-01-03]",
                        "5 broken: It has 4 fields, and the file has 3 columns.",
                        "6 [5, five, x]");
    }

    @Test
    @DisplayName("A missing quotation mark breaks its own row and not those behind it")
    void missingQuotationMark() throws IOException {
        assertThat(read(HEADER + "1,\"one\nand more,2024-01-01\n2,\"two\",2024-01-02\n3,three,2024-01-03\n"))
                .containsExactly(
                        "2 broken: Text follows a closing quotation mark.",
                        "4 [2, two, 2024-01-02]",
                        "5 [3, three, 2024-01-03]");
    }

    @Test
    @DisplayName("A file that is cut off inside a quoted text ends in one broken row, not in one for each of its lines")
    void cutOffFile() throws IOException {
        String whole = HEADER + "1,one,2024-01-01\n2,\"two\nlines of\ntext\",2024-01-02\n";
        List<String> rows = read(whole.substring(0, whole.length() - 18));
        assertThat(rows)
                .containsExactly("2 [1, one, 2024-01-01]", "3 broken: A quotation mark is opened and not closed.");
    }

    @Test
    @DisplayName("Text behind a closing quotation mark is named, and reading goes on at the next whole row")
    void textBehindAQuotationMark() throws IOException {
        assertThat(read(HEADER + "1,\"one\"x,\"long\ntext\"\n2,two,2024-01-02\n"))
                .containsExactly("2 broken: Text follows a closing quotation mark.", "4 [2, two, 2024-01-02]");
    }

    @Test
    @DisplayName(
            "Windows line ends, empty lines, a byte order mark, a missing last line end and doubled quotation marks")
    void ordinaryVariety() throws IOException {
        assertThat(read("\uFEFF\"id\",text,day\r\n\r\n1,\"say \"\"so\"\"\",a\r\n\r\n2,5\" screen,b"))
                .containsExactly("3 [1, say \"so\", a]", "5 [2, 5\" screen, b]");
    }

    @Test
    @DisplayName("Another separator and another encoding are read by their names")
    void otherSeparatorAndEncoding() throws IOException {
        Charset cyrillic = Charset.forName("windows-1251");
        List<CsvRow> rows = rows("id;текст\n1;Жалоба, срочно\n".getBytes(cyrillic), ';', cyrillic);
        assertThat(((CsvRow.Sound) rows.get(1)).fields()).containsExactly("1", "Жалоба, срочно");
    }

    @Test
    @DisplayName("Bytes that are no UTF-8 and NUL characters break their row only")
    void unreadableCharacters() throws IOException {
        byte[] file = (HEADER + "1,?,a\n2,\0,b\n3,three,c\n").getBytes(UTF_8);
        file[HEADER.length() + 2] = (byte) 0xFF;
        assertThat(rows(file, ',', UTF_8).stream().skip(1).map(CsvRowsTest::inWords))
                .containsExactly(
                        "2 broken: It is not written in UTF-8.",
                        "3 broken: It holds a NUL character.",
                        "4 [3, three, c]");
    }

    @Test
    @DisplayName("A row of more than a mebibyte is broken, and memory stays in bounds")
    void endlessRow() throws IOException {
        String endless = "x".repeat(3_000_000);
        List<String> rows = read(HEADER + "1,\"" + endless + "\n2,two,b\n");
        assertThat(rows.getFirst()).isEqualTo("2 broken: It has more than 1048576 bytes.");
        assertThat(rows.getLast()).endsWith("[2, two, b]");
    }

    private static List<String> read(String file) throws IOException {
        return rows(file.getBytes(UTF_8), ',', UTF_8).stream()
                .skip(1)
                .map(CsvRowsTest::inWords)
                .toList();
    }

    private static String inWords(CsvRow row) {
        return switch (row) {
            case CsvRow.Sound sound -> sound.line() + " " + sound.fields();
            case CsvRow.Broken broken -> broken.line() + " broken: " + broken.fault();
        };
    }

    private static List<CsvRow> rows(byte[] file, char separator, Charset charset) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvRows csv = new CsvRows(new ByteArrayInputStream(file), separator, charset)) {
            csv.header().ifPresent(rows::add);
            for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private static List<List<String>> library(String file) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String soundFile(Random random) {
        int columns = 2 + random.nextInt(4);
        String end = random.nextBoolean() ? "\n" : "\r\n";
        StringBuilder file = new StringBuilder();
        int rows = 1 + random.nextInt(6);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                file.append(column == 0 ? "" : ",").append(field(random));
            }
            file.append(row == rows - 1 && random.nextBoolean() ? "" : end);
        }
        return file.toString();
    }

    private static String field(Random random) {
        String[] pieces = {"a", "Ж", " ", "ң", "😀", "1", "-"};
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return switch (random.nextInt(4)) {
            case 0 -> "\"" + text + "\"";
            case 1 -> "\"" + text + ",\n\"\"" + text + "\"";
            case 2 -> text + "\"x";
            default -> text.toString();
        };
    }

    private static byte[] anyBytes(Random random) {
        byte[] signs = {'a', ',', '"', '\n', '\r', 'b', (byte) 0xC3, 0};
        byte[] bytes = new byte[random.nextInt(60)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = signs[random.nextInt(signs.length)];
        }
        return bytes;
    }

    private static String withoutEmptyLines(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replaceAll("[\r\n]+", "|")
                .replaceAll("^\\||\\|$", "");
    }
}
