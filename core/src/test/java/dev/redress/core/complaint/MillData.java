package dev.redress.core.complaint;

import static dev.redress.core.complaint.ByHand.SOURCE;
import static dev.redress.core.complaint.ByHand.rule;
import static dev.redress.core.complaint.ByHand.title;

import dev.redress.core.calendar.DayZero;
import dev.redress.core.calendar.Term;
import dev.redress.core.complaint.PrivacyAct.Right;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.Citation;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.DataRight;
import dev.redress.core.rulebook.EndOnRestDay;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.Ground;
import dev.redress.core.rulebook.OwedBy;
import dev.redress.core.rulebook.Retention;
import dev.redress.core.rulebook.Retention.Period;
import dev.redress.core.rulebook.Retention.WhenAsked;
import dev.redress.core.rulebook.Rule;
import dev.redress.core.rulebook.RuleName;
import dev.redress.core.rulebook.VersionChosenBy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rights over data at the Mill Bank. A request is answered within 72 hours; from August 2025 on within 48, whatever
 * the age of the case. It is escalated after 48 and 66 hours. Complaints are kept for 24 months, suggestions until
 * somebody decides how long.
 */
final class MillData {

    /** From this day on a request is answered within 48 hours. */
    static final LocalDate SHORTER = LocalDate.parse("2025-08-01");

    private MillData() {}

    static List<ClockRule> clocks() {
        return Arrays.stream(Right.values()).map(MillData::clock).toList();
    }

    static Rule<Catalogue<DataRight>> rights() {
        return rule(
                "data-rights",
                new Catalogue<>(Arrays.stream(Right.values())
                        .map(right -> new DataRight(
                                right.word(),
                                title(right.word()),
                                new Citation("TL-DATA", "Testland data law", "on " + right.word(), ""),
                                List.of(new Term.Hours(48), new Term.Hours(66)),
                                grounds(right)))
                        .toList()));
    }

    static Rule<Retention> retention() {
        return rule(
                "retention",
                new Retention(List.of(
                        new Period("complaint", Optional.of(new Term.Months(24)), WhenAsked.ENDED),
                        new Period("suggestion", Optional.empty(), WhenAsked.ENDED))));
    }

    private static Catalogue<Ground> grounds(Right right) {
        return switch (right) {
            case ACCESS, ERASURE ->
                new Catalogue<>(List.of(
                        new Ground("reveals-another-person", title("reveals another person"), Optional.empty()),
                        new Ground("proceeding", title("proceeding"), Optional.empty())));
            case CORRECTION, RESTRICTION, CONSENT_WITHDRAWAL -> new Catalogue<>(List.of());
        };
    }

    private static ClockRule clock(Right right) {
        return new ClockRule(
                right.clock(),
                Optional.empty(),
                Set.of(),
                new Rule<>(
                        new RuleName("institutions/mill/" + right.clock()),
                        right.clock(),
                        VersionChosenBy.EVENT_DAY,
                        Map.of(
                                ByHand.SINCE,
                                new Rule.Value.Own<>(hours(72), SOURCE),
                                SHORTER,
                                new Rule.Value.Own<>(hours(48), SOURCE))),
                Optional.empty());
    }

    private static ClockTerms hours(int amount) {
        return new ClockTerms(
                Fact.DATA_REQUESTED,
                Set.of(Fact.DATA_REQUEST_MET, Fact.DATA_REQUEST_REFUSED),
                DayZero.START_DAY,
                new Term.Hours(amount),
                EndOnRestDay.STAYS,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                OwedBy.INSTITUTION);
    }
}
