package dev.redress.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cell of the two oracles: 640 start days, seven lengths, two calendars each. */
class WorkingDayOracleTest {

    private static final List<Integer> LENGTHS = List.of(1, 2, 5, 10, 20, 30, 60);

    @DisplayName("section 8 of the requirements: every cell of the oracles")
    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "oracle_id.csv, id_public",
        "oracle_id.csv, id_public_joint",
        "oracle_kg.csv, kg_law",
        "oracle_kg.csv, kg_state",
    })
    void agrees_with_every_cell(String file, String column) {
        // given
        WorkingCalendar calendar = calendar(column);
        List<String> wrong = new ArrayList<>();
        int cells = 0;

        // when
        for (Map<String, String> row : PublishedDays.rows(file)) {
            LocalDate start = LocalDate.parse(row.get("start"));
            boolean working = row.get(column + "_is_working").equals("yes");
            cells++;
            if (calendar.isWorkingDay(start) != working) {
                wrong.add(start + " is " + (working ? "" : "not ") + "a working day");
            }
            for (int days : LENGTHS) {
                LocalDate expected = LocalDate.parse(row.get(column + "_plus_" + days));
                LocalDate actual = calendar.workingDaysAfter(start, days);
                cells++;
                if (!actual.equals(expected)) {
                    wrong.add(days + " working days after " + start + ": " + expected + ", not " + actual);
                }
            }
        }

        // then
        assertThat(wrong).isEmpty();
        assertThat(cells).isEqualTo(640 * 8);
    }

    private static WorkingCalendar calendar(String column) {
        return switch (column) {
            case "id_public" ->
                PublishedDays.indonesia()
                        .asKnownOn(PublishedDays.EVERYTHING_KNOWN, PublishedDays.ID_JOINT_LEAVE_WORKED);
            case "id_public_joint" ->
                PublishedDays.indonesia().asKnownOn(PublishedDays.EVERYTHING_KNOWN, PublishedDays.ID_JOINT_LEAVE_RESTS);
            case "kg_law" -> PublishedDays.kyrgyzstan().asKnownOn(PublishedDays.EVERYTHING_KNOWN, PublishedDays.KG_LAW);
            case "kg_state" ->
                PublishedDays.kyrgyzstan().asKnownOn(PublishedDays.EVERYTHING_KNOWN, PublishedDays.KG_STATE);
            default -> throw new IllegalArgumentException(column);
        };
    }
}
