package dev.redress.core.complaint;

import static dev.redress.core.complaint.ByHand.SOURCE;
import static dev.redress.core.complaint.ByHand.rule;
import static dev.redress.core.complaint.ByHand.title;

import dev.redress.core.calendar.DayZero;
import dev.redress.core.calendar.Term;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.DecisionKind;
import dev.redress.core.rulebook.DisputeBook;
import dev.redress.core.rulebook.DisputeTerms;
import dev.redress.core.rulebook.EndOnRestDay;
import dev.redress.core.rulebook.ExtensionRule;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.ForumCheck;
import dev.redress.core.rulebook.ForumCheck.Condition;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.ForumRule;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.ForumTerms.Clause;
import dev.redress.core.rulebook.ForumTerms.Proceeding;
import dev.redress.core.rulebook.ForumTerms.Signer;
import dev.redress.core.rulebook.Labelled;
import dev.redress.core.rulebook.OwedBy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What comes after the answer at the Mill Bank: ten working days to react, then silence; two objections; a forum for
 * each kind of proceeding, whose gate asks only that the answer was rejected or late.
 */
final class MillDisputes {

    private static final Set<Signer> SIDE = Set.of(Signer.CUSTOMER, Signer.REPRESENTATIVE);

    private MillDisputes() {}

    static List<ClockRule> clocks() {
        return List.of(
                clock("reaction", Fact.RESPONSE_DISPATCHED, Fact.REACTION_RECORDED, 10, Optional.empty()),
                clock("objection-response", Fact.OBJECTION_RECEIVED, Fact.OBJECTION_ANSWERED, 10, Optional.empty()),
                clock("verification", Fact.REFERRED, Fact.ADMISSION_DECIDED, 5, Optional.empty()),
                clock(
                        "facilitation",
                        Fact.FACILITATION_AGREEMENT_SIGNED,
                        Fact.FACILITATION_CLOSED,
                        30,
                        Optional.of(new ExtensionRule(
                                1,
                                new Term.WorkingDays(10),
                                ExtensionRule.CountedFrom.END_OF_TERM,
                                new Catalogue<>(List.of()),
                                Set.of(),
                                true,
                                ExtensionRule.Notice.WRITTEN,
                                ExtensionRule.NoticeBefore.NO_LIMIT))));
    }

    static DisputeBook book() {
        return new DisputeBook(
                Optional.of(rule(
                        "disputes",
                        new DisputeTerms(
                                "banking",
                                Set.of(),
                                new Catalogue<>(List.of(new Labelled("after-answer", title("after the answer")))),
                                Optional.of(2),
                                true,
                                new Catalogue<>(List.of())))),
                Optional.empty(),
                Arrays.stream(Proceeding.values()).map(MillDisputes::forum).toList());
    }

    private static ForumRule forum(Proceeding kind) {
        boolean agreed = kind != Proceeding.LIMITED_FACILITATION && kind != Proceeding.COURT;
        boolean timed = kind == Proceeding.FACILITATION || kind == Proceeding.MEDIATION;
        return new ForumRule(
                kind.word(),
                rule(
                        kind.word(),
                        new ForumTerms(
                                title(kind.word()),
                                kind,
                                "body",
                                List.of(new ForumCheck(
                                        new Condition.Opened(Set.of(Trigger.REJECTED, Trigger.LATE)),
                                        title("rejected or late"),
                                        SOURCE)),
                                new Catalogue<>(List.of()),
                                new Catalogue<>(List.of()),
                                Optional.of("referral"),
                                kind == Proceeding.MEDIATION ? Optional.of("verification") : Optional.empty(),
                                timed ? Optional.of("facilitation") : Optional.empty(),
                                agreed ? Set.of(Clause.values()) : Set.of(),
                                new ForumTerms.Signers(SIDE, SIDE, Set.of(Signer.CUSTOMER)),
                                new Catalogue<>(List.of(new Labelled("ill", title("ill")))),
                                new Catalogue<>(List.of(
                                        new Labelled("hearing", title("hearing")),
                                        new Labelled("appeal", title("appeal")),
                                        new Labelled("cassation", title("cassation")))),
                                kind == Proceeding.COURT ? Set.of("appeal", "cassation") : Set.of(),
                                new Catalogue<>(List.of(
                                        new DecisionKind("granted", title("granted"), true, true),
                                        new DecisionKind("dismissed", title("dismissed"), true, false),
                                        new DecisionKind("inadmissible", title("inadmissible"), false, false))),
                                Map.of())),
                Optional.empty());
    }

    private static OwedBy owedBy(String clock) {
        return switch (clock) {
            case "reaction" -> OwedBy.COMPLAINANT;
            case "objection-response" -> OwedBy.INSTITUTION;
            default -> OwedBy.FORUM;
        };
    }

    private static ClockRule clock(
            String name, Fact starts, Fact stops, int workingDays, Optional<ExtensionRule> extension) {
        return new ClockRule(
                name,
                Optional.empty(),
                Set.of(),
                rule(
                        name,
                        new ClockTerms(
                                starts,
                                Set.of(stops),
                                DayZero.START_DAY,
                                new Term.WorkingDays(workingDays),
                                EndOnRestDay.STAYS,
                                Optional.empty(),
                                Set.of(),
                                extension,
                                owedBy(name))),
                Optional.empty());
    }
}
