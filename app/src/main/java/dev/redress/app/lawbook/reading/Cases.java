package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Mapping;
import dev.redress.app.lawbook.yaml.Value;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.RuleName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the worked examples beside a clock, and sees that every value of the clock has its three. */
final class Cases {

    private static final Map<String, String> REFUSALS = refusals();

    private final Set<String> institutions;

    Cases(Set<String> institutions) {
        this.institutions = institutions;
    }

    /** The cases of a clock. */
    List<ClockCase> read(RuleFile rule, Value top) {
        List<ClockCase> cases = new ArrayList<>();
        top.mapping(read -> {
            for (Value written : read.required("cases").items()) {
                written.mapping(one -> clockCase(rule, one)).ifPresent(cases::add);
            }
            return read;
        });
        checkCoverage(rule, top, cases);
        return cases;
    }

    private ClockCase clockCase(RuleFile rule, Mapping read) {
        read.optional("requirement").ifPresent(Value::text);
        read.text("because");
        checkForm(rule, read);
        return new ClockCase(
                read.place().file(),
                read.place().line(),
                read.text("name"),
                institution(rule.name(), read),
                read.required("from").moment(),
                read.optional("received").map(Value::date),
                read.optional("known-on").map(Value::date),
                expected(read));
    }

    private String institution(RuleName rule, Mapping read) {
        String[] path = rule.path().split("/", -1);
        if (path[0].equals("institutions")) {
            read.optional("institution")
                    .filter(code -> !code.is(path[1]))
                    .ifPresent(code -> code.problem("a case in this folder is one of '" + path[1] + "'"));
            return path[1];
        }
        Value code = read.required("institution");
        if (code.present() && !institutions.contains(code.text())) {
            code.problem("there is no institution '" + code.text() + "'");
        }
        return code.text();
    }

    private static void checkForm(RuleFile rule, Mapping read) {
        Optional<Form> ruleForm = rule.clock().flatMap(ClockHeader::form);
        read.optional("form").ifPresent(word -> {
            Form form = word.word(Words.FORMS);
            if (ruleForm.isPresent() && !ruleForm.get().equals(form)) {
                word.problem("the clock runs for the other form");
            }
        });
    }

    private static ClockCase.Expected expected(Mapping read) {
        if (read.has("refused")) {
            return new ClockCase.Expected.Refused(read.word("refused", REFUSALS));
        }
        return new ClockCase.Expected.Days(
                read.date("due"),
                read.optional("extended-due").map(Value::date),
                read.optional("day-zero").map(Value::date));
    }

    /** A change of law is where dates go wrong: each value shows its first day, the day before, and a plain one. */
    private static void checkCoverage(RuleFile rule, Value top, List<ClockCase> cases) {
        List<Value> values = List.copyOf(rule.values().entries().keySet());
        for (int i = 0; i < values.size(); i++) {
            LocalDate since = values.get(i).date();
            LocalDate next = i + 1 < values.size() ? values.get(i + 1).date() : LocalDate.MAX;
            List<String> lacking = new ArrayList<>();
            if (none(cases, since, since)) {
                lacking.add("one on the day of the change (" + since + ")");
            }
            if (none(cases, since.minusDays(1), since.minusDays(1))) {
                lacking.add("one on the day before (" + since.minusDays(1) + ")");
            }
            if (none(cases, since.plusDays(1), next.minusDays(1))) {
                lacking.add("a plain one after " + since);
            }
            if (!lacking.isEmpty()) {
                top.problem("the value of " + since + " needs three cases; it lacks " + String.join(", ", lacking));
            }
        }
    }

    private static boolean none(List<ClockCase> cases, LocalDate from, LocalDate to) {
        return cases.stream().map(ClockCase::versionDay).noneMatch(day -> !day.isBefore(from) && !day.isAfter(to));
    }

    private static Map<String, String> refusals() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("NoRuleInForce", "NoRuleInForce");
        words.put("CalendarNotPublished", "CalendarNotPublished");
        return words;
    }
}
