package dev.redress.app.lawbook;

import static dev.redress.app.lawbook.Fault.I;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Worked cases beside a clock. */
class CaseFaultsTest {

    @TempDir
    Path folder;

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(
                        "case of the other form",
                        I + "response-oral.cases.yaml",
                        "  - name: Plain\n",
                        "  - name: Plain\n    form: written\n",
                        "form: written",
                        "the clock runs for the other form"),
                new Fault(
                        "no case on the day before",
                        "law/testland/complaint/response-written.cases.yaml",
                        "2020-06-30",
                        "2020-06-29",
                        "cases:",
                        "one on the day before (2020-06-30)"),
                new Fault(
                        "no case on the day",
                        "law/testland/complaint/response-written.cases.yaml",
                        "2020-07-01",
                        "2020-07-02",
                        "cases:",
                        "one on the day of the change (2020-07-01)"),
                new Fault(
                        "no plain case",
                        I + "registration.cases.yaml",
                        "2012-05-07",
                        "2011-01-01",
                        "cases:",
                        "a plain one after 2011-01-01"),
                new Fault(
                        "case of an unknown institution",
                        "law/testland/complaint/holding-response.cases.yaml",
                        "institution: testland",
                        "institution: elsewhere",
                        "institution: elsewhere",
                        "there is no institution 'elsewhere'"),
                new Fault(
                        "case without a reason",
                        I + "registration.cases.yaml",
                        "    because: The rule answers from 2011-01-01 on.\n",
                        "",
                        "name: The day before",
                        "the key 'because' is missing"),
                new Fault(
                        "case of no moment",
                        I + "registration.cases.yaml",
                        "\"2012-05-07T10:00\"",
                        "\"2012-05-07 10:00\"",
                        "2012-05-07 10:00",
                        "is not a moment"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_found_with_file_and_line(Fault fault) {
        fault.mustBeFound(folder);
    }
}
