package dev.redress.app.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The moment of arrival is what the file says, put into the institution's zone")
class ArrivalTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private static Arrival.InColumn column(String format, String zone) {
        return Arrival.InColumn.checked("at", format, Optional.ofNullable(zone).map(ZoneId::of), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            yyyy-MM-dd,             -,                2024-02-29,                2024-02-29T00:00
            dd.MM.yyyy HH:mm,       Asia/Bishkek,     18.11.2024 23:30,          2024-11-19T00:30
            yyyy-MM-dd HH:mm,       America/New_York, 2024-11-18 10:00,          2024-11-18T22:00
            yyyy-MM-dd'T'HH:mm:ssX, -,                2024-11-18T10:00:00Z,      2024-11-18T17:00
            """)
    void isPutIntoTheInstitutionsZone(String format, String zone, String text, String expected) {
        assertThat(column(format, zone).moment(_ -> text, JAKARTA)).isEqualTo(LocalDateTime.parse(expected));
    }

    @ParameterizedTest
    @CsvSource({"2023-02-29", "2024-13-01", "24-01-01", "yesterday", "''"})
    @DisplayName("A day that no calendar has is named, without quoting the row")
    void impossibleDays(String text) {
        assertThatThrownBy(() -> column("yyyy-MM-dd", null).moment(_ -> text, JAKARTA))
                .isInstanceOf(Unclear.class)
                .hasMessageStartingWith("bad-date: The column 'at'");
    }

    @Test
    @DisplayName("Spread over the last days, moments keep their order and none lies in the future")
    void spread() {
        LocalDateTime now = LocalDateTime.parse("2026-09-01T10:00");
        DaySpread.Ends ends = new DaySpread.Ends();
        ends.add(LocalDateTime.parse("2025-04-08T00:00"));
        ends.add(LocalDateTime.parse("2019-12-02T00:00"));
        ends.add(LocalDateTime.parse("2022-08-05T00:00"));
        DaySpread spread = ends.over(21, now).orElseThrow();

        assertThat(spread.move(LocalDateTime.parse("2019-12-02T00:00"))).isEqualTo(now.minusDays(21));
        assertThat(spread.move(LocalDateTime.parse("2022-08-05T00:00")))
                .isBetween(now.minusDays(11), now.minusDays(10));
        assertThat(spread.move(LocalDateTime.parse("2025-04-08T00:00"))).isEqualTo(now);
    }

    @Test
    @DisplayName("A file without any day has nothing to spread")
    void nothingToSpread() {
        assertThat(new DaySpread.Ends().over(21, LocalDateTime.parse("2026-09-01T10:00")))
                .isEmpty();
    }
}
