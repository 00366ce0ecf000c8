package dev.redress.app.lawbook.command;

import dev.redress.app.lawbook.ClockAnswer;
import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.lawbook.Reckoner;
import dev.redress.app.lawbook.reading.ClockCase;
import dev.redress.app.lawbook.reading.ClockCase.Expected;
import dev.redress.app.lawbook.yaml.Problems;
import dev.redress.core.clock.Deadline;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.RuleName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes the worked cases again and compares. */
final class CaseCheck {

    private final Lawbook lawbook;
    private final Reckoner reckoner;
    private final Problems problems;

    CaseCheck(Lawbook lawbook, Reckoner reckoner, Problems problems) {
        this.lawbook = lawbook;
        this.reckoner = reckoner;
        this.problems = problems;
    }

    /** @return how many cases there were */
    int check(Map<RuleName, List<ClockCase>> cases) {
        int count = 0;
        for (Map.Entry<RuleName, List<ClockCase>> entry : cases.entrySet()) {
            ClockRule rule = lawbook.clockRule(entry.getKey());
            for (ClockCase one : entry.getValue()) {
                check(rule, one);
                count++;
            }
        }
        return count;
    }

    private void check(ClockRule rule, ClockCase one) {
        try {
            ClockAnswer answer = answer(rule, one);
            switch (one.expected()) {
                case Expected.Days days -> compare(one, days, answer);
                case Expected.Refused(String kind) ->
                    problem(
                            one,
                            "should be refused by " + kind + ", and gives "
                                    + answer.deadline().due());
            }
        } catch (Refusal refusal) {
            if (!one.expected().equals(new Expected.Refused(refusal.kind()))) {
                problem(one, "is refused by " + refusal.kind() + ": " + refusal.reason());
            }
        }
    }

    private ClockAnswer answer(ClockRule rule, ClockCase one) throws Refusal {
        LocalDate day = one.from().toLocalDate();
        try {
            return reckoner.answer(
                    lawbook.rulebook(one.institution()),
                    rule,
                    one.from(),
                    new CaseDays(one.received().orElse(day), day, day),
                    one.knownOn().orElse(LocalDate.MAX),
                    false);
        } catch (RuntimeException e) {
            throw Refusal.of(e);
        }
    }

    private void compare(ClockCase one, Expected.Days days, ClockAnswer answer) {
        compare(
                one,
                "due",
                Optional.of(days.due()),
                Optional.of(answer.deadline().due()));
        compare(one, "extended-due", days.extendedDue(), answer.extended().map(Deadline::due));
        compare(one, "day-zero", days.dayZero(), Optional.of(answer.deadline().dayZero()));
    }

    private void compare(ClockCase one, String key, Optional<LocalDate> expected, Optional<LocalDate> actual) {
        if (expected.isPresent() && !expected.equals(actual)) {
            String got = actual.map(LocalDate::toString).orElse("none, for the term cannot be extended");
            problem(one, key + " should be " + expected.get() + " and is " + got);
        }
    }

    private void problem(ClockCase one, String message) {
        problems.add(one.file(), one.line(), "case '" + one.name() + "' " + message);
    }
}
