package dev.redress.core.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The calendars in {@code src/test/resources/calendars}, and policies over them; see ORIGIN.md there. */
public final class PublishedDays {

    public static final Set<DayOfWeek> SATURDAY_AND_SUNDAY = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** Indonesia with joint leave at rest. */
    public static final WorkingDayPolicy ID_JOINT_LEAVE_RESTS = new WorkingDayPolicy(
            "id", SATURDAY_AND_SUNDAY, Set.of(DayKind.NATIONAL_HOLIDAY, DayKind.JOINT_LEAVE), Set.of(), Set.of());

    /** Indonesia with joint leave worked. */
    public static final WorkingDayPolicy ID_JOINT_LEAVE_WORKED = new WorkingDayPolicy(
            "id", SATURDAY_AND_SUNDAY, Set.of(DayKind.NATIONAL_HOLIDAY), Set.of(), Set.of(DayKind.JOINT_LEAVE));

    /** Kyrgyzstan by law: what binds everybody. */
    public static final WorkingDayPolicy KG_LAW = new WorkingDayPolicy(
            "kg",
            SATURDAY_AND_SUNDAY,
            Set.of(DayKind.NATIONAL_HOLIDAY, DayKind.SUBSTITUTE_REST_DAY, DayKind.SUBSTITUTE_WORKED_BY_STATE),
            Set.of(),
            Set.of(
                    DayKind.TRANSFERRED_REST_DAY,
                    DayKind.ADDITIONAL_REST_DAY,
                    DayKind.TRANSFERRED_WORKING_DAY,
                    DayKind.OBSERVANCE));

    /** Kyrgyzstan with the transfers that bind state bodies. */
    public static final WorkingDayPolicy KG_STATE = new WorkingDayPolicy(
            "kg",
            SATURDAY_AND_SUNDAY,
            Set.of(
                    DayKind.NATIONAL_HOLIDAY,
                    DayKind.SUBSTITUTE_REST_DAY,
                    DayKind.TRANSFERRED_REST_DAY,
                    DayKind.ADDITIONAL_REST_DAY),
            Set.of(DayKind.TRANSFERRED_WORKING_DAY),
            Set.of(DayKind.SUBSTITUTE_WORKED_BY_STATE, DayKind.OBSERVANCE));

    /** Everything that was ever decided. */
    public static final LocalDate EVERYTHING_KNOWN = LocalDate.of(9999, 12, 31);

    private static final Map<String, DayKind> KINDS = Map.of(
            "observance_worked", DayKind.OBSERVANCE,
            "substitute_rest_day_worked_by_state", DayKind.SUBSTITUTE_WORKED_BY_STATE);

    private PublishedDays() {}

    /** Indonesia 2023 to 2027; a year counts as published on the day of its first decision. */
    public static PublishedCalendar indonesia() {
        return calendar("id", "withdrawn_on", "instrument");
    }

    /** Kyrgyzstan 2023 to 2027, from standing law: no day of publication. */
    public static PublishedCalendar kyrgyzstan() {
        return calendar("kg", "", "source");
    }

    /** The rows of a file, each by the names of its columns. */
    public static List<Map<String, String>> rows(String file) {
        InputStream stream = Objects.requireNonNull(
                PublishedDays.class.getResourceAsStream("/calendars/" + file), "no test resource " + file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String> names = cells(lines.readLine());
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = cells(line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    row.put(names.get(i), cells.get(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedCalendar calendar(String name, String withdrawnColumn, String instrumentColumn) {
        Map<Integer, List<CalendarEntry>> byYear = new TreeMap<>();
        for (Map<String, String> row : rows(name + ".csv")) {
            CalendarEntry entry = new CalendarEntry(
                    LocalDate.parse(row.get("date")),
                    kind(row.get("kind")),
                    Map.of("en", row.get("name_en")),
                    row.get(instrumentColumn),
                    dateIfAny(row.get("decided_on")),
                    dateIfAny(row.getOrDefault(withdrawnColumn, "")),
                    row.get("estimated").equals("yes"));
            byYear.computeIfAbsent(entry.day().getYear(), _ -> new ArrayList<>())
                    .add(entry);
        }
        List<PublishedCalendar.Year> years = new ArrayList<>();
        byYear.forEach((year, entries) -> years.add(new PublishedCalendar.Year(year, firstDecision(entries), entries)));
        return new PublishedCalendar(name, years);
    }

    private static Optional<LocalDate> firstDecision(List<CalendarEntry> entries) {
        return entries.stream().flatMap(entry -> entry.decidedOn().stream()).min(LocalDate::compareTo);
    }

    private static DayKind kind(String word) {
        DayKind known = KINDS.get(word);
        return known != null ? known : DayKind.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    private static Optional<LocalDate> dateIfAny(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** A calendar of one country over some years with the given days at rest, for tests about nothing else. */
    public static WorkingCalendar plain(int firstYear, int lastYear, LocalDate... rest) {
        Map<Integer, List<CalendarEntry>> byYear = new HashMap<>();
        for (LocalDate day : rest) {
            byYear.computeIfAbsent(day.getYear(), _ -> new ArrayList<>()).add(holiday(day));
        }
        List<PublishedCalendar.Year> years = new ArrayList<>();
        for (int year = firstYear; year <= lastYear; year++) {
            years.add(new PublishedCalendar.Year(year, Optional.empty(), byYear.getOrDefault(year, List.of())));
        }
        WorkingDayPolicy policy = new WorkingDayPolicy(
                "plain", SATURDAY_AND_SUNDAY, Set.of(DayKind.NATIONAL_HOLIDAY), Set.of(), Set.of());
        return new PublishedCalendar("plain", years).asKnownOn(EVERYTHING_KNOWN, policy);
    }

    /** 2024 with one holiday whose day is only an estimate. */
    public static WorkingCalendar withProvisional(LocalDate day) {
        CalendarEntry estimate = new CalendarEntry(
                day,
                DayKind.NATIONAL_HOLIDAY,
                Map.of("en", "Moon feast"),
                "Decree",
                Optional.empty(),
                Optional.empty(),
                true);
        WorkingDayPolicy policy = new WorkingDayPolicy(
                "plain", SATURDAY_AND_SUNDAY, Set.of(DayKind.NATIONAL_HOLIDAY), Set.of(), Set.of());
        return new PublishedCalendar(
                        "plain", List.of(new PublishedCalendar.Year(2024, Optional.empty(), List.of(estimate))))
                .asKnownOn(EVERYTHING_KNOWN, policy);
    }

    /** A national holiday that was always known. */
    public static CalendarEntry holiday(LocalDate day) {
        return new CalendarEntry(
                day,
                DayKind.NATIONAL_HOLIDAY,
                Map.of("en", "Holiday"),
                "Decree",
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
