package dev.redress.app.lawbook;

import static dev.redress.app.lawbook.Fault.I;
import static dev.redress.app.lawbook.Fault.LAW;
import static dev.redress.app.lawbook.Fault.WRITTEN;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys and values that are not what the format knows. */
class KeyFaultsTest {

    @TempDir
    Path folder;

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(
                        "unknown key",
                        WRITTEN,
                        "title: Time",
                        "titel: x\ntitle: Time",
                        "titel: x",
                        "unknown key 'titel'"),
                new Fault("missing key", WRITTEN, "form: written\n", "", "rule:", "the key 'form' is missing"),
                new Fault(
                        "papers of a minor without an age",
                        I + "forum-mediation.yaml",
                        "        under: 16\n",
                        "",
                        "code: family-card",
                        "the key 'under' is missing"),
                new Fault(
                        "an age for the papers of everybody",
                        I + "forum-mediation.yaml",
                        "        needed-when: minor\n",
                        "        needed-when: always\n",
                        "under: 16",
                        "unknown key 'under'"),
                new Fault(
                        "repeated key",
                        WRITTEN,
                        "form: written",
                        "form: written\nform: oral",
                        "form: oral",
                        "'form' stands twice; first in line 5"),
                new Fault(
                        "no value",
                        WRITTEN,
                        "title: Time to answer a written complaint",
                        "title:",
                        "title:",
                        "a value is missing"),
                new Fault(
                        "list for a value",
                        WRITTEN,
                        "form: written",
                        "form: [written]",
                        "form:",
                        "one value is expected here"),
                new Fault(
                        "value for a list",
                        WRITTEN,
                        "submissions: [complaint]",
                        "submissions: complaint",
                        "submissions:",
                        "a list is expected here"),
                new Fault(
                        "repeated member",
                        WRITTEN,
                        "[complaint]",
                        "[complaint, complaint]",
                        "submissions:",
                        "'complaint' stands twice"),
                new Fault(
                        "yes for true",
                        I + "submissions.yaml",
                        "reply-compulsory: true",
                        "reply-compulsory: yes",
                        "reply-compulsory: yes",
                        "'yes' is none of true, false"),
                new Fault(
                        "no number",
                        I + "priorities.yaml",
                        "rank: 4",
                        "rank: last",
                        "rank: last",
                        "'last' is not a whole number from 1 to 99"),
                new Fault(
                        "no date",
                        I + "roles.yaml",
                        "2011-01-01:",
                        "2011-02-30:",
                        "2011-02-30:",
                        "'2011-02-30' is not a date"),
                new Fault(
                        "no time",
                        I + "opening-hours.yaml",
                        "\"16:00\"",
                        "\"25:00\"",
                        "25:00",
                        "'25:00' is not a time"),
                new Fault(
                        "term without a unit of the law",
                        LAW,
                        "term: 15 working days",
                        "term: 15 days",
                        "term: 15 days",
                        "'15 days' is no term"),
                new Fault(
                        "unknown fact",
                        WRITTEN,
                        "starts: registered",
                        "starts: enrolled",
                        "starts: enrolled",
                        "'enrolled' is none of received"),
                new Fault(
                        "nothing stops it",
                        WRITTEN,
                        "stops: [response-dispatched, ended-without-response]",
                        "stops: []",
                        "stops: []",
                        "a clock that nothing stops"),
                new Fault(
                        "unknown clock",
                        WRITTEN,
                        "clock: response",
                        "clock: answer",
                        "clock: answer",
                        "'answer' is none of registration"),
                new Fault(
                        "anchor",
                        WRITTEN,
                        "form: written",
                        "form: &f written",
                        "form: &f",
                        "anchors and aliases are not used"),
                new Fault("no YAML", WRITTEN, "title: Time", "title: [Time", "clock: response", "not YAML"),
                new Fault(
                        "title lacks a language",
                        I + "roles.yaml",
                        "id: Auditor, ",
                        "",
                        "title: {en: Auditor",
                        "the title lacks 'id'"),
                new Fault(
                        "title lacks English",
                        LAW,
                        "            en: The matter happened in another region\n",
                        "",
                        "id: Perkara terjadi",
                        "a title needs English"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_found_with_file_and_line(Fault fault) {
        fault.mustBeFound(folder);
    }
}
