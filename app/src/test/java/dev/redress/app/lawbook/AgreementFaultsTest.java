package dev.redress.app.lawbook;

import static dev.redress.app.lawbook.Fault.I;
import static dev.redress.app.lawbook.Fault.WRITTEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What rules of one institution say of one another. */
class AgreementFaultsTest {

    @TempDir
    Path folder;

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(
                        "extension decided by nobody known",
                        WRITTEN,
                        "decided-by: [head-of-complaints]",
                        "decided-by: [boss]",
                        "2011-01-01:",
                        "an extension is decided by 'boss', which is none of front-desk"),
                new Fault(
                        "extension decided by somebody without the power",
                        WRITTEN,
                        "decided-by: [head-of-complaints]",
                        "decided-by: [auditor]",
                        "2020-07-01:",
                        "no role that decides it has the power 'extend'"),
                new Fault(
                        "channel received by nobody known",
                        I + "channels.yaml",
                        "received-by: [front-desk]",
                        "received-by: [doorman]",
                        "2011-01-01:",
                        "channel 'branch' is received by 'doorman'"),
                new Fault(
                        "acknowledgement by unknown means",
                        I + "acknowledgement.yaml",
                        "telephone]",
                        "pigeon]",
                        "2011-01-01:",
                        "an acknowledgement goes out by 'pigeon'"),
                new Fault(
                        "letter signed by nobody known",
                        I + "letters.yaml",
                        "signed-by: [signer]",
                        "signed-by: [scribe]",
                        "2011-01-01:",
                        "is signed by 'scribe', which is none of front-desk"),
                new Fault(
                        "letter signed by somebody without the power",
                        I + "letters.yaml",
                        "signed-by: [signer]",
                        "signed-by: [director]",
                        "2011-01-01:",
                        "is signed by 'director', and that role has no power 'sign'"),
                new Fault(
                        "tiers that do not begin at nothing",
                        I + "letters.yaml",
                        "from: 0,",
                        "from: 1,",
                        "code: acknowledgement",
                        "the first tier begins at 0"),
                new Fault(
                        "tiers that do not rise",
                        I + "letters.yaml",
                        "from: 10000,",
                        "from: 0,",
                        "code: response",
                        "tiers must rise"),
                new Fault(
                        "amount that is none",
                        I + "letters.yaml",
                        "from: 10000,",
                        "from: 1e4,",
                        "1e4",
                        "'1e4' is no amount such as 100000000"),
                new Fault(
                        "more checks than people",
                        I + "letters.yaml",
                        "checks: 2",
                        "checks: 3",
                        "checks: 3",
                        "a whole number from 0 to 2"),
                new Fault(
                        "unknown kind of letter",
                        I + "letters.yaml",
                        "code: transfer",
                        "code: transfers",
                        "code: transfers",
                        "'transfers' is none of acknowledgement"),
                new Fault(
                        "unknown part of a letter",
                        I + "letters.yaml",
                        "code: outcome",
                        "code: outcomes",
                        "code: outcomes",
                        "'outcomes' is none of register-number"),
                new Fault(
                        "clock for an unknown kind of submission",
                        I + "submissions.yaml",
                        "code: request",
                        "code: request2",
                        "request2",
                        "'request2' is none of complaint"),
                new Fault(
                        "clock for a kind that the institution does not take",
                        I + "response-request.yaml",
                        "[question, request]",
                        "[question, praise]",
                        "2011-01-01:",
                        "the clock runs for 'praise'"),
                new Fault(
                        "two clocks for one submission",
                        WRITTEN,
                        "form: written",
                        "form: any",
                        "rule:",
                        "would run on the same submission"),
                new Fault(
                        "no initial priority",
                        I + "priorities.yaml",
                        "initial: true",
                        "initial: false",
                        "items:",
                        "exactly one priority"),
                new Fault(
                        "two initial priorities",
                        I + "priorities.yaml",
                        "initial: false",
                        "initial: true",
                        "items:",
                        "not 4"),
                new Fault(
                        "two priorities of one rank",
                        I + "priorities.yaml",
                        "rank: 4",
                        "rank: 3",
                        "items:",
                        "two priorities have the same rank"),
                new Fault(
                        "repeated code",
                        I + "roles.yaml",
                        "code: auditor",
                        "code: director # again",
                        "# again",
                        "'director' stands twice; first in line"),
                new Fault(
                        "telephone number",
                        I + "channels.yaml",
                        "+67077000001",
                        "077000001",
                        "077000001",
                        "no E.164 number"),
                new Fault(
                        "report period of the wrong length",
                        I + "reports.yaml",
                        "months: 3",
                        "months: 4",
                        "months: 4",
                        "a period called 'quarterly' has 3 months"),
                new Fault(
                        "register number without year",
                        I + "register.yaml",
                        "TSL/{year}/",
                        "TSL/",
                        "number-format",
                        "needs {year} and {number:N}"),
                new Fault(
                        "opening hours that end before they begin",
                        I + "opening-hours.yaml",
                        "closes: \"16:00\"",
                        "closes: \"08:00\"",
                        "days: [monday",
                        "Opening hours end before they begin"),
                new Fault(
                        "unknown zone",
                        I + "institution.yaml",
                        "Asia/Dili",
                        "Asia/Atlantis",
                        "Asia/Atlantis",
                        "Unknown time-zone ID"),
                new Fault(
                        "institution of another folder",
                        I + "institution.yaml",
                        "institution: testland\n",
                        "institution: elsewhere\n",
                        "institution: elsewhere",
                        "the institution of this folder is 'testland'"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_found_with_file_and_line(Fault fault) {
        fault.mustBeFound(folder);
    }

    @Test
    void a_letter_that_is_checked_needs_somebody_who_may_check() {
        RuleFiles files = RuleFiles.copyOfTestland(folder).replace(I + "roles.yaml", "[check, read]", "[read]");
        assertThat(Fault.problems(files))
                .singleElement()
                .asString()
                .startsWith(I + "letters.yaml:")
                .endsWith("'extension-notice' is checked, and no role has the power 'check'");
    }
}
