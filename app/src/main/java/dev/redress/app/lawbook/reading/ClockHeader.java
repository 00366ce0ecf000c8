package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Mapping;
import dev.redress.app.lawbook.yaml.Value;
import dev.redress.core.rulebook.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the header of a clock adds.
 *
 * @param clock name of the clock
 * @param form the form of submission that it runs for; empty for any
 * @param submissions codes of the kinds of submission that it runs for; empty for all
 * @param statutory reference to the rule of law beside it; empty where there is none
 * @param place the header, for problems with it
 */
record ClockHeader(String clock, Optional<Form> form, Set<String> submissions, Optional<Value> statutory, Value place) {

    /** The clocks that the path knows. A closed list: a misspelt clock would run for nobody. */
    private static final Map<String, String> NAMES = names(
            "registration",
            "acknowledgement",
            "first-response",
            "holding-response",
            "response",
            "documents",
            "referral",
            "facilitation",
            "reaction",
            "objection-response",
            "verification",
            "mediation",
            "loan-information",
            "report",
            "data-access",
            "data-correction",
            "data-restriction",
            "consent-withdrawal",
            "data-erasure",
            "breach-notice");

    static ClockHeader read(Mapping header) {
        Value statutory = header.required("statutory");
        return new ClockHeader(
                header.word("clock", NAMES),
                header.word("form", Words.FORMS_OR_ANY),
                header.required("submissions").each(Value::text),
                statutory.present() && !statutory.is("none") ? Optional.of(statutory) : Optional.empty(),
                header.place());
    }

    /** Whether both would run on one submission, so that nobody could say which counts. */
    boolean overlaps(ClockHeader other) {
        boolean sameForm = form.isEmpty() || other.form.isEmpty() || form.equals(other.form);
        boolean sameKind = submissions.isEmpty()
                || other.submissions.isEmpty()
                || submissions.stream().anyMatch(other.submissions::contains);
        return clock.equals(other.clock) && sameForm && sameKind;
    }

    private static Map<String, String> names(String... names) {
        Map<String, String> words = new LinkedHashMap<>();
        List.of(names).forEach(name -> words.put(name, name));
        return words;
    }
}
