package dev.redress.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A chain of five rows, and everything that somebody could do to it. */
class ChainVerificationTest {

    private static final UUID CASE = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final UUID OTHER = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");
    private static final Instant AT = Instant.parse("2025-06-02T07:00:00Z");

    private final List<LedgerEntry> rows = chain(CASE, 5);

    @Test
    @DisplayName("An untouched chain has no fault, and neither has an empty one")
    void untouched() {
        assertThat(faults(rows)).isEmpty();
        assertThat(faults(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "institution, other",
        "caseId, 01890a5d-ac96-774b-bcce-b302099a8058",
        "sequence, 4",
        "kind, Withdrawn",
        "version, 2",
        "payload, {}",
        "occurredOn, 2025-06-01",
        "recordedAt, 2025-06-02T07:00:03.000001Z",
        "actor, omar",
        "previousHash, 0000000000000000000000000000000000000000000000000000000000000000",
        "hash, 0000000000000000000000000000000000000000000000000000000000000000"
    })
    @DisplayName("A change of any one field of a row is found, and the row is named")
    void everyField(String field, String value) {
        rows.set(2, changed(rows.get(2), field, value));

        assertThat(faults(rows)).isNotEmpty().anyMatch(fault -> fault.contains("row 3") || fault.contains("row 4"));
    }

    @Test
    @DisplayName("A row that was changed and hashed anew breaks the link to the row after it")
    void hashedAnew() {
        LedgerEntry third = rows.get(2);
        rows.set(2, sealed(third, 3, "{\"n\":33}", third.previousHash()));

        assertThat(faults(rows)).singleElement().asString().contains("row 4: does not follow the row before it");
    }

    @Test
    @DisplayName("A row taken out of the middle is found")
    void missingRow() {
        rows.remove(2);

        assertThat(faults(rows)).anyMatch(fault -> fault.contains("row 4: expected row 3"));
    }

    @Test
    @DisplayName("A chain without its first row is found")
    void missingFirst() {
        rows.removeFirst();

        assertThat(faults(rows)).anyMatch(fault -> fault.contains("row 2: expected row 1"));
    }

    @Test
    @DisplayName("Two rows in the wrong order are found")
    void order() {
        LedgerEntry second = rows.get(1);
        rows.set(1, rows.get(2));
        rows.set(2, second);

        assertThat(faults(rows)).anyMatch(fault -> fault.contains("row 3: expected row 2"));
    }

    @Test
    @DisplayName("A row that stands there twice is found")
    void twice() {
        rows.add(3, rows.get(2));

        assertThat(faults(rows)).anyMatch(fault -> fault.contains("row 3: expected row 4"));
    }

    @Test
    @DisplayName("A row recorded before the row in front of it is found, though its hashes are right")
    void clockTurnedBack() {
        LedgerEntry fifth = rows.getLast();
        rows.set(
                4,
                LedgerEntry.chained(
                        "mill",
                        CASE,
                        5,
                        fifth.kind(),
                        1,
                        fifth.payload(),
                        fifth.occurredOn(),
                        AT,
                        "clara",
                        fifth.previousHash()));

        assertThat(faults(rows)).singleElement().asString().contains("row 5: was recorded before");
    }

    @Test
    @DisplayName("A row of another case is found, though it was chained on with right hashes")
    void rowOfAnotherCase() {
        rows.add(sealedFor(OTHER, 6, rows.getLast().hash()));

        assertThat(faults(rows)).singleElement().asString().contains("row 6");
    }

    @Test
    @DisplayName("A line break smuggled into a stored row is a fault like any other and does not stop the verification")
    void smuggledLineBreak() {
        rows.set(2, changed(rows.get(2), "actor", "clara\n"));

        assertThat(faults(rows)).anyMatch(fault -> fault.contains("row 3"));
    }

    private static List<String> faults(List<LedgerEntry> rows) {
        ChainVerification verification = new ChainVerification();
        rows.forEach(verification::next);
        return verification.faults();
    }

    private static List<LedgerEntry> chain(UUID caseId, int length) {
        List<LedgerEntry> rows = new ArrayList<>();
        for (int i = 1; i <= length; i++) {
            rows.add(sealedFor(
                    caseId, i, i == 1 ? LedgerEntry.NO_PREVIOUS : rows.getLast().hash()));
        }
        return rows;
    }

    private static LedgerEntry sealedFor(UUID caseId, int sequence, String previousHash) {
        return LedgerEntry.chained(
                "mill",
                caseId,
                sequence,
                "CorrespondenceAdded",
                1,
                "{\"n\":" + sequence + "}",
                LocalDate.parse("2025-06-02"),
                AT.plusSeconds(sequence),
                "clara",
                previousHash);
    }

    private static LedgerEntry sealed(LedgerEntry like, int sequence, String payload, String previousHash) {
        return LedgerEntry.chained(
                like.institution(),
                like.caseId(),
                sequence,
                like.kind(),
                like.version(),
                payload,
                like.occurredOn(),
                like.recordedAt(),
                like.actor(),
                previousHash);
    }

    private static LedgerEntry changed(LedgerEntry row, String field, String value) {
        return new LedgerEntry(
                field.equals("institution") ? value : row.institution(),
                field.equals("caseId") ? UUID.fromString(value) : row.caseId(),
                field.equals("sequence") ? Integer.parseInt(value) : row.sequence(),
                field.equals("kind") ? value : row.kind(),
                field.equals("version") ? Integer.parseInt(value) : row.version(),
                field.equals("payload") ? value : row.payload(),
                field.equals("occurredOn") ? LocalDate.parse(value) : row.occurredOn(),
                field.equals("recordedAt") ? Instant.parse(value) : row.recordedAt(),
                field.equals("actor") ? value : row.actor(),
                field.equals("previousHash") ? value : row.previousHash(),
                field.equals("hash") ? value : row.hash());
    }
}
