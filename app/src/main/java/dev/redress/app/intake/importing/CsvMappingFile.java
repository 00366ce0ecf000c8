package dev.redress.app.intake.importing;

import dev.redress.app.lawbook.yaml.Mapping;
import dev.redress.app.lawbook.yaml.Problems;
import dev.redress.app.lawbook.yaml.Value;
import dev.redress.app.lawbook.yaml.YamlFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a mapping file. Unknown keys, missing keys and wrong values are faults with file and line. */
final class CsvMappingFile {

    private CsvMappingFile() {}

    /** @throws ImportRefused with every fault of the file */
    static CsvMapping read(Path file) {
        Problems problems = new Problems();
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ImportRefused("The mapping file " + file + " cannot be read: " + ImportRefused.reason(e));
        }
        Value root = YamlFile.read(file.toString(), bytes, problems).root();
        Optional<CsvMapping> mapping = root.mapping(CsvMappingFile::mapping);
        if (mapping.isEmpty() || !problems.none()) {
            throw new ImportRefused("The mapping file has faults; nothing was imported.\n"
                    + String.join(
                            "\n", problems.all().stream().map(Object::toString).toList()));
        }
        return mapping.get();
    }

    private static CsvMapping mapping(Mapping top) {
        return new CsvMapping(
                top.text("source"),
                top.optional("separator")
                        .map(value -> value.parsed(CsvMappingFile::separator, ','))
                        .orElse(','),
                top.optional("encoding")
                        .map(value -> value.parsed(CsvMappingFile::charset, StandardCharsets.UTF_8))
                        .orElse(StandardCharsets.UTF_8),
                top.optional("id").map(CsvMappingFile::cell),
                cell(top.required("kind")),
                cell(top.required("channel")),
                cell(top.required("language")),
                cell(top.required("subject")),
                cell(top.required("substance")),
                arrival(top.required("arrived")),
                top.optional("officer").map(CsvMappingFile::cell).orElse(new Cell.Always("Import")),
                top.required("complainant").mapping(CsvMappingFile::who).orElseGet(CsvMappingFile::nobody),
                top.optional("other-complainants").map(Value::items).orElse(List.of()).stream()
                        .flatMap(other -> other.mapping(CsvMappingFile::who).stream())
                        .toList(),
                optionalCell(top, "reply-to"));
    }

    private static CsvMapping.Who who(Mapping who) {
        return new CsvMapping.Who(
                who.required("kinds").each(Value::text),
                optionalCell(who, "name"),
                optionalCell(who, "address"),
                optionalCell(who, "email"),
                optionalCell(who, "phone"),
                optionalCell(who, "customer-number"),
                optionalCell(who, "identity-document"));
    }

    /** Stands in for a part with faults, which are recorded. */
    private static CsvMapping.Who nobody() {
        return new CsvMapping.Who(Set.of(), Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE);
    }

    private static Cell optionalCell(Mapping mapping, String key) {
        return mapping.optional(key).map(CsvMappingFile::cell).orElse(Cell.NONE);
    }

    private static Cell cell(Value value) {
        return value.mapping(CsvMappingFile::cell).orElse(Cell.NONE);
    }

    private static Cell cell(Mapping cell) {
        if (cell.has("always")) {
            return new Cell.Always(cell.text("always"));
        }
        if (cell.has("columns")) {
            List<String> columns =
                    cell.required("columns").items().stream().map(Value::text).toList();
            return new Cell.InColumns(columns, cell.required("joined-by").textOrEmpty());
        }
        String column = cell.text("column");
        Optional<Value> words = cell.optional("words");
        if (words.isEmpty()) {
            return new Cell.InColumns(List.of(column), "");
        }
        Map<String, String> meanings = new LinkedHashMap<>();
        words.get().entries().forEach((word, meaning) -> meanings.put(word.text(), meaning.text()));
        return new Cell.Translated(column, meanings);
    }

    private static Arrival arrival(Value value) {
        return value.is("now")
                ? new Arrival.Now()
                : value.<Arrival>mapping(CsvMappingFile::arrival).orElseGet(Arrival.Now::new);
    }

    private static Arrival arrival(Mapping arrived) {
        return Arrival.InColumn.checked(
                arrived.text("column"),
                arrived.text("format"),
                arrived.optional("zone").map(zone -> zone.parsed(CsvMappingFile::zone, ZoneId.of("UTC"))),
                arrived.optional("spread-over-last-days").map(days -> days.number(1, 3_660)));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no zone such as Asia/Jakarta", e);
        }
    }

    private static char separator(String text) {
        if (text.length() == 1 && ",;|\t".contains(text)) {
            return text.charAt(0);
        }
        throw new IllegalArgumentException("a separator is one of \",\" \";\" \"|\" and \"\\t\"");
    }

    /** Refuses encodings in which the bytes of a separator can be half of a letter. */
    private static Charset charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            String signs = "\",;|\t\r\n";
            boolean likeAscii = Arrays.equals(signs.getBytes(charset), signs.getBytes(StandardCharsets.US_ASCII))
                    && charset.newEncoder().maxBytesPerChar() <= 1;
            if (likeAscii || charset.equals(StandardCharsets.UTF_8)) {
                return charset;
            }
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("'" + name + "' is no encoding that is known here", unknown);
        }
        throw new IllegalArgumentException("'" + name + "' cannot be cut into rows; save the file as UTF-8");
    }
}
