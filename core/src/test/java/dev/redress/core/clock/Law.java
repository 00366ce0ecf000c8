package dev.redress.core.clock;

import dev.redress.core.calendar.DayZero;
import dev.redress.core.calendar.Term;
import dev.redress.core.rulebook.Citation;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.EndOnRestDay;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.OwedBy;
import dev.redress.core.rulebook.RuleName;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Terms for tests. */
final class Law {

    static final RuleName NAME = new RuleName("law/test/response");
    static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    static final Citation SOURCE = new Citation("TEST-2020", "Test Act 2020", "Art 1", "");

    private Law() {}

    static InForce<ClockTerms> term(String words) {
        return term(words, DayZero.START_DAY, EndOnRestDay.STAYS);
    }

    static InForce<ClockTerms> term(String words, DayZero dayZero, EndOnRestDay end) {
        ClockTerms terms = new ClockTerms(
                Fact.RECEIVED,
                Set.of(Fact.RESPONSE_DISPATCHED),
                dayZero,
                Term.parse(words),
                end,
                Optional.empty(),
                Set.of("waiting-for-third-party"),
                Optional.empty(),
                OwedBy.INSTITUTION);
        return new InForce<>(NAME, SINCE, terms, SOURCE, Optional.empty());
    }
}
