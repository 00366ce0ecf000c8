package dev.redress.app.lawbook;

import static dev.redress.app.lawbook.Fault.I;
import static dev.redress.app.lawbook.Fault.LAW;
import static dev.redress.app.lawbook.Fault.WRITTEN;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Headers, dated values, sources and references of rules. */
class RuleFaultsTest {

    @TempDir
    Path folder;

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(
                        "path",
                        WRITTEN,
                        "rule: institutions/testland/response-written",
                        "rule: institutions/testland/response",
                        "rule:",
                        "its file is institutions/testland/response-written.yaml"),
                new Fault(
                        "unknown kind",
                        WRITTEN,
                        "kind: clock",
                        "kind: clocks",
                        "kind: clocks",
                        "'clocks' is none of clock"),
                new Fault(
                        "kind and file name differ",
                        I + "refusal.yaml",
                        "kind: refusal",
                        "kind: steps",
                        "2011-01-01:",
                        "a rule of kind steps stands in the file steps.yaml"),
                new Fault(
                        "days that do not rise",
                        LAW,
                        "2020-07-01:",
                        "2010-07-01:",
                        "2010-07-01:",
                        "days of values must rise"),
                new Fault(
                        "same day twice",
                        LAW,
                        "2020-07-01:",
                        "2011-01-01: # again",
                        "# again",
                        "'2011-01-01' stands twice; first in line"),
                new Fault(
                        "no source",
                        WRITTEN,
                        "    source: {instrument: TESTLAND-PROCEDURE, article: Section 6, note:"
                                + " \"Longer than the act allows.\"}\n",
                        "",
                        "starts: registered",
                        "the key 'source' is missing"),
                new Fault(
                        "unknown instrument",
                        I + "refusal.yaml",
                        "TESTLAND-PROCEDURE",
                        "TESTLAND-MEMO",
                        "TESTLAND-MEMO",
                        "no instruments.yaml has the instrument 'TESTLAND-MEMO'"),
                new Fault(
                        "reference to nothing",
                        WRITTEN,
                        "as: law/testland/complaint/response-written",
                        "as: law/testland/complaint/answer",
                        "as:",
                        "there is no rule 'law/testland/complaint/answer'"),
                new Fault(
                        "reference to another kind",
                        WRITTEN,
                        "as: law/testland/complaint/response-written",
                        "as: law/testland/reporting/working-days",
                        "as:",
                        "is of kind working-days, not clock"),
                new Fault(
                        "reference takes over more than a clock may",
                        I + "first-response.yaml",
                        "{as: law/testland/complaint/first-response,",
                        "{as: law/testland/complaint/first-response, title: x,",
                        "title: x",
                        "unknown key 'title'"),
                new Fault(
                        "repealed: false",
                        "law/testland/complaint/first-response.yaml",
                        "repealed: true",
                        "repealed: false",
                        "repealed: false",
                        "'repealed' is either true or not written"),
                new Fault(
                        "announced otherwise than by 'expected'",
                        "law/testland/complaint/response-oral.yaml",
                        "2031-01-01: expected",
                        "2031-01-01: soon",
                        "2031-01-01: soon",
                        "keys and values are expected here"),
                new Fault(
                        "statutory rule that is not there",
                        WRITTEN,
                        "statutory: law/testland/complaint/response-written",
                        "statutory: law/testland/complaint/answer",
                        "statutory:",
                        "there is no rule 'law/testland/complaint/answer'"),
                new Fault(
                        "statutory rule that is no law",
                        WRITTEN,
                        "statutory: law/testland/complaint/response-written",
                        "statutory: institutions/testland/documents",
                        "statutory:",
                        "a statutory rule stands below law/"),
                new Fault(
                        "answer without a reason",
                        I + "channels.yaml",
                        "    because: The section lists it beside the telephone.\n",
                        "",
                        "question:",
                        "the key 'because' is missing"),
                new Fault(
                        "instrument amended by nothing known",
                        "law/testland/instruments.yaml",
                        "[TL-ACT-2020]",
                        "[TL-ACT-2030]",
                        "[TL-ACT-2030]",
                        "no instruments.yaml has the instrument 'TL-ACT-2030'"),
                new Fault(
                        "instrument in two files",
                        "law/testland/instruments.yaml",
                        "  TL-REG-2014:",
                        "  TESTLAND-PROCEDURE:",
                        "TESTLAND-PROCEDURE:",
                        "stands also in institutions/testland/instruments.yaml:3"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_found_with_file_and_line(Fault fault) {
        fault.mustBeFound(folder);
    }
}
