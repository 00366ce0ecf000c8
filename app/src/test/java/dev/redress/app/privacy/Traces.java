package dev.redress.app.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Searches everything that is stored for traces of words: as they are, in hexadecimal digits, in Base64 at any offset. */
final class Traces {

    private final List<String> spellings = new ArrayList<>();
    private final String row;

    /** @param words long enough that no chance brings them about */
    Traces(List<String> words) {
        row = "";
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            spellings.add(word.toLowerCase(Locale.ROOT));
            spellings.add(HexFormat.of().formatHex(bytes));
            for (String base64 : base64(bytes)) {
                spellings.add(base64.toLowerCase(Locale.ROOT));
                spellings.add(HexFormat.of().formatHex(base64.getBytes(StandardCharsets.US_ASCII)));
            }
        }
    }

    private Traces(List<String> spellings, String row) {
        this.spellings.addAll(spellings);
        this.row = row;
    }

    /** Of files that begin in one of these ways, in rows that name a case. */
    static Traces ofFiles(List<String> beginnings, UUID caseId) {
        List<String> spellings = new ArrayList<>();
        for (String beginning : beginnings) {
            spellings.add(beginning.toLowerCase(Locale.ROOT));
            spellings.add(HexFormat.of().formatHex(beginning.getBytes(StandardCharsets.US_ASCII)));
        }
        return new Traces(spellings, caseId.toString());
    }

    /** How the middle of the bytes looks in Base64, whatever stands before and behind them. */
    private static List<String> base64(byte[] bytes) {
        List<String> found = new ArrayList<>();
        for (int offset = 0; offset < 3; offset++) {
            byte[] shifted = new byte[bytes.length + offset];
            System.arraycopy(bytes, 0, shifted, offset, bytes.length);
            for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                String text = encoder.withoutPadding().encodeToString(shifted);
                found.add(text.substring(offset == 0 ? 0 : 4, text.length() - 4));
            }
        }
        return found;
    }

    /** Tables in which a row, as text, has a trace, each with the number of such rows. Nothing is decrypted. */
    SortedMap<String, Integer> inTables(Connection database) throws SQLException {
        SortedMap<String, Integer> hits = new TreeMap<>();
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = database.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                if (!rows.getString("TABLE_SCHEM").equals("information_schema")
                        && !rows.getString("TABLE_SCHEM").startsWith("pg_")) {
                    tables.add("\"" + rows.getString("TABLE_SCHEM") + "\".\"" + rows.getString("TABLE_NAME") + "\"");
                }
            }
        }
        for (String table : tables) {
            try (Statement statement = database.createStatement();
                    ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
                while (rows.next()) {
                    if (rows.getString(1).contains(row) && isIn(rows.getString(1))) {
                        hits.merge(table, 1, Integer::sum);
                    }
                }
            }
        }
        return hits;
    }

    /** Files below a folder with a trace in them or in their names. */
    List<Path> inFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file ->
                            isIn(file.getFileName().toString()) || (Files.isRegularFile(file) && isIn(content(file))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isIn(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return spellings.stream().anyMatch(small::contains);
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
