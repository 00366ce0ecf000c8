package dev.redress.app.intake.importing;

import dev.redress.core.complaint.Person;
import dev.redress.core.complaint.Submission;
import dev.redress.core.rulebook.Institution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The rows of a CSV file as submissions. */
final class CsvItems implements Iterator<RawItem>, AutoCloseable {

    /** A code of a rulebook. What looks otherwise stands in the wrong column, and a reason never quotes that. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private final Path file;
    private final CsvMapping mapping;
    private final Institution institution;
    private final LocalDateTime now;
    private final CsvRows rows;
    private final CsvRow.Sound header;
    private final Map<String, Integer> columns;
    private final Optional<DaySpread> spread;
    private Optional<CsvRow> next;

    /**
     * Opens a file.
     *
     * @param now moment of the import in the institution's zone
     * @throws ImportRefused when it cannot be read or lacks a column
     */
    CsvItems(Path file, CsvMapping mapping, Institution institution, LocalDateTime now) {
        this.file = file;
        this.mapping = mapping;
        this.institution = institution;
        this.now = now;
        try {
            this.rows = rows();
            this.header = header();
            this.columns = places();
            this.spread = spread();
            this.next = rows.next();
        } catch (IOException e) {
            throw new ImportRefused("The file " + file + " cannot be read: " + ImportRefused.reason(e));
        }
    }

    private CsvRows rows() throws IOException {
        return new CsvRows(Files.newInputStream(file), mapping.separator(), mapping.charset());
    }

    private CsvRow.Sound header() throws IOException {
        return switch (rows.header().orElse(null)) {
            case CsvRow.Sound sound -> sound;
            case CsvRow.Broken broken ->
                throw new ImportRefused("The first row of " + file + " must name the columns. " + broken.fault());
            case null ->
                throw new ImportRefused("The file " + file + " is empty; its first row must name the columns.");
        };
    }

    private Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (int i = 0; i < header.fields().size(); i++) {
            String name = header.fields().get(i).strip();
            if (places.putIfAbsent(name, i) != null) {
                twice.add(name);
            }
        }
        for (String wanted : mapping.columns()) {
            if (!places.containsKey(wanted)) {
                throw new ImportRefused("The file " + file + " has no column '" + wanted
                        + "', which the mapping names. It has: " + String.join(", ", header.fields()) + ".");
            }
            if (twice.contains(wanted)) {
                throw new ImportRefused("The file " + file + " has two columns '" + wanted + "'.");
            }
        }
        return places;
    }

    /** Reads the whole file once for its first and last moment, where the mapping asks for them. */
    private Optional<DaySpread> spread() throws IOException {
        if (!(mapping.arrived() instanceof Arrival.InColumn in) || in.spread().isEmpty()) {
            return Optional.empty();
        }
        DaySpread.Ends ends = new DaySpread.Ends();
        try (CsvRows all = rows()) {
            all.header();
            for (Optional<CsvRow> row = all.next(); row.isPresent(); row = all.next()) {
                if (row.get() instanceof CsvRow.Sound sound) {
                    try {
                        ends.add(in.moment(cells(sound), institution.zone()));
                    } catch (Unclear noDate) {
                        // The row says so itself when its turn comes.
                    }
                }
            }
        }
        return ends.over(in.spread().get(), now);
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public RawItem next() {
        CsvRow row = next.orElseThrow(NoSuchElementException::new);
        try {
            next = rows.next();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file + " broke off", e);
        }
        return item(row);
    }

    private RawItem item(CsvRow row) {
        byte[] hash = RawItem.sha256(withoutLineEnd(row.raw()));
        return new RawItem(
                "csv",
                origin(row, hash),
                hash,
                withHeader(row.raw()),
                file.getFileName() + ", line " + row.line(),
                () -> switch (row) {
                    case CsvRow.Sound sound -> meaning(cells(sound));
                    case CsvRow.Broken broken -> throw new Unclear("broken-row: " + broken.fault());
                });
    }

    private String origin(CsvRow row, byte[] hash) {
        if (mapping.id().isPresent() && row instanceof CsvRow.Sound sound) {
            String id = mapping.id().get().of(cells(sound));
            if (!id.isEmpty()) {
                return mapping.source() + "/" + id;
            }
        }
        return RawItem.byContent(mapping.source(), hash);
    }

    private Meaning meaning(Cell.Row row) {
        if (mapping.id().filter(id -> id.of(row).isEmpty()).isPresent()) {
            throw new Unclear("id-missing: The row has no identifier, so nobody could tell it from another one.");
        }
        return new Meaning.Submitted(
                new Submission(
                        code("kind", mapping.kind().of(row)),
                        code("channel", mapping.channel().of(row)),
                        Optional.empty(),
                        arrived(row),
                        code("language", mapping.language().of(row)),
                        people(row),
                        mapping.subject().of(row),
                        mapping.substance().of(row),
                        Submission.PlainLoss.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        mapping.officer().of(row),
                        replyTo(row)),
                List.of());
    }

    private List<Person> people(Cell.Row row) {
        List<Person> people = new ArrayList<>();
        people.add(person(mapping.complainant(), row));
        for (CsvMapping.Who other : mapping.others()) {
            Person person = person(other, row);
            if (!person.given().isEmpty()) {
                people.add(person);
            }
        }
        return people;
    }

    private static Person person(CsvMapping.Who who, Cell.Row row) {
        return new Person(
                who.kinds(),
                who.name().of(row),
                who.address().of(row),
                who.email().of(row),
                who.phone().of(row),
                who.customerNumber().of(row),
                who.identityDocument().of(row),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private Optional<Integer> replyTo(Cell.Row row) {
        String place = mapping.replyTo().of(row);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        if (!place.matches("[1-9]\\d?")) {
            throw new Unclear("unknown-reply-address: What the row gives as reply-to is no place of a complainant.");
        }
        return Optional.of(Integer.parseInt(place));
    }

    private LocalDateTime arrived(Cell.Row row) {
        return switch (mapping.arrived()) {
            case Arrival.Now _ -> now;
            case Arrival.InColumn in -> {
                LocalDateTime moment = in.moment(row, institution.zone());
                yield spread.map(over -> over.move(moment)).orElse(moment).truncatedTo(ChronoUnit.MICROS);
            }
        };
    }

    private static String code(String field, String value) {
        if (!CODE.matcher(value).matches()) {
            throw new Unclear("unknown-code: What the row gives as " + field + " is no code of a rulebook.");
        }
        return value;
    }

    private Cell.Row cells(CsvRow.Sound row) {
        return column -> row.fields().get(place(column)).strip();
    }

    private int place(String column) {
        return Objects.requireNonNull(columns.get(column), "columns were checked when the file was opened");
    }

    /** A file of its own with this one row: whoever looks into quarantine sees which field is which. */
    private byte[] withHeader(byte[] row) {
        byte[] head = header.raw();
        byte[] both = Arrays.copyOf(head, head.length + row.length);
        System.arraycopy(row, 0, both, head.length, row.length);
        return both;
    }

    /** The last row of a file may lack the line end that it has elsewhere. */
    private static byte[] withoutLineEnd(byte[] row) {
        int end = row.length;
        while (end > 0 && (row[end - 1] == '\n' || row[end - 1] == '\r')) {
            end--;
        }
        return Arrays.copyOf(row, end);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
