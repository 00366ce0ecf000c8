package dev.redress.app.lawbook.command;

import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.Institution;
import dev.redress.core.rulebook.NoRuleInForce;
import dev.redress.core.rulebook.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An institution's term beside the term of law on a day.
 *
 * @param own empty when the institution's rule says nothing on the day
 * @param law empty when the sources know no law for it on the day
 * @param weaker in what the procedure gives the complainant less than the law; empty when in nothing
 */
record Comparison(
        Institution institution,
        ClockRule clock,
        Optional<InForce<ClockTerms>> own,
        Optional<InForce<ClockTerms>> law,
        List<String> weaker) {

    static Comparison of(Institution institution, ClockRule clock, LocalDate on) {
        Optional<InForce<ClockTerms>> own = inForce(clock.terms(), on);
        Optional<InForce<ClockTerms>> law = clock.statutory().flatMap(rule -> inForce(rule, on));
        List<String> weaker = own.isPresent() && law.isPresent()
                ? new Weakness(own.get().value(), law.get().value()).found()
                : List.of();
        return new Comparison(institution, clock, own, law, weaker);
    }

    private static Optional<InForce<ClockTerms>> inForce(Rule<ClockTerms> rule, LocalDate on) {
        try {
            return Optional.of(rule.on(on));
        } catch (NoRuleInForce e) {
            return Optional.empty();
        }
    }
}
