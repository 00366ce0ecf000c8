package dev.redress.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The canonical form of a row. It may never change: every hash that was ever written hangs on it. */
class LedgerEntryTest {

    private static final UUID CASE = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    @Test
    @DisplayName("The hash of a row is what sha256sum makes of its canonical form")
    void firstRow() {
        LedgerEntry entry = first();

        // printf
        // '\0redress-ledger-1\nmill\n01890a5d-ac96-774b-bcce-b302099a8057\n1\nSubmissionRegistered\n1\n2025-06-02\n
        // 2025-06-02T07:00:00.123456Z\nclara\n<64 zeros>\n{"channel":"desk","subject":"Қарта 💳"}' | sha256sum
        // (one line; the breaks of this comment are not in it)
        assertThat(entry.hash()).isEqualTo("03daa44fc4fc2014f73be137a2445456605fb0dd0a004c405ce22d857ef7a9e6");
        assertThat(entry.computedHash()).isEqualTo(entry.hash());
    }

    @Test
    @DisplayName("The next row takes the hash of the one before into its own")
    void secondRow() {
        LedgerEntry entry = LedgerEntry.chained(
                "mill",
                CASE,
                2,
                "Assigned",
                1,
                "{\"unit\":\"cards\"}",
                LocalDate.parse("2025-06-02"),
                Instant.parse("2025-06-02T07:00:01Z"),
                "omar",
                first().hash());

        // printf '\0redress-ledger-1\nmill\n01890a5d-ac96-774b-bcce-b302099a8057\n2\nAssigned\n1\n2025-06-02\n
        // 2025-06-02T07:00:01Z\nomar\n03daa44f…a9e6\n{"unit":"cards"}' | sha256sum
        assertThat(entry.hash()).isEqualTo("b7df735551149528850847f63e3966ee37ccdcf11bec053284f564f24d8e4eb7");
    }

    @Test
    @DisplayName("The instant is kept to the microsecond, as the database keeps it")
    void microseconds() {
        LedgerEntry entry = first();

        assertThat(entry.recordedAt()).isEqualTo(Instant.parse("2025-06-02T07:00:00.123456Z"));
    }

    @Test
    @DisplayName("No field can hold a line break, so that no two rows look alike")
    void lineBreaks() {
        assertThatIllegalArgumentException().isThrownBy(() -> row("mi\nll", "Assigned", "omar", "{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> row("mill", "Assi\ngned", "omar", "{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> row("mill", "Assigned", "o\nmar", "{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> row("mill", "Assigned", "omar", "{\n}"));
    }

    private static LedgerEntry first() {
        return LedgerEntry.chained(
                "mill",
                CASE,
                1,
                "SubmissionRegistered",
                1,
                "{\"channel\":\"desk\",\"subject\":\"Қарта 💳\"}",
                LocalDate.parse("2025-06-02"),
                Instant.parse("2025-06-02T07:00:00.123456789Z"),
                "clara",
                LedgerEntry.NO_PREVIOUS);
    }

    private static LedgerEntry row(String institution, String kind, String actor, String payload) {
        return LedgerEntry.chained(
                institution,
                CASE,
                1,
                kind,
                1,
                payload,
                LocalDate.parse("2025-06-02"),
                Instant.parse("2025-06-02T07:00:00Z"),
                actor,
                LedgerEntry.NO_PREVIOUS);
    }
}
