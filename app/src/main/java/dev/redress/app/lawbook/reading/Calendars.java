package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Mapping;
import dev.redress.app.lawbook.yaml.Problems;
import dev.redress.app.lawbook.yaml.Value;
import dev.redress.app.lawbook.yaml.YamlFile;
import dev.redress.core.calendar.CalendarEntry;
import dev.redress.core.calendar.PublishedCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the year files of every calendar, {@code calendars/<name>/<year>.yaml}. */
final class Calendars {

    private final Problems problems;

    Calendars(Problems problems) {
        this.problems = problems;
    }

    /** The calendars by name; one of whose years is wrong or missing is left out. */
    Map<String, PublishedCalendar> read(List<YamlFile> files) {
        Map<String, List<YamlFile>> byName = new TreeMap<>();
        files.forEach(file ->
                byName.computeIfAbsent(folder(file), _ -> new ArrayList<>()).add(file));
        Map<String, PublishedCalendar> calendars = new LinkedHashMap<>();
        byName.forEach((name, years) -> read(name, years).ifPresent(calendar -> calendars.put(name, calendar)));
        return calendars;
    }

    private Optional<PublishedCalendar> read(String name, List<YamlFile> files) {
        Map<Integer, PublishedCalendar.Year> years = new TreeMap<>();
        for (YamlFile file : files) {
            file.root().mapping(top -> year(name, file, top)).ifPresent(year -> years.put(year.year(), year));
        }
        if (years.size() < files.size()) {
            return Optional.empty();
        }
        int expected = 0;
        for (int year : years.keySet()) {
            if (expected != 0 && year != expected) {
                problems.add(
                        "calendars/" + name + "/" + year + ".yaml",
                        0,
                        "years must follow one another: " + expected + ".yaml is missing before it");
                return Optional.empty();
            }
            expected = year + 1;
        }
        return Optional.of(new PublishedCalendar(name, List.copyOf(years.values())));
    }

    private static PublishedCalendar.Year year(String calendar, YamlFile file, Mapping top) {
        Value name = top.required("calendar");
        if (name.present() && !name.is(calendar)) {
            name.problem("the calendar of the folder is '" + calendar + "'");
        }
        Value written = top.required("year");
        int year = written.number(1900, 2200);
        if (written.present() && !file.path().endsWith("/" + year + ".yaml")) {
            written.problem("the year " + year + " stands in the file " + file.path());
        }
        Value publishedOn = top.required("published-on");
        Optional<LocalDate> published =
                publishedOn.is("standing-law") ? Optional.empty() : Optional.of(publishedOn.date());
        Optional<String> note = top.optional("note").map(Value::text);
        if (publishedOn.is("standing-law") && note.isEmpty()) {
            publishedOn.problem("'standing-law' needs a 'note' that says why the year was always known");
        }
        top.text("source");
        List<CalendarEntry> entries = new ArrayList<>();
        LocalDate before = LocalDate.MIN;
        for (Value day : top.required("days").items()) {
            Optional<CalendarEntry> entry = day.mapping(read -> entry(year, note, read));
            if (entry.isPresent()) {
                if (entry.get().day().isBefore(before)) {
                    day.problem("days must rise: " + entry.get().day() + " stands after " + before);
                }
                before = entry.get().day();
                entries.add(entry.get());
            }
        }
        return new PublishedCalendar.Year(year, published, entries);
    }

    private static CalendarEntry entry(int year, Optional<String> note, Mapping read) {
        Value day = read.required("day");
        LocalDate date = day.date();
        if (day.present() && date.getYear() != year) {
            day.problem(date + " is no day of " + year);
        }
        Value decidedOn = read.required("decided-on");
        if (decidedOn.is("unrecorded") && note.isEmpty()) {
            decidedOn.problem("'unrecorded' needs a 'note' of the year that says why the decision is not dated");
        }
        Map<String, String> titles = new LinkedHashMap<>();
        read.required("title").entries().forEach((language, title) -> titles.put(language.text(), title.text()));
        return new CalendarEntry(
                date,
                read.word("kind", Words.DAY_KINDS),
                titles,
                read.required("instrument").textOrEmpty(),
                decidedOn.is("unrecorded") ? Optional.empty() : Optional.of(decidedOn.date()),
                read.optional("withdrawn-on").map(Value::date),
                read.optional("provisional").map(Value::truth).orElse(false));
    }

    private static String folder(YamlFile file) {
        return file.path().split("/", -1)[1];
    }
}
