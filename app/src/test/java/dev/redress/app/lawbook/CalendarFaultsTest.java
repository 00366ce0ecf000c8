package dev.redress.app.lawbook;

import static dev.redress.app.lawbook.Fault.I;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calendars and working days. */
class CalendarFaultsTest {

    @TempDir
    Path folder;

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(
                        "working days of an unknown calendar",
                        I + "working-days.yaml",
                        "calendar: testland",
                        "calendar: testlend",
                        "2011-01-01:",
                        "there is no calendar 'testlend'"),
                new Fault(
                        "kind of day that is not answered",
                        I + "working-days.yaml",
                        "ignored: [regional-holiday, observance]",
                        "ignored: [observance]",
                        "2011-01-01:",
                        "has days of kind regional-holiday"),
                new Fault(
                        "kind of day that is answered twice",
                        I + "working-days.yaml",
                        "ignored: [regional-holiday, observance]",
                        "ignored: [regional-holiday, observance, joint-leave]",
                        "calendar: testland",
                        "'joint-leave' is answered twice"),
                new Fault(
                        "year in the file of another",
                        "calendars/testland/2015.yaml",
                        "year: 2015",
                        "year: 2014",
                        "year: 2014",
                        "the year 2014 stands in the file calendars/testland/2015.yaml"),
                new Fault(
                        "calendar in the folder of another",
                        "calendars/testland/2015.yaml",
                        "calendar: testland",
                        "calendar: id",
                        "calendar: id",
                        "the calendar of the folder is 'testland'"),
                new Fault(
                        "day of another year",
                        "calendars/testland/2015.yaml",
                        "day: 2015-12-26",
                        "day: 2016-12-26",
                        "day: 2016-12-26",
                        "2016-12-26 is no day of 2015"),
                new Fault(
                        "days of a calendar in disorder",
                        "calendars/testland/2015.yaml",
                        "day: 2015-12-25",
                        "day: 2015-01-25",
                        "day: 2015-01-25",
                        "days must rise"),
                new Fault(
                        "standing law without a reason",
                        "calendars/testland/2015.yaml",
                        "published-on: 2010-03-01",
                        "published-on: standing-law",
                        "published-on:",
                        "'standing-law' needs a 'note'"),
                new Fault(
                        "unrecorded decision without a reason",
                        "calendars/testland/2015.yaml",
                        "decided-on: 2010-03-01",
                        "decided-on: unrecorded",
                        "decided-on:",
                        "'unrecorded' needs a 'note'"),
                new Fault(
                        "withdrawn before it was decided",
                        "calendars/testland/2016.yaml",
                        "withdrawn-on: 2016-08-29",
                        "withdrawn-on: 2014-08-29",
                        "day: 2016-10-11",
                        "withdrawn before it is decided"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_found_with_file_and_line(Fault fault) {
        fault.mustBeFound(folder);
    }
}
