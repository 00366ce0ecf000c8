package dev.redress.app.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A mapping file says what the columns are, and every fault in it is named with its line")
class CsvMappingFileTest {

    private static final String GOOD = """
            source: helpdesk
            separator: ";"
            encoding: windows-1251
            id: {column: number}
            kind: {column: type, words: {C: complaint, Q: question}}
            channel: {always: letter}
            language: {always: ru}
            subject: {columns: [topic, detail], joined-by: ": "}
            substance: {column: text}
            complainant:
              kinds: [customer]
              name: {column: who}
              email: {column: mail}
            arrived: {column: at, format: "yyyy-MM-dd HH:mm", zone: Asia/Bishkek}
            """;

    @TempDir
    private Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("mapping.yaml"), content);
    }

    @Test
    @DisplayName("A good one names every column that the file must have")
    void good() throws IOException {
        CsvMapping mapping = CsvMappingFile.read(file(GOOD));

        assertThat(mapping.columns()).containsExactly("number", "type", "topic", "detail", "text", "who", "mail", "at");
        assertThat(mapping.separator()).isEqualTo(';');
        assertThat(mapping.charset()).isEqualTo(Charset.forName("windows-1251"));
        assertThat(mapping.officer().of(_ -> "")).isEqualTo("Import");
    }

    @Test
    @DisplayName("The mapping of the demonstration is good")
    void theDemo() {
        assertThat(CsvMappingFile.read(Program.NARRATIVES_MAPPING).source()).isEqualTo("cfpb");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            source: helpdesk                  | sauce: helpdesk                | :1: unknown key 'sauce'
            source: helpdesk                  | sauce: helpdesk                | the key 'source' is missing
            separator: ";"                    | separator: "x"                 | :2: a separator is one of
            encoding: windows-1251            | encoding: UTF-16               | :3: 'UTF-16' cannot be cut into rows
            encoding: windows-1251            | encoding: klingon              | :3: 'klingon' is no encoding
            encoding: windows-1251            | encoding: Cp500                | :3: 'Cp500' cannot be cut into rows
            id: {column: number}              | id: {column: number, row: 1}   | :4: unknown key 'row'
            channel: {always: letter}         | channel: letter                | :6: keys and values are expected here
            format: "yyyy-MM-dd HH:mm"        | format: "yyyy-MM-dd bb"        | :14: Unknown pattern letter: b
            format: "yyyy-MM-dd HH:mm"        | format: "HH:mm"                | :14: the format 'HH:mm' names no whole day
            zone: Asia/Bishkek                | zone: Asia/Nowhere             | 'Asia/Nowhere' is no zone
            , zone: Asia/Bishkek              | ``                             | :14: the format 'yyyy-MM-dd HH:mm' has a time, so the key 'zone'
            format: "yyyy-MM-dd HH:mm"        | format: "yyyy-MM-dd"           | :14: the format 'yyyy-MM-dd' needs no 'zone'
            kinds: [customer]                 | kinds: [customer, customer]    | 'customer' stands twice
            """)
    @DisplayName("What is wrong is told with file and line, and nothing is imported")
    void faults(String instead, String wrong, String told) {
        assertThat(GOOD).contains(instead);
        assertThatThrownBy(() -> CsvMappingFile.read(file(GOOD.replace(instead, wrong))))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("mapping.yaml")
                .hasMessageContaining(told);
    }

    @Test
    @DisplayName("A mapping that is not there is told by its name")
    void notThere() {
        assertThatThrownBy(() -> CsvMappingFile.read(Path.of("no-such.yaml")))
                .isInstanceOf(ImportRefused.class)
                .hasMessage("The mapping file no-such.yaml cannot be read: there is no such file.");
    }
}
